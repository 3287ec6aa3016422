import { format } from 'node:util';
import Mocha from 'mocha';
import CountingReporter from '../support/countingReporter.cjs';
import { TEST_LINE } from '../support/testLine.ts';

/** Called by the extension host under test. Fails when a test failed. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]): void => {
    for (const line of format(...parts).split('\n')) {
      console.log(`${TEST_LINE}${line}`);
    }
  };
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: CountingReporter,
    timeout: 60_000,
    forbidOnly: true,
    forbidPending: true,
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  // In this order: the first needs a machine that has read nothing yet, the last leaves one.
  await import('./manifest.test.ts');
  await import('./firstStart.test.ts');
  await import('./sampleTeam.test.ts');
  await import('./verdicts.test.ts');
  await import('./sideViews.test.ts');
  await import('./contextMenus.test.ts');
  await import('./hiddenNames.test.ts');
  await import('./retro.test.ts');
  await import('./languageModel.test.ts');
  await import('./importBackup.test.ts');
  await import('./accounts.test.ts');
  await import('./mineRepository.test.ts');
  await import('./deleteAllMinedData.test.ts');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) {
    throw new Error(`${failures} tests failed`);
  }
}
