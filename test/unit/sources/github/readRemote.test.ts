import assert from 'node:assert/strict';
import { readRemote } from '../../../../src/core/sources/github/readRemote.ts';

const LIGHTHOUSE = { host: 'github.com', owner: 'tide-team', name: 'lighthouse' };
const ENTERPRISE = { ...LIGHTHOUSE, host: 'github.example.com' };

describe('readRemote', () => {
  const READ = {
    'git@github.com:tide-team/lighthouse.git': LIGHTHOUSE,
    'github.com:tide-team/lighthouse': LIGHTHOUSE,
    'org-4711@github.com:tide-team/lighthouse.git': LIGHTHOUSE,
    'git@github.com-work:tide-team/lighthouse.git': LIGHTHOUSE,
    'ssh://git@github.com/tide-team/lighthouse.git': LIGHTHOUSE,
    'ssh://git@ssh.github.com:443/tide-team/lighthouse.git': LIGHTHOUSE,
    'https://github.com/tide-team/lighthouse': LIGHTHOUSE,
    'https://GitHub.com/tide-team/lighthouse.git/': LIGHTHOUSE,
    'https://www.github.com/tide-team/lighthouse': LIGHTHOUSE,
    'git://github.com/tide-team/lighthouse.git': LIGHTHOUSE,
    'git@github.example.com:tide-team/lighthouse.git': ENTERPRISE,
    'ssh://git@github.example.com:2222/tide-team/lighthouse.git': ENTERPRISE,
    'https://github.example.com/tide-team/lighthouse.git': ENTERPRISE,
    'https://github.example.com:8443/tide-team/lighthouse.git': { ...LIGHTHOUSE, host: 'github.example.com:8443' },
  };
  for (const [address, place] of Object.entries(READ)) {
    it(`reads ${address}`, () => assert.deepEqual(readRemote(address), place));
  }

  it('drops names and passwords in front of the host', () => {
    assert.deepEqual(readRemote('https://mira:secret@github.com/tide-team/lighthouse.git'), LIGHTHOUSE);
  });

  const NOT_READ = [
    '/srv/git/lighthouse.git',
    '../lighthouse',
    'file:///srv/git/lighthouse.git',
    'C:\\git\\lighthouse',
    'C:/git/lighthouse',
    'https://github.com/lighthouse',
    'https://gitlab.example.com/group/part/lighthouse.git',
    'git@github.com:tide-team/..',
    '',
  ];
  for (const address of NOT_READ) {
    it(`takes "${address}" for no repository on a host`, () => assert.equal(readRemote(address), null));
  }
});
