import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Option, type Command } from 'commander';
import { changePeople } from '../core/engine/changePeople.ts';
import { suggestViewer } from '../core/engine/suggestViewer.ts';
import { viewerOf } from '../core/engine/viewerOf.ts';
import type { Person } from '../core/model/person.ts';
import { findAccount } from '../core/people/findAccount.ts';
import type { Store, StoredRepository } from '../core/store/store.ts';
import { chooseRepositories, withStore } from './database.ts';
import { showProgress } from './showProgress.ts';

const run = promisify(execFile);

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
      await withStore(options.db, isSaid ? 'update' : 'read-only', async (store) => {
        const repositories = chooseRepositories(store, undefined);
        if (options.me !== undefined)
          await rememberViewer(store, findAccount(everyThread(store, repositories), options.me));
        else if (options.forget === true) await rememberViewer(store, null);
        const viewers = new Set(repositories.flatMap(({ key }) => viewerOf(store, key)?.login ?? []));
        for (const login of viewers) process.stdout.write(`${login}\n`);
        if (viewers.size === 0)
          process.stderr.write(`Nobody has said who is at this machine. ${await advise(store, repositories)}\n`);
      });
    });
}

/** Git's own address may tell who it is; it stays a question, since an address can be anybody's. */
async function advise(store: Store, repositories: readonly StoredRepository[]): Promise<string> {
  const email = await run('git', ['config', 'user.email'], { timeout: 10_000 }).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );
  const [account] = email === '' ? [] : repositories.flatMap(({ key }) => suggestViewer(store, key, email) ?? []);
  return account === undefined
    ? 'Say it with --me LOGIN.'
    : `The address in git's settings belongs to ${account.login} here: if that is you, say so with --me ${account.login}.`;
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
