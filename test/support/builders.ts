import type { TeamView } from '../../src/core/engine/loadTeam.ts';
import type {
  CommentEvent,
  CommitEvent,
  ReviewCommentEvent,
  ReviewEvent,
  ThreadEvent,
} from '../../src/core/model/event.ts';
import type { Coverage } from '../../src/core/model/coverage.ts';
import type { Evidence } from '../../src/core/model/evidence.ts';
import type { Person } from '../../src/core/model/person.ts';
import type { Repository } from '../../src/core/model/repository.ts';
import type { Issue, Pull } from '../../src/core/model/thread.ts';
import type { ImportRecord } from '../../src/core/store/store.ts';
import { noCounts } from '../../src/core/engine/countCoverage.ts';

/*
 * Typed builders: a test says what matters to it, the rest is filled in. No counter and no clock:
 * whatever is not given is derived from what is, so the same call always builds the same record, in
 * any order of tests. Two events that differ in nothing get the same id; give them an `id` then.
 */

/** A Monday morning: when everything happens that has no date of its own. */
export const START_ISO = '2024-03-04T09:00:00Z';

const REPOSITORY = { owner: 'tide-team', name: 'lighthouse' };
const REPOSITORY_URL = `https://github.com/${REPOSITORY.owner}/${REPOSITORY.name}`;

/** The moment `hours` (fractions and negatives allowed) after an ISO date, `START_ISO` by default. */
export function hoursAfter(hours: number, iso: string = START_ISO): string {
  return new Date(Date.parse(iso) + Math.round(hours * 3_600_000)).toISOString().replace('.000Z', 'Z');
}

export function buildRepository(fields: Partial<Repository> = {}): Repository {
  return { host: 'github.com', ...REPOSITORY, id: 4711, ...fields };
}

/** A human with that login; a login that ends in `[bot]` makes a bot. */
export function buildPerson(login = 'mira', fields: Partial<Person> = {}): Person {
  return { login, id: deriveId('person', login), type: login.endsWith('[bot]') ? 'bot' : 'user', ...fields };
}

/** An open pull request by mira; merged when `mergedAt` is given, closed when `closedAt` is. */
export function buildPull(fields: Partial<Pull> = {}): Pull {
  const mergedAt = fields.mergedAt ?? null;
  const closedAt = fields.closedAt ?? mergedAt;
  return {
    kind: 'pull',
    ...buildThreadFields('pull', fields),
    closedAt,
    state: mergedAt !== null ? 'merged' : closedAt !== null ? 'closed' : 'open',
    isDraft: false,
    mergedAt,
    mergedBy: mergedAt === null ? null : buildPerson('jonas'),
    mergeCommitSha: mergedAt === null ? null : deriveSha('merge', String(fields.number ?? 1)),
    baseRef: 'main',
    headRef: 'topic',
    headSha: deriveSha('head', String(fields.number ?? 1)),
    additions: 10,
    deletions: 2,
    changedFiles: 1,
    files: null,
    ...fields,
    events: sortByTime(fields.events ?? []),
  };
}

/** An open issue by mira; closed when `closedAt` is given. */
export function buildIssue(fields: Partial<Issue> = {}): Issue {
  const closedAt = fields.closedAt ?? null;
  return {
    kind: 'issue',
    ...buildThreadFields('issue', fields),
    closedAt,
    state: closedAt === null ? 'open' : 'closed',
    stateReason: closedAt === null ? null : 'completed',
    ...fields,
    events: sortByTime(fields.events ?? []),
  };
}

export function buildComment(fields: Partial<CommentEvent> = {}): CommentEvent {
  return { type: 'comment', ...buildWrittenFields('issuecomment', 'I had a look.', fields), ...fields };
}

export function buildReview(fields: Partial<ReviewEvent> = {}): ReviewEvent {
  return {
    type: 'review',
    ...buildWrittenFields('pullrequestreview', '', { ...fields, salt: fields.state }),
    state: 'commented',
    commitSha: null,
    ...fields,
  };
}

/** A line comment that opens its review thread, unless `rootCommentId` names an earlier one. */
export function buildReviewComment(fields: Partial<ReviewCommentEvent> = {}): ReviewCommentEvent {
  const path = fields.path ?? 'storage/cache.ts';
  const written = buildWrittenFields('discussion_r', 'This could be null here.', { ...fields, salt: path });
  return {
    type: 'review-comment',
    ...written,
    reviewId: null,
    rootCommentId: fields.id ?? written.id,
    path,
    originalLine: 12,
    originalStartLine: null,
    side: 'RIGHT',
    diffHunk: '@@ -10,2 +10,3 @@\n const cache = open();\n+const entry = cache.get(key);\n+entry.touch();',
    originalCommitSha: null,
    isOutdated: false,
    isResolved: null,
    resolvedBy: null,
    ...fields,
  };
}

