import { build } from 'esbuild';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installCodeServer } from '../../../scripts/host/installCodeServer.ts';

interface BuiltIn {
  name: string;
  /** Of its package.json, beside what all have. */
  manifest: Record<string, unknown>;
  /** The module in this folder that it consists of. */
  source: string;
}

/**
 * Makes a folder of VS Code's built-in extensions that has this one as well, or in place of the one of the same name.
 *
 * @returns the folder.
 */
export async function addBuiltIn(
  { name, manifest, source }: BuiltIn,
  dataFolder: string,
  tell: (line: string) => void,
): Promise<string> {
  const from = path.join(await installCodeServer(tell), 'extensions');
  const to = path.join(dataFolder, 'built-in');
  const folder = path.join(to, name);
  await mkdir(folder, { recursive: true });
  for (const other of await readdir(from)) {
    if (other !== name) await symlink(path.join(from, other), path.join(to, other));
  }
  const common = { publisher: 'vscode', name, version: '0.0.3', engines: { vscode: '*' }, main: './extension.cjs' };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ ...common, ...manifest }));
  await build({
    entryPoints: [path.join(import.meta.dirname, source)],
    outfile: path.join(folder, 'extension.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  });
  return to;
}
