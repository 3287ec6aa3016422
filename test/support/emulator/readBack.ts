import assert from 'node:assert/strict';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Person } from '../../../src/core/model/person.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import { at, type Data, listAt } from './askEmulator.ts';

const ACCOUNT =
  '{ __typename login ... on User { databaseId } ... on Bot { databaseId } ... on Mannequin { databaseId } ... on Organization { databaseId } }';
const USER = '{ __typename login databaseId }';
const ACTED = `createdAt actor ${ACCOUNT}`;
const WRITTEN = `fullDatabaseId body url author ${ACCOUNT} lastEditedAt authorAssociation reactions(first: 5) { nodes { content user ${USER} } }`;
const THREAD =
  '__typename ... on PullRequest { number repository { nameWithOwner } } ... on Issue { number repository { nameWithOwner } }';
const PULL_ITEMS = `... on PullRequestReview { fullDatabaseId }
  ... on PullRequestCommit { pushed: commit { oid message authoredDate committedDate url author { name email user ${USER} } committer { name email } parents(first: 3) { nodes { oid } } } }
  ... on ReviewRequestedEvent { ${ACTED} requestedReviewer { ... on Team { slug } ... on Actor ${ACCOUNT} } }
  ... on MergedEvent { ${ACTED} commit { oid } }
  ... on HeadRefForcePushedEvent { ${ACTED} beforeCommit { oid } afterCommit { oid } } ... on HeadRefDeletedEvent { ${ACTED} }
  ... on ReadyForReviewEvent { ${ACTED} } ... on ConvertToDraftEvent { ${ACTED} }`;
const items = (more: string) => `timelineItems(first: 80) { pageInfo { hasNextPage } nodes { __typename
  ... on IssueComment { createdAt ${WRITTEN} }
  ... on AssignedEvent { ${ACTED} assignee { ... on Actor ${ACCOUNT} } } ... on UnassignedEvent { ${ACTED} assignee { ... on Actor ${ACCOUNT} } }
  ... on LabeledEvent { ${ACTED} label { name } } ... on UnlabeledEvent { ${ACTED} label { name } }
  ... on ReopenedEvent { ${ACTED} } ... on ClosedEvent { ${ACTED} stateReason closer { ... on Commit { oid } } }
  ... on CrossReferencedEvent { ${ACTED} source { ${THREAD} } } ... on ReferencedEvent { ${ACTED} commit { oid } }
  ... on MentionedEvent { ${ACTED} } ... on SubscribedEvent { ${ACTED} }
  ... on RenamedTitleEvent { ${ACTED} previousTitle currentTitle }
  ${more} } }`;
const COMMON = `fullDatabaseId number title body url author ${ACCOUNT} authorAssociation createdAt updatedAt closedAt locked state
  labels(first: 20) { nodes { name } } assignees(first: 20) { nodes ${USER} } milestone { title }`;
/** What is asked of a pull request, plainly: first pages large enough for everything on it. */
export const PULL = `${COMMON} ${items(PULL_ITEMS)} isDraft mergedAt mergedBy ${ACCOUNT} mergeCommit { oid } baseRefName headRefName headRefOid additions deletions changedFiles
  files(first: 100) { nodes { path } }
  reviews(first: 40) { nodes { ${WRITTEN} state submittedAt commit { oid } } }
  reviewThreads(first: 20) { nodes { isResolved resolvedBy ${USER} diffSide comments(first: 10) { nodes { ${WRITTEN} publishedAt path outdated
    originalLine originalStartLine diffHunk originalCommit { oid } replyTo { fullDatabaseId } pullRequestReview { fullDatabaseId } } } } }`;

/** The same of an issue. */
export const ISSUE = `${COMMON} ${items('')} stateReason`;

/** The plain event types of the sample, whose names are those of GraphQL's types. */
const PLAIN_TYPES: Record<string, string> = {
  ReopenedEvent: 'reopened',
  MentionedEvent: 'mentioned',
  SubscribedEvent: 'subscribed',
  ReadyForReviewEvent: 'ready-for-review',
  ConvertToDraftEvent: 'convert-to-draft',
  HeadRefDeletedEvent: 'head-ref-deleted',
};
const EMOJI: Record<string, string> = { THUMBS_UP: '+1', THUMBS_DOWN: '-1' };

function optional(value: unknown, ...path: string[]): unknown {
  return value === null ? null : at(value, ...path);
}

function readAccount(value: unknown): unknown {
  if (value === null) return null;
  return {
    id: at(value, 'databaseId'),
    login: at(value, 'login'),
    type: String(at(value, '__typename')).toLowerCase(),
  };
}

