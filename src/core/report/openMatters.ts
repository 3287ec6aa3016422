import { isInPeriod, type Period } from '../insights/insight.ts';
import type { RetroRecord } from '../model/retro.ts';
import type { OpenQuestion, OpenWait, OpenWarning, Situation } from '../model/situation.ts';
import { dayOf } from '../text/day.ts';

/** What the next report compares itself with. */
export function keepRetro(situation: Situation | null, until: string): RetroRecord {
  const numbers = (threads: readonly { thread: { number: number } }[]): number[] => [
    ...new Set(threads.map(({ thread }) => thread.number)),
  ];
  return {
    until: dayOf(until),
    warnings: (situation?.warnings ?? []).filter(isUnsettled).map(({ evidenceId }) => evidenceId),
    waits: numbers((situation?.waits ?? []).filter(({ isLong }) => isLong)),
    questions: numbers((situation?.questions ?? []).filter(({ isOpen }) => isOpen)),
  };
}

/** A concern on a pull request that is still open is being talked about: no warning yet. */
function isUnsettled({ state }: OpenWarning): boolean {
  return state !== 'open';
}

/** What stands open at the end of a period, newest first. */
export interface OpenMatters {
  warnings: OpenWarning[];
  waits: OpenWait[];
  questions: OpenQuestion[];
}

export function findOpen(situations: readonly Situation[], period: Period): OpenMatters {
  return {
    warnings: situations
      .flatMap(({ warnings }) => warnings)
      .filter((warning) => isUnsettled(warning) && isInPeriod(warning.mergedAt ?? warning.at, period))
      .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)),
    waits: situations
      .flatMap(({ waits }) => waits)
      .filter(({ isLong }) => isLong)
      .toSorted((a, b) => Date.parse(b.since) - Date.parse(a.since)),
    questions: situations
      .flatMap(({ questions }) => questions)
      .filter(({ isOpen, at }) => isOpen && isInPeriod(at, period))
      .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)),
  };
}
