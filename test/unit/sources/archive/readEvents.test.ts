import assert from 'node:assert/strict';
import { eventSchema, type ThreadEvent } from '../../../../src/core/model/event.ts';
import {
  PLAIN_EVENTS,
  readTimelineEntry,
  REVIEW_STATES,
  toPerson,
} from '../../../../src/core/sources/archive/readEvents.ts';
import { githubComment, githubEvent, githubReview, githubUser, type Json } from '../../../support/backup.ts';
import { hoursAfter, START_ISO } from '../../../support/builders.ts';

const jonas = { id: 43, login: 'jonas', type: 'user' };
const mira = { id: 41, login: 'mira', type: 'user' };
const head = { at: START_ISO, actor: jonas, eventId: 800 };

/** The event, and what was said to be skipped. */
function read(entry: unknown): { event: ThreadEvent | null; skipped: string[] } {
  const skipped: string[] = [];
  const event = readTimelineEntry(entry, (what, why) => skipped.push(`${what}: ${why}`));
  // Whatever is read fits the model, or the store would refuse it.
  if (event !== null) eventSchema.parse(event);
  return { event, skipped };
}

function readWell(entry: unknown): ThreadEvent | null {
  const { event, skipped } = read(entry);
  assert.deepEqual(skipped, []);
  return event;
}

