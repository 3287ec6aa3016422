import type { Coverage, Skipped } from '../model/coverage.ts';
import type { Repository } from '../model/repository.ts';
import type { Thread } from '../model/thread.ts';
import type { RepositoryFiles } from '../people/repositoryFiles.ts';

/** What a source says after it has given its last thread. */
export interface SourceReport {
  repository: Repository;
  source: Coverage['source'];
  skipped: Skipped[];
  /** Message keys: what this source cannot know (for example "who resolved a review thread"). */
  unknown: string[];
  /** The moment up to which the history is known: the backup's date, or when the host was asked. */
  asOf: string;
  /** Everything up to `asOf` is there. */
  isWhole: boolean;
  /** CODEOWNERS, .mailmap and the list of files, where the source has them. */
  files: RepositoryFiles | null;
}

/**
 * A place to read history from: yields every thread once, whole, in any order, and returns its report.
 * Fails with `SourceError`; stops with `CancelledError` when the signal is aborted.
 */
export type ThreadStream = AsyncGenerator<Thread, SourceReport, void>;
