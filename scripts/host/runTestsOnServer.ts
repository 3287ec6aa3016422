import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { TEST_LINE } from '../../test/support/testLine.ts';
import { openBrowser } from './openBrowser.ts';
import { HOST_LOG } from './projectPaths.ts';
import type { ExtensionTestRun } from './extensionTestRun.ts';
import { startServer } from './startServer.ts';
import { workbenchUrl } from './workbenchUrl.ts';

/** Milliseconds after which a run that has not ended counts as hung. */
const RUN_TIMEOUT_MS = 300_000;

/**
 * Runs the tests inside the extension host of VS Code's server, with a Chromium as its window.
 *
 * @returns the exit code: 0 when all passed.
 * @throws Error when the run does not end within five minutes; what VS Code itself said is in `HOST_LOG`.
 */
export async function runTestsOnServer(test: ExtensionTestRun): Promise<number> {
  const server = await startServer(test);
  try {
    const browser = await openBrowser(test.tell);
    try {
      const page = await browser.newPage();
      const exit = listen(page, test);
      const { workspaceFolder, extensionPath, testsPath } = test;
      await page.goto(workbenchUrl({ port: server.port, workspaceFolder, extensionPath, testsPath }));
      return await exit;
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/**
 * Offers the two functions that the workbench calls under test, and waits for the second. The lines of the
 * tests are marked; all others are VS Code's own (much of it about the internet that a test has not) and go to a log.
 */
async function listen(page: Page, test: ExtensionTestRun): Promise<number> {
  await mkdir(path.dirname(HOST_LOG), { recursive: true });
  const log = createWriteStream(HOST_LOG);
  await page.exposeFunction('codeAutomationLog', (type: unknown, args: unknown) => {
    const line = format(...z.array(z.unknown()).catch([args]).parse(args));
    if (line.startsWith(TEST_LINE)) {
      test.print(line.slice(TEST_LINE.length));
    } else if (!log.writableEnded) {
      log.write(`${String(type)}: ${line}\n`);
    }
  });
  return new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`The tests did not end within ${RUN_TIMEOUT_MS / 1000} s.`));
    }, RUN_TIMEOUT_MS);
    page.on('crash', () => reject(new Error('The window of VS Code crashed.')));
    void page.exposeFunction('codeAutomationExit', (code: unknown) => {
      clearTimeout(timer);
      resolve(z.number().catch(1).parse(code));
    });
  }).finally(() => log.end());
}
