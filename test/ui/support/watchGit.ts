import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** Takes note of every run of git by the programs that are given its environment. */
export interface WatchedGit {
  environment: Record<string, string>;
  /** One line for each run so far: where it ran, then its arguments. */
  runs: () => Promise<string[]>;
}

/** Puts a git before the real one that writes down each call and hands it on. `folder`: of its own, made here. */
export async function watchGit(folder: string): Promise<WatchedGit> {
  const { stdout } = await promisify(execFile)('which', ['git']);
  const log = path.join(folder, 'runs.log');
  await mkdir(folder, { recursive: true });
  await writeFile(log, '');
  const script = `#!/bin/sh\nprintf '%s %s\\n' "$PWD" "$*" >> '${log}'\nexec '${stdout.trim()}' "$@"\n`;
  await writeFile(path.join(folder, 'git'), script, { mode: 0o755 });
  return {
    // Marked as coming from a terminal: else VS Code would ask a login shell for PATH, and this one would be lost.
    environment: { VSCODE_CLI: '1', PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}` },
    runs: async () => (await readFile(log, 'utf8')).split('\n').filter((line) => line !== ''),
  };
}
