import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitComment } from '../../../src/core/reading/plainText.ts';

const lines = (...parts: string[]): string => parts.join('\n');

describe('splitComment', () => {
  it('keeps apart what the writer says, quotes and shows', () => {
    const parts = splitComment(
      lines('> the lamp goes out', '', 'It stays dark then.', '```ts', 'lamp.off();', '```', 'See?'),
    );
    assert.deepEqual(parts.quotes, ['the lamp goes out']);
    assert.deepEqual(parts.codeBlocks, ['lamp.off();']);
    assert.equal(parts.prose, 'It stays dark then.\nSee?');
    assert.deepEqual(parts.suggestions, []);
  });

  it('takes what was struck out for unsaid, and no tilde that says about', () => {
    assert.equal(splitComment('~~The lamp is out.~~ Never mind.').prose, 'Never mind.');
    assert.equal(splitComment('~Reworked.~').prose, '');
    assert.equal(
      splitComment('It takes ~3 lamps and ~4 boats in ~/harbour.').prose,
      'It takes ~3 lamps and ~4 boats in ~/harbour.',
    );
  });

  it('takes a quote within a quote for a quote', () => {
    assert.deepEqual(splitComment('> > first\n> second\nmine'), {
      prose: 'mine',
      suggestions: [],
      codeBlocks: [],
      quotes: ['first', 'second'],
      inlineCodeCount: 0,
    });
  });

  it('keeps a suggested edit by itself, also one of no line at all', () => {
    const parts = splitComment(lines('```suggestion', 'lamp.on();', '```', 'and', '```suggestion', '```'));
    assert.deepEqual(parts.suggestions, ['lamp.on();', '']);
    assert.equal(parts.prose, 'and');
  });

  it('shows a shorter fence within a longer one', () => {
    const parts = splitComment(lines('````md', 'Write it so:', '```js', 'tide();', '```', '````', 'Better?'));
    assert.deepEqual(parts.codeBlocks, [lines('Write it so:', '```js', 'tide();', '```')]);
    assert.equal(parts.prose, 'Better?');
  });

  it('closes a fence only with its own mark', () => {
    const parts = splitComment(lines('~~~', '```', 'tide();', '~~~', 'done'));
    assert.deepEqual(parts.codeBlocks, [lines('```', 'tide();')]);
    assert.equal(parts.prose, 'done');
  });

  it('takes everything behind a fence that is never closed for code', () => {
    const parts = splitComment(lines('It fails:', '```', 'Error: no tide', 'fixed'));
    assert.equal(parts.prose, 'It fails:');
    assert.deepEqual(parts.codeBlocks, [lines('Error: no tide', 'fixed')]);
  });

  it('takes three backticks around code on one line for inline code, which swallows nothing', () => {
    const parts = splitComment(lines('```tide()``` is never called.', 'The ferry waits.'));
    assert.match(parts.prose, /is never called\.\nThe ferry waits\.$/);
    assert.deepEqual(parts.codeBlocks, []);
  });

  it('finds a fence in a list', () => {
    const parts = splitComment(lines('- so:', '    ```', '    wrong();', '    ```', '- or not'));
    assert.equal(parts.codeBlocks.length, 1);
    assert.doesNotMatch(parts.prose, /wrong/);
  });

  it('takes an indented log for code, and an indented line below a list item for text', () => {
    const log = splitComment(lines('It crashes:', '', '    panic: no lamp', '    at tower.ts:7', '', 'on my machine'));
    assert.deepEqual(log.codeBlocks, [lines('    panic: no lamp', '    at tower.ts:7')]);
    assert.equal(log.prose, 'It crashes:\n\n\non my machine');
    const list = splitComment(lines('1. The ferry', '', '    which is late', '2. The boat'));
    assert.match(list.prose, /which is late/);
    assert.deepEqual(list.codeBlocks, []);
  });

  for (const header of [
    'On Mon, 4 Mar 2024 at 10:12, Mira Voss <mira@example.org> wrote:',
    'Am 04.03.2024 um 10:12 schrieb Mira Voss:',
    'Le 4 mars 2024 à 10:12, Mira Voss a écrit :',
    '-----Original Message-----',
    'On Mon, 4 Mar 2024 at 10:12, Mira Voss <notifications@example.org>\nwrote:',
  ]) {
    it(`stops where a mail repeats what it answers: ${header.slice(0, 12)}…`, () => {
      assert.equal(splitComment(lines('Fixed.', '', header, 'This is wrong.', 'Very.')).prose, 'Fixed.');
    });
  }

  it('hears what is written below or between the quoted parts of a mail', () => {
    const body = lines(
      'On 4 Mar 2024, Mira wrote:',
      '> The lamp is dark.',
      '',
      'It is lit again.',
      '> And the horn?',
      'Too.',
    );
    const parts = splitComment(body);
    assert.equal(parts.prose, 'It is lit again.\nToo.');
    assert.equal(parts.quotes.length, 2);
  });

  it('does not take a sentence for the head of a mail', () => {
    const body = lines('On the tide tables the harbour master wrote:', 'never at night.');
    assert.match(splitComment(body).prose, /never at night/);
  });

  it('drops the help texts and boxes of a template, and keeps its headings and answers', () => {
    const body = lines('<!-- Please fill in. -->', '## What', 'Lights the lamp.', '- [x] tested', '- [ ] documented');
    assert.equal(splitComment(body).prose, '## What\nLights the lamp.\n tested\n documented');
  });

  it('leaves link texts, and replaces code, links and commit hashes', () => {
    const { prose, inlineCodeCount } = splitComment(
      'See [the tide table](https://example.org/t) and https://example.org, `lamp()` in 4be21c9. ![lamp](x.png) <b>No</b>.',
    );
    assert.equal(prose.replace(/\s+/g, ' '), 'See the tide table and LINK CODE in HASH . No .');
    assert.equal(inlineCodeCount, 1);
  });

  it('takes a word of letters or a plain number for no commit', () => {
    assert.equal(splitComment('defaced 20240304').prose, 'defaced 20240304');
  });

  it('has nothing to say of an empty comment', () => {
    assert.deepEqual(splitComment(''), { prose: '', suggestions: [], codeBlocks: [], quotes: [], inlineCodeCount: 0 });
  });

  it('reads line ends of every system alike', () => {
    const text = fc.array(fc.constantFrom('> q', '```', '```suggestion', 'words', '', '    code', '- item', '~~~'));
    fc.assert(
      fc.property(text, (parts) => {
        assert.deepEqual(splitComment(parts.join('\r\n')), splitComment(parts.join('\n')));
      }),
    );
  });

  it('says nothing that only stands in a block or a quote, and loses nothing of what is said', () => {
    const part = fc.oneof(
      fc.integer({ min: 0, max: 99 }).map((n) => ({ text: `said${String(n)}`, isSaid: true })),
      fc.integer({ min: 0, max: 99 }).map((n) => ({ text: `> quoted${String(n)}`, isSaid: false })),
      fc.integer({ min: 0, max: 99 }).map((n) => ({ text: `\`\`\`\nshown${String(n)}\n\`\`\``, isSaid: false })),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { prose } = splitComment(parts.map(({ text }) => text).join('\n'));
        const said = parts.filter(({ isSaid }) => isSaid).map(({ text }) => text);
        assert.equal(prose, said.join('\n'));
      }),
    );
  });

  it('takes pasted log lines for shown, and one line of the kind for said', () => {
    const parts = splitComment(
      lines('I get this:', 'ERROR 12:00 no oil', 'at Lamp.light (lamp.js:3:1)', 'at main (a.js:1:1)', 'Every night.'),
    );
    assert.equal(parts.prose, 'I get this:\nEvery night.');
    assert.equal(parts.codeBlocks.length, 1);
    assert.equal(splitComment('ERROR: that is what keepers see.').prose, 'ERROR: that is what keepers see.');
  });

  it('leaves out a form of boxes, and keeps one box as a word', () => {
    const form = lines('- [x] It does not crash', '- [ ] No leaks', '- [x] Tests', 'The lamp goes out.');
    assert.equal(splitComment(form).prose, 'The lamp goes out.');
    assert.match(splitComment('- [ ] close the file').prose, /close the file/);
  });

  it('ends where a mail program begins', () => {
    assert.equal(splitComment(lines('It leaks.', '--', 'Ana', 'Keeper of broken lamps')).prose, 'It leaks.');
    assert.equal(splitComment(lines('It leaks.', 'Sent from my boat')).prose, 'It leaks.');
    assert.equal(splitComment(lines('--', 'It leaks.')).prose, lines('--', 'It leaks.'));
  });
});
