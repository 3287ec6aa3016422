/*
 * The command line as somebody who owns nothing:
 *   node --import=tsx test/support/runWithoutRights.ts import …
 * Root may write everywhere, so a write-protected folder would stop nobody; the rights are given up here,
 * after the sources, which may lie where only root can read, have been loaded.
 */
import { runProgram } from '../../src/cli/program.ts';

/** The file to run. */
export const WITHOUT_RIGHTS = import.meta.filename;
/** "nobody" and "nogroup" on Debian; any account without rights would do. */
const NOBODY = 65_534;

async function main(): Promise<void> {
  if (process.getuid?.() === 0) {
    process.setgroups?.([]);
    process.setgid?.(NOBODY);
    process.setuid?.(NOBODY);
  }
  process.exitCode = await runProgram(process.argv);
}

if (process.argv[1] === WITHOUT_RIGHTS) await main();