function readWritten(node: unknown): Data {
  return {
    id: Number(at(node, 'fullDatabaseId')),
    body: at(node, 'body'),
    url: at(node, 'url'),
    actor: readAccount(at(node, 'author')),
    isEdited: at(node, 'lastEditedAt') !== null,
    association: at(node, 'authorAssociation'),
    reactions: listAt(node, 'reactions', 'nodes').map((reaction) => {
      const content = String(at(reaction, 'content'));
      return { content: EMOJI[content] ?? content.toLowerCase(), actor: readAccount(at(reaction, 'user')) };
    }),
  };
}

/** Null for what is read from the connection of reviews. */
function readItem(node: unknown): Data | null {
  const typeName = String(at(node, '__typename'));
  if (typeName === 'PullRequestReview') return null;
  if (typeName === 'IssueComment') return { type: 'comment', at: at(node, 'createdAt'), ...readWritten(node) };
  if (typeName === 'PullRequestCommit') return readCommit(at(node, 'pushed'));
  const head = { at: at(node, 'createdAt'), actor: readAccount(at(node, 'actor')) };
  const plain = PLAIN_TYPES[typeName];
  return plain === undefined ? { ...head, ...readOwnFields(node, typeName) } : { type: plain, ...head };
}

function readOwnFields(node: unknown, typeName: string): Data {
  switch (typeName) {
    case 'LabeledEvent':
    case 'UnlabeledEvent':
      return { type: typeName === 'LabeledEvent' ? 'labeled' : 'unlabeled', label: at(node, 'label', 'name') };
    case 'AssignedEvent':
    case 'UnassignedEvent':
      return {
        type: typeName === 'AssignedEvent' ? 'assigned' : 'unassigned',
        assignee: readAccount(at(node, 'assignee')),
      };
    case 'ReviewRequestedEvent': {
      const asked = at(node, 'requestedReviewer');
      const isTeam = asked !== null && Object.hasOwn(Object(asked) as object, 'slug');
      return {
        type: 'review-requested',
        reviewer: isTeam ? null : readAccount(asked),
        team: isTeam ? at(asked, 'slug') : null,
      };
    }
    case 'MergedEvent':
      return { type: 'merged', commitSha: optional(at(node, 'commit'), 'oid') };
    case 'ReferencedEvent':
      return { type: 'referenced', commitSha: optional(at(node, 'commit'), 'oid') };
    case 'ClosedEvent': {
      const reason = at(node, 'stateReason') as string | null;
      return {
        type: 'closed',
        stateReason: reason === null ? null : reason.toLowerCase(),
        commitSha: optional(at(node, 'closer'), 'oid'),
      };
    }
    case 'HeadRefForcePushedEvent':
      return {
        type: 'force-push',
        beforeSha: optional(at(node, 'beforeCommit'), 'oid'),
        afterSha: optional(at(node, 'afterCommit'), 'oid'),
      };
    case 'RenamedTitleEvent':
      return { type: 'renamed', from: at(node, 'previousTitle'), to: at(node, 'currentTitle') };
    case 'CrossReferencedEvent': {
      const source = at(node, 'source');
      const kind = at(source, '__typename') === 'PullRequest' ? 'pull' : 'issue';
      return {
        type: 'cross-referenced',
        source: { repo: at(source, 'repository', 'nameWithOwner'), kind, number: at(source, 'number') },
      };
    }
    default:
      throw new RangeError(`The sample has learned ${typeName}: read it here.`);
  }
}

function readCommit(commit: unknown): Data {
  const identity = (name: string) => ({ name: at(commit, name, 'name'), email: at(commit, name, 'email') });
  return {
    type: 'commit',
    at: at(commit, 'committedDate'),
    actor: readAccount(at(commit, 'author', 'user')),
    sha: at(commit, 'oid'),
    message: at(commit, 'message'),
    author: identity('author'),
    authoredAt: at(commit, 'authoredDate'),
    committer: identity('committer'),
    url: at(commit, 'url'),
    parents: listAt(commit, 'parents', 'nodes').map((parent) => at(parent, 'oid')),
  };
}

function readReview(node: unknown): Data {
  const state = String(at(node, 'state')).toLowerCase().replace('_', '-');
  return {
    type: 'review',
    at: at(node, 'submittedAt'),
    ...readWritten(node),
    state,
    commitSha: optional(at(node, 'commit'), 'oid'),
  };
}

