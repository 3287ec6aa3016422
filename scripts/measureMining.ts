import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import fc from 'fast-check';
import { importHistory } from '../src/core/engine/importHistory.ts';
import { EVIDENCE_LEVELS } from '../src/core/model/evidenceKinds.ts';
import { repositoryName } from '../src/core/model/repository.ts';
import { ignoreProgress } from '../src/core/ports.ts';
import { readArchive } from '../src/core/sources/archive/readArchive.ts';
import { readSample } from '../src/core/sources/sample/readSample.ts';
import type { ThreadStream } from '../src/core/sources/source.ts';
import { openStore } from '../src/core/store/openStore.ts';
import type { Store } from '../src/core/store/store.ts';
import { askData, at } from '../test/support/emulator/askEmulator.ts';
import { readRepository } from '../test/support/emulator/readRepository.ts';
import type { EmulatedRepository } from '../test/support/emulator/repositoryState.ts';
import { startEmulator, type Emulator } from '../test/support/emulator/startEmulator.ts';
import { mine, plainFetch, StandingClock } from '../test/support/miner.ts';
import { parseScript } from './parseScript.ts';
import { writer } from '../test/support/writer.ts';

const NOW = '2026-11-25T12:00:00Z';
/** No limit is met, and costs are told all the same. */
const PLENTY = { graphql: 1_000_000, core: 1_000_000 };
/** In GitHub's REST API a pull request is its own answer, reviews, line comments, comments, commits and timeline. */
const REST_PER_PULL = 6;
const REST_PER_ISSUE = 2;
const KILLS = 50;
/** A killed process had got so many requests at most. */
const LONGEST_LIFE = 12;

/** What most people write first: everything nested. The size is the largest below GitHub's 500,000 nodes a call. */
const NAIVE = `query Naive($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequests(first: 40, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        number title body
        labels(first: 20) { nodes { name } }
        comments(first: 100) { nodes { body author { login } } }
        commits(first: 100) { nodes { commit { oid message } } }
        timelineItems(first: 100) { nodes { __typename } }
        reviews(first: 100) { nodes { state body author { login } } }
        reviewThreads(first: 100) { nodes { isResolved comments(first: 100) { nodes { body author { login } } } } }
      }
    }
  }
}`;

await parseScript(
  new Command('npm run measure-mining --')
    .description(
      'mine a backup, or the sample team, through the emulator, and say what it costs and whether anything is lost',
    )
    .argument('<path>', 'the backup (folder or .tar.gz), or "sample"')
    .action(measure),
);

async function measure(source: string): Promise<void> {
  const open = (): ThreadStream => (source === 'sample' ? readSample() : readArchive({ path: source }));
  const repository = await readRepository(open());
  const emulator = await startEmulator({ repositories: [repository], limits: PLENTY });
  const folder = await mkdtemp(path.join(tmpdir(), 'peer-leadership-measure-'));
  const trial: Trial = { repository, emulator, folder, clock: new StandingClock(NOW) };
  try {
    await measureCost(trial);
    await measureNaive(trial);
    await compareWithImport(trial, open());
    await killOften(trial);
  } finally {
    await emulator.close();
    await rm(folder, { recursive: true });
  }
}

