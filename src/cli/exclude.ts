import { randomBytes } from 'node:crypto';
import { Option, type Command } from 'commander';
import { changePeople } from '../core/engine/changePeople.ts';
import { InputError } from '../core/errors.ts';
import { hashLogin, isLoginEntry, LoginList } from '../core/people/loginList.ts';
import { inertLine, shorten } from '../core/text/inertText.ts';
import { withStore } from './database.ts';
import { showProgress } from './showProgress.ts';

interface ExcludeOptions {
  db?: string;
  remove?: true;
  hash?: true;
}

export function addExcludeCommand(program: Command): void {
  program
    .command('exclude')
    .description('leave people out, on this machine; for all machines see .github/peer-leadership.yml in the README')
    .argument('[logins...]', 'whom; alone, prints who is left out')
    .option('--db <file>', 'the database')
    .option('--remove', 'leave them out no longer')
    .addOption(new Option('--hash', 'print what hides the login in .github/peer-leadership.yml').conflicts('remove'))
    .action(async (logins: string[], options: ExcludeOptions, command: Command) => {
      if (options.hash === true && logins.length > 0) printHashes(logins);
      else if (options.db === undefined || options.hash === true)
        command.error('error: say where, with --db <file>, or whose hash to print');
      else if (logins.length === 0) await printExcluded(options.db);
      else await change(options.db, { logins, isRemoved: options.remove === true });
    });
}

function printHashes(logins: readonly string[]): void {
  for (const login of logins) {
    requireLogin(login);
    process.stdout.write(`${hashLogin(login, randomBytes(8).toString('hex'))}\n`);
  }
}

async function printExcluded(file: string): Promise<void> {
  await withStore(file, 'read-only', (store) => {
    const { exclude } = store.peopleSettings();
    for (const entry of exclude) process.stdout.write(`${inertLine(entry)}\n`);
    if (exclude.length === 0) process.stderr.write('Nobody is left out on this machine.\n');
  });
}

async function change(file: string, { logins, isRemoved }: { logins: string[]; isRemoved: boolean }): Promise<void> {
  logins.forEach(requireLogin);
  await withStore(file, 'update', async (store) => {
    const settings = store.peopleSettings();
    const exclude = isRemoved ? without(settings.exclude, logins) : [...new Set([...settings.exclude, ...logins])];
    const looked = await showProgress('Looking for evidence anew', (progress) =>
      changePeople({ store, settings: { ...settings, exclude }, progress }),
    );
    process.stderr.write(
      `Left out on this machine: ${String(exclude.length)}. Looked through anew: ${String(looked)}.\n`,
    );
  });
}

/** An entry goes when it is written the same, or is the hash of one of the logins. */
function without(entries: readonly string[], logins: readonly string[]): string[] {
  return entries.filter(
    (entry) => !logins.includes(entry) && !logins.some((login) => new LoginList([entry]).has(login)),
  );
}

function requireLogin(login: string): void {
  if (isLoginEntry(login)) return;
  throw new InputError(
    'unknown-person',
    `"${shorten(inertLine(login), 80)}" is no login. Write the login as GitHub has it, without spaces.`,
  );
}
