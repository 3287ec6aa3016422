import assert from 'node:assert/strict';
import { formatVerdictScore, scoreVerdicts } from '../../../src/core/evaluation/scoreVerdicts.ts';
import type { Verdict } from '../../../src/core/model/verdict.ts';
import { buildEvidence, START_ISO } from '../../support/builders.ts';

function say(evidenceId: string, verdict: Verdict['verdict']): Verdict {
  return { evidenceId, verdict, reason: null, by: null, at: START_ISO };
}

describe('scoreVerdicts', () => {
  const evidence = [
    ...['a', 'b', 'c', 'd'].map((id) => buildEvidence({ id })),
    buildEvidence({ id: 'answer', kind: 'answered', level: 'moved' }),
  ];

  it('says by kind how much of what was judged was confirmed, with Wilson’s interval', () => {
    const said = ['a', 'b', 'c'].map((id) => say(id, 'confirmed'));
    const { kinds } = scoreVerdicts(evidence, [...said, say('d', 'not-leadership')]);
    assert.deepEqual(
      kinds.map(({ kind, judged, confirmed }) => [kind, judged, confirmed]),
      [['flagged-in-review', 4, 3]],
    );
    const [first] = kinds;
    assert.equal(first?.precision.value, 0.75);
    // 3 of 4 by Wilson: 0.301 to 0.954 (R: prop.test(3, 4, correct = FALSE)).
    assert.ok(Math.abs((first.precision.interval?.low ?? 0) - 0.301) < 0.001);
    assert.ok(Math.abs((first.precision.interval?.high ?? 0) - 0.954) < 0.001);
  });

  it('takes a withdrawal for no judgement', () => {
    assert.deepEqual(scoreVerdicts(evidence, [say('a', 'withdrawn')]), { kinds: [], lost: 0, mended: 0 });
  });

  it('tells what is not found any more: confirmed is a loss, refused is mended', () => {
    const score = scoreVerdicts(evidence, [
      say('x', 'confirmed'),
      say('y', 'not-leadership'),
      say('z', 'not-leadership'),
    ]);
    assert.deepEqual(score, { kinds: [], lost: 1, mended: 2 });
    assert.match(formatVerdictScore(score), /not found today: 1\. Refused before and not claimed today: 2\./);
  });

  it('is told with its interval, and with what it cannot mean', () => {
    const text = formatVerdictScore(scoreVerdicts(evidence, [say('answer', 'confirmed')]));
    assert.match(text, /answered +100% \[21%–100%\] of 1 judged/);
    assert.match(text, /no random sample/);
  });
});