interface Trial {
  repository: EmulatedRepository;
  emulator: Emulator;
  folder: string;
  clock: StandingClock;
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function openDatabase({ folder, clock }: Trial, name: string): Promise<Store> {
  return openStore({ file: path.join(folder, `${name}.sqlite`), mode: 'read-write', clock });
}

async function measureCost(trial: Trial): Promise<void> {
  const { repository, emulator, clock } = trial;
  const store = await openDatabase(trial, 'mined');
  const call = { store, apiUrl: emulator.url, repository: repositoryName(repository.repository), clock };
  const { coverage, requests, points } = await mine(call);
  const isOfIssues = ({ query }: { query: string | null }): boolean =>
    query !== null && /page: issues\(|\.\.\. on Issue \{ page/u.test(query);
  const ofIssues = emulator.log.filter(isOfIssues).reduce((sum, request) => sum + request.points, 0);
  const bytes = emulator.log.reduce((sum, request) => sum + request.bytes, 0);
  const perThousand = (1000 * (points - ofIssues)) / coverage.pulls;
  tell(`${coverage.pulls} pull requests, ${coverage.issues} issues.`);
  tell(
    `Mined: ${requests} requests, ${points} points, ${(bytes / 1e6).toFixed(1)} MB; issues took ${ofIssues} of the points.`,
  );
  tell(`Without those: ${perThousand.toFixed(0)} points per 1,000 pull requests.`);
  const again = await mine(call);
  tell(`Again, with nothing changed: ${again.requests} request, ${again.points} points.`);
  const rest = REST_PER_PULL * coverage.pulls + REST_PER_ISSUE * coverage.issues;
  tell(`REST, ${REST_PER_PULL} requests a pull request and ${REST_PER_ISSUE} an issue: ${rest} requests.`);
  store.close();
}

async function measureNaive({ repository, emulator }: Trial): Promise<void> {
  emulator.log.length = 0;
  const { owner, name } = repository.repository;
  for (let after: unknown = null; ;) {
    const data = await askData(emulator, NAIVE, { owner, name, after });
    const info = at(data, 'repository', 'pullRequests', 'pageInfo');
    if (at(info, 'hasNextPage') !== true) break;
    after = at(info, 'endCursor');
  }
  tell(`One nested query, pull requests alone: ${emulator.log.length} requests, ${emulator.points} points.`);
}

async function compareWithImport(trial: Trial, stream: ThreadStream): Promise<void> {
  const imported = await openDatabase(trial, 'imported');
  await importHistory({ writer, store: imported, stream, progress: ignoreProgress });
  const mined = await openDatabase(trial, 'mined');
  const [a, b] = [actsOf(imported), actsOf(mined)];
  const differing = [...a].filter((act) => !b.has(act)).length + [...b].filter((act) => !a.has(act)).length;
  tell(`Evidence (id, kind, level): imported ${a.size}, mined ${b.size}, differing ${differing}.`);
  imported.close();
  mined.close();
}

function actsOf(store: Store): Set<string> {
  return new Set(store.evidence({ levels: EVIDENCE_LEVELS }).map(({ id, kind, level }) => `${id} ${kind} ${level}`));
}

/** Ends the miner after a random number of requests, as a killed process ends: nothing of it runs on, its lease stays. */
async function killOften(trial: Trial): Promise<void> {
  const { repository, emulator, clock } = trial;
  const store = await openDatabase(trial, 'killed');
  const call = { store, apiUrl: emulator.url, repository: repositoryName(repository.repository), clock };
  const lives = fc.sample(fc.integer({ min: 1, max: LONGEST_LIFE }), { seed: 11, numRuns: KILLS });
  for (const [index, life] of lives.entries()) {
    let asked = 0;
    await new Promise<void>((resolve, reject) => {
      mine({
        ...call,
        holder: `life ${index}`,
        http: (request, signal) => {
          asked += 1;
          if (asked < life) return plainFetch(request, signal);
          resolve();
          return new Promise(() => undefined);
        },
      }).then(() => resolve(), reject);
    });
    clock.pass(31_000);
  }
  const { key } = await mine({ ...call, holder: 'the last' });
  const whole = await openDatabase(trial, 'mined');
  const [wholeKey] = whole.repositories().map((one) => one.key);
  const isSame =
    wholeKey !== undefined && JSON.stringify(store.threads(key)) === JSON.stringify(whole.threads(wholeKey));
  tell(
    `Killed ${KILLS} times and resumed: threads ${isSame ? 'the same' : 'NOT the same'}, evidence ${same(store, whole)}.`,
  );
  store.close();
  whole.close();
}

function same(a: Store, b: Store): string {
  return JSON.stringify([...actsOf(a)].sort()) === JSON.stringify([...actsOf(b)].sort()) ? 'the same' : 'NOT the same';
}
