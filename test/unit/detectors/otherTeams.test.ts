import assert from 'node:assert/strict';
import { runDetectors } from '../../../src/core/detectors/runDetectors.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { Person } from '../../../src/core/model/person.ts';
import type { Pull, Thread } from '../../../src/core/model/thread.ts';
import { markLanded } from '../../../src/core/people/markLanded.ts';
import { builtInReader } from '../../../src/core/reading/builtIn/builtInReader.ts';
import { readComments } from '../../../src/core/reading/readComments.ts';
import { countLanguages } from '../../../src/core/situation/countLanguages.ts';
import {
  buildComment,
  buildCommit,
  buildIssue,
  buildPerson,
  buildPull,
  buildReview,
  buildReviewComment,
  hoursAfter,
} from '../../support/builders.ts';
import { buildSmallTeam } from '../../support/smallHistory.ts';

/*
 * Small invented histories of teams that work in other ways than the one whose history the rules were measured on: what
 * is there is found, and their habits are taken for nobody's merit.
 */

const DAY = 24;
const mira = buildPerson('mira');
const jonas = buildPerson('jonas');
const ana = buildPerson('ana');

async function evidenceOf(...given: Thread[]): Promise<Evidence[]> {
  const threads = markLanded(given.toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt)));
  const { history, team } = buildSmallTeam(threads, { asOf: hoursAfter(400 * DAY), areaOf: () => 'storage/' });
  const readings = await readComments({ history, team, store: { readings: () => new Map() }, reader: builtInReader });
  return runDetectors({ history, team, readings, progress: () => undefined });
}

const tell = (found: readonly Evidence[]): string[] =>
  found.map(({ kind, actor, thread }) => `${kind} ${actor.login} #${String(thread.number)}`).sort();

function merge(hours: number, actor: Person | null = mira): ThreadEvent {
  return { type: 'merged', at: hoursAfter(hours), actor, commitSha: null };
}

function close(hours: number, actor: Person, more: { stateReason?: string; commitSha?: string } = {}): ThreadEvent {
  return { type: 'closed', at: hoursAfter(hours), actor, stateReason: null, commitSha: null, ...more };
}

/** Reviewed after some hours and merged the same day, as most of a team's work is. */
function everyday(number: number, words: string, hours = 4): Pull {
  const start = number * DAY;
  return buildPull({
    number,
    title: `Arbeit ${String(number)}`,
    author: number % 2 === 0 ? mira : jonas,
    createdAt: hoursAfter(start),
    mergedAt: hoursAfter(start + hours + 1),
    events: [
      buildReview({ actor: ana, at: hoursAfter(start + hours), state: 'approved', body: words }),
      merge(start + hours + 1, ana),
    ],
  });
}

const busy = (words: string): Pull[] => Array.from({ length: 30 }, (_, index) => everyday(index + 100, words));

