import { isReviewComment } from '../../model/event.ts';
import { addToGroup } from '../../addToGroup.ts';
import type { History } from '../../model/history.ts';
import type { Person } from '../../model/person.ts';
import type { Repository } from '../../model/repository.ts';
import type { Pull } from '../../model/thread.ts';
import { isHuman, isSamePerson } from '../../people/humans.ts';
import type { TeamContext } from '../../people/teamContext.ts';
import type { CommentInThread } from '../../reading/commentInThread.ts';
import { findFollowedShas, saysItFollowsUp } from '../../text/followUps.ts';
import { commitUrl } from '../support/commitUrl.ts';
import { directCommits } from '../support/directCommits.ts';
import { findReferences } from '../support/references.ts';
import type { ThreadLookup } from '../support/threadLookup.ts';
import { isSameMatterInText } from './sameMatter.ts';

/** What was left for later and is not taken up within this time is another matter. */
const WINDOW_MS = 180 * 24 * 3600 * 1000;

/** Work that went in after a pull request, and says that it is what had been left over from it. */
export interface FollowUp {
  at: string;
  author: Person | null;
  /** All that was said for it. */
  text: string;
  url: string;
  /** Null: not known. */
  files: readonly string[] | null;
  /** The commit's name, where it came in without a pull request. */
  sha: string | null;
  /** git shows that it took out or rewrote the lines under this review thread's first comment. */
  touches(rootCommentId: number): boolean;
}

export interface FollowUps {
  /** Those of a pull request, oldest first, up to half a year after it was merged. */
  of(pull: Pull): readonly FollowUp[];
}

/** Reads what merged pull requests and their commits say, and the messages of the clone where one was looked into. */
export function findFollowUps(history: History, team: TeamContext, lookup: ThreadLookup): FollowUps {
  const { repository } = history;
  const byNumber = new Map<number, FollowUp[]>();
  const touched = new Map((history.git?.commits ?? []).map(({ sha, touches }) => [sha, touches]));
  const note = (followUp: FollowUp, own: Pull | null): void => {
    for (const pull of findFollowed(followUp.text, repository, lookup)) {
      const afterMs = Date.parse(followUp.at) - Date.parse(pull.mergedAt ?? '');
      if (pull === own || !(afterMs > 0 && afterMs <= WINDOW_MS)) continue;
      addToGroup(byNumber, pull.number, followUp);
    }
  };
  for (const pull of history.threads) {
    if (pull.kind !== 'pull' || pull.mergedAt === null) continue;
    const { mergedAt: at, author, title, body, url, files, mergeCommitSha } = pull;
    const commits = pull.events.flatMap((event) => (event.type === 'commit' ? [event] : []));
    const shas = [...commits.map(({ sha }) => sha), mergeCommitSha ?? ''];
    const text = [title, body, ...commits.map(({ message }) => message)].join('\n');
    const touches = (id: number): boolean => shas.some((sha) => touched.get(sha)?.includes(id) === true);
    note({ at, author, text, url, files, sha: null, touches }, pull);
  }
  for (const { sha, at, author, message, touches, files } of directCommits(history, lookup)) {
    const known = { at, sha, files, text: message, author: team.accountOf(author) };
    note({ ...known, url: commitUrl(repository, sha), touches: (id) => touches.includes(id) }, null);
  }
  for (const found of byNumber.values()) found.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return { of: ({ number }) => byNumber.get(number) ?? [] };
}

/** The merged pull requests that a text says it follows up, by their number or by one of their commits. */
export function findFollowed(text: string, repository: Repository, lookup: ThreadLookup): Pull[] {
  const named = findReferences(text, repository)
    .filter(({ before }) => saysItFollowsUp(before))
    .map(({ number }) => lookup.byNumber.get(number));
  const cited = findFollowedShas(text).map((sha) => lookup.pullOfCommit(sha));
  return [...new Set([...named, ...cited])].flatMap((thread) =>
    thread?.kind === 'pull' && thread.mergedAt !== null ? [thread] : [],
  );
}

/**
 * The follow-up of the pull request that took this comment up, by somebody other than who wrote it: git shows that it
 * changed the commented lines, or it links to the comment, or speaks of the same place and matter.
 */
export function followUpOn(item: CommentInThread, followUps: FollowUps): FollowUp | null {
  const found = followUps.of(item.pull).find((followUp) => {
    if (!isHuman(followUp.author) || isSamePerson(followUp.author, item.author)) return false;
    return isTakenUpBy(item, followUp);
  });
  return found ?? null;
}

function isTakenUpBy(item: CommentInThread, followUp: FollowUp): boolean {
  const { comment } = item;
  const anchor = comment.url.slice(comment.url.indexOf('#'));
  if (isReviewComment(comment) && followUp.touches(comment.rootCommentId)) return true;
  if (anchor.length > 1 && new RegExp(`${anchor}(?!\\d)`).test(followUp.text)) return true;
  return isSameMatterInText(item, followUp.text, { files: followUp.files ?? [], hasPlace: false });
}
