import assert from 'node:assert/strict';
import { changedCourse } from '../../../src/core/detectors/changedCourse.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Person } from '../../../src/core/model/person.ts';
import type { Pull } from '../../../src/core/model/thread.ts';
import { buildComment, buildIssue, buildPerson, buildPull, buildReview, hoursAfter } from '../../support/builders.ts';
import { detectIn } from './detect.ts';
import { gistOf, theOnly } from './theOnly.ts';

const mira = buildPerson('mira');
const CHANGE = 'I was wrong about this: with the printers in mind plain text is a dead end.';

/** Mira's view, lena's word on it, and what mira says then. */
function revise(
  change: string,
  { lena = 'The printers can only read JSON, though.', by = 'mira' } = {},
): Promise<Evidence[]> {
  const answer = buildComment({ at: hoursAfter(1), actor: buildPerson('lena'), body: lena });
  const said = buildComment({ id: 9, at: hoursAfter(5), actor: buildPerson(by), body: change });
  const pull = buildPull({ author: mira, body: 'Plain text it is.', events: lena === '' ? [said] : [answer, said] });
  return detectIn(changedCourse, [pull]);
}

/** Mira's merged change, and a pull request that takes it back. */
function takeBack(fields: Partial<Pull>): Promise<Evidence[]> {
  const change = buildPull({ number: 1, author: mira, title: 'Round fares', mergedAt: hoursAfter(10) });
  const revert = buildPull({
    number: 2,
    author: mira,
    title: 'Revert "Round fares"',
    createdAt: hoursAfter(30),
    mergedAt: hoursAfter(32),
    ...fields,
  });
  return detectIn(changedCourse, [change, revert]);
}

