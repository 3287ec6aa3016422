import assert from 'node:assert/strict';
import { InputError } from '../../../../src/core/errors.ts';
import { mayBeOld, readApiUrl } from '../../../../src/core/sources/github/apiUrl.ts';

describe('the address of an API', () => {
  it('is taken as it is written in the three forms that GitHub has', () => {
    for (const url of ['https://api.github.com', 'https://api.tide.ghe.com', 'https://git.example.org/api/v3']) {
      assert.equal(readApiUrl(url), url);
      assert.equal(readApiUrl(`${url}/`), url);
    }
  });

  it('is found from the address of GraphQL', () => {
    assert.equal(readApiUrl('https://git.example.org/api/graphql'), 'https://git.example.org/api/v3');
    assert.equal(readApiUrl('https://api.github.com/graphql'), 'https://api.github.com');
  });

  it('is refused when it is none', () => {
    for (const text of [
      '',
      'git.example.org',
      'ftp://git.example.org',
      'https://me:secret@git.example.org',
      'https://git.example.org/?x=1',
    ]) {
      assert.throws(
        () => readApiUrl(text),
        (error) => error instanceof InputError && error.reason === 'bad-setting',
      );
    }
  });

  it('is refused when it would send the token for all to read, except on this machine', () => {
    assert.throws(() => readApiUrl('http://git.example.org/api/v3'), /unencrypted/);
    assert.equal(readApiUrl('http://127.0.0.1:8787'), 'http://127.0.0.1:8787');
  });

  it('tells an Enterprise Server, which may be old', () => {
    assert.equal(mayBeOld('https://git.example.org/api/v3'), true);
    assert.equal(mayBeOld('https://api.github.com'), false);
  });
});
