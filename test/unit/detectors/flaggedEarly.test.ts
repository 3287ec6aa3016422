import assert from 'node:assert/strict';
import { flaggedEarly } from '../../../src/core/detectors/flaggedEarly.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { GitFacts } from '../../../src/core/model/gitFacts.ts';
import type { Issue, Pull } from '../../../src/core/model/thread.ts';
import { buildComment, buildCommit, buildIssue, buildPerson, buildPull, hoursAfter } from '../../support/builders.ts';
import { detectIn } from './detect.ts';

const mira = buildPerson('mira');
const jonas = buildPerson('jonas');

function issue(fields: Partial<Issue> = {}): Issue {
  return buildIssue({
    author: jonas,
    title: 'The lighthouse battery has no spare',
    body: 'We have one battery per tower. A second outage in one night would leave the lamp dark. Not seen so far.',
    ...fields,
  });
}

function repair(fields: Partial<Pull> = {}): Pull {
  return buildPull({
    number: 2,
    author: mira,
    title: 'Add a second battery',
    body: 'Fixes #1',
    createdAt: hoursAfter(50),
    mergedAt: hoursAfter(60),
    ...fields,
  });
}

describe('flagged-early', () => {
  it('sees a risk named before it had bitten, when somebody else takes it up', async () => {
    const [act, ...more] = await detectIn(flaggedEarly, [issue(), repair()]);
    assert.equal(more.length, 0);
    assert.equal(act?.level, 'acted-on');
    assert.equal(act.actor.login, 'jonas');
    assert.equal(act.thread.number, 1);
  });

  it('believes the issue when it says what settled it', async () => {
    const told = buildComment({ actor: mira, at: hoursAfter(61), body: 'Fixed in #2.' });
    const [act] = await detectIn(flaggedEarly, [issue({ events: [told] }), repair({ body: '' })]);
    assert.equal(act?.level, 'acted-on');
  });

  it('only raises what nobody has taken up, or not to the end', async () => {
    for (const threads of [[issue()], [issue(), repair({ mergedAt: null })], [issue(), repair({ body: 'See #1' })]]) {
      assert.equal((await detectIn(flaggedEarly, threads))[0]?.level, 'raised');
    }
  });

  it('only raises what was in work before it was named', async () => {
    const [act] = await detectIn(flaggedEarly, [issue({ createdAt: hoursAfter(55) }), repair()]);
    assert.equal(act?.level, 'raised');
  });

  it('finds what came of it beside what was in work before', async () => {
    const threads = [
      issue({ createdAt: hoursAfter(49) }),
      repair({ createdAt: hoursAfter(10) }),
      repair({ number: 3 }),
    ];
    const [act] = await detectIn(flaggedEarly, threads);
    assert.deepEqual([act?.level, act?.because.at(-1)?.url], ['acted-on', threads[2]?.url]);
  });

  it('says nothing of who deals with it alone', async () => {
    assert.deepEqual(await detectIn(flaggedEarly, [issue(), repair({ author: jonas })]), []);
    const begun = issue({ createdAt: hoursAfter(55) });
    assert.deepEqual(await detectIn(flaggedEarly, [begun, repair({ author: jonas })]), []);
  });

  it('sees the change that names the issue and went in shortly before it was closed', async () => {
    const closed = (hours: number, stateReason: 'completed' | 'not_planned' = 'completed'): ThreadEvent => ({
      ...{ type: 'closed', at: hoursAfter(hours), actor: mira, stateReason, commitSha: null },
    });
    const levelOf = async (event: ThreadEvent): Promise<string | undefined> =>
      (await detectIn(flaggedEarly, [issue({ events: [event] }), repair({ body: 'Related: #1' })]))[0]?.level;
    assert.equal(await levelOf(closed(61)), 'acted-on');
    assert.equal(await levelOf(closed(61 + 24 * 9)), 'raised');
    assert.equal(await levelOf(closed(61, 'not_planned')), 'raised');
  });

  describe('where no work shows', () => {
    const closed = (fields: { actor?: typeof mira; stateReason?: 'completed' | 'not_planned' } = {}): ThreadEvent => ({
      ...{ type: 'closed', at: hoursAfter(30), actor: mira, stateReason: 'completed', commitSha: null },
      ...fields,
    });
    const levelAfter = async (body: string, closing = closed(), actor = mira): Promise<string | undefined> => {
      const told = buildComment({ actor, at: hoursAfter(30), body });
      return (await detectIn(flaggedEarly, [issue({ events: [told, closing] })]))[0]?.level;
    };

    for (const body of [
      'Good that you say it. I have ordered a second battery for each tower and put the swap into the calendar.',
      'Renewed until 2031.',
      'The old keys are revoked now.',
      'We decided to hang up a spare lamp. It is on the list of the harbour master.',
    ]) {
      it(`believes who says what was done and closes it: ${body}`, async () => {
        assert.equal(await levelAfter(body), 'acted-on');
      });
    }

    for (const body of [
      'We decided not to do anything about it.',
      'Thanks, closing for now.',
      'I would have ordered one, but there is no money.',
      'That is by design, the towers are close to each other.',
      'They were already replaced in spring.',
    ]) {
      it(`takes no refusal and no housekeeping for a decision: ${body}`, async () => {
        assert.equal(await levelAfter(body), 'raised');
      });
    }

    it('asks that it was closed by who said it, as done, and not by its author', async () => {
      const done = 'I have ordered a second battery.';
      assert.equal(await levelAfter(done, closed({ stateReason: 'not_planned' })), 'raised');
      assert.equal(await levelAfter(done, closed({ actor: jonas }), jonas), 'raised');
      assert.equal(await levelAfter(done, closed({ actor: buildPerson('zoe') })), 'raised');
    });
  });

  it('says nothing of who carries over what somebody else wrote', async () => {
    const { body } = issue();
    const moved = issue({ body: `${body}\n\nMoved from https://github.com/harbour/old/issues/12` });
    assert.deepEqual(await detectIn(flaggedEarly, [moved, repair()]), []);
  });

  it('says nothing of trouble that is there', async () => {
    assert.deepEqual(
      await detectIn(flaggedEarly, [issue({ labels: ['bug'], body: 'An outage leaves the lamp dark.' }), repair()]),
      [],
    );
    const bitten = issue({
      title: 'Lamp does not turn on',
      body: 'Steps to reproduce: if you switch it off, it fails.',
    });
    assert.deepEqual(await detectIn(flaggedEarly, [bitten, repair()]), []);
  });

  for (const [title, body] of [
    ['Add a dark theme', 'It would be nice to have one at night, otherwise people could lose their sight.'],
    ['How do I build on Windows?', 'I could not find make. If it fails, what should I install?'],
    ['Export the log', 'Some users would like to open it in a spreadsheet, and nobody can.'],
    ['Meeting notes', 'We talked about the release and will look at it next month.'],
    ['Tests are slow', 'The suite takes 14 minutes. Most of it is waiting for the clock.'],
  ] as const) {
    it(`takes a wish, question or note for no risk: ${title}`, async () => {
      assert.deepEqual(await detectIn(flaggedEarly, [issue({ title, body }), repair()]), []);
    });
  }

  it('reads nothing into what a bot opens', async () => {
    assert.deepEqual(await detectIn(flaggedEarly, [issue({ author: buildPerson('scanner[bot]') }), repair()]), []);
  });

  it('shows that somebody else settled it by a commit, where a clone knows that', async () => {
    const sha = 'd'.repeat(40);
    const at = hoursAfter(60);
    const closed: ThreadEvent = { type: 'closed', at, actor: mira, stateReason: 'completed', commitSha: sha };
    /** Of each the address is known from a pull request of their own. */
    const known = [mira, jonas].map((author, index) =>
      buildPull({ number: 5 + index, author, events: [buildCommit({ actor: author, at: hoursAfter(index) })] }),
    );
    const shownBy = (login: string): GitFacts => ({
      ...{ head: 'e'.repeat(40), at, clone: 'whole', hunks: {} },
      commits: [
        {
          sha,
          at,
          author: { name: login, email: `${login}@example.org` },
          message: 'Fixes #1',
          touches: [],
          files: [],
          isOnBranch: true,
        },
      ],
      coverage: { asked: 0, seen: 0, unseen: [], messagesFrom: null },
    });
    const levelBy = async (git: GitFacts | null): Promise<string[]> =>
      (await detectIn(flaggedEarly, [...known, issue({ closedAt: at, events: [closed] })], { git })).map(
        ({ level }) => level,
      );
    assert.deepEqual(await levelBy(shownBy('mira')), ['acted-on']);
    assert.deepEqual(await levelBy(shownBy('jonas')), []);
    assert.deepEqual(await levelBy(null), ['raised']);
  });
});
