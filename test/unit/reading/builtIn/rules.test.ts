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
  'seconds what somebody else said': ['I agree with that.', 'as jonas said, the lamp', '+1 to what was said above'],
  'is too short to name anything': ['Lamp?', 'Same question here'.slice(5), 'And this?', ''],
};

describe('ruleOn', () => {
  for (const [reason, bodies] of Object.entries(RULED)) {
    for (const body of bodies) it(`${JSON.stringify(body)} ${reason}`, () => assert.equal(reasonOf(body), reason));
  }

  for (const body of [
    'The lamp could be lit twice by two keepers, one after the other.',
    'An issue of taste, I would say: call it lamp.',
    'Nothing here closes the file.',
  ]) {
    it(`leaves ${JSON.stringify(body)} to the model`, () => assert.equal(reasonOf(body), null));
  }

  it('does not take a crash for light because it is called a nit', () => {
    assert.equal(reasonOf('nit: this crashes without oil'), null);
  });

  it('does not take a suggested edit for too short', () => {
    assert.equal(reasonOf('Rather\n```suggestion\nlamp.once();\n```'), null);
  });

  it('hears a mark in the writer’s own words only', () => {
    assert.equal(reasonOf('> issue: the lamp\n\nThis one is about the horn of the boat, too.'), null);
  });
});
