import assert from 'node:assert/strict';
import { QUESTIONS } from '../../../src/core/insights/questions.ts';
import { askTwo } from '../../../src/core/insights/twoQuestions.ts';

const WORDINGS = Object.entries(QUESTIONS).flatMap(([topic, { asLead, asProfessional }]) =>
  [...asLead, ...asProfessional].map((wording) => ({ topic, wording })),
);

describe('the two questions', () => {
  it('ask something', () => {
    for (const { wording } of WORDINGS) assert.match(wording, /\?/);
  });

  it('never ask for reasons of what somebody did, and blame nobody', () => {
    for (const { wording } of WORDINGS) {
      assert.doesNotMatch(
        wording,
        /\b(?:why did|why didn|fail|fault|blame|should have|prevented|saved|caused|thanks to)\b/i,
      );
    }
  });

  it('are each written once', () => {
    assert.equal(new Set(WORDINGS.map(({ wording }) => wording)).size, WORDINGS.length);
  });

  it('name only places and people that an insight gives them', () => {
    for (const { topic, wording } of WORDINGS) {
      for (const [, name = ''] of wording.matchAll(/\{(\w+)\}/g)) {
        const known = topic === 'pair' ? ['person', 'other', 'area'] : ['person', 'area'];
        assert.ok(known.includes(name), `{${name}} in ${topic}`);
      }
    }
  });

  it('stay the same for the same insight, and differ between insights', () => {
    const ask = (seed: string) => JSON.stringify(askTwo('person-sees-coming', { person: 'mira', area: 'net/' }, seed));
    assert.equal(ask('a'), ask('a'));
    assert.ok(new Set(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(ask)).size > 2);
  });
});
