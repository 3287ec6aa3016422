import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { TeamLibrary } from '../../src/core/engine/teamLibrary.ts';
import { ignoreProgress } from '../../src/core/ports.ts';
import { readSample } from '../../src/core/sources/sample/readSample.ts';

/** Where the extension keeps what it has read. `dataFolder`: VS Code's own data. */
export function databaseFolderOf(dataFolder: string): string {
  return path.join(dataFolder, 'data', 'User', 'globalStorage', 'peer-leadership.peer-leadership', 'databases');
}

/** Puts the sample team where the extension looks for what it has read. `dataFolder`: VS Code's own data. */
export async function seedSampleTeam(dataFolder: string): Promise<void> {
  const folder = databaseFolderOf(dataFolder);
  const holder = { holder: randomUUID(), pid: process.pid };
  const library = new TeamLibrary({ folder, clock: { nowMs: () => Date.now() }, holder });
  await library.importFrom(readSample(), { progress: ignoreProgress, signal: new AbortController().signal });
}
