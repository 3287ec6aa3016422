import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from './findBrowser.ts';

/** Opens a Chromium without a window, quiet and without calls of its own to the network. */
export async function openBrowser(tell: (line: string) => void): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(tell),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
