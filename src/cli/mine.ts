import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { mineHistory, type MineOptions, type MineSummary } from '../core/engine/mineHistory.ts';
import { EVIDENCE_LEVELS } from '../core/model/evidenceKinds.ts';
import { parseRepositoryName, repositoryName } from '../core/model/repository.ts';
import type { ReportProgress } from '../core/ports.ts';
import { GITHUB_API, readApiUrl } from '../core/sources/github/apiUrl.ts';
import type { Store } from '../core/store/store.ts';
import { CLONE_OPTION, lookInto } from './clone.ts';
import { parseSince, systemClock, withStore, withStoreOrMaker } from './database.ts';
import { describeImport } from './describeImport.ts';
import { findToken } from './findToken.ts';
import { sleep, untilInterrupted } from './interruption.ts';
import { createNodeFetch } from './nodeFetch.ts';
import { showProgress } from './showProgress.ts';

interface MineCommandOptions {
  db: string;
  apiUrl: string;
  since?: string;
  clone?: string;
}

export function addMineCommand(program: Command): void {
  program
    .command('mine')
    .description('read a repository from GitHub into a database and look for evidence; later, only what is new')
    .argument('<owner/name>', 'the repository')
    .requiredOption('--db <file>', 'the database; made when it is not there')
    .option('--api-url <url>', 'REST base of an Enterprise Server (https://HOST/api/v3) or of GHE.com', GITHUB_API)
    .option('--since <date>', 'report only evidence at or after this day; everything is read all the same')
    .option(...CLONE_OPTION)
    .action(async (repository: string, options: MineCommandOptions) => {
      const apiUrl = readApiUrl(options.apiUrl);
      const since = options.since === undefined ? null : parseSince(options.since);
      const mine = await prepareMining(repository, apiUrl);
      const summary = await withStoreOrMaker(options.db, mine);
      process.stderr.write(describeMining(summary));
      const { clone } = options;
      if (clone !== undefined)
        process.stderr.write(await withStore(options.db, 'update', (store) => lookInto(store, summary.key, clone)));
      if (since === null) return;
      process.stderr.write(await withStore(options.db, 'read-only', (store) => describeSince(store, summary, since)));
    });
}

/**
 * Makes everything ready to mine a repository into a store, so that a missing token is told before anything is opened.
 *
 * @throws InputError, GitHubError
 */
export async function prepareMining(
  repository: string,
  apiUrl: string,
): Promise<(store: MineOptions['store']) => Promise<MineSummary>> {
  const { owner, name } = parseRepositoryName(repository);
  const http = createNodeFetch({ apiUrl, token: await findToken(apiUrl) });
  return (store) =>
    untilInterrupted((signal) =>
      showProgress(`Mining ${repositoryName({ owner, name })}`, (progress) =>
        mineHistory({
          store,
          apiUrl,
          owner,
          name,
          ports: { http, clock: systemClock, sleep, random: Math.random },
          holder: { holder: randomUUID(), pid: process.pid },
          progress: sayWaits(progress),
          signal,
        }),
      ),
    );
}

/** Shorter waits are not worth a line in a log. */
const LONG_WAIT_MS = 20_000;

/** Where no moving line is shown, a long wait is told once. */
function sayWaits(progress: ReportProgress): ReportProgress {
  let told = '';
  return (step) => {
    progress(step);
    const until = step.waitingUntil;
    if (process.stderr.isTTY || until === undefined || until === told) return;
    if (Date.parse(until) - systemClock.nowMs() < LONG_WAIT_MS) return;
    told = until;
    process.stderr.write(`GitHub's limit is reached. Waiting until ${until}; what has been read is kept.\n`);
  };
}

/** What was read, and what it cost. */
export function describeMining(summary: MineSummary): string {
  const spent = `${summary.requests} ${summary.requests === 1 ? 'request' : 'requests'}, ${summary.points} of GitHub's points`;
  if (summary.isUnchanged)
    return `${repositoryName(summary.repository)}: nothing has changed since the last time (${spent}).\n`;
  return `${describeImport(summary)}Threads read this time: ${summary.threadsRead} (${spent}).\n`;
}

function describeSince(store: Store, { key }: MineSummary, since: string): string {
  const count = store.evidence({ repository: key, since, levels: EVIDENCE_LEVELS }).length;
  return `Of it at or after ${since.slice(0, 10)}: ${count}.\n`;
}
