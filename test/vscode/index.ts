import { format } from 'node:util';
import Mocha from 'mocha';
import { TEST_LINE } from '../support/testLine.ts';

/** Called by the extension host under test. Fails when a test failed. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]): void => {
    for (const line of format(...parts).split('\n')) {
      console.log(`${TEST_LINE}${line}`);
    }
  };
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 60_000, forbidOnly: true, forbidPending: true });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./activation.test.ts');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) {
    throw new Error(`${failures} tests failed`);
  }
}
