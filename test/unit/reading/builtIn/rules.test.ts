import assert from 'node:assert/strict';
import { toFeatureInput } from '../../../../src/core/reading/builtIn/features.ts';
import { ruleOn } from '../../../../src/core/reading/builtIn/rules.ts';
import { readerItem } from './readerItem.ts';

const reasonOf = (body: string): string | null => ruleOn(toFeatureInput(readerItem(body)))?.reason ?? null;

const RULED: Readonly<Record<string, readonly string[]>> = {
  'is marked as an issue': [
    'issue: the lamp is lit twice',
    'issue (blocking): the lamp is lit twice',
    '**Bug:** the boat is counted twice',
    'security: the key lies in the log',
    'question (blocking): who closes it?',
    'Blocker: no oil, no lamp',
    'must: close the file',
  ],
  'is marked as light': [
    'nit: call it lamp',
    'Nit (non-blocking): call it lamp',
    'nitpick: one space too many',
    'praise: what a bright lamp',
    'typo: lamp',
    'thought: one could also use a horn',
    'chore: sort the boats',
    'note (for later readers): it is lit by hand',
  ],
  'leaves it to the author': ['One could also call it lamp, up to you.', 'Feel free to ignore: I would call it lamp.'],
  'passes on what a check says': [
    'CI is red here, have a look.',
    'The linter fails, it complains here.',
    'Red CI job.',
  ],
  'seconds what somebody else said': [
    'I agree with that.',
    'as jonas said, the lamp',
    '+1 to what was said above',
    'Ditto, it leaks.',
    'Same here, the lamp goes out.',
  ],
  'carries a sign of trouble': ['🐛 the lamp is lit twice', ':boom: the key lies in the log', '⚠️ no oil, no lamp'],
  'carries a sign of something light': ['⛏ call it lamp', '🎨 one space too many here', ':art: sort the boats'],
  'objects, and says why': [
    'NACK, the fee would be charged for every boat again.',
    '-1: the driver unloads while the horn still sounds.',
    'Code-Review-2. I would not let the keeper decide that alone.',
  ],
  'takes something back': [
    '~~The lamp goes out when the oil is cold.~~ Nevermind, the note says that it does not freeze.',
    'Ah, never mind: it is closed in the caller.',
    'Please ignore my last comment, the loop ends before.',
    'Scratch that, two keepers cannot be here at once.',
  ],
  'closes the thread': [
    'Closing this as nobody has lit the lamp for a year. If you go on, say so and it can be reopened.',
    'The keepers did not find the time for it, and it is broken by now. Closing due to lack of interest.',
    'Closing for now, the old lamp is lost anyway.',
    'I am closing this in favour of #12, which does not leak.',
  ],
  'is a vote': ['LGTM', 'utACK 4f2a91c', 'tACK, thanks!', '+2', 'Code-Review+1', 'Concept ACK.'],
  'is praise': ['Nice catch on the old race, by the way.', 'I like how the leak is closed now.'],
  'is too short to name anything': ['Lamp?', 'Same question here'.slice(5), 'And this?', ''],
};

describe('ruleOn', () => {
  for (const [reason, bodies] of Object.entries(RULED)) {
    for (const body of bodies) it(`${JSON.stringify(body)} ${reason}`, () => assert.equal(reasonOf(body), reason));
  }

  for (const body of [
    'Never mind the name, but the lamp is lit twice here.',
    'The lamp could be lit twice by two keepers, one after the other.',
    'An issue of taste, I would say: call it lamp.',
    'Nothing here closes the file.',
    'Closing this file twice crashes the lamp.',
    'Closing the door while the lamp burns lets the smoke in.',
    'Nice work, but the lamp goes out in the rain.',
    '-1 in the first column, and the table is off by one line.'.slice(3),
  ]) {
    it(`leaves ${JSON.stringify(body)} to the model`, () => assert.equal(reasonOf(body), null));
  }

  it('does not take a crash for light because it is called a nit', () => {
    assert.equal(reasonOf('nit: this crashes without oil'), null);
  });

  it('does not take a suggested edit for too short', () => {
    assert.equal(reasonOf('Rather\n```suggestion\nlamp.once();\n```'), null);
  });

  it('takes other words for a comment for light, unless the old ones are said to be wrong', () => {
    const said = (words: string) =>
      ruleOn(
        toFeatureInput(
          readerItem(`${words}\n\`\`\`suggestion\n// Lights the lamp at dusk\n\`\`\``, {
            comment: { diffHunk: '@@ -1 +1 @@\n+// Lights the lamp at six' },
          }),
        ),
      )?.reason ?? null;
    assert.equal(said("Then we don't have to change it every season."), 'suggests other words for a comment');
    assert.equal(said('This is wrong from May to August.'), null);
  });

  it('hears a mark in the writer’s own words only', () => {
    assert.equal(reasonOf('> issue: the lamp\n\nThis one is about the horn of the boat, too.'), null);
  });
});
