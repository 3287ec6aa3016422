import assert from 'node:assert/strict';
import { carriedOn } from '../../../src/core/detectors/carriedOn.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Pull } from '../../../src/core/model/thread.ts';
import { buildComment, buildCommit, buildPerson, buildPull, hoursAfter } from '../../support/builders.ts';
import { detectIn } from './detect.ts';

const MIRA = buildPerson('mira');
const JONAS = buildPerson('jonas');
const DAY = 24;

function left(events: ThreadEvent[] = []): Pull {
  return buildPull({ number: 5, author: MIRA, events: [buildCommit({ at: hoursAfter(0.1), actor: MIRA }), ...events] });
}

function taken(fields: Partial<Pull> = {}): Pull {
  const createdAt = hoursAfter(10 * DAY);
  return buildPull({
    number: 6,
    author: JONAS,
    body: 'Picked up from #5, with the missing half.',
    createdAt,
    mergedAt: hoursAfter(12 * DAY),
    events: [buildCommit({ at: createdAt, actor: JONAS, message: 'Write the missing half' })],
    ...fields,
  });
}

const rewrite = (day: number): ThreadEvent => ({
  type: 'force-push',
  at: hoursAfter(day * DAY),
  actor: JONAS,
  beforeSha: null,
  afterSha: null,
});

const namesOf = async (...pulls: Pull[]): Promise<string[]> =>
  (await detectIn(carriedOn, pulls)).map(({ actor, beneficiaries }) =>
    [actor, ...beneficiaries].map(({ login }) => login).join(' for '),
  );

