import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { detectEvidence } from '../../src/core/engine/detectEvidence.ts';
import { planModelReading } from '../../src/core/engine/planModelReading.ts';
import { ignoreProgress } from '../../src/core/ports.ts';
import { MODEL_READER } from '../../src/core/reading/reader.ts';
import { openStore } from '../../src/core/store/openStore.ts';
import {
  buildCommit,
  buildImportRecord,
  buildPerson,
  buildPull,
  buildRepository,
  buildReviewComment,
  hoursAfter,
} from '../support/builders.ts';
import { useTemporaryFolder } from '../support/temporaryFolder.ts';

/** Pull requests by edda; on each of even number mira's comment is a concern that is heeded. */
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8];
/** No two alike, and days apart: the same words again and again would be a ritual, many in a day a sweep. */
const WORDS = [
  'A blank line above the quay.',
  'Two ships take this berth when the tide turns.',
  'Call it harbour.',
  'An empty crane gives no weight here.',
  'Sort the piers by name.',
  'The pilot is asked before he has come aboard.',
  'This reads well.',
  'Fog hides the second light from the south.',
];

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function toLines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

describe('evaluate and read', function () {
  this.timeout(60_000);
  const inFolder = useTemporaryFolder();
  const db = () => inFolder('harbour.sqlite');
  beforeEach(async () => {
    const store = await openStore({ file: db(), mode: 'read-write', clock: { nowMs: () => 0 } });
    const key = store.saveRepository(buildRepository());
    store.putThreads(
      key,
      NUMBERS.map((number) =>
        buildPull({
          number,
          author: buildPerson('edda'),
          createdAt: hoursAfter(48 * number - 1),
          events: [
            buildReviewComment({
              id: 100 + number,
              actor: buildPerson('mira'),
              body: WORDS[number - 1]!,
              at: hoursAfter(48 * number),
            }),
            buildCommit({ at: hoursAfter(48 * number + 0.5), actor: buildPerson('edda'), message: 'Mend it' }),
            buildReviewComment({
              id: 200 + number,
              rootCommentId: 100 + number,
              actor: buildPerson('edda'),
              body: 'Good catch, fixed.',
              at: hoursAfter(48 * number + 1),
            }),
          ],
        }),
      ),
    );
    store.finishImport(key, buildImportRecord(hoursAfter(1000), { pulls: 8, reviewComments: 16 }));
    store.close();
    const labels = NUMBERS.map((number) => ({
      thread: 100 + number,
      pull: number,
      raised_by: 'mira',
      concern: number % 2 === 0,
      kind: 'defect',
      heeded: 'yes',
      sure: 3,
    }));
    await writeFile(inFolder('threads.jsonl'), toLines(labels));
  });
  const evaluate = (...more: string[]) =>
    run('evaluate', '--db', db(), '--repo', 'tide-team/lighthouse', '--labels', inFolder(), ...more);

  it('measures what a reader by hand makes of it', async () => {
    const readings = NUMBERS.map((number) => ({ commentId: 100 + number, isConcern: number % 2 === 0 }));
    await writeFile(inFolder('readings.jsonl'), toLines([...readings, { commentId: 999, isConcern: true }]));
    const taken = run('read', '--db', db(), '--import', inFolder('readings.jsonl'));
    assert.equal(taken.status, 0, taken.stderr);
    assert.match(taken.stderr, /Readings taken over: 8\..*\nLeft out: 1 /);
    const { status, stdout, stderr } = evaluate('--format', 'json');
    assert.equal(status, 0, stderr);
    const { actedOn, unblocked } = JSON.parse(stdout) as {
      actedOn: { cases: number; answers: { figures: { hits: number; falseAlarms: number } }[] };
      unblocked: null;
    };
    assert.deepEqual([actedOn.cases, unblocked], [8, null]);
    for (const { figures } of actedOn.answers) assert.deepEqual([figures.hits, figures.falseAlarms], [4, 0]);
  });

  it('prints a table for people', () => {
    const { status, stdout, stderr } = evaluate();
    assert.equal(status, 0, stderr);
    assert.match(stdout, /ACTED ON/);
    assert.match(stdout, /8 labelled review threads, 4 of them did: base rate 50 %/);
    assert.match(stdout, /baseline: every thread +8 +4 +0 +0\.50/);
    assert.match(stdout, /not measured: the folder holds no episodes\.jsonl/);
  });

  it('writes what it can take over again', async () => {
    const file = inFolder('readings.jsonl');
    assert.equal(run('read', '--db', db(), '--export', file).status, 0);
    const written = await readFile(file, 'utf8');
    assert.equal(written.trimEnd().split('\n').length, 8);
    assert.match(run('read', '--db', db(), '--import', file).stderr, /Readings taken over: 8\./);
    run('read', '--db', db(), '--export', inFolder('again.jsonl'));
    assert.equal(await readFile(inFolder('again.jsonl'), 'utf8'), written);
  });

  it('forgets what a language model read, and what was found with it, but not what was imported', async () => {
    const store = await openStore({ file: db(), mode: 'update', clock: { nowMs: () => 0 } });
    const [repository] = store.repositories();
    const key = repository!.key;
    const { lines } = planModelReading(store, key);
    const reading = {
      isConcern: true,
      kind: 'race',
      probability: 0.9,
      reason: 'two at once',
      readBy: 'tide-2',
    } as const;
    store.putReadings(MODEL_READER, new Map(lines.map(({ hash }) => [hash, reading])));
    await detectEvidence({ store, key, progress: ignoreProgress });
    store.close();
    await writeFile(inFolder('readings.jsonl'), toLines([{ commentId: 102, isConcern: true, reason: 'seen by hand' }]));
    run('read', '--db', db(), '--import', inFolder('readings.jsonl'));
    const readers = () => {
      const { stdout } = run('evidence', '--db', db(), '--level', 'raised', '--format', 'jsonl');
      return ['tide-2', 'seen by hand'].filter((name) => stdout.includes(name));
    };
    assert.deepEqual(readers(), ['tide-2', 'seen by hand']);
    const { status, stdout, stderr } = run('read', '--db', db(), '--forget');
    assert.deepEqual(
      [status, stdout, stderr],
      [0, '', `Readings by language models that were forgotten: ${lines.length}.\n`],
    );
    assert.deepEqual(readers(), ['seen by hand']);
    assert.match(run('read', '--db', db(), '--forget').stderr, /: 0\.$/m);
  });

  it('forgets nothing at a mistyped path', () => {
    const { status, stderr } = run('read', '--db', inFolder('nowhere.sqlite'), '--forget');
    assert.deepEqual([status, existsSync(inFolder('nowhere.sqlite'))], [1, false]);
    assert.match(stderr, /^There is no database/);
  });

  it('fails in one line on a bad file, and on a folder without labels', async () => {
    await writeFile(inFolder('bad.jsonl'), '{"commentId":101}\n');
    const bad = run('read', '--db', db(), '--import', inFolder('bad.jsonl'));
    assert.deepEqual([bad.status, bad.stdout], [1, '']);
    assert.match(bad.stderr, /^[^\n]*bad\.jsonl, line 1: "isConcern"[^\n]*\n$/);
    const none = run('evaluate', '--db', db(), '--repo', 'tide-team/lighthouse', '--labels', inFolder('none'));
    assert.deepEqual([none.status, none.stdout], [1, '']);
  });

  it('tells wrong usage from failure', () => {
    for (const more of [[], ['--import', 'a', '--export', 'b'], ['--forget', '--repo', 'tide-team/lighthouse']]) {
      assert.equal(run('read', '--db', db(), ...more).status, 2);
    }
    assert.equal(evaluate('--min-sure', '4').status, 2);
  });
});
