import { concernEvidence, isBeforeTheFact } from './concern/concernEvidence.ts';
import { findOutcome, learnOutdatedWorth } from './concern/concernOutcome.ts';
import { findRituals } from './concern/rituals.ts';
import type { Detector } from './detector.ts';

/**
 * A review thread or comment on a pull request that voices a concern, and what became of it. One review
 * thread is one act, whoever else joins it.
 */
export const flaggedInReview: Detector = {
  kind: 'flagged-in-review',
  needs: 'whole-threads',
  detect: (input) => {
    const { readings, team } = input;
    const worth = learnOutdatedWorth(
      readings.map(({ item }) => item),
      team,
    );
    const isRitual = findRituals(readings);
    return readings
      .filter((read) => read.reading.isConcern && !isRitual(read) && isBeforeTheFact(read))
      .map((read) => {
        const { level, facts, confidence } = findOutcome(read.item, team, worth);
        const sureness = read.reading.probability * confidence;
        return concernEvidence({ kind: 'flagged-in-review', level, read, facts, confidence: sureness }, input);
      });
  },
};
