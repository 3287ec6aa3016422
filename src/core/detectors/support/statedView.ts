import { isSamePerson } from '../../people/humans.ts';
import { quotes } from '../../reading/quoting.ts';
import { revisesMind, statesView } from '../../reading/changedView.ts';
import type { Repository } from '../../model/repository.ts';
import { isProposal } from '../../reading/proposal.ts';
import { contentWords, sharedWords } from '../../text/contentWords.ts';
import { isAgreementInWords, isRefusalInWords, isVerdictInWords } from '../../waiting/remark.ts';
import { findReferences } from './references.ts';
import type { Writing } from './writings.ts';

/** So many words in common, and so much of the shorter text, are about one matter; or many words, or one name of code. */
const LEAST_SHARED = 2;
const LEAST_PART = 0.2;
const MANY_SHARED = 8;
const NAME_OF_CODE = /\b(?:[A-Za-z]+[a-z][A-Z]\w*|[A-Za-z]+_\w+)\b/g;
/** Words repeated in the running text. */
const REPEATED = /["“]([^"”\n]{12,200})["”]/g;

/**
 * The position that a text takes back, among what its writer had written before on the thread: what it links to or
 * quotes; the verdict that it speaks of; else the last view that it shares words with. Who says that they changed
 * their mind and not about what, had the last verdict or view in mind, or the work or proposal that they opened the thread with.
 * An account of what happened, or a bare remark, is no position; null where there is none.
 */
export function findStatedView(revision: Writing, own: readonly Writing[], repository: Repository): Writing | null {
  const said = own.filter(({ body, event }) => body.trim() !== '' || isReviewVerdict(event));
  const named =
    linkedIn(revision, said, repository) ??
    said.findLast((words) => (words.event !== null && quotes(revision.body, words.body)) || repeats(revision, words));
  if (named) return named;
  if (SPEAKS_OF_VERDICT.test(revision.body)) {
    const verdict = said.findLast(isVerdict);
    if (verdict) return verdict;
  }
  const views = said.filter(isView);
  const ofMind = revisesMind(revision.body) ? lastStand(views) : null;
  return views.findLast((view) => isSameMatter(view, revision)) ?? ofMind ?? reversedVerdict(revision, said);
}

const SPEAKS_OF_VERDICT =
  /\bmy (?:\w+[- ]){0,2}(?:n?acks?|approvals?|reviews?|votes?|lgtms?|objections?|vetoe?s?|\+1|-1)(?![\w-])/i;

function linkedIn({ body, thread }: Writing, own: readonly Writing[], repository: Repository): Writing | undefined {
  const ids = findReferences(body, repository).flatMap(({ number, commentId }) =>
    number === thread.number && commentId !== null ? [commentId] : [],
  );
  return own.find(({ event }) => event !== null && ids.includes(event.id));
}

/** They had asked for changes, or approved, and did the opposite next. */
function reversedVerdict({ thread, at, author }: Writing, own: readonly Writing[]): Writing | null {
  const before = own.findLast(({ event }) => isReviewVerdict(event));
  const after = thread.events.find(
    (event) =>
      event.type === 'review' &&
      event.state !== 'commented' &&
      isSamePerson(event.actor, author) &&
      Date.parse(event.at) >= Date.parse(at),
  );
  if (before?.event?.type !== 'review' || after?.type !== 'review') return null;
  return after.state === before.event.state ? null : before;
}

/** The last verdict, else what they opened the thread with. */
function lastStand(views: readonly Writing[]): Writing | null {
  return views.findLast(isVerdict) ?? views.find(({ event }) => event === null) ?? null;
}

/** What opens a pull request is a design; what opens an issue is a view where it proposes. */
function isView(writing: Writing): boolean {
  const { event, thread, body } = writing;
  if (event === null) return thread.kind === 'pull' || isProposal(thread);
  return isVerdict(writing) || statesView(body);
}

function isVerdict({ event, body }: Writing): boolean {
  return (
    event !== null &&
    (isReviewVerdict(event) || isVerdictInWords(body) || isAgreementInWords(body) || isRefusalInWords(body))
  );
}

function isReviewVerdict(event: Writing['event']): boolean {
  return event?.type === 'review' && (event.state === 'approved' || event.state === 'changes-requested');
}

function isSameMatter(view: Writing, revision: Writing): boolean {
  const named = revision.body.match(NAME_OF_CODE) ?? [];
  if (named.some((name) => view.body.includes(name.replace(/s$/, '')))) return true;
  const [a, b] = [contentWords(view.body), contentWords(revision.body)];
  const shared = sharedWords(a, b).length;
  return shared >= MANY_SHARED || (shared >= LEAST_SHARED && shared / Math.min(a.size, b.size) >= LEAST_PART);
}

function repeats({ body }: Writing, { body: original }: Writing): boolean {
  return [...body.matchAll(REPEATED)].some(([, words = '']) => original.toLowerCase().includes(words.toLowerCase()));
}
