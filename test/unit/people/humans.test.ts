import assert from 'node:assert/strict';
import { isHuman, isSamePerson, personKey } from '../../../src/core/people/humans.ts';
import { buildPerson } from '../../support/builders.ts';

describe('isHuman', () => {
  for (const login of ['mira', 'abbott', 'robotnik', 'botanist', 'Talbot', 'jonas-b', 'stalefish']) {
    it(`takes ${login} for a human`, () => assert.equal(isHuman(buildPerson(login)), true));
  }
  for (const login of ['tide-bot', 'tide[bot]', 'bot-tide', 'ci-robot', 'tideBot', 'Renovate', 'copilot-swe-agent']) {
    it(`takes ${login} for a program`, () => assert.equal(isHuman(buildPerson(login, { type: 'user' })), false));
  }

  it('takes neither deleted accounts nor anything but users for humans', () => {
    assert.equal(isHuman(null), false);
    for (const type of ['bot', 'organization', 'mannequin'] as const) {
      assert.equal(isHuman(buildPerson('mira', { type })), false);
    }
  });
});

describe('isSamePerson', () => {
  it('goes by the number of the account, and by the login in any case where there is none', () => {
    assert.equal(isSamePerson(buildPerson('a', { id: 1 }), buildPerson('b', { id: 1 })), true);
    assert.equal(isSamePerson(buildPerson('a', { id: 1 }), buildPerson('a', { id: 2 })), false);
    assert.equal(isSamePerson(buildPerson('Ana', { id: null }), buildPerson('ana', { id: null })), true);
    assert.notEqual(personKey(buildPerson('1', { id: null })), personKey(buildPerson('a', { id: 1 })));
  });

  it('takes two deleted accounts for nobody in particular', () => {
    assert.equal(isSamePerson(null, null), false);
  });
});
