import type { Situation } from '../model/situation.ts';
import type { Translate } from '../ports.ts';
import { onDay } from '../text/day.ts';
import { latestOf } from '../text/latestOf.ts';
import type { RetroRecord } from '../model/retro.ts';

/** One repository as it stands, and what the last report on it left open. */
export interface Followed {
  situation: Situation;
  last: RetroRecord;
  /** The same people take part as then: otherwise what is gone may be theirs who are left out now. */
  isSameTeam: boolean;
}

/** How one kind of open matter went on: for one of them, for several, and where none has moved. */
interface Wordings {
  oneGone: string;
  oneLeft: string;
  someGone: string;
  noneGone: string;
}

const WARNINGS: Wordings = {
  oneGone: 'The warning that was open then is settled.',
  oneLeft: 'The warning that was open then is open still.',
  someGone: 'Of {before} warnings that were open then, {gone} are settled.',
  noneGone: 'The {before} warnings that were open then are open still.',
};
const WAITS: Wordings = {
  oneGone: 'The thread that waited then waits no longer.',
  oneLeft: 'The thread that waited then waits still.',
  someGone: 'Of {before} threads that waited then, {gone} wait no longer.',
  noneGone: 'The {before} threads that waited then wait still.',
};
const QUESTIONS: Wordings = {
  oneGone: 'The question that had no answer then has one, or is closed.',
  oneLeft: 'The question that had no answer then has none yet.',
  someGone: 'Of {before} questions that had no answer then, {gone} have one or are closed.',
  noneGone: 'The {before} questions that had no answer then have none yet.',
};

/**
 * What has become of what the last report left open, in sentences about warnings, waits and questions; empty where
 * there was no last one, or it left nothing open.
 */
export function compareWithLast(all: readonly Followed[], translate: Translate): string[] {
  const followed = all.filter(({ isSameTeam }) => isSameTeam);
  const newest = latestOf(all.map(({ last }) => last.until));
  if (newest === null) return [];
  const warnings = followed.map(({ last, situation }) =>
    follow(
      last.warnings,
      situation.warnings.map(({ evidenceId }) => evidenceId),
    ),
  );
  const waits = followed.map(({ last, situation }) =>
    follow(
      last.waits,
      situation.waits.map(({ thread }) => thread.number),
    ),
  );
  const questions = followed.map(({ last, situation }) =>
    follow(
      last.questions,
      situation.questions.filter(({ isOpen }) => isOpen).map(({ thread }) => thread.number),
    ),
  );
  const sentences = [
    write(warnings.flat(), WARNINGS, translate),
    write(waits.flat(), WAITS, translate),
    write(questions.flat(), QUESTIONS, translate),
  ].flatMap((sentence) => sentence ?? []);
  if (all.some(({ isSameTeam, last }) => !isSameTeam && hasOpen(last)))
    sentences.push(translate('Who takes part has changed since, so not all that was open then can be compared.'));
  return sentences.length === 0
    ? []
    : [translate('The last report went up to {day}.', { day: onDay(newest) }), ...sentences];
}

function hasOpen({ warnings, waits, questions }: RetroRecord): boolean {
  return warnings.length + waits.length + questions.length > 0;
}

/** For each matter of then, whether it is gone. */
function follow<Key>(before: readonly Key[], now: readonly Key[]): boolean[] {
  const still = new Set(now);
  return before.map((key) => !still.has(key));
}

function write(areGone: readonly boolean[], wordings: Wordings, translate: Translate): string | null {
  const before = areGone.length;
  const gone = areGone.filter(Boolean).length;
  if (before === 0) return null;
  if (before === 1) return translate(gone === 1 ? wordings.oneGone : wordings.oneLeft);
  return translate(gone === 0 ? wordings.noneGone : wordings.someGone, { before, gone });
}
