import * as vscode from 'vscode';
import { z } from 'zod';
import { SourceError } from '../../core/errors.ts';
import { listRemotes, type GitRemote } from '../../core/sources/git/listRemotes.ts';
import { readRemote } from '../../core/sources/github/readRemote.ts';
import { trustedFolders } from '../trustedFolders.ts';
import { isGitHub, keyOf, type RepositoryTarget, toTarget } from './repositoryTarget.ts';
import { chosenRepositories, enterpriseServer } from './settings.ts';

/** What we use of the built-in git extension's API, version 1. */
const gitSchema = z.object({
  repositories: z.array(
    z.object({
      state: z.object({ remotes: z.array(z.object({ name: z.string(), fetchUrl: z.string().optional() })) }),
    }),
  ),
});

/** In a fork, work is led where it was forked from. */
const PREFERRED = ['upstream', 'origin'];

/**
 * The repositories that can be mined here: those that the settings name, else those of the workspace's remotes.
 *
 * @throws InputError when a setting cannot be read.
 */
export async function findTargets(): Promise<RepositoryTarget[]> {
  const chosen = chosenRepositories();
  return chosen.length > 0 ? chosen : findRemoteTargets();
}

/** The repositories of the remotes of all roots, each once; of each clone what it was forked from comes first. */
export async function findRemoteTargets(): Promise<RepositoryTarget[]> {
  const enterprise = enterpriseServer();
  const clones = await findClones();
  const targets = clones.flatMap((remotes) =>
    remotes
      .toSorted((a, b) => rankOf(a) - rankOf(b))
      .flatMap(({ url }) => {
        const place = readRemote(url);
        return place !== null && isGitHub(place.host, enterprise) ? [toTarget(place, enterprise)] : [];
      }),
  );
  return [...new Map(targets.toReversed().map((target) => [keyOf(target), target])).values()].toReversed();
}

function rankOf({ name }: GitRemote): number {
  const rank = PREFERRED.indexOf(name);
  return rank < 0 ? PREFERRED.length : rank;
}

/** The remotes of each clone. A workspace that is not trusted is not looked into. */
async function findClones(): Promise<GitRemote[][]> {
  if (!vscode.workspace.isTrusted) return [];
  const known = await askGitExtension();
  if (known.some((remotes) => remotes.length > 0)) return known;
  return Promise.all(trustedFolders().map((folder) => listRemotes(folder).catch(noneIfGone)));
}

function noneIfGone(error: unknown): GitRemote[] {
  if (error instanceof SourceError && error.reason === 'not-found') return [];
  throw error;
}

/** Nothing where that extension is switched off, or has not looked around yet. */
async function askGitExtension(): Promise<GitRemote[][]> {
  const extension = vscode.extensions.getExtension<unknown>('vscode.git');
  if (extension === undefined) return [];
  try {
    const exports = extension.isActive ? extension.exports : await extension.activate();
    if (!hasApi(exports)) return [];
    const { data } = gitSchema.safeParse(exports.getAPI(1));
    return (data?.repositories ?? []).map(({ state }) =>
      state.remotes.flatMap(({ name, fetchUrl }) => (fetchUrl === undefined ? [] : [{ name, url: fetchUrl }])),
    );
  } catch {
    // It throws where git is not installed or `git.enabled` is off.
    return [];
  }
}

function hasApi(exports: unknown): exports is { getAPI(version: 1): unknown } {
  return typeof exports === 'object' && exports !== null && 'getAPI' in exports && typeof exports.getAPI === 'function';
}
