import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutHtmlComments } from '../../../src/core/text/withoutHtmlComments.ts';

describe('withoutHtmlComments', () => {
  it('takes out every comment, over lines as well', () => {
    assert.equal(withoutHtmlComments('a<!-- x -->b<!--\ny\n-->c'), 'abc');
  });

  it('ends a comment at the first end, and leaves one that has none', () => {
    assert.equal(withoutHtmlComments('a<!-- <!-- x -->b--> <!-- c'), 'ab--> <!-- c');
  });

  it('takes out what a pattern would', () => {
    const text = fc.array(fc.constantFrom('<!--', '-->', '<!', '--', '>', 'a', '\n')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (body) => {
        assert.equal(withoutHtmlComments(body), body.replace(/<!--[\s\S]*?-->/g, ''));
      }),
    );
  });
});
