import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { run } from './run.ts';

/** Names a usable Chromium goes by on PATH, the most common first. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
/** Where installers put it on systems that do not use PATH for applications. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Finds a Chromium: `PEER_LEADERSHIP_BROWSER`, then PATH, then the usual places; as root on Debian it installs
 * Debian's.
 *
 * @returns the path of its executable.
 * @throws Error with one line that says what to install.
 */
export async function findBrowser(tell: (line: string) => void): Promise<string> {
  const named = process.env['PEER_LEADERSHIP_BROWSER'];
  if (named !== undefined && named !== '') {
    if (!isExecutable(named)) {
      throw new Error(`PEER_LEADERSHIP_BROWSER names ${named}, which cannot be run.`);
    }
    return named;
  }
  const found = findInstalled();
  if (found !== null) {
    return found;
  }
  if (process.getuid?.() === 0 && findOnPath('apt-get') !== null) {
    tell('Installing Chromium with apt-get, once …');
    await run('apt-get', ['update', '-q'], '/');
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], '/');
    const installed = findInstalled();
    if (installed !== null) {
      return installed;
    }
  }
  throw new Error('No Chromium found: install chromium (or Chrome), or name one in PEER_LEADERSHIP_BROWSER.');
}

function findInstalled(): string | null {
  for (const name of NAMES) {
    const place = findOnPath(name);
    if (place !== null) {
      return place;
    }
  }
  return PLACES.find(isExecutable) ?? null;
}

function findOnPath(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const place = path.join(folder, name);
    if (folder !== '' && isExecutable(place)) {
      return place;
    }
  }
  return null;
}

function isExecutable(place: string): boolean {
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
