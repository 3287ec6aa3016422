import type { Evidence, Fact } from '../model/evidence.ts';
import type { Issue, Thread } from '../model/thread.ts';
import { learnActiveTime } from '../waiting/activeTime.ts';
import { findAssent } from '../waiting/findAssent.ts';
import { findBrokenWaits, type BrokenWait } from '../waiting/findBrokenWaits.ts';
import { findDecision, findRestart } from '../waiting/endStandstill.ts';
import { findMove, type Move } from '../waiting/findProgress.ts';
import { isWait, readTurns } from '../waiting/findWaits.ts';
import type { Step } from '../waiting/steps.ts';
import { findProgressWindow } from '../waiting/progressWindow.ts';
import { findLongWait } from '../waiting/usualWait.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { findStackBases, withoutBlocks } from './dependency/findBlocks.ts';
import { findChange } from './help/findChange.ts';
import { findHelp, type Help } from './help/findHelp.ts';
import { movesIssue } from './help/movesIssue.ts';
import { sourceOfEvent } from './support/actSource.ts';
import { buildMovingEvidence } from './support/buildEvidence.ts';
import { isHuman } from '../people/humans.ts';
import { isHumanMatter } from '../people/isHumanMatter.ts';
import { directCommits } from './support/directCommits.ts';
import { lookUpThreads } from './support/threadLookup.ts';
import { daysBetween } from '../text/daysBetween.ts';

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
    const lookup = lookUpThreads(input.history);
    const context = {
      repository: input.history.repository,
      team: input.team,
      lookup,
      commits: directCommits(input.history, lookup),
    };
    const blocking = { ...context, byNumber: context.lookup.byNumber, stackBases: findStackBases(threads) };
    const helpOn: HelpOn = (issue) => findHelp(issue, context);
    return (['pull', 'issue'] as const).flatMap((kind) => {
      const waiting = threads
        .filter((thread) => thread.kind === kind && isHumanMatter(thread))
        .map((thread) => ({ thread, turns: readTurns(thread, input.team) }));
      const turns = waiting.map((one) => one.turns);
      const longMs = findLongWait(
        turns.map(({ waits }) => waits),
        time,
      );
      const windowMs = findProgressWindow(turns, { time, longMs, asOfMs: Date.parse(input.history.asOf) });
      const scale = { time, longMs, windowMs };
      return waiting.flatMap(({ thread, turns: own }) =>
        findBrokenWaits({
          ...own,
          waits: [
            ...(thread.kind === 'pull' ? withoutBlocks(thread, own.waits, blocking) : own.waits),
            ...own.closedUnasked,
          ],
          scale,
          moveOf: (silence) => {
            if (isWait(silence) && own.closedUnasked.includes(silence)) return findAssent(thread, silence, input.team);
            if (isWait(silence)) return findMove(silence, scale) ?? findChange(thread, silence, context);
            const decision = findDecision(silence);
            if (decision) return decision;
            return thread.kind === 'pull' ? findRestart(silence, scale) : findChange(thread, silence, context);
          },
        }).flatMap((broken) => toEvidence({ thread, broken }, input, helpOn)),
      );
    });
  },
};

type HelpOn = (issue: Issue) => Help | null;

function toEvidence(
  { thread, broken }: { thread: Thread; broken: BrokenWait },
  input: DetectorInput,
  helpOn: HelpOn,
): Evidence[] {
  const { actor, kind, event } = broken.act;
  // Whoever joined the branch later helps with a fix, and with a yes to what is their own by then no more.
  const isYes = kind === 'approval' || kind === 'agreement';
  if (!actor || input.team.isAuthor(thread, actor, isYes ? event.at : thread.createdAt)) return [];
  if (thread.kind === 'issue' && !broken.change && !movesIssue(thread, broken, helpOn(thread))) return [];
  if (broken.wait === null && wasTalkedOn(thread, broken)) return [];
  const source = sourceOfEvent(thread, broken.act.event, actor);
  const because = [waitFact(thread, broken), actFact(broken.act, source.url), progressFact(thread, broken)];
  return [
    buildMovingEvidence(
      {
        kind: 'broke-the-wait',
        level: 'moved',
        thread,
        actor,
        helped: input.team.authorsOf(thread, source.at),
        source,
        because: because.filter((fact) => fact !== null),
        confidence: confidenceOf(broken),
        // To close what others have left is triage.
        isTask: isDecisionOnStandstill(broken),
      },
      input,
    ),
  ];
}