function readReviewThread(thread: unknown): Data[] {
  return listAt(thread, 'comments', 'nodes').map((node) => {
    const written = readWritten(node);
    const root = at(node, 'replyTo');
    return {
      type: 'review-comment',
      at: at(node, 'publishedAt'),
      ...written,
      reviewId: Number(at(node, 'pullRequestReview', 'fullDatabaseId')),
      rootCommentId: root === null ? written['id'] : Number(at(root, 'fullDatabaseId')),
      path: at(node, 'path'),
      originalLine: at(node, 'originalLine'),
      originalStartLine: at(node, 'originalStartLine'),
      side: at(thread, 'diffSide'),
      diffHunk: at(node, 'diffHunk'),
      originalCommitSha: optional(at(node, 'originalCommit'), 'oid'),
      isOutdated: at(node, 'outdated'),
      isResolved: at(thread, 'isResolved'),
      resolvedBy: readAccount(at(thread, 'resolvedBy')),
    };
  });
}

/** A thread as the answer shows it, in our own shape. */
export function readThread(node: unknown, kind: Thread['kind']): Data {
  assert.equal(at(node, 'timelineItems', 'pageInfo', 'hasNextPage'), false);
  const events = listAt(node, 'timelineItems', 'nodes')
    .map(readItem)
    .filter((event) => event !== null);
  const own =
    kind === 'pull'
      ? readPullFields(node)
      : { stateReason: (at(node, 'stateReason') as string | null)?.toLowerCase() ?? null };
  const reviews = kind === 'pull' ? listAt(node, 'reviews', 'nodes').map(readReview) : [];
  const comments = kind === 'pull' ? listAt(node, 'reviewThreads', 'nodes').flatMap(readReviewThread) : [];
  return {
    kind,
    id: Number(at(node, 'fullDatabaseId')),
    ...Object.fromEntries(
      ['number', 'title', 'body', 'url', 'createdAt', 'updatedAt', 'closedAt'].map((name) => [name, at(node, name)]),
    ),
    author: readAccount(at(node, 'author')),
    association: at(node, 'authorAssociation'),
    isLocked: at(node, 'locked'),
    labels: listAt(node, 'labels', 'nodes').map((label) => at(label, 'name')),
    assignees: listAt(node, 'assignees', 'nodes').map(readAccount),
    milestone: optional(at(node, 'milestone'), 'title'),
    state: String(at(node, 'state')).toLowerCase(),
    ...own,
    events: sortLines([...events, ...reviews, ...comments]),
  };
}

function readPullFields(node: unknown): Data {
  return {
    ...Object.fromEntries(
      ['isDraft', 'mergedAt', 'additions', 'deletions', 'changedFiles'].map((name) => [name, at(node, name)]),
    ),
    mergedBy: readAccount(at(node, 'mergedBy')),
    mergeCommitSha: optional(at(node, 'mergeCommit'), 'oid'),
    baseRef: at(node, 'baseRefName'),
    headRef: at(node, 'headRefName'),
    headSha: at(node, 'headRefOid'),
    files: listAt(node, 'files', 'nodes').map((file) => at(file, 'path')),
  };
}

function sortLines(events: readonly object[]): string[] {
  return events.map((event) => JSON.stringify(Object.fromEntries(Object.entries(event).toSorted()))).toSorted();
}

/** In GraphQL a program's login has no suffix. */
function shownAccount(person: Person | null): Person | null {
  return person && { ...person, login: person.login.replace(/\[bot\]$/, '') };
}

/** Where only people fit. */
function shownUser(person: Person | null): Person | null {
  return person?.type === 'user' ? person : null;
}

/** An event without what GraphQL does not show: its database id, and which program stands behind a commit. */
function shownEvent(whole: ThreadEvent): object {
  const event = { ...whole };
  delete event.eventId;
  const shown = { ...event, actor: event.type === 'commit' ? shownUser(event.actor) : shownAccount(event.actor) };
  if ('assignee' in shown) return { ...shown, assignee: shownAccount(shown.assignee) };
  if ('reviewer' in shown) return { ...shown, reviewer: shownAccount(shown.reviewer) };
  if (!('reactions' in shown)) return shown;
  const reactions = (shown.reactions ?? []).map(({ content, actor }) => ({ content, actor: shownUser(actor) }));
  return 'resolvedBy' in shown
    ? { ...shown, reactions, resolvedBy: shownUser(shown.resolvedBy) }
    : { ...shown, reactions };
}

/** A thread without what GraphQL does not show. Being named elsewhere does not move its date. */
/** What GraphQL can show of a thread, to compare with it. */
export function shownThread(thread: Thread): Data {
  const silent = new Set(['mentioned', 'subscribed', 'cross-referenced']);
  const moves = [thread.createdAt, ...thread.events.filter(({ type }) => !silent.has(type)).map((event) => event.at)];
  return {
    ...thread,
    author: shownAccount(thread.author),
    updatedAt: moves.toSorted().at(-1),
    ...(thread.kind === 'pull' ? { mergedBy: shownAccount(thread.mergedBy) } : {}),
    events: sortLines(thread.events.map(shownEvent)),
  };
}
