import assert from 'node:assert/strict';
import { byRecency, isInPeriod, type Insight } from '../../../src/core/insights/insight.ts';
import { renderMessage, say } from '../../../src/core/text/message.ts';
import { englishTranslate } from '../../../src/core/text/englishTranslate.ts';
import { hoursAfter } from '../../support/builders.ts';

function at(id: string, hours: number): Insight {
  return {
    id,
    kind: 'for-you',
    sentence: say('It moved.'),
    details: [],
    evidenceIds: [],
    url: null,
    areas: [],
    at: hoursAfter(hours),
    asLead: null,
    asProfessional: null,
  };
}

describe('an insight', () => {
  it('is said in the reader’s language', () => {
    assert.equal(renderMessage(say('{area} waits.', { area: 'storage/' }), englishTranslate), 'storage/ waits.');
  });

  it('comes before what happened earlier, and at the same moment by its id', () => {
    const ids = [at('b', 1), at('a', 1), at('c', 2)].sort(byRecency).map(({ id }) => id);
    assert.deepEqual(ids, ['c', 'a', 'b']);
  });

  it('is of a period from its first moment on, and no longer at its last', () => {
    const period = { from: hoursAfter(1), to: hoursAfter(2) };
    const inside = [0, 1, 1.5, 2].filter((hours) => isInPeriod(hoursAfter(hours), period));
    assert.deepEqual(inside, [1, 1.5]);
    assert.equal(isInPeriod(hoursAfter(-9000), { from: null, to: null }), true);
  });
});
