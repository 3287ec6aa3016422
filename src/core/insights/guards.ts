import type { PullRow, Situation } from '../model/situation.ts';
import { personKey } from '../people/humans.ts';
import { isInPeriod, type Period } from './insight.ts';

/*
 * What must be there before anything is said of an area, a group or a team. Where it is not, faces say
 * that GitHub does not show it: silence about somebody would be read as a statement.
 */

/** Fewest threads, and authors of them, that carry a claim of absence or concentration. */
const FEWEST_THREADS = 20;
const FEWEST_AUTHORS = 3;
const LEAST_REVIEWED = 0.5;
/** Groups with fewer people are never broken down. */
const SMALLEST_GROUP = 5;
/** With fewer active peers only evidence and the mirror are shown. */
const FEWEST_PEERS = 3;

/**
 * Whether work in an area is led where GitHub can see it: enough pull requests in the period, by enough
 * people, at least half of them with a review or comment by another human. Only then may a claim of
 * absence or concentration be made about it.
 *
 * @param area null: the whole repository
 */
export function canJudge(pulls: readonly PullRow[], area: string | null, period: Period): boolean {
  const here = pulls.filter(
    (pull) => isInPeriod(pull.openedAt, period) && !pull.isByProgram && (area === null || pull.areas.includes(area)),
  );
  const authors = new Set(here.flatMap(({ author }) => (author === null ? [] : [personKey(author)])));
  const reviewed = here.filter(({ hasHumanReview }) => hasHumanReview).length;
  return here.length >= FEWEST_THREADS && authors.size >= FEWEST_AUTHORS && reviewed >= here.length * LEAST_REVIEWED;
}

/** Whether there are enough active peers to speak of a team at all. */
export function isTeam(situation: Situation | null): boolean {
  return situation !== null && situation.peers.filter(({ isPeerNow }) => isPeerNow).length >= FEWEST_PEERS;
}

/** Whether a group of that many people may be spoken of by figures. */
export function canBreakDown(people: number): boolean {
  return people >= SMALLEST_GROUP;
}
