import assert from 'node:assert/strict';
import { safeUrl } from '../../../src/core/text/safeUrl.ts';
import { HOSTILE_URLS } from '../map/hostileText.ts';

describe('safeUrl', () => {
  it('gives http and https addresses back', () => {
    for (const url of ['https://github.com/a/b/pull/1#discussion_r2', 'http://git.example.org:8080/x?y=%20']) {
      assert.equal(safeUrl(url), url);
    }
  });

  it('gives null for everything else', () => {
    assert.equal(safeUrl(null), null);
    for (const url of HOSTILE_URLS) {
      assert.equal(safeUrl(url), null, url);
    }
  });
});
