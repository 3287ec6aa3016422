import { existsSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { HOST_CACHE } from './projectPaths.ts';

/** Milliseconds without any data after which a download counts as impossible here. */
const DOWNLOAD_IDLE_MS = 10_000;

/** A desktop VS Code to run, or why there is none. */
export type DesktopAnswer = { executable: string } | { missing: string };

/**
 * Looks for a desktop VS Code: the executable that `PEER_LEADERSHIP_VSCODE` names, else the newest stable one,
 * downloaded once into the cache. `PEER_LEADERSHIP_VSCODE=server` asks for VS Code's server instead.
 *
 * @throws Error when the variable names a file that is not there.
 */
export async function findDesktop(tell: (line: string) => void): Promise<DesktopAnswer> {
  const named = process.env['PEER_LEADERSHIP_VSCODE'];
  if (named === 'server') {
    return { missing: 'the server was asked for' };
  }
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return { missing: 'there is no display' };
  }
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) {
      throw new Error(`PEER_LEADERSHIP_VSCODE names ${named}, which is not there.`);
    }
    return { executable: named };
  }
  try {
    tell('Looking for a desktop VS Code …');
    const executable = await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath: path.join(HOST_CACHE, 'desktop'),
      timeout: DOWNLOAD_IDLE_MS,
      reporter: new SilentReporter(),
    });
    return { executable };
  } catch (error) {
    return { missing: `it cannot be downloaded here (${error instanceof Error ? error.message : String(error)})` };
  }
}
