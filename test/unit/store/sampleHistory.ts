import type { MiningState } from '../../../src/core/model/miningState.ts';
import type { Situation } from '../../../src/core/model/situation.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { IdentityMerge, PeopleSettings } from '../../../src/core/model/people.ts';
import type { GitFacts } from '../../../src/core/model/gitFacts.ts';
import type { RetroRecord } from '../../../src/core/model/retro.ts';
import type { Verdict, WarningAnswer } from '../../../src/core/model/verdict.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import type { Reading } from '../../../src/core/reading/reader.ts';
import type { ImportRecord, RepositoryKey, Store } from '../../../src/core/store/store.ts';
import {
  START_ISO,
  buildComment,
  buildCommit,
  buildEvidence,
  buildIssue,
  buildPerson,
  buildPull,
  buildRepository,
  buildReview,
  buildReviewComment,
  hoursAfter,
} from '../../support/builders.ts';

const at = START_ISO;
const actor = buildPerson();

/** One of every kind of event that the model knows. */
const events: ThreadEvent[] = [
  buildCommit(),
  buildComment({ reactions: [{ content: '+1', actor: null }], association: 'MEMBER', isEdited: true }),
  buildReview({ state: 'changes-requested', commitSha: 'c0ffee' }),
  buildReviewComment({ reviewId: 5, isResolved: true, resolvedBy: actor }),
  { type: 'force-push', at, actor, beforeSha: 'a1', afterSha: null },
  { type: 'labeled', at, actor, label: 'storage' },
  { type: 'assigned', at, actor, assignee: buildPerson('jonas') },
  { type: 'review-requested', at, actor, reviewer: null, team: 'keepers' },
  { type: 'merged', at, actor, commitSha: 'b2' },
  { type: 'closed', at, actor, stateReason: null, commitSha: 'b2' },
  { type: 'renamed', at, actor, from: 'Cache', to: 'Cache the tide tables' },
  { type: 'milestoned', at, actor, milestone: 'Spring tide' },
  { type: 'referenced', at, actor, commitSha: 'd4' },
  { type: 'cross-referenced', at, actor, source: { repo: 'tide-team/harbour', kind: 'issue', number: 3 } },
  { type: 'review-dismissed', at, actor, reviewId: 5, message: 'Settled in the call' },
  { type: 'mentioned', at, actor, eventId: 77 },
  { type: 'ready-for-review', at, actor: null, eventId: null },
  { type: 'other', at, actor, name: 'blinked' },
];

export const sampleThreads: Thread[] = [
  buildPull({
    number: 1,
    createdAt: at,
    mergedAt: hoursAfter(3),
    labels: ['storage'],
    files: ['storage/cache.ts'],
    events,
  }),
  buildIssue({
    number: 2,
    createdAt: hoursAfter(1),
    author: null,
    body: 'It’s slow at “high tide” 🌊',
    milestone: 'Spring tide',
  }),
];

export const sampleEvidence: Evidence[] = [
  buildEvidence({ at: hoursAfter(2), level: 'acted-on' }),
  buildEvidence({ at: hoursAfter(1), level: 'raised', unasked: null, actor: buildPerson('noor', { id: null }) }),
];

export const sampleReadings = new Map<string, Reading>([
  ['f00d', { isConcern: true, kind: 'race', probability: 0.75, reason: 'names two writers' }],
]);

export const sampleRecord: ImportRecord = {
  asOf: hoursAfter(100),
  coverage: {
    source: 'archive',
    pulls: 1,
    issues: 1,
    reviews: 1,
    comments: 1,
    reviewComments: 1,
    events: 15,
    eventTypes: { labeled: 1 },
    skipped: [{ what: 'issue', why: 'unreadable', count: 2 }],
    from: at,
    to: hoursAfter(3),
    isWhole: false,
    unknown: ['who resolved a review thread'],
    merged: 1,
    mergedWithoutReview: 0,
  },
  files: { codeowners: 'storage/ @mira\n', mailmap: null, paths: ['storage/cache.ts'] },
};

export const sampleMiningState: MiningState = {
  apiUrl: 'https://api.github.com',
  pulls: {
    cursor: 'page-2',
    overlapCursor: 'page-1',
    hasEnded: true,
    completeTo: hoursAfter(100),
    watermark: hoursAfter(3),
    pageSize: { size: 37, ceiling: 49 },
  },
  issues: {
    cursor: null,
    overlapCursor: null,
    hasEnded: false,
    completeTo: null,
    watermark: null,
    pageSize: { size: 25, ceiling: 49 },
  },
  etag: '"f00d"',
  revisitedAt: hoursAfter(100),
  isPrivate: true,
  hasIssues: true,
  viewer: buildPerson('mira'),
  skipped: [{ number: 1, what: 'review', why: 'it was never submitted' }],
  unasked: [],
  lookedThrough: null,
};

