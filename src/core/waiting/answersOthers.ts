import type { Step } from './steps.ts';
import { takesUp } from './takesUp.ts';

/** Something that was said, or done, on a thread. */
export type Saying = Pick<Step, 'atMs' | 'event' | 'actor'>;

/**
 * Whether what an author says beside a step goes on from what others had said, and from nothing that one person said:
 * then the step answers the others. Where the author says nothing of the kind it is false.
 *
 * @param said.own what that person said, and `said.others` what everybody else but the authors said, at any time
 */
export function answersOthers(
  words: readonly Saying[],
  said: { own: readonly Saying[]; others: readonly Saying[] },
): boolean {
  const goesOnFrom = (remarks: readonly Saying[]): boolean =>
    words.some((word) => remarks.some((remark) => remark.atMs < word.atMs && takesUp(word, remark)));
  return !goesOnFrom(said.own) && goesOnFrom(said.others);
}
