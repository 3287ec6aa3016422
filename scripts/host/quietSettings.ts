import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What would stand beside the extension in a new VS Code and has nothing to do with it. */
const QUIET = {
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'window.commandCenter': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Writes the user's settings of a fresh VS Code. `dataFolder`: VS Code's own data; `more`: beside the quiet ones. */
export async function writeQuietSettings(dataFolder: string, more: Record<string, unknown> = {}): Promise<void> {
  const folder = path.join(dataFolder, 'data', 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify({ ...QUIET, ...more }, null, 2));
}
