import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shortQuote } from '../../../src/core/text/shortQuote.ts';

describe('shortQuote', () => {
  it('gives the writer’s own words on one line', () => {
    assert.equal(shortQuote('  The lamp\n\n  turns\ttoo slowly. '), 'The lamp turns too slowly.');
  });

  it('leaves out what is quoted, block code, pictures, tags and what is hidden', () => {
    const body = [
      '> Is the lamp lit?',
      '<!-- a note to the template -->It is ![lamp](https://example.org/lamp.png) <b>not</b>.',
      '```ts',
      'lamp.light();',
      '```',
      '~~~',
      'lamp.dim();',
      '~~~',
      'See [the log](https://example.org/log) and `lamp.ts`.',
    ].join('\n');
    assert.equal(shortQuote(body), 'It is not . See the log and `lamp.ts`.');
  });

  it('begins after a line that only says which commit is meant, and a rule', () => {
    const title = 'In a4f67c8 gui: Menu action for the lamp\n\nThe lamp stays lit when the tower is closed.';
    assert.equal(shortQuote(title), 'The lamp stays lit when the tower is closed.');
    assert.equal(shortQuote('10ea03e\n1. The wick seems unused.'), '1. The wick seems unused.');
    assert.equal(shortQuote('It is dark.\n\n---\nSo light it.'), 'It is dark. So light it.');
  });

  it('keeps what says more than which commit is meant', () => {
    for (const said of [
      'In a4f67c8',
      'In a4f67c8 the lamp is never lit. Light it.\nThen go.',
      'Defaced lamps\nare dark.',
      'ACK 0351124\nIt shines.',
    ]) {
      assert.equal(shortQuote(said), said.replace(/\s+/gu, ' '));
    }
  });

  it('is empty where nothing of it is left', () => {
    for (const body of ['', '   \n', '> quoted', '```\ncode\n```', '<!-- hidden -->', '![](https://example.org/a.png)'])
      assert.equal(shortQuote(body), '', body);
  });

  it('cuts long text at a word and says so', () => {
    const quote = shortQuote('The fog is thick today. '.repeat(40));
    assert.match(quote, /^The fog .* \w+\.?…$/);
    assert.ok(quote.length > 180 && quote.length <= 221);
    assert.equal(shortQuote('fog'.repeat(200)).length, 221);
  });

  it('never cuts through a character', () => {
    for (const start of ['', 'a']) {
      const quote = shortQuote(start + '🚢'.repeat(300));
      assert.ok(!/\p{Surrogate}/u.test(quote), quote);
      assert.ok(quote.endsWith('🚢…'));
    }
  });

  it('is one short line of whatever is written', () => {
    const arbitrary = fc.oneof(
      fc.string({ maxLength: 600 }),
      fc.string({
        unit: fc.constantFrom('`', '~', '>', '<', '[', ']', '(', ')', '!', '-', ' ', '\n', 'a', '🚢'),
        maxLength: 600,
      }),
    );
    fc.assert(
      fc.property(arbitrary, (body) => {
        const quote = shortQuote(body);
        assert.ok(quote.length <= 221);
        assert.ok(!/[\r\n]/.test(quote));
        assert.equal(quote, quote.trim());
      }),
    );
  });

  it('is quick also on what was made to be slow', () => {
    for (const body of ['<!--'.repeat(20_000), '['.repeat(50_000), '![a]('.repeat(20_000), '<a '.repeat(30_000)])
      assert.ok(shortQuote(body).length <= 221);
  }).timeout(2000);

  it('shortens the name of a commit, so that a review that begins with it says something', () => {
    const sha = '10ea03ee5164b584a9155ca260d6ecb85058b6fe';
    assert.equal(shortQuote(`In commit ${sha}: the lamp stays dark.`), 'In commit 10ea03e: the lamp stays dark.');
    assert.equal(shortQuote(`x${sha}`), `x${sha}`);
  });
});
