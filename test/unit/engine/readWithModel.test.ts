import assert from 'node:assert/strict';
import { planModelReading } from '../../../src/core/engine/planModelReading.ts';
import { readWithModel } from '../../../src/core/engine/readWithModel.ts';
import { CancelledError, ModelError, type ModelFailure } from '../../../src/core/errors.ts';
import type { ProgressStep } from '../../../src/core/ports.ts';
import { faultOf } from '../../../src/core/reading/languageModel/modelAnswer.ts';
import type { RepositoryKey } from '../../../src/core/store/store.ts';
import { FakeModel, soundAnswer } from '../../support/fakeModel.ts';
import { type HarbourRemark, keepHarbour } from '../../support/harbourRemarks.ts';
import { useStore } from '../../support/storeTrial.ts';

/** So many remarks, each told from the others by its number. */
function remarks(count: number): HarbourRemark[] {
  return Array.from({ length: count }, (_, index) => ({
    by: 'mira',
    on: 'jonas',
    text: `Two ships take berth ${String(index)} when the tide turns.`,
  }));
}

function isFailure(reason: ModelFailure): (error: unknown) => boolean {
  return (error) => error instanceof ModelError && error.reason === reason;
}

describe('reading with a model behind the port', () => {
  const trial = useStore();
  let model: FakeModel;
  let steps: ProgressStep[];

  beforeEach(() => {
    model = new FakeModel();
    steps = [];
  });

  const read = (key: RepositoryKey, signal = new AbortController().signal): Promise<{ read: number; unread: number }> =>
    readWithModel({
      store: trial.store(),
      key,
      ask: model.ask,
      model: { name: 'tide-2', place: 'harbour' },
      sleep: () => Promise.resolve(),
      signal,
      progress: (step) => steps.push(step),
    });
  const leftToRead = (key: RepositoryKey): number => planModelReading(trial.store(), key).lines.length;
  const exclude = (...logins: string[]): void =>
    trial.store().savePeopleSettings({ ...trial.store().peopleSettings(), exclude: logins });

  it('asks in batches, and says how far it is', async () => {
    const key = keepHarbour(trial.store(), remarks(45));
    assert.deepEqual(await read(key), { read: 45, unread: 0 });
    assert.deepEqual(model.sizes, [20, 20, 5]);
    assert.deepEqual(
      steps.map(({ done, total }) => [done, total]),
      [
        [0, 45],
        [20, 45],
        [40, 45],
      ],
    );
  });

  it('asks for less from then on where the model takes no more', async () => {
    const key = keepHarbour(trial.store(), remarks(40));
    model.answer = (batch) => (batch.length > 8 ? faultOf('too-much') : soundAnswer(batch));
    assert.deepEqual(await read(key), { read: 40, unread: 0 });
    assert.deepEqual(model.sizes, [20, 10, 5, 5, 5, 5, 5, 5, 5, 5]);
  });

  it('reads all but the one that the model stumbles over, and asks for more again after it', async () => {
    const key = keepHarbour(trial.store(), remarks(60));
    model.answer = (batch) =>
      batch.some(({ comment }) => comment.includes('berth 7 ')) ? faultOf('not-understood') : soundAnswer(batch);
    assert.deepEqual(await read(key), { read: 59, unread: 1 });
    assert.ok(Math.max(...model.sizes.slice(5)) > 1, String(model.sizes));
    assert.equal(leftToRead(key), 1);
  });

  it('does not go on paying a model whose answers cannot be used', async () => {
    const key = keepHarbour(trial.store(), remarks(200));
    model.answer = () => ({ text: 'The first one worries me.' });
    await assert.rejects(read(key), isFailure('unusable'));
    assert.equal(model.asked.length, 5);
  });

  it('keeps what it has when the limit is reached, and goes on from there', async () => {
    const key = keepHarbour(trial.store(), remarks(45));
    model.answer = (batch) => (model.asked.length > 2 ? faultOf('quota') : soundAnswer(batch));
    await assert.rejects(read(key), isFailure('limit'));
    assert.equal(leftToRead(key), 5);
    model = new FakeModel();
    assert.deepEqual(await read(key), { read: 5, unread: 0 });
    assert.deepEqual(model.sizes, [5]);
  });

  it('keeps the batch in whose middle it was stopped', async () => {
    const key = keepHarbour(trial.store(), remarks(45));
    const controller = new AbortController();
    model.answer = (batch) => {
      controller.abort();
      return soundAnswer(batch);
    };
    await assert.rejects(read(key, controller.signal), CancelledError);
    assert.deepEqual([model.asked.length, leftToRead(key)], [1, 25]);
  });

  it('sends nothing of whoever is left out, from the next batch on', async () => {
    const later = remarks(30).map((remark, index) => (index < 20 ? remark : { ...remark, by: 'edda' }));
    const key = keepHarbour(trial.store(), later);
    model.answer = (batch) => {
      exclude('edda');
      return soundAnswer(batch);
    };
    assert.deepEqual(await read(key), { read: 20, unread: 0 });
    assert.deepEqual(model.sizes, [20]);
  });

  it('sends nothing by, on the work of, in answer of or quoted from somebody who is left out', async () => {
    const key = keepHarbour(trial.store(), [
      { by: 'edda', on: 'jonas', text: 'The crane has no brake.' },
      { by: 'mira', on: 'edda', text: 'The bell rings twice.' },
      { by: 'mira', on: 'jonas', text: 'The lamp is too dim.', coAuthor: 'edda' },
      { by: 'mira', on: 'jonas', text: 'Two take this berth.', answer: { by: 'edda', text: 'The rope is short.' } },
      {
        by: 'mira',
        on: 'jonas',
        text: '> The mole is too low, I think.\nThen the berth floods, as edda says.',
        answer: { by: 'edda', text: 'The mole is too low, I think.' },
      },
    ]);
    exclude('edda');
    assert.equal(planModelReading(trial.store(), key).leftOut, 3);
    assert.deepEqual(await read(key), { read: 2, unread: 0 });
    assert.match(model.received, /Two take this berth/);
    assert.match(model.received, /Then the berth floods/);
    assert.doesNotMatch(model.received, /crane|bell|lamp|rope|mole|edda|mira|jonas/i);
  });
});
