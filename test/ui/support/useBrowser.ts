import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../../scripts/host/openBrowser.ts';
import { SCREENSHOTS } from '../../../scripts/host/projectPaths.ts';
import { tell } from './tell.ts';

/** A browser without VS Code for the suite that calls this. Call the result inside a test. */
export function useBrowser(): () => Browser {
  let browser: Browser | null = null;
  before(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    browser = await openBrowser(tell);
  });
  after(async () => {
    await browser?.close();
    browser = null;
  });
  return () => {
    if (browser === null) throw new Error('There is a browser inside a test only.');
    return browser;
  };
}
