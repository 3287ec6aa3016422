import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { installCodeServer } from './installCodeServer.ts';

/**
 * Installs a packaged extension where a server that is given the same `dataFolder` finds it.
 *
 * @throws Error with what the installer said, when it refuses the package.
 */
export async function installPackage(options: {
  packageFile: string;
  dataFolder: string;
  tell: (line: string) => void;
}): Promise<void> {
  const { packageFile, dataFolder, tell } = options;
  const folder = await installCodeServer(tell);
  const server = path.join('out', 'server-main.js');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      server,
      ...['--install-extension', packageFile],
      ...['--user-data-dir', path.join(dataFolder, 'data')],
      ...['--extensions-dir', path.join(dataFolder, 'extensions')],
      '--accept-server-license-terms',
    ],
    { cwd: folder },
  );
  if (!stdout.includes('successfully installed')) throw new Error(`VS Code did not install the package:\n${stdout}`);
}