export function buildCommit(fields: Partial<CommitEvent> = {}): CommitEvent {
  const at = fields.at ?? START_ISO;
  const actor = fields.actor === undefined ? buildPerson() : fields.actor;
  const message = fields.message ?? 'Keep the lamp lit';
  const identity = { name: actor?.login ?? 'ghost', email: `${actor?.login ?? 'ghost'}@example.org` };
  return {
    type: 'commit',
    at,
    actor,
    sha: deriveSha(at, message, identity.name),
    message,
    author: identity,
    authoredAt: at,
    committer: identity,
    url: null,
    parents: [],
    ...fields,
  };
}

/** A concern of mira's that helped jonas on pull request 1. */
export function buildEvidence(fields: Partial<Evidence> = {}): Evidence {
  const at = fields.at ?? START_ISO;
  const actor = fields.actor ?? buildPerson();
  const url = `${REPOSITORY_URL}/pull/1#discussion_r1`;
  return {
    id: `evidence-${String(deriveId('evidence', at, actor.login))}`,
    kind: 'flagged-in-review',
    level: 'acted-on',
    actor,
    beneficiaries: [buildPerson('jonas')],
    repo: `${REPOSITORY.owner}/${REPOSITORY.name}`,
    thread: { kind: 'pull', number: 1, title: 'Cache the tide tables', url: `${REPOSITORY_URL}/pull/1` },
    at,
    source: { commentId: 1, rootCommentId: 1, reviewId: null, url, quote: 'This could be null here.' },
    area: ['storage/'],
    because: [{ message: 'the author agreed', args: {}, url }],
    confidence: 0.9,
    unasked: true,
    byDuty: false,
    actGroup: null,
    ...fields,
  };
}

/** What a face is given: no evidence, and everybody takes part. */
export function buildTeamView(fields: Partial<TeamView> = {}): TeamView {
  return {
    repository: buildRepository(),
    evidence: [],
    coverage: null,
    asOf: null,
    situation: null,
    viewer: null,
    participation: { mode: 'everyone', problem: null },
    warningAnswers: [],
    lastRetro: null,
    ...fields,
  };
}

/** What was read of a backup that held nothing. */
export function buildEmptyCoverage(fields: Partial<Coverage> = {}): Coverage {
  return { source: 'archive', ...noCounts(), skipped: [], unknown: [], isWhole: true, ...fields };
}

/** What a store keeps of a reading that came to its end: of a backup that held no more than its threads. */
export function buildImportRecord(asOf: string, fields: Partial<Coverage> = {}): ImportRecord {
  return {
    asOf,
    coverage: buildEmptyCoverage({ pulls: 1, ...fields }),
    files: null,
  };
}

/** The events in time order; events of the same moment keep theirs. */
function sortByTime(events: readonly ThreadEvent[]): ThreadEvent[] {
  return events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function buildThreadFields(kind: 'pull' | 'issue', fields: Partial<Pull> | Partial<Issue>) {
  const number = fields.number ?? 1;
  const createdAt = fields.createdAt ?? START_ISO;
  const ends = [createdAt, fields.closedAt ?? createdAt, ...(fields.events ?? []).map((event) => event.at)];
  return {
    number,
    id: deriveId(kind, String(number)),
    title: kind === 'pull' ? 'Cache the tide tables' : 'Tide tables load slowly',
    body: '',
    url: `${REPOSITORY_URL}/${kind === 'pull' ? 'pull' : 'issues'}/${String(number)}`,
    author: buildPerson(),
    association: null,
    createdAt,
    updatedAt: ends.reduce((latest, end) => (Date.parse(end) > Date.parse(latest) ? end : latest)),
    isLocked: false,
    labels: [],
    assignees: [],
    milestone: null,
  };
}

interface WrittenSeed {
  at?: string;
  actor?: Person | null;
  body?: string;
  id?: number;
  /** What else tells two of them apart. */
  salt?: string | undefined;
}

function buildWrittenFields(anchor: string, defaultBody: string, seed: WrittenSeed) {
  const at = seed.at ?? START_ISO;
  const actor = seed.actor === undefined ? buildPerson('jonas') : seed.actor;
  const body = seed.body ?? defaultBody;
  const id = seed.id ?? deriveId(anchor, at, actor?.login ?? '', body, seed.salt ?? '');
  const url = `${REPOSITORY_URL}/pull/1#${anchor}${String(id)}`;
  return { at, actor, id, body, url, isEdited: false, association: null, reactions: null };
}

/** FNV-1a, 31 bits and above zero: the same words, the same id. */
function deriveId(...words: string[]): number {
  let hash = 0x81_1c_9d_c5;
  for (const character of words.join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93);
  }
  return (hash >>> 1) + 1;
}

function deriveSha(...words: string[]): string {
  return [0, 1, 2, 3, 4]
    .map((part) =>
      deriveId(String(part), ...words)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
}
