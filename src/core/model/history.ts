import type { GitFacts } from './gitFacts.ts';
import type { Person } from './person.ts';
import type { Repository } from './repository.ts';
import type { Thread } from './thread.ts';

/** Another login of a person with several accounts. */
export interface Alias {
  login: string;
  person: Person;
}

/** Everything known of one repository, as detectors see it. */
export interface History {
  repository: Repository;
  /** Oldest first (by creation, then number). */
  threads: readonly Thread[];
  /** ISO: up to when the history is known. Nothing after it is silence, it is unknown. */
  asOf: string;
  /** Everything up to `asOf` is there. */
  isWhole: boolean;
  /** What a clone showed; missing or null where none was looked into. */
  git?: GitFacts | null;
  /** What accounts were called that now stand for somebody else's (see `unifyPeople.ts`). */
  aliases?: readonly Alias[];
}
