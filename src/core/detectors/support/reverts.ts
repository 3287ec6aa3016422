import type { History } from '../../model/history.ts';
import type { GitCommit } from '../../model/gitFacts.ts';
import type { Pull } from '../../model/thread.ts';
import { findShaCitations } from '../../text/shaCitations.ts';
import { directCommits } from './directCommits.ts';
import { findReferences } from './references.ts';
import type { ThreadLookup } from './threadLookup.ts';

const DAY_MS = 24 * 3600 * 1000;
/** What is put in again within this time had only been taken out for the moment. */
const RELAND_MS = 30 * DAY_MS;

/** A commit without a pull request of its own, on the branch itself, that takes a merged pull request back. */
export interface DirectRevert {
  commit: GitCommit;
  original: Pull;
  /** The commit of the original that it names; null where it names its title. */
  sha: string | null;
}

/** `Revert "Round fares (#12)"` → `round fares`; null: it does not say that it reverts. */
export function titleOfReverted(title: string): string | null {
  const plain = withoutScope(title);
  const said = /^revert(?:s|ed|ing)?\b(?:\([^)]*\))?/i.exec(plain);
  return said ? bareTitle(plain.slice(said[0].length)) : null;
}

/** `api: Revert …` → `Revert …`; `revert: …` and `revert(api): …` stay. */
function withoutScope(title: string): string {
  return title.trim().replace(/^(?!revert)\w+: /i, '');
}

/** A title without marks and the number that a squash puts behind it. */
function bareTitle(title: string): string {
  return title
    .split(/["“”'`:]/)
    .join(' ')
    .replace(/\(#\d+\)\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Whether a title says that something is put in again: `Reapply "X"`, `Reland X`, `Revert "Revert "X""`. */
export function isReland(title: string): boolean {
  return titleOfReland(title) !== null;
}

function titleOfReland(title: string): string | null {
  const reverted = titleOfReverted(title);
  if (reverted !== null) return /^revert\b/.test(reverted) ? bareTitle(reverted.slice('revert'.length)) : null;
  const plain = withoutScope(title);
  const said = /^(?:re-?appl(?:y|ies|ied)|re-?lands?|re-?landed)\b/i.exec(plain);
  return said ? bareTitle(plain.slice(said[0].length)) : null;
}

/** Says of what was taken back at a time whether it was put in again soon, by a pull request or a commit. */
export function findRelands({ threads, git }: History): (title: string, revertedAt: string) => boolean {
  const times = new Map<string, number[]>();
  const note = (title: string, at: string): void => {
    const bare = titleOfReland(title);
    if (bare !== null) times.set(bare, [...(times.get(bare) ?? []), Date.parse(at)]);
  };
  for (const thread of threads)
    if (thread.kind === 'pull' && thread.mergedAt !== null) note(thread.title, thread.mergedAt);
  for (const { message, at } of git?.commits ?? []) note(subjectOf(message), at);
  return (title, revertedAt) =>
    (times.get(bareTitle(title)) ?? []).some((ms) => {
      const afterMs = ms - Date.parse(revertedAt);
      return afterMs >= 0 && afterMs <= RELAND_MS;
    });
}

/**
 * Reverts that were made on the branch itself, oldest first. Not what puts something in again, what was picked from
 * another branch or is about one of a release, and what came in with a merge from elsewhere.
 */
export function findDirectReverts(history: History, lookup: ThreadLookup): DirectRevert[] {
  const commits = directCommits(history, lookup)
    .filter(({ isOnBranch }) => isOnBranch)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  if (commits.length === 0) return [];
  const byTitle = mergedByTitle(history);
  return commits.flatMap((commit): DirectRevert[] => {
    const { message } = commit;
    const subject = subjectOf(message);
    if (isReland(subject) || ELSEWHERE.test(message)) return [];
    const cited = findShaCitations(message).find(({ kind }) => kind === 'reverts');
    const title = titleOfReverted(subject);
    if (cited) {
      const original = lookup.pullOfCommit(cited.sha);
      return original !== null && isMerged(original) ? [{ commit, original, sha: cited.sha }] : [];
    }
    if (title === null) return [];
    const [reference] = findReferences(subject, history.repository);
    const named = reference && lookup.byNumber.get(reference.number);
    const original = named ?? byTitle.get(title);
    return original?.kind === 'pull' && isMerged(original) ? [{ commit, original, sha: null }] : [];
  });
}

const ELSEWHERE =
  /\bcherry[- ]picked from\b|^\s*(?:cherry-?picks?|backports?)\b|\b(?:release|stable|maintenance|backport) branch(?:es)?\b|\b(?:on|in|from|for) (?:the )?(?:release|stable|maintenance)[/-]v?\d/im;

/** Merged pull requests by their bare titles; of the same title, the last. */
export function mergedByTitle({ threads }: History): Map<string, Pull> {
  const found = new Map<string, Pull>();
  for (const thread of threads)
    if (thread.kind === 'pull' && thread.mergedAt !== null) found.set(bareTitle(thread.title), thread);
  return found;
}

function isMerged({ mergedAt }: Pull): boolean {
  return mergedAt !== null;
}

function subjectOf(message: string): string {
  return message.split('\n')[0]?.trim() ?? '';
}
