import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Folders for one run of VS Code, removed afterwards. */
export interface RunFolders {
  /** An empty project to open. */
  workspaceFolder: string;
  /** VS Code's own data. */
  dataFolder: string;
  /** Replaces the settings of the project. */
  writeSettings: (settings: Record<string, unknown>) => Promise<void>;
  remove: () => Promise<void>;
}

/** Makes the folders. */
export async function makeFolders(): Promise<RunFolders> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'peer-leadership-'));
  const workspaceFolder = path.join(root, 'workspace');
  const dataFolder = path.join(root, 'host');
  await mkdir(path.join(workspaceFolder, '.vscode'), { recursive: true });
  await mkdir(dataFolder);
  const writeSettings = (settings: Record<string, unknown>): Promise<void> =>
    writeFile(path.join(workspaceFolder, '.vscode', 'settings.json'), JSON.stringify(settings, null, 2));
  const remove = (): Promise<void> => rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return { workspaceFolder, dataFolder, writeSettings, remove };
}