const thread = {
  kind: 'pull',
  number: 1,
  title: 'Cache the tide tables',
  url: 'https://github.com/tide-team/lighthouse/pull/1',
} as const;
export const sampleSituation: Situation = {
  asOf: hoursAfter(100),
  waits: [
    {
      thread,
      areas: ['storage/'],
      author: buildPerson(),
      waitsFor: 'thread',
      onThread: 2,
      since: hoursAfter(2),
      waitedActiveMs: 9000,
      usualMs: 8000,
      isLong: true,
      requested: [buildPerson('jonas')],
    },
  ],
  warnings: [
    {
      evidenceId: 'a-warning',
      thread,
      areas: ['storage/'],
      paths: ['storage/cache.ts'],
      line: 'entry.touch();',
      at: hoursAfter(1),
      mergedAt: hoursAfter(3),
      followUp: null,
      state: 'set-aside',
      concernKind: 'race',
      quote: 'Two writers may meet here.',
      url: `${thread.url}#discussion_r1`,
      raisedBy: buildPerson('noor'),
      confidence: 0.75,
    },
  ],
  questions: [
    {
      thread,
      areas: [],
      at: hoursAfter(4),
      url: `${thread.url}#issuecomment-4`,
      quote: 'Which clock do we trust?',
      asker: null,
      askedBy: 'community',
      isOpen: true,
    },
  ],
  pulls: [
    {
      number: 1,
      title: thread.title,
      url: thread.url,
      areas: ['storage/'],
      author: buildPerson(),
      openedAt: hoursAfter(0),
      mergedAt: hoursAfter(3),
      closedAt: hoursAfter(3),
      reviewers: [buildPerson('noor')],
      hasHumanReview: true,
      isByNewcomer: false,
      isByProgram: false,
    },
  ],
  issues: [
    {
      number: 2,
      title: 'Tide tables are late',
      url: '',
      areas: [],
      author: null,
      openedAt: hoursAfter(1),
      closedAt: null,
    },
  ],
  peers: [
    {
      person: buildPerson(),
      lastActiveAt: hoursAfter(4),
      since: hoursAfter(0),
      isPeerNow: true,
      isNewcomerNow: false,
      isOverloaded: false,
    },
  ],
};

export const sampleVerdicts: Verdict[] = [
  { evidenceId: 'gone-for-now', verdict: 'not-leadership', reason: 'It was asked for', by: null, at: hoursAfter(9) },
];

export const sampleAnswers: WarningAnswer[] = [{ evidenceId: 'warning', answer: 'still-true', at: hoursAfter(9) }];

export const sampleMerges: IdentityMerge[] = [
  { from: buildPerson('jonas-at-work'), to: buildPerson('jonas'), state: 'confirmed' },
];

export const samplePeople: PeopleSettings = { viewer: actor, exclude: ['noor'], bots: ['lamp-crew'], peers: ['okoro'] };

export const sampleRetro: RetroRecord = { until: '2024-03-05', warnings: ['warning'], waits: [2], questions: [] };

export const sampleGitFacts: GitFacts = {
  head: 'a'.repeat(40),
  at: hoursAfter(90),
  clone: 'shallow',
  hunks: { '7': { untilMerge: 'changed', sinceMerge: null } },
  commits: [
    {
      sha: 'b'.repeat(40),
      at: hoursAfter(80),
      author: { name: 'Noor', email: 'noor@example.org' },
      message: 'Fixes: c0ffee123456',
      touches: [7],
      files: [],
      isOnBranch: false,
    },
  ],
  coverage: { asked: 2, seen: 1, unseen: [{ why: 'no-merge-commit', count: 1 }], messagesFrom: at },
};

export const SAMPLE_READER = 'built-in 1';

/** Fills every table of the store. */
export function writeSampleHistory(store: Store): void {
  const key = store.saveRepository(buildRepository());
  fillRepository(store, key);
  store.commitPage(key, { threads: [], state: sampleMiningState });
  store.savePeopleSettings(samplePeople);
  store.putReadings(SAMPLE_READER, sampleReadings);
  store.acquireLease(key, { holder: 'window-1', pid: 4242 });
}

/** Everything that an import, a clone and people say of a repository. */
export function fillRepository(store: Store, key: RepositoryKey): void {
  store.putThreads(key, sampleThreads);
  store.finishImport(key, sampleRecord);
  store.replaceEvidence(key, sampleEvidence, sampleSituation);
  store.putVerdicts(key, sampleVerdicts);
  for (const answer of sampleAnswers) store.putWarningAnswer(key, answer);
  for (const merge of sampleMerges) store.putIdentityMerge(key, merge);
  store.putRetro(key, sampleRetro);
  store.putGitFacts(key, sampleGitFacts, { evidence: sampleEvidence, situation: sampleSituation });
}
