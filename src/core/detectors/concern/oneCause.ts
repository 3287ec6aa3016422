import { isReviewComment } from '../../model/event.ts';
import type { Evidence } from '../../model/evidence.ts';
import { EVIDENCE_LEVELS } from '../../model/evidenceKinds.ts';
import { isSamePerson } from '../../people/humans.ts';
import type { ReadComment } from '../../reading/readComments.ts';
import { contentWords, sharedWords } from '../../text/contentWords.ts';

/** The same point within this time is said again, and not a second one. */
const SAME_DAY_MS = 24 * 3600 * 1000;
/** So many words in common, and so much of the shorter text, beside a name of code that both speak of. */
const LEAST_SHARED = 2;
const LEAST_PART = 0.3;
const NAME_OF_CODE = /\b(?:[A-Za-z]+[a-z][A-Z]\w*|[A-Za-z]+_\w+)\b/g;
const PRODUCT = /^(?:macOS|iOS|iPadOS|GitHub|GitLab|JavaScript|TypeScript|YouTube|OpenSSL|PowerShell)$/;

/** A flagged concern, and what is told of it. */
export interface Flag {
  read: ReadComment;
  evidence: Evidence;
}

/**
 * Who says one thing twice within a day on one pull request (under a line and in the review, say) has warned once: of
 * those that speak of the same name in the code, in the same words, what came furthest stays, else the first.
 */
export function withoutRepeats(flags: readonly Flag[]): Evidence[] {
  const kept: Flag[] = [];
  for (const flag of flags.toSorted(byLevelThenTime))
    if (!kept.some((other) => isOneCause(flag, other))) kept.push(flag);
  const ids = new Set(kept.map(({ evidence }) => evidence));
  return flags.flatMap(({ evidence }) => (ids.has(evidence) ? [evidence] : []));
}

function byLevelThenTime(a: Flag, b: Flag): number {
  const difference = EVIDENCE_LEVELS.indexOf(b.evidence.level) - EVIDENCE_LEVELS.indexOf(a.evidence.level);
  return difference === 0 ? Date.parse(a.evidence.at) - Date.parse(b.evidence.at) : difference;
}

function isOneCause({ read: { item: a } }: Flag, { read: { item: b } }: Flag): boolean {
  if (a.pull !== b.pull || !isSamePerson(a.author, b.author)) return false;
  // Two lines are two places; in the review's own words, or in the conversation, a line's point is made again.
  if (isReviewComment(a.comment) === isReviewComment(b.comment)) return false;
  if (Math.abs(Date.parse(a.comment.at) - Date.parse(b.comment.at)) > SAME_DAY_MS) return false;
  const names = namesIn(a.comment.body);
  if (!namesIn(b.comment.body).some((name) => names.includes(name))) return false;
  const [own, other] = [contentWords(a.comment.body), contentWords(b.comment.body)];
  const shared = sharedWords(own, other).length;
  return shared >= LEAST_SHARED && shared / Math.min(own.size, other.size) >= LEAST_PART;
}

function namesIn(body: string): string[] {
  // Names stand in inline code as well, which the prose leaves out.
  const own = body.replace(/```[\s\S]*?```/g, ' ').replace(/^\s*>.*$|https?:\S+/gm, ' ');
  return (own.match(NAME_OF_CODE) ?? []).filter((name) => !PRODUCT.test(name));
}