describe('changedCourse', () => {
  it('sees who takes a view back after another has spoken', async () => {
    const evidence = theOnly(await revise(CHANGE));
    assert.deepEqual(gistOf(evidence), { actor: 'mira', level: 'landed', helped: ['lena'] });
    assert.equal(evidence.source.commentId, 9);
  });

  it('knows many ways to say so', async () => {
    for (const words of [
      'OK, I have changed my mind, the idea does not survive the tunnel.',
      'After further thought, I agree with the other way round here.',
      'I retract my objection, the tests have shown me otherwise by now.',
      'You have convinced me, JSON it is from here on.',
    ])
      assert.equal((await revise(words)).length, 1, words);
  });

  it('takes what somebody might think, or thinks of others, for no change', async () => {
    for (const words of [
      'Correct me if I am wrong, but the printers read both of them.',
      'That would change my mind, if it were so in the harbor.',
      'I have not changed my mind, plain text it stays for all of them.',
      'You were wrong about the printers, they read both of them.',
      'Changed as you asked, the printers get JSON from now on.',
      'After further thought the tide tables load in two steps.',
    ])
      assert.deepEqual(await revise(words), [], words);
  });

  it('asks for a view before and another word in between', async () => {
    assert.deepEqual(await revise(CHANGE, { lena: '' }), []);
    assert.deepEqual(await revise(CHANGE, { by: 'ada' }), []);
  });

  describe('needs a position that is taken back, and shows that one', () => {
    const lena = buildPerson('lena');
    const ana = buildPerson('ana');
    const at = (hours: number, actor: Person, body: string) =>
      buildComment({ id: 100 + hours, at: hoursAfter(hours), actor, body });
    /** On mira's pull request; the address of what is shown as the position, and who led there. */
    const shown = async (...events: ThreadEvent[]): Promise<(string | null | undefined)[]> => {
      const pull = buildPull({ author: mira, title: 'Read the tide tables', body: 'Reads them at midnight.', events });
      const [act] = await detectIn(changedCourse, [pull]);
      return act ? [act.because[0]?.url, act.beneficiaries[0]?.login] : [];
    };
    const LINK = 'https://github.com/tide-team/lighthouse/pull/1#issuecomment-102';
    const remark = at(1, lena, 'The second screenshot is cut off at the left.');
    const view = at(2, lena, 'I think the tables should be read every hour, midnight is too rare for the tugs.');
    const answer = at(3, ana, '@lena The tugs get theirs by radio, nobody reads them from here.');

    it('where it was said, and not the first word of all', async () => {
      const change = at(5, lena, 'I was wrong about the tugs, reading the tables at midnight will do.');
      assert.deepEqual(await shown(remark, view, answer, change), [view.url, 'ana']);
    });

    it('where it is quoted or linked', async () => {
      const other = at(1.5, lena, 'Let us write the log in capitals.');
      const linked = at(5, lena, `I take that back (${LINK}), once a day is often enough for everybody.`);
      assert.deepEqual(await shown(view, other, answer, linked), [view.url, 'ana']);
      const quoted = at(
        5,
        lena,
        '> midnight is too rare for the tugs\n\nI was wrong there, they do not use this at all.',
      );
      assert.deepEqual(await shown(view, other, answer, quoted), [view.url, 'ana']);
    });

    it('by the verdict that is withdrawn', async () => {
      const yes = buildReview({ id: 7, at: hoursAfter(2), actor: lena, state: 'approved', body: 'Nice and short.' });
      const talk = at(2.5, lena, 'By the way, I like the new font.');
      const no = at(5, lena, 'I withdraw my approval, what ana says of the radio has to be settled first.');
      assert.deepEqual(await shown(yes, talk, answer, no), [yes.url, 'ana']);
    });

    it('by the opposite verdict that follows', async () => {
      const review = (hours: number, state: 'approved' | 'changes-requested') =>
        buildReview({ id: hours, at: hoursAfter(hours), actor: lena, state, body: '' });
      const change = at(5, lena, 'I was mistaken there, that was another harbor altogether.');
      const [no, yes] = [review(2, 'changes-requested'), review(6, 'approved')];
      assert.deepEqual(await shown(no, answer, change, yes), [no.url, 'ana']);
      assert.deepEqual(await shown(no, answer, change, review(6, 'changes-requested')), []);
      assert.deepEqual(await shown(no, answer, change), []);
    });

    it('and is nothing where there was only a remark, an account or a slip', async () => {
      const late = at(5, lena, 'I was wrong about the screenshot, my browser had cut it off.');
      assert.deepEqual(await shown(remark, answer, late), []);
      const slip = at(5, lena, 'I was a bit wrong describing how the tables are read every hour by the tugs.');
      assert.deepEqual(await shown(view, answer, slip), []);
      const edit = at(5, lena, 'I am editing my first comment, as I was wrong about the tables for the tugs.');
      assert.deepEqual(await shown(view, answer, edit), []);
      const better = at(5, lena, 'My suggestion was not good enough, the tables should be read in a loop.');
      assert.deepEqual(await shown(view, answer, better), []);
    });

    it('and whoever answered that, rather than the author who did as was said', async () => {
      const done = at(4, mira, 'Done, they are read every hour now.');
      const change = at(5, lena, 'I was wrong about the tugs, reading the tables at midnight will do.');
      assert.deepEqual(await shown(view, answer, done, change), [view.url, 'ana']);
    });

    it('on an issue only where its opening proposes', async () => {
      const issue = (body: string) =>
        buildIssue({
          author: mira,
          title: 'Tide tables',
          body,
          labels: [],
          events: [answer, at(5, mira, 'You have convinced me, the tables are fine as they are here.')],
        });
      assert.equal((await detectIn(changedCourse, [issue('I suggest reading the tables twice a day.')])).length, 1);
      assert.deepEqual(await detectIn(changedCourse, [issue('The tables are empty since the update of Tuesday.')]), []);
    });
  });

  it('takes what was put in again, and what only left a branch of releases, for no change of course', async () => {
    const change = buildPull({ number: 1, author: mira, title: 'Round fares', mergedAt: hoursAfter(10) });
    const revert = { number: 2, author: mira, title: 'Revert "Round fares"', createdAt: hoursAfter(30) };
    const taken = buildPull({ ...revert, mergedAt: hoursAfter(32) });
    const again = { number: 3, author: mira, createdAt: hoursAfter(33), mergedAt: hoursAfter(40) };
    assert.equal((await detectIn(changedCourse, [change, taken])).length, 1);
    for (const title of ['Revert "Revert "Round fares""', 'Reapply "Round fares"', 'Re-land Round fares'])
      assert.deepEqual(await detectIn(changedCourse, [change, taken, buildPull({ ...again, title })]), [], title);
    const late = buildPull({ ...again, title: 'Reland "Round fares"', mergedAt: hoursAfter(32 + 24 * 31) });
    assert.equal((await detectIn(changedCourse, [change, taken, late])).length, 1);
    assert.deepEqual(await takeBack({ baseRef: 'release-2.1' }), []);
  });

  it('takes a few words of courtesy for no change of view', async () => {
    assert.deepEqual(await revise('I was wrong, sorry.'), []);
  });

  it('sees who promptly takes their own merged change back', async () => {
    for (const revert of [{}, { title: 'Revert rounding', body: 'Reverts #1. Season tickets were rounded, too.' }]) {
      const [evidence] = await takeBack(revert);
      assert.equal(evidence?.actor.login, 'mira');
      assert.equal(evidence.thread.number, 2);
      assert.ok(evidence.because.every(({ url }) => url !== null));
    }
  });

  it('leaves reverts of others’ work, late ones, and those that were never merged', async () => {
    assert.deepEqual(await takeBack({ author: buildPerson('jonas') }), []);
    assert.deepEqual(await takeBack({ createdAt: hoursAfter(24 * 75), mergedAt: hoursAfter(24 * 76) }), []);
    assert.deepEqual(await takeBack({ mergedAt: null }), []);
    assert.deepEqual(await takeBack({ title: 'Revert "Ring the bell"' }), []);
  });

  it('leaves out programs', async () => {
    assert.deepEqual(await revise(CHANGE, { by: 'lamp-bot' }), []);
  });
});
