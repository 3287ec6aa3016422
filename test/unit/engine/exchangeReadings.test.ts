import assert from 'node:assert/strict';
import { exportReadings, importReadings } from '../../../src/core/engine/exchangeReadings.ts';
import { ignoreProgress } from '../../../src/core/ports.ts';
import { openStore } from '../../../src/core/store/openStore.ts';
import type { RepositoryKey, Store } from '../../../src/core/store/store.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import {
  buildEmptyCoverage,
  buildPerson,
  buildPull,
  buildRepository,
  buildReviewComment,
  hoursAfter,
} from '../../support/builders.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';

const EDDA = buildPerson('edda');
const MIRA = buildPerson('mira');
const COVERAGE = buildEmptyCoverage();

function buildThreads(body = 'A blank line, please.'): Thread[] {
  return [
    buildPull({
      author: EDDA,
      events: [
        buildReviewComment({ id: 5, actor: MIRA, body }),
        buildReviewComment({ id: 6, rootCommentId: 5, actor: EDDA, body: 'Good catch, fixed.', at: hoursAfter(1) }),
        buildReviewComment({ id: 7, actor: MIRA, body: 'Nice.', path: 'quay.ts' }),
      ],
    }),
  ];
}

describe('exchangeReadings', () => {
  const inFolder = useTemporaryFolder();
  let store: Store;
  let key: RepositoryKey;
  beforeEach(async () => {
    store = await openStore({ file: inFolder('harbour.sqlite'), mode: 'read-write', clock: { nowMs: () => 0 } });
    key = store.saveRepository(buildRepository());
    store.putThreads(key, buildThreads());
    store.finishImport(key, { asOf: hoursAfter(1000), coverage: COVERAGE, files: null });
  });
  afterEach(() => {
    store.close();
  });
  const take = (...lines: object[]) =>
    importReadings({
      store,
      keys: [key],
      text: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
      file: 'readings.jsonl',
      progress: ignoreProgress,
    });
  const readNow = async () => {
    const { text } = await exportReadings(store, [key]);
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };
  const concerns = () => store.evidence({ levels: ['raised', 'acted-on'] }).map(({ source }) => source.commentId);

  it('writes a line for every comment that could voice a concern, and none for answers', async () => {
    assert.deepEqual(
      (await readNow()).map(({ commentId }) => commentId),
      [5, 7],
    );
  });

  it('reads as it is told to, and looks for evidence anew', async () => {
    const result = await take({ commentId: 5, isConcern: true, kind: 'race', probability: 0.9, reason: 'two boats' });
    assert.deepEqual(result, { stored: 1, unknown: 0, repositories: 1 });
    assert.deepEqual(concerns(), [5]);
    const [line] = await readNow();
    assert.deepEqual([line?.['kind'], line?.['probability'], line?.['reason']], ['race', 0.9, 'two boats']);
    await take({ commentId: 5, isConcern: false });
    assert.deepEqual(concerns(), []);
  });

  it('changes nothing when everything that was written is taken over', async () => {
    await take({ commentId: 5, isConcern: true, kind: 'race', probability: 0.9, reason: 'two boats' });
    const [before, evidence] = [await readNow(), store.evidence({})];
    assert.deepEqual(await take(...before), { stored: 2, unknown: 0, repositories: 1 });
    assert.deepEqual(await readNow(), before);
    assert.deepEqual(
      store.evidence({}).map(({ id, level }) => [id, level]),
      evidence.map(({ id, level }) => [id, level]),
    );
  });

  it('takes nothing over when a line is bad', async () => {
    const before = await readNow();
    await assert.rejects(take({ commentId: 5, isConcern: true }, { commentId: 7 }), {
      name: 'InputError',
      message: /^readings\.jsonl, line 2: "isConcern"/,
    });
    assert.deepEqual(await readNow(), before);
  });

  it('counts lines about comments that are not here', async () => {
    assert.deepEqual(await take({ commentId: 6, isConcern: true }, { commentId: 99, isConcern: true }), {
      stored: 0,
      unknown: 2,
      repositories: 0,
    });
  });

  it('reads a comment itself again when its words have changed', async () => {
    await take({ commentId: 7, isConcern: true, reason: 'told so' });
    store.putThreads(key, buildThreads());
    assert.equal((await readNow())[1]?.['reason'], 'told so');
    await take({ commentId: 5, isConcern: true, reason: 'told so' });
    store.putThreads(key, buildThreads('A blank line here, please.'));
    assert.notEqual((await readNow())[0]?.['reason'], 'told so');
  });
});
