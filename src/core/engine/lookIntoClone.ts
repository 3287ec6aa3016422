import { isDeepStrictEqual } from 'node:util';
import { addToGroup } from '../addToGroup.ts';
import { findFollowed } from '../detectors/concern/followUps.ts';
import { lookUpThreads } from '../detectors/support/threadLookup.ts';
import type { GitFacts } from '../model/gitFacts.ts';
import type { History } from '../model/history.ts';
import type { Pull } from '../model/thread.ts';
import type { TeamContext } from '../people/teamContext.ts';
import type { ReportProgress } from '../ports.ts';
import { findCandidates } from '../reading/findCandidates.ts';
import type { CloneQuestion, FollowedComment, FollowedPull } from '../sources/git/cloneQuestion.ts';
import { readClone } from '../sources/git/readClone.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import { findShaCitations } from '../text/shaCitations.ts';
import { keepFindings } from './detectEvidence.ts';
import { loadHistory } from './loadHistory.ts';

const SHA = /^[0-9a-f]{40,64}$/;

/**
 * Asks a clone on this machine what GitHub does not tell of a repository that was imported or mined before (what became
 * of commented lines, which commits repair or revert others), keeps the answers, and looks for evidence anew where they
 * are others than before. The clone is only read. That it is one of this repository shows by itself: commits are known
 * by their content, so another one has none of the merges, and the answers say so.
 *
 * @param options.folder a folder of the clone, absolute
 * @throws SourceError `not-found` or `not-a-repository`; InputError `unknown-repository`; StoreError; CancelledError.
 */
export async function lookIntoClone(options: {
  store: Store;
  key: RepositoryKey;
  folder: string;
  progress: ReportProgress;
  signal?: AbortSignal;
}): Promise<GitFacts> {
  const { store, key, ...rest } = options;
  const { history, team } = loadHistory(store, key);
  const known = store.gitFacts(key);
  const git = await readClone({ ...rest, question: toQuestion(history, team), known });
  // What is there was found with the same answers.
  if (isDeepStrictEqual(git, known)) return git;
  await keepFindings({ store, key, ...rest, git }, (found) => store.putGitFacts(key, git, found));
  return git;
}

function toQuestion(history: History, team: TeamContext): CloneQuestion {
  const lookup = lookUpThreads(history);
  const comments = new Map<Pull, FollowedComment[]>();
  for (const { pull, comment } of findCandidates(history, team)) {
    if (comment.type !== 'review-comment') continue;
    const { id, path, side, diffHunk, originalLine, originalStartLine } = comment;
    const lineCount = originalLine === null || originalStartLine === null ? 1 : originalLine - originalStartLine + 1;
    const originalCommitSha = SHA.test(comment.originalCommitSha ?? '') ? comment.originalCommitSha : null;
    const followed = { id, path, side, lineCount, diffHunk, originalLine, originalCommitSha };
    addToGroup(comments, pull, followed);
  }
  return {
    // The newest first: of too many only these are asked about.
    pulls: [...comments]
      .flatMap(([pull, followed]) =>
        pull.mergedAt === null ? [] : [{ mergedMs: Date.parse(pull.mergedAt), ...toFollowedPull(pull, followed) }],
      )
      .toSorted((a, b) => b.mergedMs - a.mergedMs)
      .map(({ mergedMs: _, ...pull }) => pull),
    commentsCitedBy: (message) => {
      const cited = findShaCitations(message).map(({ sha }) => lookup.pullOfCommit(sha));
      const pulls = new Set([...cited, ...findFollowed(message, history.repository, lookup)]);
      return [...pulls].flatMap((pull) => (pull === null ? [] : (comments.get(pull) ?? [])));
    },
    since: history.threads[0]?.createdAt ?? history.asOf,
  };
}

function toFollowedPull({ mergeCommitSha, events }: Pull, comments: FollowedComment[]): FollowedPull {
  const mergeSha = mergeCommitSha !== null && SHA.test(mergeCommitSha) ? mergeCommitSha : null;
  const subjects = events.flatMap((event) =>
    event.type === 'commit' && event.parents.length < 2 ? [event.message.split('\n')[0]?.trim() ?? ''] : [],
  );
  return { mergeSha, subjects, comments };
}
