import assert from 'node:assert/strict';
import { asksNothing } from '../../../src/core/reading/asksNothing.ts';

const LEAVE_NOTHING = [
  'Nice, I like how small this is.',
  '💚',
  'Right, I had forgotten this part of the chart. Fine then.',
  'True, it says so in the log book. Not what I would do, but ok.',
  'Hmm. The old lamp does the same, correct. OK, separate.',
  'Makes sense.',
  'Is this rope needed? I see, it holds the flag. OK, yes.',
  'ok, your call',
];

const LEAVE_SOMETHING = [
  'Two boats write this log at the same time.',
  'Why is the lamp lit at noon?',
  'I know. But please.',
  'Nice, but the second lamp is still dark.',
  'Thanks, please add a test for the northern pier.',
  '```suggestion\nlamp.light();\n```',
  'Good, and what happens when the key is lost?',
];

describe('asksNothing', () => {
  for (const body of LEAVE_NOTHING) it(`is true of: ${body}`, () => assert.ok(asksNothing(body)));
  for (const body of LEAVE_SOMETHING) it(`is false of: ${body}`, () => assert.ok(!asksNothing(body)));

  it('is false of a long text, whatever it opens with', () => {
    assert.ok(!asksNothing(`Nice. ${'The lamp turns and the rope holds it. '.repeat(6)}`));
  });
});
