import type { ExtensionTestRun } from './extensionTestRun.ts';
import { findDesktop } from './findDesktop.ts';
import { runTestsOnDesktop } from './runTestsOnDesktop.ts';
import { runTestsOnServer } from './runTestsOnServer.ts';

/**
 * Runs the tests in a real VS Code: a desktop one where it can be had, else VS Code's server with a Chromium
 * as its window. Says which; never skips.
 *
 * @returns the exit code: 0 when all passed.
 * @throws Error when there is neither.
 */
export async function runExtensionTests(test: ExtensionTestRun): Promise<number> {
  const desktop = await findDesktop(test.tell);
  if ('executable' in desktop) {
    test.tell(`Host: desktop VS Code, ${desktop.executable}`);
    return runTestsOnDesktop(desktop.executable, test);
  }
  test.tell(`Host: VS Code's server with a Chromium, because ${desktop.missing}.`);
  return runTestsOnServer(test);
}
