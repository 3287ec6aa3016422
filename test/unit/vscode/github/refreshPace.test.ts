import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nextPauseMs, SHORTEST_MS } from '../../../../src/vscode/github/refreshPace.ts';

describe('nextPauseMs', () => {
  it('looks again soon after something changed', () => {
    assert.equal(nextPauseMs(4 * 3_600_000, 'changed'), SHORTEST_MS);
  });

  it('backs off up to four hours while nothing changes or nothing can be read', () => {
    const outcome = fc.constantFrom('unchanged', 'failed');
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 20 }), (outcomes) => {
        let pause = SHORTEST_MS;
        for (const one of outcomes) {
          const next = nextPauseMs(pause, one);
          assert.ok(next === Math.min(2 * pause, 4 * 3_600_000));
          pause = next;
        }
      }),
    );
  });
});
