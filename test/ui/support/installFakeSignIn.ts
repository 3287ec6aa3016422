import { build } from 'esbuild';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installCodeServer } from '../../../scripts/host/installCodeServer.ts';

const REPLACED = 'github-authentication';

const MANIFEST = {
  publisher: 'vscode',
  name: REPLACED,
  version: '0.0.3',
  engines: { vscode: '*' },
  main: './extension.cjs',
  activationEvents: ['*'],
  extensionKind: ['workspace'],
  contributes: {
    authentication: [
      { id: 'github', label: 'GitHub' },
      { id: 'github-enterprise', label: 'GitHub Enterprise' },
    ],
    configuration: {
      properties: {
        'github-enterprise.uri': { type: 'string', scope: 'application' },
        'fakeSignIn.githubApi': { type: 'string', scope: 'application' },
      },
    },
  },
};

/**
 * Makes a folder of VS Code's built-in extensions in which the sign-in to GitHub is the stand-in. An ordinary extension
 * could not take its place.
 *
 * @returns the folder.
 */
export async function installFakeSignIn(dataFolder: string, tell: (line: string) => void): Promise<string> {
  const from = path.join(await installCodeServer(tell), 'extensions');
  const to = path.join(dataFolder, 'built-in');
  const folder = path.join(to, REPLACED);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(from)) {
    if (name !== REPLACED) await symlink(path.join(from, name), path.join(to, name));
  }
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(MANIFEST));
  await build({
    entryPoints: [path.join(import.meta.dirname, 'fakeSignIn.ts')],
    outfile: path.join(folder, 'extension.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  });
  return to;
}
