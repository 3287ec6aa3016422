import * as vscode from 'vscode';
import { SourceError } from '../../core/errors.ts';
import type { Repository } from '../../core/model/repository.ts';
import { type GitRemote, listRemotes } from '../../core/sources/git/listRemotes.ts';
import { readPlaceInClone } from '../../core/sources/git/readPlaceInClone.ts';
import { trustedFolders } from '../trustedFolders.ts';
import { rootsOfRepository } from './rootsOfRepository.ts';

/** A file by the folder of the workspace that it lies in. */
export interface OpenFile {
  folder: vscode.Uri;
  /** With slashes, from the top of the folder. */
  path: string;
}

/**
 * Where a file stands in a repository: from the top of the clone, also where only a part of it is open; null where the
 * file lies in a folder of another repository. A folder that may not be looked into is taken for the top.
 */
export async function placeInRepository({ folder, path }: OpenFile, repository: Repository): Promise<string | null> {
  const trusted = trustedFolders();
  if (folder.scheme !== 'file' || !trusted.includes(folder.fsPath)) return path;
  if (trusted.length > 1) {
    const roots = await Promise.all(
      trusted.map(async (root) => ({ folder: root, remotes: await listRemotes(root).catch(noneIfGone) })),
    );
    if (!rootsOfRepository(roots, repository).includes(folder.fsPath)) return null;
  }
  try {
    return `${await readPlaceInClone(folder.fsPath)}${path}`;
  } catch (error) {
    // The folder went away while it was open.
    if (error instanceof SourceError) return path;
    throw error;
  }
}

function noneIfGone(error: unknown): GitRemote[] {
  if (error instanceof SourceError) return [];
  throw error;
}

/** The file in the active editor; null: it lies in no folder of the workspace. */
export function currentFile(): OpenFile | null {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const folder = uri === undefined ? undefined : vscode.workspace.getWorkspaceFolder(uri);
  if (uri === undefined || folder === undefined) return null;
  return { folder: folder.uri, path: uri.path.slice(folder.uri.path.length).replace(/^\/+/u, '') };
}
