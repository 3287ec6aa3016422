import assert from 'node:assert/strict';
import fc from 'fast-check';
import { InputError } from '../../../src/core/errors.ts';
import { parseRepositoryName, repositoryName } from '../../../src/core/model/repository.ts';

function isRefused(text: string): boolean {
  try {
    parseRepositoryName(text);
    return false;
  } catch (error) {
    assert.ok(error instanceof InputError && error.reason === 'bad-repository-name', String(error));
    assert.ok(!/[\r\n]/.test(error.message), 'one line');
    return true;
  }
}

const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzABCXYZ0123456789'));
const word = fc.string({ unit: letter, minLength: 1, maxLength: 12 });
const ownerArbitrary = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('-'));
const nameArbitrary = fc
  .string({ unit: fc.oneof(letter, fc.constantFrom('.', '-', '_')), minLength: 1, maxLength: 30 })
  .filter((name) => name !== '.' && name !== '..');

describe('parseRepositoryName', () => {
  it('reads every name that GitHub gives, and gives it back', () => {
    fc.assert(
      fc.property(ownerArbitrary, nameArbitrary, (owner, name) => {
        assert.deepEqual(parseRepositoryName(`${owner}/${name}`), { owner, name });
        assert.equal(repositoryName(parseRepositoryName(`  ${owner}/${name}\n`)), `${owner}/${name}`);
      }),
    );
  });

  it('reads the owner of a managed user account', () => {
    assert.deepEqual(parseRepositoryName('mira_tide/lamp'), { owner: 'mira_tide', name: 'lamp' });
  });

  it('accepts nothing that is not owner/name, and says in one line how to write it', () => {
    const refused = [
      '',
      '/',
      'lamp',
      'harbor-lane/',
      '/lamp',
      'harbor-lane/lamp/',
      'a/b/c',
      './lamp',
      '../lamp',
      'harbor-lane/.',
      'harbor-lane/..',
      '-a/b',
      'a-/b',
      'a b/c',
      'a/b c',
      'a/b?c',
      'https://github.com/a/b',
      'git@github.com:a/b',
      'a/b\nc/d',
      'ä/b',
      'a/ö',
    ];
    for (const text of refused) assert.ok(isRefused(text), text);
  });

  it('gives for any text either two parts that make it up, or a refusal', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', '/', '.', '-', '_', ' ', '\n') })),
        (text) => {
          if (isRefused(text)) return;
          const parts = parseRepositoryName(text);
          assert.equal(repositoryName(parts), text.trim());
          assert.ok(!`${parts.owner}${parts.name}`.includes('/'));
        },
      ),
    );
  });
});
