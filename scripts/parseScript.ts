import { CommanderError, type Command } from 'commander';

/** As on the command line: 0 done, 1 failed with one line, 2 wrong usage. */
export async function parseScript(command: Command): Promise<void> {
  try {
    await command.exitOverride().showHelpAfterError('(add --help for what is possible)').parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
