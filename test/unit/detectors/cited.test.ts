import assert from 'node:assert/strict';
import { cited } from '../../../src/core/detectors/cited.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import { buildComment, buildIssue, buildPerson, buildPull, hoursAfter } from '../../support/builders.ts';
import { detectIn } from './detect.ts';
import { gistOf, theOnly } from './theOnly.ts';

const LINK = 'https://github.com/tide-team/lighthouse/pull/1#issuecomment-77';
const LENAS_WORDS = 'Boats lose their link for eleven minutes: that is how long the tunnel is.';

/** Lena said something on pull request 1; `words` stand on pull request 2 of jonas's, or on the first. */
function find(
  words: string,
  {
    by = 'ada',
    on = 2,
    said = LENAS_WORDS,
    speaker = 'lena',
  }: Partial<Record<'by' | 'said' | 'speaker', string>> & {
    on?: 1 | 2;
  } = {},
): Promise<Evidence[]> {
  const source = buildComment({ id: 77, at: hoursAfter(1), actor: buildPerson(speaker), body: said });
  const citing = buildComment({ id: 88, at: hoursAfter(50), actor: buildPerson(by), body: words });
  const first = buildPull({ number: 1, author: buildPerson('mira'), events: on === 1 ? [source, citing] : [source] });
  const second = buildPull({
    number: 2,
    author: buildPerson('jonas'),
    createdAt: hoursAfter(40),
    events: on === 2 ? [citing] : [],
  });
  return detectIn(cited, [first, second]);
}

