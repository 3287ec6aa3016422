import assert from 'node:assert/strict';
import { isRelayed, readFormAnswers } from '../../../src/core/reading/formAnswers.ts';

const FORM = [
  '### Is there an existing issue for this?',
  '- [x] I have searched the existing issues',
  '### Current behaviour',
  'The bell rings before the door is locked.',
  '### Expected behaviour',
  'Lock first, then ring.',
  '### Steps to reproduce',
  '1. Press the button',
  '### Relevant log output',
  '_No response_',
].join('\n\n');

describe('readFormAnswers', () => {
  it('keeps what tells the matter, and leaves the rest of the form', () => {
    const { prose, isReport, isWish } = readFormAnswers(FORM);
    assert.equal(prose, 'The bell rings before the door is locked.');
    assert.deepEqual([isReport, isWish], [true, false]);
  });

  it('knows the questions of a form in bold and as plain lines', () => {
    const bold = readFormAnswers('**Describe the issue:**\n\nThe gate is open.\n\n**To reproduce**\n\nWalk in.');
    assert.deepEqual([bold.prose, bold.isReport], ['The gate is open.', true]);
    const plain = readFormAnswers(
      'Describe the issue:\nThe gate is open.\nWhat behavior did you expect?\nA closed one.',
    );
    assert.deepEqual([plain.prose, plain.isReport], ['The gate is open.', true]);
  });

  it('tells the form for wishes', () => {
    const form = '### Please describe the feature you would like to see\n\nA second gate.';
    assert.deepEqual(readFormAnswers(form), { prose: 'A second gate.', isReport: false, isWish: true });
  });

  it('takes headings of the writer’s own for no form', () => {
    const { prose, isReport } = readFormAnswers('## Risk\n\nThe gate could rust.\n\n## What I would do\n\nPaint it.');
    assert.match(prose, /rust[\s\S]*Paint it/);
    assert.equal(isReport, false);
  });

  it('leaves a text without a form as it is', () => {
    assert.equal(readFormAnswers('The gate is open.\nIt could rust.').prose, 'The gate is open.\nIt could rust.');
    assert.equal(readFormAnswers('').prose, '');
  });
});

describe('isRelayed', () => {
  for (const body of [
    'Moved from https://github.com/harbour/old/issues/12.\n\nThe gate could rust.',
    'The gate could rust.\n\nPorted from harbour/old#12',
    'Originally reported by @mira: the gate could rust.',
    'Reported by a user in the forum: the gate could rust.',
  ]) {
    it(`sees that somebody else wrote it: ${body.slice(0, 30)}`, () => {
      assert.ok(isRelayed(body));
    });
  }

  for (const body of [
    'The gate was moved from the left to the right side, where it could rust.',
    'Split off from #12, where it would get lost.',
    'The gate could rust. I reported it last year as well.',
  ]) {
    it(`takes own words for own words: ${body.slice(0, 30)}`, () => {
      assert.ok(!isRelayed(body));
    });
  }
});
