import type { Repository } from './repository.ts';
import type { Thread } from './thread.ts';

/** Everything known of one repository, as detectors see it. */
export interface History {
  repository: Repository;
  /** Oldest first (by creation, then number). */
  threads: readonly Thread[];
  /** ISO: up to when the history is known. Nothing after it is silence, it is unknown. */
  asOf: string;
  /** Everything up to `asOf` is there. */
  isWhole: boolean;
}