describe('cited', () => {
  it('sees a link to a comment, from another thread, with which somebody goes on', async () => {
    const evidence = theOnly(await find(`Following ${LINK}: I would make the window here fifteen minutes.`));
    assert.deepEqual(gistOf(evidence), { actor: 'lena', level: 'chosen', helped: ['ada'] });
    assert.equal(evidence.thread.number, 2);
    assert.equal(evidence.source.commentId, 88);
    assert.ok(evidence.because.length === 2 && evidence.because.every(({ url }) => url !== null));
  });

  it('takes somebody’s no, and a place in a count of opinions, for nothing to go on from', async () => {
    const no = `NACK. ${LENAS_WORDS}`;
    const count = `- 2 developers were content with it as it is (one of them had [another way](${LINK}) in mind)`;
    const point = `I would make the window here fifteen minutes, following [this](${LINK}).`;
    assert.deepEqual(
      await find(`There are good views for it and against it (${LINK} among them), so I would wait.`, { said: no }),
      [],
    );
    assert.equal(
      (await find(`The window stays, as lena explained in ${LINK}, boats lose it.`, { said: no })).length,
      1,
    );
    assert.deepEqual(await find(`Based on what was said before:\n\n${count}\n\nI agree with the first.`), []);
    assert.equal((await find(`Based on what was said before:\n\n- ${point}`)).length, 1);
  });

  it('passes over a thread that was locked within a day of its opening', async () => {
    const said = buildComment({ id: 77, at: hoursAfter(1), actor: buildPerson('lena'), body: LENAS_WORDS });
    const first = buildPull({ number: 1, author: buildPerson('mira'), events: [said] });
    const citing = (lockedAt: number) =>
      buildIssue({
        number: 2,
        author: buildPerson('ada'),
        createdAt: hoursAfter(40),
        body: `Following ${LINK}: I would make the window here fifteen minutes.`,
        events: [{ type: 'locked', at: hoursAfter(lockedAt), actor: buildPerson('jonas') }],
      });
    assert.equal((await detectIn(cited, [first, citing(45)])).length, 0);
    assert.equal((await detectIn(cited, [first, citing(4000)])).length, 1);
  });

  it('takes a name with a link and no words of one’s own for nothing', async () => {
    assert.deepEqual(await find(`As @lena pointed out in #1 ([here](${LINK})).`), []);
    assert.equal((await find('As @lena pointed out in #1, the tunnel is long, so fifteen it is.')).length, 1);
  });

  it('takes the steps of an author, followed on their own work, for nothing, and their reasons for words', async () => {
    const followed = `Followed the [instructions](${LINK}) here, with no difference between the two, as expected.`;
    assert.deepEqual(await find(followed, { speaker: 'jonas' }), []);
    assert.equal((await find(followed)).length, 1);
    assert.equal(
      (await find(`Following ${LINK}: I would make the window here fifteen minutes.`, { speaker: 'jonas' })).length,
      1,
    );
  });

  it('sees what somebody pointed out by their name and the number of the thread', async () => {
    const [evidence] = await find('As @lena pointed out in #1, the tunnel takes eleven minutes, so fifteen it is.');
    assert.equal(evidence?.actor.login, 'lena');
  });

  it('shows the words that are linked, and takes reminders for none', async () => {
    const ping = buildComment({ id: 78, at: hoursAfter(40), actor: buildPerson('lena'), body: 'Please rebase.' });
    const source = buildComment({ id: 77, at: hoursAfter(1), actor: buildPerson('lena'), body: LENAS_WORDS });
    const cite = (body: string) =>
      detectIn(cited, [
        buildPull({
          author: buildPerson('mira'),
          events: [source, ping, buildComment({ id: 88, at: hoursAfter(50), actor: buildPerson('ada'), body })],
        }),
      ]);
    const words = 'As @lena pointed out, the tunnel takes eleven minutes, so I would go for fifteen.';
    for (const body of [words, words.replace('pointed out', `[pointed out](${LINK})`)]) {
      const [evidence] = await cite(body);
      assert.equal(evidence?.because.at(-1)?.url, source.url);
    }
  });

  it('sees a quotation with its source', async () => {
    const words = `> ${LENAS_WORDS}\n\nI keep coming back to this from ${LINK}. So fifteen minutes are better here.`;
    assert.equal((await find(words)).length, 1);
  });

  it('sees a third person of the same conversation who goes on from what was said', async () => {
    const words = 'As @lena pointed out, the tunnel takes eleven minutes. We could wait fifteen.';
    assert.equal((await find(words, { on: 1 })).length, 1);
  });

  it('takes the answer of the one who was spoken to for no citation', async () => {
    assert.deepEqual(await find('As @lena suggested, I made it fifteen minutes.', { on: 1, by: 'mira' }), []);
    assert.deepEqual(await find(`> ${LENAS_WORDS}\n\nI see.`, { on: 1, by: 'mira' }), []);
    const words = 'As @lena pointed out, fifteen minutes are better.';
    assert.deepEqual(await find(words, { on: 1, said: `@ada ${LENAS_WORDS}` }), []);
  });

  it('takes words that are named to reject them for no citation', async () => {
    for (const words of [
      `I do not agree with ${LINK}, plural reads better to me.`,
      `> ${LENAS_WORDS}\n\nNo, it is not (${LINK}).`,
      `Not again as in ${LINK}, please. We had that.`,
      'As @lena said in #1 the tunnel takes eleven minutes. I see no reason to follow that here.',
    ])
      assert.deepEqual(await find(words), [], words);
  });

  it('takes a mere pointer, a status or a question for no citation', async () => {
    for (const words of [
      `See ${LINK}.`,
      LINK,
      `Updated in ${LINK} and pushed to the branch as of today.`,
      `Are you going to address ${LINK} before the release comes out?`,
      `@lena with regard to ${LINK}, do you have any news for us all here?`,
      `Related: ${LINK}, which is about the other half of this work.`,
      'Part two of #1, which brings the rest of the window to the pier.',
    ])
      assert.deepEqual(await find(words), [], words);
  });

  it('leaves out one’s own words and those of programs', async () => {
    assert.deepEqual(await find(`As I wrote in ${LINK}: eleven minutes is what it takes.`, { by: 'lena' }), []);
    const words = `Following ${LINK}: I would make the window here fifteen minutes.`;
    assert.deepEqual(await find(words, { speaker: 'lamp-bot' }), []);
    assert.deepEqual(await find(words, { by: 'lamp-bot' }), []);
  });

  it('does not follow links to other repositories', async () => {
    const words = `Following ${LINK.replace('lighthouse', 'harbor')}: I would make the window here fifteen.`;
    assert.deepEqual(await find(words), []);
  });

  it('says it once a thread for the same two people', async () => {
    const words = `Following ${LINK}: fifteen it is, based on the tunnel.\n\nAs @lena said in #1, eleven is too short.`;
    assert.equal((await find(words)).length, 1);
  });
});
