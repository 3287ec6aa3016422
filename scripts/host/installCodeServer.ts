import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { HOST_CACHE } from './projectPaths.ts';
import { run } from './run.ts';

/** VS Code 1.139.1 with its extension host, as an npm package. */
const CODE_SERVER_VERSION = '4.139.1';

/**
 * Installs the pinned VS Code server into the cache on first use (about 600 MB, half a minute).
 * Never a dependency of the project: its own install script refuses some Node versions and builds
 * native modules that we do not need; so no scripts run here.
 *
 * @returns the folder to start `out/server-main.js` in.
 */
export async function installCodeServer(tell: (line: string) => void): Promise<string> {
  const home = path.join(HOST_CACHE, `code-server-${CODE_SERVER_VERSION}`);
  const server = (root: string): string => path.join(root, 'node_modules', 'code-server', 'lib', 'vscode');
  if (existsSync(home)) {
    return server(home);
  }
  tell(`Installing VS Code's server (code-server ${CODE_SERVER_VERSION}) once, about half a minute …`);
  // Built beside its place and moved there when whole, so that a broken install is never taken for a good one.
  const building = `${home}.${process.pid}`;
  await mkdir(building, { recursive: true });
  try {
    await writeFile(path.join(building, 'package.json'), '{ "private": true }\n');
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund'];
    await run('npm', ['install', ...quiet, '--save-exact', `code-server@${CODE_SERVER_VERSION}`], building);
    await run('npm', ['install', ...quiet, '--omit=dev'], server(building));
    await rename(building, home);
  } finally {
    await rm(building, { recursive: true, force: true });
  }
  return server(home);
}
