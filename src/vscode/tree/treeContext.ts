import type { Translate } from '../../core/ports.ts';

/** What the mapping of evidence to lines depends on besides the evidence. */
export interface TreeContext {
  translate: Translate;
  /** BCP 47, for names of days and months. */
  locale: string;
  /** ISO instant: "Tuesday" depends on when it is read. */
  now: string;
}
