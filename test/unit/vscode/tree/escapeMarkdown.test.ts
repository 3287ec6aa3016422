import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inertLine } from '../../../../src/core/text/inertText.ts';
import { escapeMarkdown, markdownLink } from '../../../../src/vscode/tree/escapeMarkdown.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '[press me](command:workbench.action.quit)',
    '![](https://tracker.example/a.png)',
    '# heading\n- list\n> quote\n```js\ncode',
    'see www.phish.example or mail@phish.example',
    '&lt;b&gt; $(gear) ~~a~~ __b__ \\*c',
  ),
);

describe('escapeMarkdown', () => {
  it('keeps every character of the text and lets no punctuation act', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text);
        assert.equal(escaped.replace(/\\(.)/gsu, '$1'), inertLine(text));
        assert.match(escaped, /^(?:\\.|[^!-/:-@[-`{-~])*$/su);
      }),
    );
  });
});

describe('markdownLink', () => {
  it('lets neither the label nor the address end the link early', () => {
    const link = markdownLink('a](https://evil.example)', 'https://example.org/x>)(y z');
    assert.equal(link, '[a\\]\\(https\\:\\/\\/evil\\.example\\)](<https://example.org/x%3E)(y%20z>)');
  });

  it('is the bare text where there is no address', () => {
    assert.equal(markdownLink('a_b', null), 'a\\_b');
  });
});
