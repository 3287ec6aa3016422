import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { HookFunction } from 'mocha';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../../../scripts/host/openWorkbench.ts';
import { SCREENSHOTS } from '../../../scripts/host/projectPaths.ts';
import { seedSampleTeam } from '../../../scripts/host/seedSampleTeam.ts';
import { tell } from './tell.ts';
import { WorkbenchHands } from './workbenchHands.ts';

interface WorkbenchWish extends Omit<WorkbenchOptions, 'tell'> {
  /** The sample team has been read when VS Code starts. */
  hasSampleTeam?: boolean;
}

/**
 * A workbench for the suite that calls this, opened before its first test and closed after its last; each test may
 * start where the one before ended. A test that fails leaves a picture of every window.
 *
 * @param name what these pictures are called
 * @param wish asked when the workbench is opened, after whatever the suite has prepared before it
 * @returns hands that find the workbench inside a test
 */
export function useWorkbench(name: string, wish: () => WorkbenchWish = () => ({})): WorkbenchHands {
  return holdWorkbench({ name, wish, open: before, close: after });
}

/** The same with a workbench of its own for each test. */
export function useWorkbenchForEachTest(name: string): WorkbenchHands {
  return holdWorkbench({ name, wish: () => ({}), open: beforeEach, close: afterEach });
}

function holdWorkbench(options: {
  name: string;
  wish: () => WorkbenchWish;
  open: HookFunction;
  close: HookFunction;
}): WorkbenchHands {
  const hands = new WorkbenchHands();
  let workbench: Workbench | null = null;
  options.open(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    const { hasSampleTeam = false, prepare, ...rest } = options.wish();
    workbench = await openWorkbench({
      ...rest,
      tell,
      prepare: async (folders) => {
        if (hasSampleTeam) await seedSampleTeam(folders.dataFolder);
        return (await prepare?.(folders)) ?? {};
      },
    });
    hands.take(workbench);
  });
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed' || workbench === null) return;
    for (const [index, page] of workbench.page.context().pages().entries())
      await page.screenshot({ path: path.join(SCREENSHOTS, `${options.name}-failed-${String(index + 1)}.png`) });
  });
  options.close(async () => {
    await workbench?.close();
    workbench = null;
  });
  return hands;
}
