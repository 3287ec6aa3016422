import type { CommitEvent } from '../../model/event.ts';
import type { History } from '../../model/history.ts';
import type { Person } from '../../model/person.ts';
import type { Pull } from '../../model/thread.ts';
import type { TeamContext } from '../../people/teamContext.ts';
import { findShaCitations, type ShaCitation } from '../../text/shaCitations.ts';
import { commitUrl } from '../support/commitUrl.ts';
import { directCommits } from '../support/directCommits.ts';
import type { ThreadLookup } from '../support/threadLookup.ts';

/** A commit that went in and says that it reverts or fixes a commit of an earlier pull request. */
export interface LaterCommit {
  kind: ShaCitation['kind'];
  at: string;
  author: Person | null;
  /** All that was said for it: its message and, where it came in one, its pull request's title and text. */
  text: string;
  url: string;
  /** Paths that are known to be changed for it. */
  files: readonly string[];
  /** git shows that it took out or rewrote the lines under this review thread's first comment. */
  touches(rootCommentId: number): boolean;
}

export interface LaterCommits {
  /** Those that cite a commit of this pull request, oldest first. */
  citing(pull: Pull): readonly LaterCommit[];
}

/** Reads the messages of merged pull requests' commits, and those of the clone where one was looked into. */
export function findLaterCommits(history: History, team: TeamContext, lookup: ThreadLookup): LaterCommits {
  const byNumber = new Map<number, LaterCommit[]>();
  const touched = new Map((history.git?.commits ?? []).map(({ sha, touches }) => [sha, new Set(touches)]));
  const note = (text: string, own: Pull | null, toCommit: (kind: ShaCitation['kind']) => LaterCommit): void => {
    for (const { kind, sha } of findShaCitations(text)) {
      const cited = lookup.pullOfCommit(sha);
      if (cited === null || cited === own) continue;
      byNumber.set(cited.number, [...(byNumber.get(cited.number) ?? []), toCommit(kind)]);
    }
  };
  for (const pull of history.threads) {
    if (pull.kind !== 'pull' || pull.mergedAt === null) continue;
    const { mergedAt, author, title, body, url } = pull;
    const commits = pull.events.filter((event): event is CommitEvent => event.type === 'commit');
    const shas = [...commits.map(({ sha }) => sha), pull.mergeCommitSha ?? ''];
    const text = [title, body, ...commits.map(({ message }) => message)].join('\n');
    const touches = (id: number): boolean => shas.some((sha) => touched.get(sha)?.has(id) === true);
    note(text, pull, (kind) => ({ kind, at: mergedAt, author, text, url, files: pull.files ?? [], touches }));
  }
  for (const { sha, at, author, message, touches, files } of directCommits(history, lookup)) {
    const url = commitUrl(history.repository, sha);
    const person = team.accountOf(author);
    const isTouching = (id: number): boolean => touches.includes(id);
    note(message, null, (kind) => ({ kind, at, author: person, text: message, url, files, touches: isTouching }));
  }
  for (const found of byNumber.values()) found.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return { citing: ({ number }) => byNumber.get(number) ?? [] };
}
