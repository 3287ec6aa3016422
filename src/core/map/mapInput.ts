import type { Coverage } from '../model/coverage.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { Translate } from '../ports.ts';

/** What the leadership map is made of. */
export interface MapInput {
  /** `owner/name` of every repository that was looked at. */
  repositories: string[];
  /** Already filtered to the levels and the period that are shown, and without anybody who is left out. */
  evidence: Evidence[];
  /** One per repository, in the order of `repositories`. */
  coverage: Coverage[];
  /** The moment up to which the history is known (ISO). */
  asOf: string;
  /** Start of the period (ISO), null for the whole history. */
  since: string | null;
  translate: Translate;
  names: 'shown' | 'hidden';
  /**
   * More people who get a neutral name when names are hidden: so that somebody is called the same on a map of a
   * part of the evidence and beside it.
   */
  otherPeople?: readonly Person[];
  /**
   * Logins and full names of people who are not in the evidence; people's words may name them. Taken out when names
   * are hidden (an `@` in front is enough to be taken out without this list).
   */
  otherNames?: readonly string[];
  /**
   * A secret of this machine that goes into the order of the neutral names. Without it, whoever has the
   * list of logins can work out who is who.
   */
  aliasSalt?: string;
}
