import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { lookIntoClone } from '../src/core/engine/lookIntoClone.ts';
import type { GitFacts } from '../src/core/model/gitFacts.ts';
import type { ReportProgress } from '../src/core/ports.ts';
import { openStore } from '../src/core/store/openStore.ts';
import { buildRepository } from '../test/support/builders.ts';
import { git } from '../test/support/gitRepository.ts';
import { inventClone, wrongFates, type InventedClone } from '../test/support/inventedClone.ts';
import { parseScript } from './parseScript.ts';

interface Options {
  commits: number;
  pulls: number;
}

await parseScript(
  new Command('npm run measure-clone --')
    .description('invent a git history, look into clones of it, and say how long that takes and what is right')
    .option('--commits <number>', 'commits of the history', toCount, 20_000)
    .option('--pulls <number>', 'pull requests with a remark each', toCount, 3000)
    .action(measure),
);

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Give a whole number above 0.');
  return count;
}

async function measure({ commits, pulls }: Options): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'peer-leadership-clone-'));
  try {
    const invented = inventClone(path.join(folder, 'origin.git'), { commits, pulls });
    say(`${String(commits)} commits, ${String(invented.pulls.length)} pull requests`);
    await look('whole', invented.folder, { invented, folder });
    const address = pathToFileURL(invented.folder).href;
    git(folder, 'clone', '--quiet', '--bare', `--depth=${String(Math.ceil(commits / 4))}`, address, 'shallow');
    await look('shallow', path.join(folder, 'shallow'), { invented, folder });
    git(invented.folder, 'config', 'uploadpack.allowFilter', 'true');
    git(folder, 'clone', '--quiet', '--bare', '--filter=blob:none', address, 'partial');
    await look('partial', path.join(folder, 'partial'), { invented, folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function look(
  name: string,
  clone: string,
  { invented, folder }: { invented: InventedClone; folder: string },
): Promise<void> {
  const file = path.join(folder, `${name}.db`);
  const store = await openStore({ file, mode: 'read-write', clock: { nowMs: () => Date.now() } });
  const key = store.saveRepository(buildRepository());
  store.putThreads(key, invented.pulls);
  const none = { reviews: 0, comments: 0, reviewComments: 0, events: 0, merged: 0, mergedWithoutReview: 0 };
  const asOf = invented.pulls.at(-1)?.mergedAt ?? '2026-01-01T00:00:00Z';
  store.finishImport(key, {
    asOf,
    files: null,
    coverage: {
      source: 'archive',
      pulls: invented.pulls.length,
      issues: 0,
      ...none,
      ...{ eventTypes: {}, skipped: [], from: null, to: null, isWhole: true, unknown: [] },
    },
  });
  for (const time of ['first', 'again']) {
    const watch = startWatch();
    const facts = await lookIntoClone({ store, key, folder: clone, progress: watch.progress });
    say(`${name}, ${time}: ${watch.seconds()} s in git; ${judge(facts, invented)}`);
  }
  store.close();
}

/** How long the phase `git` lasts. */
function startWatch(): { progress: ReportProgress; seconds(): string } {
  const startMs = performance.now();
  let endMs = startMs;
  return {
    progress: ({ phase }) => {
      if (phase === 'git') endMs = performance.now();
    },
    seconds: () => ((endMs - startMs) / 1000).toFixed(1),
  };
}

/** What was found beside what was planted. */
function judge(facts: GitFacts, invented: InventedClone): string {
  const wrong = wrongFates(facts, invented);
  const { seen, asked, unseen } = facts.coverage;
  const reasons = unseen.map(({ why, count }) => `${String(count)} ${why}`).join(', ');
  const examples = wrong.slice(0, 5).join(' ');
  return `${String(seen)} of ${String(asked)} followed, ${String(wrong.length)} wrong ${examples}; not seen: ${reasons || 'none'}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
