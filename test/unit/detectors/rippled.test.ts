import assert from 'node:assert/strict';
import { rippled } from '../../../src/core/detectors/rippled.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { Pull } from '../../../src/core/model/thread.ts';
import { buildCommit, buildPerson, buildPull, buildReviewComment, hoursAfter } from '../../support/builders.ts';
import { detectIn } from './detect.ts';
import { gistOf, theOnly } from './theOnly.ts';

const FIRST =
  'Write it to a second file and rename at the end. Then a reader sees the old one or the new one, never half of either.';
const SECOND =
  'Try a temporary file with a rename at the end, so whoever reads in between gets the old file instead of half a new one.';
const OTHER = 'Could you put a picture of the flow into the description? It helps the night crew.';

interface Word {
  number: number;
  by: string;
  to: string;
  text: string;
  answer?: string;
  atHours?: number;
}

/** A line comment on somebody's pull request, the push after it, and the answer. */
function advised({ number, by, to, text, answer = 'Changed to a rename.', atHours = number * 100 }: Word): Pull {
  const author = buildPerson(to);
  const id = number * 10;
  return buildPull({
    number,
    author,
    createdAt: hoursAfter(atHours),
    events: [
      buildReviewComment({ id, at: hoursAfter(atHours + 1), actor: buildPerson(by), body: text }),
      buildCommit({ at: hoursAfter(atHours + 2), actor: author, message: 'Follow the advice' }),
      buildReviewComment({ id: id + 1, rootCommentId: id, at: hoursAfter(atHours + 3), actor: author, body: answer }),
    ],
  });
}

/** Other matters, so that the words of the two are rare. */
const BACKGROUND = ['bell', 'lamp', 'rope', 'anchor', 'pier', 'mast'].map((thing, index) =>
  advised({
    number: 50 + index,
    by: 'ada',
    to: 'otto',
    text: `The ${thing} could ring louder when ${thing} and fog meet.`,
  }),
);

function find(...words: Word[]): Promise<Evidence[]> {
  return detectIn(rippled, [...words.map(advised), ...BACKGROUND]);
}

const TAUGHT: Word = { number: 1, by: 'lena', to: 'mira', text: FIRST };
const PASSED_ON: Word = { number: 2, by: 'mira', to: 'jonas', text: SECOND };

describe('rippled', () => {
  it('sees advice that was taken and later given to somebody else in other words', async () => {
    const evidence = theOnly(await find(TAUGHT, PASSED_ON));
    assert.deepEqual(gistOf(evidence), { actor: 'lena', level: 'landed', helped: ['mira', 'jonas'] });
    assert.equal(evidence.source.commentId, 10);
    assert.ok(evidence.because.every(({ url }) => url !== null));
  });

  it('leaves what they had said before they were told', async () => {
    assert.deepEqual(await find({ ...PASSED_ON, number: 3, atHours: 10 }, TAUGHT, PASSED_ON), []);
  });

  it('leaves what the same person repeats, and what goes back to them', async () => {
    assert.deepEqual(await find(TAUGHT, { ...PASSED_ON, by: 'lena' }), []);
    assert.deepEqual(await find(TAUGHT, { ...PASSED_ON, to: 'lena' }), []);
  });

  it('leaves another matter, and copies', async () => {
    assert.deepEqual(await find(TAUGHT, { ...PASSED_ON, text: OTHER }), []);
    assert.deepEqual(await find(TAUGHT, { ...PASSED_ON, text: FIRST }), []);
  });

  it('takes the same words about another file for a copy', async () => {
    const about = (file: string): string => `Let us take the word for the tide table as in ${file} here, too.`;
    const told = { ...TAUGHT, text: about('docs/setup.md') };
    assert.deepEqual(await find(told, { ...PASSED_ON, text: about('sync/src/conflict.ts') }), []);
  });

  it('leaves advice that was declined', async () => {
    const answer = 'I would rather keep it as it is.';
    assert.deepEqual(await find({ ...TAUGHT, answer }, PASSED_ON), []);
    assert.deepEqual(await find(TAUGHT, { ...PASSED_ON, answer }), []);
  });

  it('leaves programs, on any side', async () => {
    assert.deepEqual(await find({ ...TAUGHT, by: 'lamp-bot' }, PASSED_ON), []);
    assert.deepEqual(await find(TAUGHT, { ...PASSED_ON, to: 'lamp-bot' }), []);
  });

  it('takes a question for no advice', async () => {
    assert.deepEqual(await find(TAUGHT, { ...PASSED_ON, text: `Why no ${SECOND.slice(4)}` }), []);
  });

  it('needs fewer words in common where they say that they were taught it', async () => {
    const first = { ...TAUGHT, text: 'Watch somebody follow the runbook in silence.' };
    const text = 'Have you watched whoever follows it, beside them?';
    assert.deepEqual(await find(first, { ...PASSED_ON, text }), []);
    const taught = await find(first, { ...PASSED_ON, text: `I was told once: ${text}` });
    assert.equal(taught.length, 1);
  });
});
