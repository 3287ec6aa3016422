import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EVIDENCE_LEVELS } from '../../src/core/model/evidenceKinds.ts';
import { hoursAfter } from '../support/builders.ts';
import { plainFetch } from '../support/miner.ts';
import { useMiningTrial } from '../support/miningTrial.ts';

describe('mining that is stopped', () => {
  const trial = useMiningTrial();

  it('at any moment stops at once, and goes on from there', async () => {
    await trial.start();
    const expected = await trial.openStore('expected.db');
    const whole = expected.threads((await trial.mine({ store: expected })).key);
    expected.close();
    const requests = trial.emulator.log.length;
    for (let number = 1; number <= requests; number += 1) {
      const controller = new AbortController();
      let asked = 0;
      const cut = await trial.openStore(`cut-${number}.db`);
      const run = trial.mine({
        store: cut,
        signal: controller.signal,
        http: (request, signal) => {
          asked += 1;
          if (asked === number) controller.abort();
          return plainFetch(request, signal);
        },
      });
      await assert.rejects(run, { name: 'CancelledError' });
      const summary = await trial.mine({ store: cut, holder: 'window-2' });
      assert.deepEqual(cut.threads(summary.key), whole);
      cut.close();
    }
  }).timeout(30_000);

  it('fifty times by being killed, while the world goes on, loses nothing and doubles nothing', async () => {
    await trial.start({ asOf: hoursAfter(20) });
    const random = fc.sample(fc.integer({ min: 1, max: 9 }), { seed: 11, numRuns: 50 });
    for (const [index, requests] of random.entries()) {
      trial.emulator.setAsOf(hoursAfter(20 + 6 * index));
      trial.clock.pass(30_001);
      await trial.dieAt(requests, { holder: `window-${index}` });
    }
    trial.clock.pass(30_001);
    trial.emulator.setAsOf(null);
    const { key, coverage, evidenceCount } = await trial.mine();
    const anew = await trial.openStore('anew.db');
    const expected = await trial.mine({ store: anew });
    assert.deepEqual(trial.store.threads(key), anew.threads(expected.key));
    assert.deepEqual(trial.store.evidence({ levels: EVIDENCE_LEVELS }), anew.evidence({ levels: EVIDENCE_LEVELS }));
    assert.deepEqual(coverage, expected.coverage);
    assert.ok(evidenceCount > 0);
    anew.close();
  }).timeout(30_000);

  it('while it waits for a limit does not wait to the end', async () => {
    await trial.start({ faults: [{ kind: 'rate-limited', style: 'RATE_LIMITED', when: 4 }] });
    const controller = new AbortController();
    const startMs = trial.clock.nowMs();
    const run = trial.mine({
      signal: controller.signal,
      http: async (request, signal) => {
        if (trial.emulator.log.length === 3) setImmediate(() => controller.abort());
        return plainFetch(request, signal);
      },
    });
    await assert.rejects(run, { name: 'CancelledError' });
    assert.ok(trial.clock.nowMs() - startMs < 60_000);
  });
});
