import { isSamePerson } from '../people/humans.ts';
import { quotes } from '../reading/quoting.ts';
import type { Wait } from './findWaits.ts';
import type { Step } from './steps.ts';
import { saidBefore, takesUp } from './takesUp.ts';

/** A verdict is a step on only on work that went in within this time after the act. */
const MERGED_MS = 182 * 24 * 3600 * 1000;

/**
 * Finds the yes of somebody else that goes on from the act which ended a wait, or from what the act had drawn from the
 * author: it names, quotes or links to them. Two verdicts close to each other show nothing by themselves; on this ground
 * the second is the first one's doing. Null where there was new work in between, of which the verdict then is, and unless
 * the work went in within half a year.
 *
 * @param withinMs how long after the act it counts
 */
export function findVerdictUpon(first: Step, wait: Wait, withinMs: number): Step | null {
  const { after, waitedFor } = wait;
  const isMerged = after.some(({ kind, atMs }) => kind === 'merge' && atMs - first.atMs <= MERGED_MS);
  if (waitedFor === 'answer' || !isMerged) return null;
  const workMs = after.find(({ kind }) => kind === 'work' || kind === 'fix')?.atMs ?? Infinity;
  const answersIt = (word: Step): boolean => saidBefore(word, first, wait).some((said) => takesUp(word, said));
  return (
    after.find(
      (step) =>
        isYesOfOthers(step, first) &&
        step.atMs - first.atMs <= withinMs &&
        step.atMs < workMs &&
        (answersIt(step) ||
          after.some((word) => word.isByAuthor && word.atMs < step.atMs && pointsAt(step, word) && answersIt(word))),
    ) ?? null
  );
}

function isYesOfOthers({ kind, isByAuthor, actor }: Step, first: Step): boolean {
  return kind === 'approval' && !isByAuthor && actor !== null && !isSamePerson(actor, first.actor);
}

/** Quotes it or links to it; naming the author, whom everybody names, is not enough. */
function pointsAt({ event }: Step, { event: said }: Step): boolean {
  return 'body' in event && 'body' in said && (quotes(event.body, said.body) || event.body.includes(said.url));
}
