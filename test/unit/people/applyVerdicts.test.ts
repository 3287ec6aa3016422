import assert from 'node:assert/strict';
import fc from 'fast-check';
import { VERDICTS, type Verdict } from '../../../src/core/model/verdict.ts';
import { applyVerdicts } from '../../../src/core/people/applyVerdicts.ts';
import { buildEvidence, buildPerson, START_ISO } from '../../support/builders.ts';

const mira = buildPerson('mira');
const jonas = buildPerson('jonas');

function say(evidenceId: string, verdict: Verdict['verdict'], by: Verdict['by'] = jonas): Verdict {
  return { evidenceId, verdict, reason: null, by, at: START_ISO };
}

describe('applyVerdicts', () => {
  const evidence = [buildEvidence({ id: 'a', actor: mira }), buildEvidence({ id: 'b', actor: mira, level: 'raised' })];
  const left = (...verdicts: Verdict[]): string[] => applyVerdicts(evidence, verdicts).map(({ id }) => id);

  it('takes away what is not leadership, and what its actor withdrew', () => {
    assert.deepEqual(left(say('a', 'not-leadership')), ['b']);
    assert.deepEqual(left(say('b', 'withdrawn', mira)), ['a']);
  });

  it('does not let anybody withdraw what somebody else did', () => {
    assert.deepEqual(left(say('a', 'withdrawn', jonas), say('b', 'withdrawn', null)), ['a', 'b']);
  });

  it('marks what is confirmed, whatever its level', () => {
    const [first, second] = applyVerdicts(evidence, [say('b', 'confirmed')]);
    assert.deepEqual([first?.isConfirmed, second?.isConfirmed], [undefined, true]);
  });

  it('keeps the order, adds nothing, and leaves alone what nobody spoke of', () => {
    const ids = ['a', 'b', 'gone'];
    const said = fc.array(
      fc.record({ id: fc.constantFrom(...ids), verdict: fc.constantFrom(...VERDICTS), isOwn: fc.boolean() }),
    );
    fc.assert(
      fc.property(said, (words) => {
        const verdicts = words.map(({ id, verdict, isOwn }) => say(id, verdict, isOwn ? mira : jonas));
        const result = applyVerdicts(evidence, verdicts);
        const order = evidence.filter(({ id }) => result.some((item) => item.id === id)).map(({ id }) => id);
        assert.deepEqual(
          result.map(({ id }) => id),
          order,
        );
        for (const item of evidence) {
          if (verdicts.some(({ evidenceId }) => evidenceId === item.id)) continue;
          assert.equal(
            result.find(({ id }) => id === item.id),
            item,
          );
        }
      }),
    );
  });
});
