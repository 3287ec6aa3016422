import { Command, CommanderError } from 'commander';
import { ExpectedError } from '../core/errors.ts';
import { inertLine } from '../core/text/inertText.ts';
import { addEvaluateCommand } from './evaluate.ts';
import { addEvidenceCommand } from './evidence.ts';
import { addExcludeCommand } from './exclude.ts';
import { addHereCommand } from './here.ts';
import { addImportCommand } from './import.ts';
import { addMapCommand } from './map.ts';
import { addMeCommand } from './me.ts';
import { addMineCommand } from './mine.ts';
import { addPersonCommand } from './person.ts';
import { addPeopleCommand } from './people.ts';
import { addReadCommand } from './read.ts';
import { addReportCommand } from './report.ts';
import { addVerdictCommand } from './verdict.ts';
import { addWhoamiCommand } from './whoami.ts';
import { addTeamCommand } from './team.ts';
import { addWaitingCommand } from './waiting.ts';
import { addWarningsCommand } from './warnings.ts';
import { addYouCommand } from './you.ts';

const EXIT_DONE = 0;
const EXIT_FAILED = 1;
const EXIT_USAGE = 2;

/**
 * Runs one command line.
 *
 * @returns the exit code: 0 done, 1 failed with one line on stderr, 2 wrong usage.
 */
export async function runProgram(argv: readonly string[]): Promise<number> {
  const program = new Command('peer-leadership')
    .description('Shows who sees trouble coming and who gets others moving, with the evidence.')
    .exitOverride()
    .showHelpAfterError('(add --help for what is possible)')
    .configureHelp({ showGlobalOptions: true });
  program.commandsGroup('Read a history:');
  addMineCommand(program);
  addImportCommand(program);
  program.commandsGroup('See what shows:');
  addMapCommand(program);
  addTeamCommand(program);
  addPersonCommand(program);
  addYouCommand(program);
  addMeCommand(program);
  addHereCommand(program);
  addWarningsCommand(program);
  addWaitingCommand(program);
  addReportCommand(program);
  addEvidenceCommand(program);
  program.commandsGroup('Say what you know better:');
  addWhoamiCommand(program);
  addVerdictCommand(program);
  addPeopleCommand(program);
  addExcludeCommand(program);
  program.commandsGroup('Look closer:');
  addReadCommand(program);
  addEvaluateCommand(program);
  // Settings like exitOverride reach only commands that were made with them.
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError('(add --help for what is possible)');
  try {
    await program.parseAsync([...argv]);
    return EXIT_DONE;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_DONE : EXIT_USAGE;
    if (error instanceof ExpectedError) {
      // Paths and what was typed may hold anything; it stays one line.
      process.stderr.write(`${inertLine(error.message)}\n`);
      return EXIT_FAILED;
    }
    throw error;
  }
}