describe('carriedOn', () => {
  it('names who picked up what somebody else had left', async () => {
    assert.deepEqual(await namesOf(left(), taken()), ['jonas for mira']);
  });

  it('is unasked unless somebody asked for it after the work was left and before it was taken on', async () => {
    const unasked = async (...events: ThreadEvent[]) =>
      (await detectIn(carriedOn, [left(events), taken()])).map((found) => found.unasked);
    const say = (day: number, actor: typeof MIRA, body: string) =>
      buildComment({ at: hoursAfter(day * DAY), actor, body });
    const given = say(2, MIRA, 'Up for grabs, I have no time left.');
    const word = say(11.5, JONAS, 'Goes on in #6.');
    assert.deepEqual(await unasked(say(1, MIRA, '@jonas, what do you think of the colour?'), given, word), [true]);
    assert.deepEqual(await unasked(given, say(11, MIRA, 'Did you see #6, @jonas?'), word), [true]);
    assert.deepEqual(await unasked(given, say(3, MIRA, '@jonas, would you?'), word), [false]);
  });

  it('says nothing while the first author is still at work', async () => {
    const busy = left([buildCommit({ at: hoursAfter(9 * DAY), actor: MIRA })]);
    assert.deepEqual(await namesOf(busy, taken()), []);
    const given = buildComment({ at: hoursAfter(9.5 * DAY), actor: MIRA, body: 'Up for grabs, I have no time left.' });
    assert.deepEqual(await namesOf({ ...busy, events: [...busy.events, given] }, taken()), ['jonas for mira']);
  });

  it("says nothing of one's own earlier work, backports, and work that never went in", async () => {
    assert.deepEqual(await namesOf(left(), taken({ author: MIRA })), []);
    assert.deepEqual(await namesOf(left(), taken({ body: 'Backport, continues #5.' })), []);
    assert.deepEqual(await namesOf(left(), taken({ mergedAt: null })), []);
    assert.deepEqual(await namesOf(left(), taken({ body: 'An alternative to #5, continuing nothing.' })), []);
  });

  it('says nothing when none of the commits is theirs', async () => {
    const events = [buildCommit({ at: hoursAfter(10 * DAY), actor: MIRA })];
    assert.deepEqual(await namesOf(left(), taken({ events })), []);
  });

  it('names who went on with commits on the same branch', async () => {
    const commits = [10, 11].map((day) =>
      buildCommit({ at: hoursAfter(day * DAY), actor: JONAS, message: `Part ${String(day)}` }),
    );
    const pull = { ...left(commits), mergedAt: hoursAfter(13 * DAY) };
    assert.deepEqual(await namesOf(pull), ['jonas for mira']);
  });

  it('takes co-author trailers, merges from base and applied suggestions for no carrying on', async () => {
    const at = hoursAfter(10 * DAY);
    const trailer = 'Co-authored-by: jonas <jonas@users.noreply.github.com>';
    for (const commit of [
      buildCommit({ at, actor: MIRA, message: `More of it\n\n${trailer}` }),
      buildCommit({ at, actor: JONAS, message: 'Bring in what happened on main', parents: ['a', 'b'] }),
      buildCommit({ at, actor: JONAS, message: 'Apply suggestions from code review' }),
    ]) {
      assert.deepEqual(await namesOf({ ...left([commit]), mergedAt: hoursAfter(13 * DAY) }), [], commit.message);
    }
  });

  it('takes a new version after a review for work, where the first author stays the author of the commits', async () => {
    const events = [
      buildCommit({ at: hoursAfter(0.1), actor: MIRA }),
      buildComment({ at: hoursAfter(10.5 * DAY), actor: buildPerson('ana'), body: 'The wick is missing here.' }),
      rewrite(11),
    ];
    assert.deepEqual(await namesOf(left(), taken({ events })), ['jonas for mira']);
    const said = buildComment({ at: hoursAfter(11.1 * DAY), actor: JONAS, body: 'Rebased.' });
    assert.deepEqual(await namesOf(left(), taken({ events: [...events, said] })), []);
  });

  it('stands on the thread that had been left, where it was said there', async () => {
    const word = buildComment({ at: hoursAfter(10.1 * DAY), actor: JONAS, body: 'I went on with it in #6.' });
    const [there] = await detectIn(carriedOn, [left([word]), taken()]);
    assert.deepEqual([there?.thread.number, there?.source.commentId], [5, word.id]);
    const [here] = await detectIn(carriedOn, [left(), taken()]);
    assert.equal(here?.thread.number, 6);
  });

  describe('without a word about it', () => {
    const begun = buildCommit({ at: hoursAfter(1), actor: MIRA, message: 'Read the tide table' });
    /** A rebase keeps who wrote it and when, and gives it another name. */
    const rebased = { ...begun, at: hoursAfter(11 * DAY), sha: 'f'.repeat(40) };
    const own = buildCommit({ at: hoursAfter(11 * DAY), actor: JONAS, message: 'Write the missing half' });
    const quiet = (...events: ThreadEvent[]): Pull => taken({ body: 'Reads the tide table.', events });

    it('sees that a branch was taken over by the commits in it', async () => {
      assert.deepEqual(await namesOf(left([begun]), quiet(rebased, own)), ['jonas for mira']);
    });

    it('sees nothing taken over where only words or a day are the same', async () => {
      const retold = { ...own, message: begun.message };
      assert.deepEqual(await namesOf(left([begun]), quiet(own, retold)), []);
    });

    it('sees nothing taken over on a branch of releases, or where the first author went on elsewhere', async () => {
      const foreign = ['ana', 'noor'].map((login, index) =>
        buildCommit({ at: hoursAfter(2 + index), actor: buildPerson(login), message: `Work of ${login}` }),
      );
      assert.deepEqual(await namesOf(left([begun]), quiet(rebased, own, ...foreign)), []);
      const again = buildPull({ number: 7, author: MIRA, mergedAt: hoursAfter(9 * DAY), events: [begun] });
      assert.deepEqual(await namesOf(left([begun]), again, quiet(rebased, own)), []);
    });

    it('sees nothing taken over in a backport, or without work of their own', async () => {
      const backport = taken({
        title: 'Backport: read the tide table',
        body: '',
        baseRef: '1.x',
        events: [rebased, own],
      });
      assert.deepEqual(await namesOf(left([begun]), backport), []);
      assert.deepEqual(await namesOf(left([begun]), quiet(rebased)), []);
    });
  });
});
