import assert from 'node:assert/strict';
import { inTurns } from '../../../src/core/engine/inTurns.ts';
import { CancelledError } from '../../../src/core/errors.ts';
import { ignoreProgress, type ProgressStep } from '../../../src/core/ports.ts';

function* count(to: number, seen: number[]): Generator<ProgressStep, string, void> {
  for (let done = 0; done < to; done++) {
    seen.push(done);
    yield { phase: 'detect', done, total: to };
  }
  return 'counted';
}

describe('inTurns', () => {
  it('tells each step and gives what the work came to', async () => {
    const told: number[] = [];
    const found = await inTurns(count(3, []), { progress: ({ done }) => void told.push(done) });
    assert.deepEqual([found, told], ['counted', [0, 1, 2]]);
  });

  it('lets others have their turn between two steps', async () => {
    const seen: number[] = [];
    const work = inTurns(count(3, seen), { progress: ignoreProgress });
    await new Promise((resolve) => void setImmediate(resolve));
    assert.ok(seen.length > 0 && seen.length < 3, `${seen.length} steps before anybody else`);
    await work;
  });

  it('goes no step further once it is stopped', async () => {
    const seen: number[] = [];
    const controller = new AbortController();
    const progress = ({ done }: ProgressStep): void => {
      if (done === 1) controller.abort();
    };
    await assert.rejects(inTurns(count(5, seen), { progress, signal: controller.signal }), CancelledError);
    assert.deepEqual(seen, [0, 1]);
  });
});
