import assert from 'node:assert/strict';
import { InputError } from '../../../../src/core/errors.ts';
import { isGitHub, readEnterpriseServer, readTarget } from '../../../../src/vscode/github/repositoryTarget.ts';

const PLACE = { owner: 'tide-team', name: 'lighthouse' };

describe('readTarget', () => {
  const READ = {
    'tide-team/lighthouse': { ...PLACE, host: 'github.com', apiUrl: 'https://api.github.com' },
    'github.com/tide-team/lighthouse': { ...PLACE, host: 'github.com', apiUrl: 'https://api.github.com' },
    'https://github.com/tide-team/lighthouse.git': { ...PLACE, host: 'github.com', apiUrl: 'https://api.github.com' },
    'tide.ghe.com/tide-team/lighthouse': { ...PLACE, host: 'tide.ghe.com', apiUrl: 'https://api.tide.ghe.com' },
    'github.example.com/tide-team/lighthouse': {
      ...PLACE,
      host: 'github.example.com',
      apiUrl: 'https://github.example.com/api/v3',
    },
  };
  for (const [text, target] of Object.entries(READ)) {
    it(`reads ${text}`, () => assert.deepEqual(readTarget(text, null), target));
  }

  it('speaks unencrypted with a server on this machine only', () => {
    const server = readEnterpriseServer('http://127.0.0.1:8787');
    assert.equal(readTarget('127.0.0.1:8787/tide-team/lighthouse', server).apiUrl, 'http://127.0.0.1:8787/api/v3');
    assert.equal(readTarget('127.0.0.1:9999/tide-team/lighthouse', server).apiUrl, 'https://127.0.0.1:9999/api/v3');
  });

  for (const text of ['lighthouse', 'tide team/lighthouse', 'https://github.com/tide-team/lighthouse/pull/3']) {
    it(`says how to write "${text}"`, () => {
      assert.throws(
        () => readTarget(text, null),
        (error) => error instanceof InputError && error.message.includes('owner/name'),
      );
    });
  }
});

describe('readEnterpriseServer', () => {
  it('takes nothing for none', () => assert.equal(readEnterpriseServer(' '), null));

  it('makes its host a GitHub', () => {
    const server = readEnterpriseServer('https://github.example.com/');
    assert.equal(isGitHub('github.example.com', server), true);
    assert.equal(isGitHub('gitlab.example.com', server), false);
    assert.equal(isGitHub('github.example.com', null), false);
  });

  for (const text of [
    'github.example.com',
    'https://github.example.com/api/v3',
    'http://github.example.com',
    'https://me@github.example.com',
  ]) {
    it(`refuses ${text}`, () => {
      assert.throws(
        () => readEnterpriseServer(text),
        (error) => error instanceof InputError && error.reason === 'bad-setting',
      );
    });
  }
});
