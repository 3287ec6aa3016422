/** A line comment whose lines are to be followed. */
export interface FollowedComment {
  /** Database id of the first comment of its review thread. */
  id: number;
  path: string;
  side: 'LEFT' | 'RIGHT' | null;
  /** How many lines it is on. */
  lineCount: number;
  /** Null: the source does not have it. */
  diffHunk: string | null;
  originalLine: number | null;
  originalCommitSha: string | null;
}

/** A merged pull request with line comments. */
export interface FollowedPull {
  /** Null: the source does not know it. */
  mergeSha: string | null;
  /** First lines of its commits' messages, oldest first: they tell a rebase merge from a squash. */
  subjects: readonly string[];
  comments: readonly FollowedComment[];
}

/** What a clone is asked. */
export interface CloneQuestion {
  /** Newest first. */
  pulls: readonly FollowedPull[];
  /** Comments of the pull requests that a commit with this message says it reverts, fixes or follows up. */
  commentsCitedBy(message: string): readonly FollowedComment[];
  /** ISO: messages from before are not read. */
  since: string;
}
