import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { hashRepository, isFittedOn } from '../../../src/core/reading/builtIn/fittedOn.ts';
import { buildRepository } from '../../support/builders.ts';

describe('isFittedOn', () => {
  it('does not know repositories that gave no labels', () => {
    assert.equal(isFittedOn(buildRepository()), false);
  });

  it('knows one that did, whatever the case of its name, and on its own host only', () => {
    const known = new Set([createHash('sha256').update('github.com/tide-team/lighthouse').digest('hex').slice(0, 16)]);
    const repository = buildRepository({ owner: 'Tide-Team', name: 'Lighthouse' });
    assert.equal(isFittedOn(repository, known), true);
    assert.equal(isFittedOn({ ...repository, host: 'git.example.org' }, known), false);
  });

  it('does not depend on what the host calls the repository by number', () => {
    assert.equal(hashRepository(buildRepository({ id: 1 })), hashRepository(buildRepository({ id: null })));
  });
});
