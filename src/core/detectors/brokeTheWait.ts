import type { Evidence, Fact } from '../model/evidence.ts';
import type { Issue, Thread } from '../model/thread.ts';
import { learnActiveTime } from '../waiting/activeTime.ts';
import { findMove, type Move, type WaitScale } from '../waiting/findProgress.ts';
import { findWaits, type Wait } from '../waiting/findWaits.ts';
import type { Step } from '../waiting/steps.ts';
import { findLongWait } from '../waiting/usualWait.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { findHelp, type Help } from './help/findHelp.ts';
import { movesIssue } from './help/movesIssue.ts';
import { sourceOfEvent } from './support/actSource.ts';
import { buildMovingEvidence } from './support/buildEvidence.ts';
import { isHumanMatter } from '../people/isHumanMatter.ts';
import { lookUpThreads } from './support/threadLookup.ts';

const DAY_MS = 24 * 3600 * 1000;

/**
 * A thread that had waited longer than usual here for somebody other than its author; an act that could
 * unlock it (a review, an answer, a decision); and then it went on.
 */
export const brokeTheWait: Detector = {
  kind: 'broke-the-wait',
  needs: 'whole-threads',
  detect: (input) => {
    const { threads } = input.history;
    const time = learnActiveTime(threads);
    const helpOn = prepareHelp(input);
    return (['pull', 'issue'] as const).flatMap((kind) => {
      const waiting = threads
        .filter((thread) => thread.kind === kind && isHumanMatter(thread))
        .map((thread) => ({ thread, waits: findWaits(thread, input.team) }));
      const longMs = findLongWait(
        waiting.flatMap(({ waits }) => waits),
        time,
      );
      return waiting.flatMap(({ thread, waits }) =>
        waits
          .filter((wait) => isLong(wait, { time, longMs }))
          .flatMap((wait) => toEvidence({ thread, wait, scale: { time, longMs } }, input, helpOn)),
      );
    });
  },
};

type HelpOn = (issue: Issue) => Help | null;

function prepareHelp({ history, team }: DetectorInput): HelpOn {
  const context = { repository: history.repository, team, lookup: lookUpThreads(history) };
  return (issue) => findHelp(issue, context);
}

/** Longer than usual here, and never less than a day by the clock, however busy the team is. */
function isLong(wait: Wait, { time, longMs }: WaitScale): boolean {
  const { fromMs, endedBy } = wait;
  return endedBy !== null && endedBy.atMs - fromMs >= DAY_MS && time.between(fromMs, endedBy.atMs) >= longMs;
}

function toEvidence(
  { thread, wait, scale }: { thread: Thread; wait: Wait; scale: WaitScale },
  input: DetectorInput,
  helpOn: HelpOn,
): Evidence[] {
  const move = findMove(wait, scale);
  const actor = move?.act.actor;
  if (!move || !actor || input.team.isAuthor(thread, actor, thread.createdAt)) return [];
  if (thread.kind === 'issue' && !movesIssue(thread, move, helpOn(thread))) return [];
  const source = sourceOfEvent(thread, move.act.event, actor);
  const because = [waitFact(thread, wait), actFact(move.act, source.url), progressFact(thread, move)];
  return [
    buildMovingEvidence(
      {
        kind: 'broke-the-wait',
        level: 'moved',
        thread,
        actor,
        helped: input.team.authorsOf(thread),
        source,
        because: because.filter((fact) => fact !== null),
        confidence: confidenceOf(move),
      },
      input,
    ),
  ];
}

/** How often a fair reader agrees depends on how directly the progress answers the act. */
function confidenceOf({ act, progress }: Move): number {
  const days = (progress.atMs - act.atMs) / DAY_MS;
  if (act.kind === 'approval' || (act.kind !== 'agreement' && days <= 3)) return 0.9;
  return days <= 14 ? 0.8 : 0.7;
}

function waitFact(thread: Thread, wait: Wait): Fact {
  const days = Math.round(((wait.toMs ?? wait.fromMs) - wait.fromMs) / DAY_MS);
  const args = { waitedFor: wait.waitedFor, days };
  const url =
    wait.begunBy && 'url' in wait.begunBy.event && wait.begunBy.event.url !== null
      ? wait.begunBy.event.url
      : thread.url;
  return days <= 1
    ? { message: 'It had waited for {waitedFor} for a day.', args, url }
    : { message: 'It had waited for {waitedFor} for {days} days.', args, url };
}

const ACT_MESSAGES: Partial<Record<Step['kind'], string>> = {
  approval: 'Then a review approved it.',
  agreement: 'Then somebody said yes to the idea.',
  substance: 'Then an answer gave something to go on with.',
  fix: 'Then a fix was pushed to the branch.',
  merge: 'Then it was looked at and merged.',
  close: 'Then it was decided, with a reason.',
};

function actFact(act: Step, url: string): Fact | null {
  const message =
    act.event.type === 'review' && act.kind === 'substance'
      ? 'Then a review said what it needed.'
      : ACT_MESSAGES[act.kind];
  return message === undefined ? null : { message, args: {}, url };
}

function progressFact(thread: Thread, { act, progress }: Move): Fact | null {
  if (progress === act) return null;
  const days = Math.floor((progress.atMs - act.atMs) / DAY_MS);
  const what = whatFollowed(progress);
  const [sameDay, later] = PROGRESS_MESSAGES[what];
  const url = 'url' in progress.event && progress.event.url !== null ? progress.event.url : thread.url;
  return days < 1
    ? { message: sameDay, args: {}, url }
    : days === 1
      ? { message: later.replace('{days} days', 'a day'), args: {}, url }
      : { message: later, args: { days }, url };
}

function whatFollowed({ kind, isByAuthor }: Step): keyof typeof PROGRESS_MESSAGES {
  if (kind === 'merge') return 'merged';
  if (kind === 'work') return 'pushed';
  if (kind === 'close' || kind === 'bare-close') return isByAuthor ? 'closed-by-author' : 'closed';
  return 'answered';
}

const PROGRESS_MESSAGES = {
  pushed: ['New work was pushed within a day.', 'New work was pushed {days} days later.'],
  answered: ['The author took it up within a day.', 'The author took it up {days} days later.'],
  'closed-by-author': ['The author closed it within a day.', 'The author closed it {days} days later.'],
  merged: ['It was merged within a day.', 'It was merged {days} days later.'],
  closed: ['It was closed within a day.', 'It was closed {days} days later.'],
} as const;
