import assert from 'node:assert/strict';
import { rootsOfRepository } from '../../../../src/vscode/insights/rootsOfRepository.ts';
import { buildRepository } from '../../../support/builders.ts';

const repository = buildRepository({ owner: 'Tide-Team', name: 'lighthouse' });

function root(folder: string, ...urls: string[]) {
  return { folder, remotes: urls.map((url, index) => ({ name: `remote-${index}`, url })) };
}

const lighthouse = root(
  '/work/lighthouse',
  'git@github.com:me/lighthouse.git',
  'https://github.com/tide-team/lighthouse',
);
const wallet = root('/work/wallet', 'https://github.com/tide-team/wallet.git');

describe('the folders that files of a repository lie in', () => {
  it('are those whose remotes name it, in any case', () => {
    assert.deepEqual(rootsOfRepository([wallet, lighthouse], repository), ['/work/lighthouse']);
  });

  it('are all where no remote names it: then nothing can be told', () => {
    const plain = root('/work/notes');
    assert.deepEqual(rootsOfRepository([wallet, plain], repository), ['/work/wallet', '/work/notes']);
  });

  it('are not those of another host', () => {
    const mirror = root('/work/mirror', 'https://ghe.example.com/tide-team/lighthouse.git');
    assert.deepEqual(rootsOfRepository([mirror, lighthouse], repository), ['/work/lighthouse']);
  });
});
