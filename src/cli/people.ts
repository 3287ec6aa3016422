import { Option, type Command } from 'commander';
import { changePeople } from '../core/engine/changePeople.ts';
import { listMerges, mergePeople } from '../core/engine/mergePeople.ts';
import { InputError } from '../core/errors.ts';
import type { IdentityMerge } from '../core/model/people.ts';
import { isLoginEntry } from '../core/people/loginList.ts';
import { inertLine, shorten } from '../core/text/inertText.ts';
import { chooseRepositories, withStore } from './database.ts';
import { showProgress } from './showProgress.ts';

interface PeopleOptions {
  db: string;
  repo?: string;
  merge?: string[];
  undo?: string[];
  bots?: string;
  peers?: string;
}

export function addPeopleCommand(program: Command): void {
  program
    .command('people')
    .description('print which accounts are one person, or may be; say it')
    .requiredOption('--db <file>', 'the database')
    .option('--repo <owner/name>', 'only this repository')
    .addOption(new Option('--merge <logins...>', 'two accounts are one person, shown as the second').conflicts('undo'))
    .option('--undo <logins...>', 'two accounts are two people')
    .option('--bots <logins>', 'these accounts, with commas between, are programs; an empty text: none')
    .option('--peers <logins>', 'these accounts, with commas between, are peers; an empty text: none')
    .action(async (options: PeopleOptions, command: Command) => {
      const pair = options.merge ?? options.undo;
      if (pair !== undefined) {
        const [from, to] = pair;
        if (from === undefined || to === undefined || pair.length !== 2) command.error('error: name two logins');
        else await decide(options, { from, to, state: options.merge === undefined ? 'undone' : 'confirmed' });
      } else if (options.bots !== undefined || options.peers !== undefined) await setLists(options);
      else await list(options);
    });
}

async function decide(
  options: PeopleOptions,
  said: { from: string; to: string; state: 'confirmed' | 'undone' },
): Promise<void> {
  await withStore(options.db, 'update', async (store) => {
    for (const { key } of chooseRepositories(store, options.repo)) {
      const merge = await showProgress('Looking for evidence anew', (progress) =>
        mergePeople({ ...said, store, key, progress }),
      );
      process.stderr.write(`${describeMerge(merge)}.\n`);
    }
  });
}

async function setLists({ db, bots, peers }: PeopleOptions): Promise<void> {
  const lists = {
    ...(bots === undefined ? {} : { bots: readLogins(bots) }),
    ...(peers === undefined ? {} : { peers: readLogins(peers) }),
  };
  await withStore(db, 'update', async (store) => {
    const settings = { ...store.peopleSettings(), ...lists };
    await showProgress('Looking for evidence anew', (progress) => changePeople({ store, settings, progress }));
  });
}

async function list(options: PeopleOptions): Promise<void> {
  await withStore(options.db, 'read-only', (store) => {
    const lines = chooseRepositories(store, options.repo).flatMap(({ key }) =>
      listMerges(store, key).map(describeMerge),
    );
    const { bots, peers } = store.peopleSettings();
    lines.push(...bots.map((login) => `${login} is a program`), ...peers.map((login) => `${login} is a peer`));
    process.stdout.write(lines.map((line) => `${inertLine(line)}\n`).join(''));
    if (lines.length === 0) process.stderr.write('Nothing hints at people with several accounts.\n');
  });
}

const REASONS: Record<NonNullable<IdentityMerge['reason']>, string> = {
  'same-address': 'git knows both under one e-mail address',
  'same-name': 'git knows both under one full name',
};

function describeMerge({ from, to, state, reason }: IdentityMerge): string {
  switch (state) {
    case 'confirmed':
      return `${from.login} is ${to.login}`;
    case 'undone':
      return `${from.login} is not ${to.login}`;
    case 'suggested':
      return `${from.login} may be ${to.login}${reason === undefined ? '' : `: ${REASONS[reason]}`}`;
  }
}

function readLogins(text: string): string[] {
  const logins = text
    .split(/[\s,]+/)
    .map((login) => login.replace(/^@/, ''))
    .filter((login) => login !== '');
  const wrong = logins.find((login) => !isLoginEntry(login));
  if (wrong === undefined) return logins;
  throw new InputError('unknown-person', `"${shorten(inertLine(wrong), 80)}" is no login. Write it as GitHub has it.`);
}
