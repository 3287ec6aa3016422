import type { Coverage } from '../model/coverage.ts';
import type { GitFacts } from '../model/gitFacts.ts';

/** How far a clone could help, as it goes with every result. */
export function coverageOfClone({ at, clone, coverage }: GitFacts): NonNullable<Coverage['clone']> {
  const { messagesFrom, asked, seen, unseen } = coverage;
  return { at, kind: clone, asked, seen, unseen, areMessagesRead: messagesFrom !== null };
}