describe('the habits of other teams', () => {
  it('shows who moved what waited in a team that writes German, and guesses at no words', async () => {
    const start = 10 * DAY;
    const waited = buildPull({
      number: 1,
      title: 'Leuchtfeuer zählen',
      body: 'Zählt die Leuchtfeuer, damit die Karte stimmt.',
      author: mira,
      createdAt: hoursAfter(start),
      mergedAt: hoursAfter(start + 15 * DAY),
      events: [
        buildReviewComment({
          actor: jonas,
          at: hoursAfter(start + 14 * DAY),
          body: 'Das stürzt ab, wenn die Liste leer ist. Da fehlt noch eine Prüfung.',
        }),
        buildReview({
          actor: jonas,
          at: hoursAfter(start + 14 * DAY),
          state: 'approved',
          body: 'Passt so, danke dir!',
        }),
        merge(start + 15 * DAY, mira),
      ],
    });
    const threads = [...busy('Sieht gut aus, danke.'), waited];
    assert.deepEqual(tell(await evidenceOf(...threads)), ['broke-the-wait jonas #1']);
    const { texts, notUnderstood } = countLanguages({ threads }, () => false);
    assert.ok(notUnderstood >= 3 && texts > notUnderstood, JSON.stringify({ texts, notUnderstood }));
  });

  it('shows nobody for what programs and forms do', async () => {
    const cla = buildPerson('CLAassistant');
    const stale = buildPerson('stale[bot]');
    const queue = buildPerson('github-merge-queue[bot]');
    const form =
      '## Check-list\n- [x] I have read the guide\n- [x] Tests are added\n- [ ] No breaking change\n\nFixes #(issue)';
    const handled = buildPull({
      number: 1,
      author: jonas,
      body: form,
      createdAt: hoursAfter(0),
      mergedAt: hoursAfter(20 * DAY),
      events: [
        buildComment({
          actor: cla,
          at: hoursAfter(0.1),
          body: 'Thank you! Please sign our CLA before we can accept it.',
        }),
        buildComment({ actor: stale, at: hoursAfter(15 * DAY), body: 'This has been inactive for two weeks.' }),
        { type: 'labeled', at: hoursAfter(15 * DAY), actor: stale, label: 'stale' },
        { type: 'added-to-merge-queue', at: hoursAfter(19.9 * DAY), actor: queue },
        merge(20 * DAY, queue),
      ],
    });
    const updated = buildPull({
      number: 2,
      author: buildPerson('dependabot[bot]'),
      title: 'Bump lamp from 1 to 2',
      createdAt: hoursAfter(0),
      mergedAt: hoursAfter(12 * DAY),
      events: [buildReview({ actor: ana, at: hoursAfter(11 * DAY), state: 'approved' }), merge(12 * DAY, ana)],
    });
    const forgotten = buildIssue({
      number: 3,
      author: jonas,
      closedAt: hoursAfter(90 * DAY),
      events: [
        buildComment({ actor: ana, at: hoursAfter(1), body: 'Which version do you use?' }),
        close(90 * DAY, stale, { stateReason: 'not_planned' }),
      ],
    });
    assert.deepEqual(tell(await evidenceOf(...busy(''), handled, updated, forgotten)), []);
  });

  it('shows who answered where a project has issues only', async () => {
    const asked = buildIssue({
      number: 1,
      title: 'How do I read the tides of another harbour?',
      body: 'I set the harbour in the settings, and the lamp still shows the old one. What am I missing?',
      author: buildPerson('visitor'),
      closedAt: hoursAfter(3 * DAY),
      events: [
        buildComment({
          actor: ana,
          at: hoursAfter(2 * DAY),
          body: 'The table is cached for a day. Delete `tides.cache` in the data folder, then it reads the new harbour.',
        }),
        buildComment({ actor: buildPerson('visitor'), at: hoursAfter(2.5 * DAY), body: 'That worked, thank you!' }),
        close(3 * DAY, buildPerson('visitor'), { stateReason: 'completed' }),
      ],
    });
    const chatter = buildIssue({
      number: 2,
      title: 'The lamp flickers',
      author: jonas,
      events: ['same here', '+1', 'any news?', 'me too'].map((body, index) =>
        buildComment({ actor: buildPerson(`guest${String(index)}`), at: hoursAfter(10 * DAY * (index + 1)), body }),
      ),
    });
    assert.deepEqual(tell(await evidenceOf(asked, chatter)), ['answered ana #1']);
  });

  it('takes a weekend for no long wait where three pull requests are all there is', async () => {
    const threads = [1, 2, 3].map((number) =>
      buildPull({
        number,
        author: mira,
        // Opened on a Friday afternoon, looked at on Monday morning.
        createdAt: hoursAfter(number * 7 * DAY - 64),
        mergedAt: hoursAfter(number * 7 * DAY + 2),
        events: [
          buildReview({ actor: jonas, at: hoursAfter(number * 7 * DAY), state: 'approved', body: 'LGTM' }),
          merge(number * 7 * DAY + 2),
        ],
      }),
    );
    assert.deepEqual(tell(await evidenceOf(...threads)), []);
  });

  it('shows nobody for a release train, backports and cherry-picks', async () => {
    const people = [mira, jonas, ana];
    const works = people.map((author, index) =>
      buildPull({
        number: index + 1,
        author,
        baseRef: 'develop',
        createdAt: hoursAfter(index * DAY),
        mergedAt: hoursAfter(index * DAY + 5),
        events: [
          buildCommit({ actor: author, at: hoursAfter(index * DAY), message: `Part ${String(index)}` }),
          merge(index * DAY + 5, author),
        ],
      }),
    );
    const commits = works.flatMap(({ events }) => events.filter((event) => event.type === 'commit'));
    const train = buildPull({
      number: 10,
      author: buildPerson('edda'),
      title: 'Release 2.1',
      createdAt: hoursAfter(20 * DAY),
      mergedAt: hoursAfter(21 * DAY),
      events: [
        ...commits,
        buildCommit({ actor: buildPerson('edda'), at: hoursAfter(20 * DAY), message: 'Release 2.1' }),
        merge(21 * DAY, buildPerson('edda')),
      ],
    });
    const backport = buildPull({
      number: 11,
      author: buildPerson('edda'),
      title: '[2.0] Part 1',
      body: 'Backport of #2 to 2.0.',
      baseRef: '2.0',
      createdAt: hoursAfter(22 * DAY),
      mergedAt: hoursAfter(22 * DAY + 5),
      events: [...commits.slice(1, 2), merge(22 * DAY + 5, buildPerson('edda'))],
    });
    assert.deepEqual(tell(await evidenceOf(...works, train, backport)), []);
  });

  it('shows a concern that was heeded where nobody reviews, and all is said in the conversation', async () => {
    const pull = buildPull({
      number: 1,
      author: mira,
      mergedAt: hoursAfter(30),
      events: [
        buildCommit({ at: hoursAfter(0) }),
        buildComment({
          actor: jonas,
          at: hoursAfter(5),
          body: 'This crashes when the tide table is empty: `rows[0]` is undefined then, and the whole lamp goes dark.',
        }),
        buildCommit({ at: hoursAfter(8), message: 'Handle an empty table' }),
        buildComment({ actor: mira, at: hoursAfter(9), body: 'Oh, you are right. Fixed, it waits for the table now.' }),
        merge(30),
      ],
    });
    assert.deepEqual(tell(await evidenceOf(pull)), ['flagged-in-review jonas #1']);
  });

  it('sees work that is put in by hand as merged, and nobody to carry it on', async () => {
    const patch = buildPull({
      number: 1,
      author: mira,
      closedAt: hoursAfter(20 * DAY),
      events: [
        buildCommit({ at: hoursAfter(0) }),
        buildReview({ actor: ana, at: hoursAfter(19 * DAY), state: 'approved', body: 'Patch Set 1: Code-Review+2' }),
        close(20 * DAY, jonas, { commitSha: 'e'.repeat(40) }),
      ],
    });
    const next = buildPull({
      number: 2,
      author: jonas,
      body: 'Continues the work of #1 with a second lamp.',
      createdAt: hoursAfter(30 * DAY),
      mergedAt: hoursAfter(30 * DAY + 3),
      events: [buildCommit({ actor: jonas, at: hoursAfter(30 * DAY) }), merge(30 * DAY + 3, jonas)],
    });
    assert.deepEqual(tell(await evidenceOf(...busy(''), patch, next)), ['broke-the-wait ana #1']);
  });
});
