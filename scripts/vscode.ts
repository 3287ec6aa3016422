import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { findDesktop } from './host/findDesktop.ts';
import { makeFolders, type RunFolders } from './host/makeFolders.ts';
import { PROJECT_ROOT } from './host/projectPaths.ts';
import { writeQuietSettings } from './host/quietSettings.ts';
import { seedSampleTeam } from './host/seedSampleTeam.ts';
import { startServer } from './host/startServer.ts';
import { workbenchUrl } from './host/workbenchUrl.ts';
import { parseScript } from './parseScript.ts';

/**
 * Opens the extension in a VS Code that knows nothing but the sample team: on the desktop where there is
 * one, else served to a browser. Ends with the window, or with Ctrl-C; nothing of it stays.
 */
async function main(): Promise<void> {
  if (!existsSync(path.join(PROJECT_ROOT, 'dist', 'extension.cjs'))) {
    throw new Error('The extension is not built: run npm run build first.');
  }
  const interrupted = waitForInterrupt();
  const folders = await makeFolders();
  try {
    await writeQuietSettings(folders.dataFolder);
    await seedSampleTeam(folders.dataFolder);
    const desktop = await findDesktop(tell);
    if ('executable' in desktop) {
      tell(`Opening ${desktop.executable}. Look for Peer Leadership in the activity bar.`);
      await runDesktop(desktop.executable, folders, interrupted);
    } else {
      tell(`Serving VS Code, because ${desktop.missing}.`);
      await serve(folders, interrupted);
    }
  } finally {
    await folders.remove();
  }
}

async function runDesktop(executable: string, folders: RunFolders, interrupted: Promise<void>): Promise<void> {
  const window = spawn(
    executable,
    [
      folders.workspaceFolder,
      '--wait',
      '--skip-welcome',
      '--disable-workspace-trust',
      `--extensionDevelopmentPath=${PROJECT_ROOT}`,
      `--user-data-dir=${path.join(folders.dataFolder, 'data')}`,
      `--extensions-dir=${path.join(folders.dataFolder, 'extensions')}`,
    ],
    { stdio: 'ignore' },
  );
  const closed = new Promise<void>((resolve, reject) => {
    window.once('error', reject);
    window.once('exit', () => resolve());
  });
  await Promise.race([closed, interrupted]);
  window.kill();
  await closed;
}

async function serve(folders: RunFolders, interrupted: Promise<void>): Promise<void> {
  const server = await startServer({ dataFolder: folders.dataFolder, tell });
  try {
    const { workspaceFolder } = folders;
    const url = workbenchUrl({ port: server.port, workspaceFolder, extensionPath: PROJECT_ROOT });
    tell(`Open this in a browser, and look for Peer Leadership in the activity bar:\n${url}\nCtrl-C ends it.`);
    openInBrowser(url);
    await interrupted;
  } finally {
    await server.stop();
  }
}

/** Where there is a screen, the reader's own browser; where there is none, the address has been told. */
function openInBrowser(url: string): void {
  const isLinux = process.platform === 'linux';
  if (isLinux && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return;
  const programs: Partial<Record<NodeJS.Platform, string>> = { win32: 'explorer', darwin: 'open' };
  const opener = spawn(programs[process.platform] ?? 'xdg-open', [url], { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}

/** Ctrl-C, or an ordinary request to end. */
function waitForInterrupt(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

await parseScript(
  new Command('npm run vscode --')
    .description(
      'open the extension in a real VS Code that knows nothing but the sample team; Ctrl-C ends it, and nothing of it stays',
    )
    .action(main),
);
