import { Option, type Command } from 'commander';
import { changePeople } from '../core/engine/changePeople.ts';
import { viewerOf } from '../core/engine/viewerOf.ts';
import type { Person } from '../core/model/person.ts';
import { findAccount } from '../core/people/findAccount.ts';
import type { Store, StoredRepository } from '../core/store/store.ts';
import { chooseRepositories, withStore } from './database.ts';
import { showProgress } from './showProgress.ts';

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
      await withStore(options.db, isSaid ? 'read-write' : 'read-only', async (store) => {
        const repositories = chooseRepositories(store, undefined);
        if (options.me !== undefined)
          await rememberViewer(store, findAccount(everyThread(store, repositories), options.me));
        else if (options.forget === true) await rememberViewer(store, null);
        const viewers = new Set(repositories.flatMap(({ key }) => viewerOf(store, key)?.login ?? []));
        for (const login of viewers) process.stdout.write(`${login}\n`);
        if (viewers.size === 0)
          process.stderr.write('Nobody has said who is at this machine. Say it with --me LOGIN.\n');
      });
    });
}

/** Where each sees only their own, what is kept depends on who it is. */
async function rememberViewer(store: Store, viewer: Person | null): Promise<void> {
  const settings = { ...store.peopleSettings(), viewer };
  await showProgress('Looking for evidence anew', (progress) => changePeople({ store, settings, progress }));
}

function* everyThread(
  store: Store,
  repositories: readonly StoredRepository[],
): Generator<ReturnType<Store['threads']>[number]> {
  for (const { key } of repositories) yield* store.iterateThreads(key);
}
