import { doneAt, findDependencies } from '../detectors/dependency/findDependencies.ts';
import { lookUpThreads } from '../detectors/support/threadLookup.ts';
import { isWritten } from '../model/event.ts';
import type { History } from '../model/history.ts';
import type { Person } from '../model/person.ts';
import type { OpenWait } from '../model/situation.ts';
import type { Thread } from '../model/thread.ts';
import { threadRef } from '../model/threadRef.ts';
import { isHuman, isSamePerson } from '../people/humans.ts';
import { isHumanMatter } from '../people/isHumanMatter.ts';
import type { TeamContext } from '../people/teamContext.ts';
import { learnActiveTime, type ActiveTime } from '../waiting/activeTime.ts';
import { findWaits, type Wait } from '../waiting/findWaits.ts';
import { findLongWait } from '../waiting/usualWait.ts';
import { asksOpenly } from './asksOpenly.ts';
import { isOpenThread } from './isOpenThread.ts';
import { isOthersTurn } from './isOthersTurn.ts';
import { placeThreads } from './placeThreads.ts';

/** Never long below a day by the clock, however busy the team is. */
const DAY_MS = 24 * 3600 * 1000;

/** Every open thread that waits for somebody other than its author, newest wait first. */
export function findOpenWaits({ history, team }: { history: History; team: TeamContext }): OpenWait[] {
  const place = placeThreads({ history, team });
  const time = learnActiveTime(history.threads);
  const lookup = lookUpThreads(history);
  const { byNumber } = lookup;
  const found = (['pull', 'issue'] as const).flatMap((kind) => {
    const waiting = history.threads
      .filter((thread) => thread.kind === kind && isHumanMatter(thread))
      .map((thread) => ({ thread, waits: findWaits(thread, team) }));
    const usualMs = findLongWait(
      waiting.map(({ waits }) => waits),
      time,
    );
    return waiting.flatMap(({ thread, waits }) => {
      const last = waits.at(-1);
      if (!isOpenThread(thread) || last?.toMs !== null || !isOthersTurn(thread, last, { team, lookup })) return [];
      const wait = { ...last, fromMs: beganAt(last, waits.slice(0, -1)) };
      return [toOpenWait({ thread, wait, usualMs, time, byNumber, place }, { history, team })];
    });
  });
  return found.sort((a, b) => Date.parse(b.since) - Date.parse(a.since) || b.thread.number - a.thread.number);
}

/** A yes to the idea is no review: what waited for one before goes on waiting. */
function beganAt(wait: Wait, earlier: readonly Wait[]): number {
  const before = earlier.at(-1);
  const isSameWait = before !== undefined && wait.begunBy?.kind === 'agreement' && before.endedBy === wait.begunBy;
  return isSameWait ? beganAt(before, earlier.slice(0, -1)) : wait.sinceMs;
}

function toOpenWait(
  found: {
    thread: Thread;
    wait: Wait;
    usualMs: number;
    time: ActiveTime;
    byNumber: ReadonlyMap<number, Thread>;
    place: (thread: Thread) => string[];
  },
  { history, team }: { history: History; team: TeamContext },
): OpenWait {
  const { thread, wait, usualMs, time, byNumber, place } = found;
  const asOfMs = Date.parse(history.asOf);
  const waitedActiveMs = Math.round(time.between(wait.fromMs, asOfMs));
  const onThread = findBlocker(thread, { history, team }, byNumber);
  return {
    thread: threadRef(thread),
    areas: place(thread),
    author: thread.author,
    waitsFor: onThread !== null ? 'thread' : asksNow(wait) ? 'answer' : wait.waitedFor,
    onThread,
    since: new Date(wait.fromMs).toISOString(),
    waitedActiveMs,
    usualMs: Math.round(usualMs),
    isLong: asOfMs - wait.fromMs >= DAY_MS && waitedActiveMs >= usualMs,
    requested: pendingRequests(thread, team),
  };
}

/** The author's last word was a question, and not a call for reviews. */
function asksNow({ begunBy }: Wait): boolean {
  return begunBy?.event.type === 'comment' && asksOpenly(begunBy.event.body);
}

function findBlocker(
  thread: Thread,
  { history, team }: { history: History; team: TeamContext },
  byNumber: ReadonlyMap<number, Thread>,
): number | null {
  if (thread.kind !== 'pull') return null;
  const open = findDependencies(thread, history.repository, team).filter(({ on }) => {
    const blocker = byNumber.get(on);
    return blocker !== undefined && isOpenThread(blocker) && doneAt(blocker) === null;
  });
  return open.at(-1)?.on ?? null;
}

/** People who were asked for a review and have said nothing since. */
function pendingRequests(thread: Thread, team: TeamContext): Person[] {
  let pending: Person[] = [];
  for (const event of thread.events) {
    if (event.type === 'review-requested' && isHuman(event.reviewer)) {
      const { reviewer } = event;
      pending = [...pending.filter((person) => !isSamePerson(person, reviewer)), reviewer];
    } else if (event.type === 'review-request-removed')
      pending = pending.filter((person) => !isSamePerson(person, event.reviewer));
    else if (isWritten(event)) pending = pending.filter((person) => !isSamePerson(person, event.actor));
  }
  return pending.filter((person) => !team.isAuthor(thread, person));
}
