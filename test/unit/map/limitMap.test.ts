import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildMap } from '../../../src/core/map/buildMap.ts';
import { limitMap, NO_LIMITS } from '../../../src/core/map/limitMap.ts';
import { leadershipMapSchema } from '../../../src/core/map/leadershipMap.ts';
import { SIGNALS } from '../../../src/core/model/evidenceKinds.ts';
import { arbitraryTeam } from './arbitraryEvidence.ts';
import { buildAct, buildMapInput } from './inventedTeam.ts';

const flag = buildAct({ by: 'mira', for: 'jonas', thread: 1, day: 1, area: 'storage/' });
const laterFlag = buildAct({ by: 'mira', for: 'jonas', thread: 2, day: 60, area: 'net/' });
const move = buildAct({ by: 'noor', for: 'mira', thread: 3, day: 40, kind: 'broke-the-wait', area: 'net/' });
const duty = buildAct({ by: 'elke', for: 'mira', thread: 4, day: 50, area: 'net/', fields: { byDuty: true } });
const map = buildMap(buildMapInput([flag, laterFlag, move, duty], { since: null }));

function labels(nodes: readonly { label: string }[]): string[] {
  return nodes.map(({ label }) => label);
}

describe('limitMap', () => {
  it('leaves a map without limits as it is, whatever people did', () => {
    fc.assert(
      fc.property(arbitraryTeam, (evidence) => {
        // One repository, so that thread numbers tell threads apart as the evidence does.
        const whole = buildMap(buildMapInput(evidence, { since: null }));
        assert.deepEqual(limitMap(whole, NO_LIMITS), whole);
      }),
      { numRuns: 40, seed: 20_261_125 },
    );
  });

  it('makes a valid map of any part', () => {
    fc.assert(
      fc.property(arbitraryTeam, fc.subarray([...SIGNALS]), fc.boolean(), (evidence, signals, hasDuty) => {
        const whole = buildMap(buildMapInput(evidence, { since: null }));
        const part = limitMap(whole, { ...NO_LIMITS, signals, hasDuty });
        assert.ok(leadershipMapSchema.safeParse(part).success);
        const known = new Set([...part.people, ...part.areas].map(({ id }) => id));
        for (const { from, to } of part.edges) assert.ok(known.has(from) && known.has(to));
        for (const { person, area } of part.areaLinks) assert.ok(known.has(person) && known.has(area));
      }),
      { numRuns: 40, seed: 20_261_125 },
    );
  });

  it('takes both the first and the last day in', () => {
    const day = map.acts.find(({ id }) => id === move.id)?.day ?? '';
    assert.deepEqual(
      limitMap(map, { ...NO_LIMITS, since: day, until: day }).acts.map(({ id }) => id),
      [move.id],
    );
  });

  it('says "once" of what happened once within the period', () => {
    const [edge] = map.edges.filter(({ kind }) => kind === 'saw-it-coming');
    assert.equal(edge?.weight, 'again');
    const since = map.acts[0]?.day ?? '';
    assert.deepEqual(
      limitMap(map, { ...NO_LIMITS, since }).edges.map(({ weight }) => weight),
      ['once'],
    );
  });

  it('draws nobody who has nothing in it', () => {
    const moves = limitMap(map, { ...NO_LIMITS, signals: ['unblocking'], hasDuty: false });
    assert.deepEqual(labels(moves.people), ['noor', 'mira']);
    assert.deepEqual(labels(moves.areas), ['net/']);
  });

  it('leaves out what was somebody’s to do, on request', () => {
    assert.ok(labels(map.people).includes('elke'));
    assert.ok(!labels(limitMap(map, { ...NO_LIMITS, hasDuty: false }).people).includes('elke'));
  });

  it('keeps to one area', () => {
    const area = map.areas.find(({ label }) => label === 'storage/')?.id ?? '';
    const part = limitMap(map, { ...NO_LIMITS, area });
    assert.deepEqual(
      part.acts.map(({ id }) => id),
      [flag.id],
    );
  });

  it('never claims a longer period than the history', () => {
    const part = limitMap(map, { ...NO_LIMITS, until: '2999-01-01' });
    assert.equal(part.until, map.until);
  });
});
