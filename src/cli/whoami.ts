import { Option, type Command } from 'commander';
import { viewerOf } from '../core/engine/loadTeam.ts';
import type { Person } from '../core/model/person.ts';
import { findAccount } from '../core/people/findAccount.ts';
import type { Store, StoredRepository } from '../core/store/store.ts';
import { chooseRepositories, withStore } from './database.ts';

interface WhoamiOptions {
  db: string;
  me?: string;
  forget?: true;
}

export function addWhoamiCommand(program: Command): void {
  program
    .command('whoami')
    .description('print who is taken to be at this machine, or say it')
    .requiredOption('--db <file>', 'the database')
    .addOption(new Option('--me <login>', 'this is you, from now on').conflicts('forget'))
    .option('--forget', 'forget who you are')
    .action(async (options: WhoamiOptions) => {
      const isSaid = options.me !== undefined || options.forget === true;
      await withStore(options.db, isSaid ? 'read-write' : 'read-only', (store) => {
        const repositories = chooseRepositories(store, undefined);
        if (options.me !== undefined) rememberViewer(store, repositories, options.me);
        else if (options.forget === true) store.savePeopleSettings({ ...store.peopleSettings(), viewer: null });
        const viewers = new Set(repositories.flatMap(({ key }) => viewerOf(store, key)?.login ?? []));
        for (const login of viewers) process.stdout.write(`${login}\n`);
        if (viewers.size === 0)
          process.stderr.write('Nobody has said who is at this machine. Say it with --me LOGIN.\n');
      });
    });
}

/**
 * Keeps who is at this machine.
 *
 * @throws InputError `unknown-person` when no history here names that account.
 */
function rememberViewer(store: Store, repositories: readonly StoredRepository[], login: string): Person {
  const viewer = findAccount(everyThread(store, repositories), login);
  store.savePeopleSettings({ ...store.peopleSettings(), viewer });
  return viewer;
}

function* everyThread(
  store: Store,
  repositories: readonly StoredRepository[],
): Generator<ReturnType<Store['threads']>[number]> {
  for (const { key } of repositories) yield* store.iterateThreads(key);
}
