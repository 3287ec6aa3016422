import assert from 'node:assert/strict';
import { tellingWords } from '../../../src/core/text/tellingWords.ts';

describe('tellingWords', () => {
  const title = 'Keep the last segment open';

  it('are what was written', () => {
    for (const quote of ['This overflows, see #12.', 'Fixes the race in #12', 'LGTM', '#12 came back']) {
      assert.equal(tellingWords({ quote, title }), quote);
    }
  });

  it('are the title where only a thread was named, or nothing was written', () => {
    for (const quote of ['', 'Fixes #12', 'closes: #12, #13', '#12', 'See https://github.com/o/r/pull/1.']) {
      assert.equal(tellingWords({ quote, title }), title, quote);
    }
  });
});