describe('readTimelineEntry', () => {
  for (const [name, type] of Object.entries(PLAIN_EVENTS)) {
    it(`reads ${name}`, () => {
      assert.deepEqual(readWell(githubEvent(name)), { type, ...head });
    });
  }

  const commitSha = 'd'.repeat(40);
  const withDetails: [name: string, fields: Json, expected: Json][] = [
    ['head_ref_force_pushed', { commit_id: commitSha }, { type: 'force-push', beforeSha: null, afterSha: commitSha }],
    ['labeled', { label: { name: 'harbour' } }, { type: 'labeled', label: 'harbour' }],
    ['unlabeled', { label: { name: 'harbour' } }, { type: 'unlabeled', label: 'harbour' }],
    ['assigned', { assignee: githubUser('mira') }, { type: 'assigned', assignee: mira }],
    ['unassigned', { assignee: null }, { type: 'unassigned', assignee: null }],
    ['merged', { commit_id: commitSha }, { type: 'merged', commitSha }],
    [
      'closed',
      { state_reason: 'not_planned', commit_id: commitSha },
      { type: 'closed', stateReason: 'not_planned', commitSha },
    ],
    ['closed', {}, { type: 'closed', stateReason: null, commitSha: null }],
    ['renamed', { rename: { from: 'Fog', to: 'Dense fog' } }, { type: 'renamed', from: 'Fog', to: 'Dense fog' }],
    ['milestoned', { milestone: { title: 'Spring' } }, { type: 'milestoned', milestone: 'Spring' }],
    ['demilestoned', { milestone: { title: 'Spring' } }, { type: 'demilestoned', milestone: 'Spring' }],
    ['referenced', { commit_id: commitSha }, { type: 'referenced', commitSha }],
    ['mentioned', {}, { type: 'mentioned' }],
    [
      'review_dismissed',
      { dismissed_review: { review_id: 5, dismissal_message: 'Stale.' } },
      { type: 'review-dismissed', reviewId: 5, message: 'Stale.' },
    ],
    ['review_dismissed', { dismissed_review: {} }, { type: 'review-dismissed', reviewId: null, message: null }],
  ];
  for (const [name, fields, expected] of withDetails) {
    it(`reads ${name} (${Object.keys(fields).join(', ') || 'nothing more'})`, () => {
      assert.deepEqual(readWell(githubEvent(name, fields)), { ...head, ...expected });
    });
  }

  it('reads who was asked for a review, by whom, and a team by its slug', () => {
    const asked = { requested_reviewer: githubUser('mira'), review_requester: githubUser('edda') };
    const edda = { id: 42, login: 'edda', type: 'user' };
    const person = { ...head, type: 'review-requested', reviewer: mira, team: null, actor: edda };
    assert.deepEqual(readWell(githubEvent('review_requested', asked)), person);
    const team = { requested_team: { name: 'Lamp keepers', slug: 'lamp-keepers' } };
    const removed = { ...head, type: 'review-request-removed', reviewer: null, team: 'lamp-keepers' };
    assert.deepEqual(readWell(githubEvent('review_request_removed', team)), removed);
    const nameless = readWell(githubEvent('review_requested', { requested_team: { name: 'Lamp keepers' } }));
    assert.ok(nameless?.type === 'review-requested' && nameless.team === 'Lamp keepers');
  });

  it('reads which thread names this one, also in another repository and without its own record', () => {
    const issue = { number: 7, html_url: 'https://github.com/harbor-lane/charts/pull/7', pull_request: {} };
    const source = (fields: Json): Json => ({ source: { type: 'issue', issue: { ...issue, ...fields } } });
    const readSource = (fields: Json): unknown => {
      const event = readWell(githubEvent('cross-referenced', source(fields)));
      assert.equal(event?.type, 'cross-referenced');
      return event.source;
    };
    assert.deepEqual(readSource({}), { repo: 'harbor-lane/charts', kind: 'pull', number: 7 });
    assert.deepEqual(readSource({ pull_request: null, repository: { full_name: 'other-quay/maps' } }), {
      repo: 'other-quay/maps',
      kind: 'issue',
      number: 7,
    });
  });

  it('reads a comment with its words, its writer and whether it was edited', () => {
    const expected = {
      type: 'comment',
      at: START_ISO,
      actor: jonas,
      eventId: 1,
      id: 1,
      body: 'I had a look.',
      url: 'https://github.com/harbor-lane/tidewater/pull/1#issuecomment-1',
      isEdited: false,
      association: 'MEMBER',
      reactions: null,
    };
    assert.deepEqual(readWell(githubComment(1)), expected);
    assert.deepEqual(readWell(githubComment(1, { updated_at: hoursAfter(1) })), { ...expected, isEdited: true });
    assert.deepEqual(readWell(githubComment(1, { body: null })), { ...expected, body: '' });
    // A second of GitHub's own bookkeeping is no edit.
    assert.deepEqual(readWell(githubComment(1, { updated_at: '2024-03-04T09:00:01Z' })), expected);
  });

  for (const [name, state] of Object.entries(REVIEW_STATES)) {
    it(`reads a review that is ${name}, however it is written`, () => {
      for (const written of [name, name.toUpperCase()]) {
        const event = readWell(githubReview(5, { state: written, submitted_at: hoursAfter(3) }));
        assert.ok(event?.type === 'review' && event.state === state);
        assert.deepEqual([event.at, event.actor, event.commitSha], [hoursAfter(3), jonas, 'b'.repeat(40)]);
      }
    });
  }

  it('leaves out, and says so, a review that was never submitted', () => {
    for (const pending of [{ state: 'PENDING' }, { submitted_at: null }, { submitted_at: undefined }]) {
      assert.deepEqual(read(githubReview(5, pending)), { event: null, skipped: ['review: it was never submitted'] });
    }
  });

  it('dates a commit by its committer, keeps the author and the parents', () => {
    const author = { name: 'Mira', email: 'mira@example.org', date: START_ISO };
    const committer = { name: null, email: null, date: hoursAfter(2) };
    const parents = [{ sha: 'p1' }, { sha: 'p2' }];
    const entry = { event: 'committed', sha: 's', message: 'Oil the lamp', author, committer, parents };
    assert.deepEqual(readWell(entry), {
      type: 'commit',
      at: hoursAfter(2),
      actor: null,
      eventId: null,
      sha: 's',
      message: 'Oil the lamp',
      author: { name: 'Mira', email: 'mira@example.org' },
      authoredAt: START_ISO,
      committer: { name: '', email: '' },
      url: null,
      parents: ['p1', 'p2'],
    });
    assert.deepEqual((readWell({ ...entry, parents: undefined }) as { parents: string[] }).parents, []);
  });

  it("keeps an event that it has no use for, under GitHub's name", () => {
    const event = readWell(githubEvent('sub_issue_added', { id: null }));
    assert.deepEqual(event, { type: 'other', ...head, eventId: null, name: 'sub_issue_added' });
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
      assert.deepEqual(readWell(githubEvent(name)), { type: 'other', ...head, name });
  });

  it('keeps events of accounts that are gone, as of nobody', () => {
    for (const gone of [null, undefined, githubUser('ghost')]) {
      assert.deepEqual(readWell(githubEvent('reopened', { actor: gone })), { ...head, type: 'reopened', actor: null });
      assert.equal(readWell(githubComment(1, { user: gone, actor: gone }))?.actor, null);
      assert.equal(readWell(githubReview(1, { user: gone }))?.actor, null);
    }
  });

  it('says of an entry that does not fit which field it was, and never what it held', () => {
    const secret = 'a secret sentence';
    const cases: [entry: unknown, skipped: RegExp][] = [
      [secret, /^event: field \(all of it\): \w+$/],
      [null, /^event: field \(all of it\): \w+$/],
      [{ id: 1, body: secret }, /^event: field event: \w+$/],
      [githubEvent('reopened', { created_at: secret }), /^event: field created_at: \w+$/],
      [githubEvent('reopened', { actor: { login: secret } }), /^event: field actor\.id: \w+$/],
      [githubEvent('reopened', { created_at: null }), /^event reopened: it has no date$/],
      [githubEvent('labeled', { label: secret }), /^event labeled: field label: \w+$/],
      [githubComment(1, { html_url: null, body: secret }), /^event commented: field html_url: \w+$/],
      [githubReview(1, { id: secret }), /^event: field id: \w+$/],
      [
        githubEvent('cross-referenced', { source: { issue: secret } }),
        /^event cross-referenced: field source\.issue: /,
      ],
    ];
    for (const [entry, expected] of cases) {
      const { event, skipped } = read(entry);
      assert.equal(event, null);
      assert.equal(skipped.length, 1);
      assert.match(skipped[0] ?? '', expected);
      assert.ok(!skipped.join().includes(secret));
    }
  });
});

describe('toPerson', () => {
  it("keeps GitHub's numeric id and kind of account", () => {
    const types = { User: 'user', Bot: 'bot', Organization: 'organization', Mannequin: 'mannequin', Robot: 'user' };
    for (const [type, expected] of Object.entries(types))
      assert.deepEqual(toPerson({ id: 9, login: 'noor', type }), { id: 9, login: 'noor', type: expected });
    assert.deepEqual(toPerson({ id: 9, login: 'noor' }), { id: 9, login: 'noor', type: 'user' });
  });

  it('knows nobody behind an account that is gone', () => {
    assert.equal(toPerson(null), null);
    assert.equal(toPerson(undefined), null);
    assert.equal(toPerson({ id: 10_137, login: 'ghost' }), null);
  });
});
