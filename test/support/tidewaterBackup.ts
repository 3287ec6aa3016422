import {
  githubComment,
  githubEvent,
  githubIssue,
  githubLineComment,
  githubPull,
  githubReview,
  githubUser,
  issueFile,
  pullFile,
  stateFile,
  type BackupFiles,
  type Json,
} from './backup.ts';
import { hoursAfter } from './builders.ts';

/*
 * A small invented backup of harbor-lane/tidewater with one of each: a concern that was heeded, one that was only
 * raised, and a pull request that had waited for weeks; everyday work around them says what is usual here.
 */

export const HEEDED = { number: 1, commentId: 101, actor: 'jonas' };
export const RAISED = { number: 2, commentId: 201, actor: 'noor' };
export const UNBLOCKED = { number: 20, reviewId: 2002, actor: 'edda' };
export const TIDEWATER_LOGINS = ['mira', 'jonas', 'edda', 'noor'];

const DAY = 24;

function commit(sha: string, hours: number): Json {
  const identity = { name: 'Mira', email: 'mira@example.org', date: hoursAfter(hours) };
  return { event: 'committed', sha, message: `Work on ${sha}`, author: identity, committer: identity, parents: [] };
}

function merged(number: number, hours: number): { pull: Json; events: Json[] } {
  const at = hoursAfter(hours);
  const closing = { merged_at: at, closed_at: at, updated_at: at, state: 'closed', merged_by: githubUser('mira') };
  const actor = githubUser('mira');
  return {
    pull: githubPull(number, closing),
    events: ['merged', 'closed'].map((event) => githubEvent(event, { actor, created_at: at })),
  };
}

/** Reviewed within three hours and merged the same day. */
function everydayPull(number: number): string {
  const start = number * 2 * DAY;
  const { pull, events } = merged(number, start + 5);
  const at = hoursAfter(start);
  const review = githubReview(number * 100 + 2, {
    user: githubUser(number % 2 === 0 ? 'jonas' : 'edda'),
    state: 'approved',
    submitted_at: hoursAfter(start + 3),
  });
  return pullFile({ ...pull, created_at: at }, [commit(`everyday-${String(number)}`, start), review, ...events]);
}

function heededPull(): string {
  const { pull, events } = merged(HEEDED.number, 9);
  const at = hoursAfter(1);
  const body =
    'This would crash when the quay is empty: `ships[0]` is undefined then. Please check the length before, with a test.';
  return pullFile(
    { ...pull, created_at: at },
    [commit('lamp', 1), githubReview(102, { submitted_at: hoursAfter(2) }), commit('check', 4), ...events],
    [
      githubLineComment(HEEDED.commentId, {
        pull_request_review_id: 102,
        created_at: hoursAfter(2),
        updated_at: hoursAfter(2),
        body,
      }),
      githubLineComment(103, {
        in_reply_to_id: HEEDED.commentId,
        user: githubUser('mira'),
        created_at: hoursAfter(4),
        updated_at: hoursAfter(4),
        body: 'Good catch, fixed, with a test.',
      }),
    ],
  );
}

function raisedPull(): string {
  const { pull, events } = merged(RAISED.number, 9);
  const body =
    'Two pilots can take the same berth here: nothing locks it between the check and the write. That is a race.';
  const written = { user: githubUser(RAISED.actor), created_at: hoursAfter(3), updated_at: hoursAfter(3), body };
  return pullFile(pull, [commit('berths', 2), ...events], [githubLineComment(RAISED.commentId, written)]);
}

/** Silence for four weeks, then an approval, then the merge. */
function unblockedPull(): string {
  const start = UNBLOCKED.number * 2 * DAY;
  const reviewed = start + 28 * DAY;
  const { pull, events } = merged(UNBLOCKED.number, reviewed + 20);
  const review = githubReview(UNBLOCKED.reviewId, {
    user: githubUser(UNBLOCKED.actor),
    state: 'approved',
    body: 'I read it line by line and tried it on the north quay. It holds.',
    submitted_at: hoursAfter(reviewed),
  });
  return pullFile({ ...pull, created_at: hoursAfter(start) }, [commit('crane', start), review, ...events]);
}

export function tidewaterBackup(): BackupFiles {
  const everyday = Array.from({ length: 17 }, (_, index) => index + 3);
  return {
    'state.json': stateFile({ last_backup: hoursAfter(100 * DAY) }),
    [`pulls/${String(HEEDED.number)}.json`]: heededPull(),
    [`pulls/${String(RAISED.number)}.json`]: raisedPull(),
    ...Object.fromEntries(everyday.map((number) => [`pulls/${String(number)}.json`, everydayPull(number)])),
    [`pulls/${String(UNBLOCKED.number)}.json`]: unblockedPull(),
    'issues/30.json': issueFile(githubIssue(30), [
      githubEvent('labeled', { label: { name: 'fog' } }),
      githubComment(301, { created_at: hoursAfter(31), updated_at: hoursAfter(31) }),
    ]),
  };
}