/** Somebody had written on it in the meantime, if only "please rebase": then it had not stood still. */
function wasTalkedOn({ events }: Thread, { fromMs, act }: BrokenWait): boolean {
  return events.some((event) => {
    const atMs = Date.parse(event.at);
    const isWord = (event.type === 'comment' || event.type === 'review') && isHuman(event.actor);
    // The words of a closing stand a moment before it.
    return isWord && event !== act.event && atMs > fromMs && atMs < act.atMs;
  });
}

/** Nobody but its author had been waited for, and somebody else closed it for a reason. */
function isDecisionOnStandstill({ wait, act, progress }: BrokenWait): boolean {
  return wait === null && act === progress;
}

/** How often a fair reader agrees depends on how directly the progress answers the act. */
function confidenceOf(broken: BrokenWait): number {
  const { act, progress, isAssent } = broken;
  if (isAssent || isDecisionOnStandstill(broken)) return 0.7;
  const days = (progress.atMs - act.atMs) / DAY_MS;
  if (progress.kind === 'approval') return 0.7;
  if (act.kind === 'approval' || (act.kind !== 'agreement' && days <= 3)) return 0.9;
  return days <= 14 ? 0.8 : 0.7;
}

function waitFact(thread: Thread, { fromMs, act, wait }: BrokenWait): Fact {
  const days = daysBetween(fromMs, wait?.toMs ?? act.atMs);
  const begunBy = wait?.begunBy?.event;
  const url = begunBy && 'url' in begunBy && begunBy.url !== null ? begunBy.url : thread.url;
  if (wait === null) return { message: 'Nothing had happened on it for {days} days.', args: { days }, url };
  const args = { waitedFor: wait.waitedFor, days };
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
  'bare-close': 'Then somebody said that it is closed.',
  'stale-close': 'Then somebody said that it is closed.',
};

function actFact(act: Step, url: string): Fact | null {
  const message =
    act.event.type === 'review' && act.kind === 'substance'
      ? 'Then a review said what it needed.'
      : ACT_MESSAGES[act.kind];
  return message === undefined ? null : { message, args: {}, url };
}

function progressFact(thread: Thread, { act, progress, change, isAssent }: Move): Fact | null {
  if (progress === act) return null;
  if (change) {
    const { number, url } = change;
    return { message: 'Then a change of theirs went in for it: #{number}.', args: { number }, url };
  }
  const days = daysBetween(act.atMs, progress.atMs);
  const what = isAssent ? 'agreed' : whatFollowed(progress);
  const [sameDay, nextDay, later] = PROGRESS_MESSAGES[what];
  const url = 'url' in progress.event && progress.event.url !== null ? progress.event.url : thread.url;
  return days < 1
    ? { message: sameDay, args: {}, url }
    : days === 1
      ? { message: nextDay, args: {}, url }
      : { message: later, args: { days }, url };
}

function whatFollowed({ kind, isByAuthor }: Step): Exclude<keyof typeof PROGRESS_MESSAGES, 'agreed'> {
  if (kind === 'merge') return 'merged';
  if (kind === 'work') return 'pushed';
  if (kind === 'ready') return 'ready';
  if (kind === 'approval') return 'approved';
  if (kind === 'close' || kind === 'bare-close') return isByAuthor ? 'closed-by-author' : 'closed';
  return 'answered';
}

const PROGRESS_MESSAGES = {
  pushed: [
    'New work was pushed within a day.',
    'New work was pushed a day later.',
    'New work was pushed {days} days later.',
  ],
  ready: [
    'It was marked as ready for review within a day.',
    'It was marked as ready for review a day later.',
    'It was marked as ready for review {days} days later.',
  ],
  answered: [
    'The author took it up within a day.',
    'The author took it up a day later.',
    'The author took it up {days} days later.',
  ],
  agreed: ['The author agreed within a day.', 'The author agreed a day later.', 'The author agreed {days} days later.'],
  approved: [
    'Somebody else approved it within a day, going on from that.',
    'Somebody else approved it a day later, going on from that.',
    'Somebody else approved it {days} days later, going on from that.',
  ],
  'closed-by-author': [
    'The author closed it within a day.',
    'The author closed it a day later.',
    'The author closed it {days} days later.',
  ],
  merged: ['It was merged within a day.', 'It was merged a day later.', 'It was merged {days} days later.'],
  closed: ['It was closed within a day.', 'It was closed a day later.', 'It was closed {days} days later.'],
} as const;
