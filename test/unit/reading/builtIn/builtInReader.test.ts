import assert from 'node:assert/strict';
import { builtInReader, makeLinearReader, readText } from '../../../../src/core/reading/builtIn/builtInReader.ts';
import type { CommentInThread } from '../../../../src/core/reading/commentInThread.ts';
import { CONCERN_KINDS, readingSchema, type Reading } from '../../../../src/core/reading/reader.ts';
import { buildComment } from '../../../support/builders.ts';
import { readerItem } from './readerItem.ts';
import { REVIEW_CULTURES } from './reviewCultures.ts';

async function readOne(item: CommentInThread): Promise<Reading> {
  const [reading] = await builtInReader.read([item]);
  assert.ok(reading);
  return reading;
}

const CONCERNS = [
  'This is wrong: the lock is not held while the lamp is read, so two keepers race and one write is lost.',
  'This is broken when the list is empty: it crashes with an out of bounds read, and the check should come first.',
  'issue: the password is written to the log',
  'This crash when list is empty, is wrong, you must check before. Is race with the keeper thread also, data is lost.',
];

const NO_CONCERNS = [
  'nit: maybe call it lamp',
  'LGTM, nice work!',
  'Thanks!',
  'Out of curiosity, how does the horn work?',
  'Could be simpler with a map.',
  'praise: what a bright lamp',
  'CI is red here, the linter complains.',
  'Same here.',
];

describe('builtInReader', () => {
  for (const body of CONCERNS) {
    it(`takes for a concern: ${body}`, async () => {
      const { isConcern, kind } = await readOne(readerItem(body));
      assert.equal(isConcern, true);
      assert.ok(
        [...CONCERN_KINDS, 'trouble'].some((one) => one === kind),
        kind,
      );
    });
  }

  for (const body of NO_CONCERNS) {
    it(`takes for none: ${body}`, async () => assert.equal((await readOne(readerItem(body))).isConcern, false));
  }

  it('reads words alone as it reads a line comment without answers', async () => {
    for (const body of [...CONCERNS, ...NO_CONCERNS]) {
      assert.deepEqual(
        readText(body, { path: 'src/lamp.ts' }),
        await readOne(readerItem(body, { comment: { path: 'src/lamp.ts', diffHunk: '' } })),
      );
    }
  });

  it('says so of a language that it does not know, and does not guess', async () => {
    for (const body of [
      '这里没有检查空指针，会崩溃。',
      'Wenn die Lampe leer ist, wird das Programm hier nicht beendet.',
    ]) {
      const { isConcern, kind, probability } = await readOne(readerItem(body, { replies: ['Fixed.'] }));
      assert.deepEqual([isConcern, kind, probability], [false, 'not-understood', 0]);
    }
  });

  it('makes no concern of words that say nothing of the kind, whatever was answered', async () => {
    const replies = ['Fixed, good catch, that was a bug!', 'Oops, I missed it.', 'Yes.', 'Indeed.', 'Right.'];
    assert.equal((await readOne(readerItem('nice, thanks', { replies }))).isConcern, false);
  });

  it('asks more of a comment that stands on no line', async () => {
    const item = readerItem(CONCERNS[0] ?? '');
    const onLine = await readOne(item);
    const comment = buildComment({ body: item.comment.body, actor: item.author });
    const inTalk = await readOne({ ...item, comment });
    assert.equal(onLine.isConcern, true);
    assert.ok(inTalk.probability < 0.7 === !inTalk.isConcern);
  });

  it('gives one valid reading each, in order, and the same again', async () => {
    const items = [...CONCERNS, ...NO_CONCERNS].map((body) => readerItem(body));
    const readings = await builtInReader.read(items);
    assert.deepEqual(
      readings.map(({ isConcern }) => isConcern),
      [...CONCERNS.map(() => true), ...NO_CONCERNS.map(() => false)],
    );
    for (const reading of readings) assert.deepEqual(readingSchema.parse(reading), reading);
    assert.deepEqual(await builtInReader.read(items), readings);
    assert.deepEqual(await builtInReader.read([]), []);
  });

  it('explains a verdict by what spoke loudest for it', async () => {
    const reader = makeLinearReader('test', {
      intercept: -1,
      byFeature: { 'names a crash, race, leak or loss': 5, 'is very short': 0.05 },
    });
    const [reading] = await reader.read([readerItem('This crashes without any oil.')]);
    assert.equal(reading?.isConcern, true);
    assert.equal(reading.reason, 'names a crash, race, leak or loss');
  });

  describe('knows how teams of many cultures write', () => {
    for (const [culture, isConcern, text] of REVIEW_CULTURES) {
      it(`${culture}: ${JSON.stringify(text)} ${isConcern ? 'voices a concern' : 'voices none'}`, async () => {
        const [reading] = await builtInReader.read([readerItem(text)]);
        assert.equal(reading?.isConcern, isConcern, `${reading?.kind ?? ''}: ${reading?.reason ?? ''}`);
      });
    }
  });
});
