import assert from 'node:assert/strict';
import { hideNamesOf } from '../../../src/core/reading/hideNames.ts';
import { buildComment, buildPerson, buildPull } from '../../support/builders.ts';

const hide = hideNamesOf(
  buildPull({
    author: buildPerson('edda'),
    events: [buildComment({ actor: buildPerson('mira-k') }), buildComment({ actor: null })],
  }),
);

describe('hideNamesOf', () => {
  it('masks mentions of anybody in prose', () => {
    assert.equal(hide('@Edda and @stranger-9, see @tide-team/pilots.'), '@somebody and @somebody, see @somebody.');
    assert.equal(hide('(@stranger)'), '(@somebody)');
  });

  it('masks those who took part wherever they stand as a word', () => {
    assert.equal(hide('As MIRA-K said; edda agreed.'), 'As somebody said; somebody agreed.');
    assert.equal(hide('https://github.com/edda/lighthouse'), 'https://github.com/somebody/lighthouse');
  });

  it('leaves words alone that only contain a login', () => {
    assert.equal(hide('The Reddation of mira-kaya'), 'The Reddation of mira-kaya');
  });

  it('leaves decorators in code alone, and masks those who took part there', () => {
    assert.equal(hide('Add `@Override`, @stranger'), 'Add `@Override`, @somebody');
    assert.equal(hide('```\n@Override // TODO(edda)\n```'), '```\n@Override // TODO(somebody)\n```');
    assert.equal(hide('@Override // @edda', true), '@Override // @somebody');
  });

  it('masks addresses', () => {
    assert.equal(hide('Write to lamp.keeper@example.org.'), 'Write to somebody.');
  });

  it('leaves text as it is on a thread that nobody is known of', () => {
    assert.equal(hideNamesOf(buildPull({ author: null }))('a plain sentence'), 'a plain sentence');
  });
});
