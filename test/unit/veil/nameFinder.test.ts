import assert from 'node:assert/strict';
import { createNameFinder } from '../../../src/core/veil/nameFinder.ts';

const finder = createNameFinder(
  new Map([
    ['anna-lind', 'Peer A'],
    ['will', 'Peer B'],
  ]),
  ['octofan', 'Mary Ann Smith', 'error-9', '…'],
);

describe('createNameFinder', () => {
  it('puts the alias in the place of what is clearly a login, and nothing in the place of what may be a word', () => {
    assert.equal(finder.replace('Anna-Lind and @will know; it will fail'), 'Peer A and Peer B know; it … fail');
  });

  it('finds long logins of the team inside branch and file names', () => {
    assert.equal(finder.replace('see users_anna-lind2/fix'), 'see users_Peer A2/fix');
  });

  it('takes out the logins and full names of others, however they are spaced and written', () => {
    assert.equal(finder.replace('thanks OctoFan, and mary  ann\nSMITH!'), 'thanks …, and …!');
    assert.equal(finder.replace('@error-9: an error, Mary'), '…: an error, Mary');
  });

  it('leaves words alone that only begin like a name', () => {
    assert.equal(finder.replace('octofans and willing Mary Ann'), 'octofans and willing Mary Ann');
  });

  it('says whether somebody is named', () => {
    assert.deepEqual(
      ['https://github.com/octofan', 'https://github.com/octo-org'].map((url) => finder.isNamed(url)),
      [true, false],
    );
  });

  it('changes nothing where nobody is known', () => {
    assert.equal(createNameFinder(new Map(), []).replace('as @anna said'), 'as @anna said');
  });
});
