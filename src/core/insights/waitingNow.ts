import type { Evidence } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { OpenWait, Situation } from '../model/situation.ts';
import { personKey } from '../people/humans.ts';
import type { Translate } from '../ports.ts';
import { onDay } from '../text/day.ts';
import { daysBetween } from '../text/daysBetween.ts';
import { inertLine } from '../text/inertText.ts';
import { safeUrl } from '../text/safeUrl.ts';
import { type Brief, briefWait } from './brief.ts';
import { byRecency, type Insight } from './insight.ts';
import { say, type Message } from '../text/message.ts';
import { askAboutWait } from './waitQuestions.ts';
import { whomToAsk, type Ask } from './whomToAsk.ts';
import { numberOf } from './wordings.ts';

export interface WaitInsight extends Insight {
  waitsFor: OpenWait['waitsFor'];
  /** Whole days since it began to wait. */
  days: number;
  /** By their newest act; empty where nobody qualifies. */
  asks: Ask[];
  brief: Brief;
}

export interface WaitingNow {
  /** Newest wait first. */
  now: WaitInsight[];
  /** About what has rested for longer than anybody waits; null where there is none. */
  resting: Message | null;
}

export interface WaitingOptions {
  situation: Situation;
  evidence: readonly Evidence[];
  /** Who asks: never sent to themselves. */
  viewer: Person | null;
  translate: Translate;
}

const DAY_MS = 24 * 3600 * 1000;
/** After so long nobody waits any more: whether it is still wanted is another question than who could review it. */
const RESTING_MS = 180 * DAY_MS;

/** Open threads that wait longer than usual here, since when, for what, whom one may ask, and how. */
export function waitingNow(options: WaitingOptions): WaitingNow {
  const { situation } = options;
  const asOfMs = Date.parse(situation.asOf);
  const long = situation.waits.filter((wait) => wait.isLong && isMeant(wait, situation));
  const now = long.filter(({ since }) => asOfMs - Date.parse(since) <= RESTING_MS);
  return {
    now: spread(now, options).sort(byRecency),
    resting: tellResting(long.length - now.length),
  };
}

/** So that a list does not send everything to the same few: whoever was named for one wait is named last for the next. */
function spread(waits: readonly OpenWait[], options: WaitingOptions): WaitInsight[] {
  const { situation, evidence, viewer, translate } = options;
  const named = new Map<string, number>();
  return waits.map((wait) => {
    const asks = whomToAsk({ wait, evidence, situation, viewer, named, translate });
    for (const { person } of asks) named.set(personKey(person), (named.get(personKey(person)) ?? 0) + 1);
    return toInsight(wait, asks, options);
  });
}

/** An issue of a peer that asks nothing is a note for later, and waits for nobody. */
function isMeant({ thread, author }: OpenWait, { questions, peers }: Situation): boolean {
  if (thread.kind === 'pull' || questions.some((question) => question.thread.number === thread.number)) return true;
  return !peers.some((peer) => peer.isPeerNow && author !== null && peer.person.login === author.login);
}

function tellResting(count: number): Message | null {
  if (count === 0) return null;
  return count === 1
    ? say('One more thread has rested for over half a year. Is it still wanted? A no is an answer, too.')
    : say(
        '{count} more threads have rested for over half a year. Which of them are still wanted? A no is an answer, too.',
        {
          count,
        },
      );
}

function toInsight(wait: OpenWait, asks: Ask[], { situation, evidence, translate }: WaitingOptions): WaitInsight {
  const days = daysBetween(Date.parse(wait.since), Date.parse(situation.asOf));
  return {
    id: `wait:${String(wait.thread.number)}`,
    kind: 'waiting-now',
    sentence: tellWait(wait, days),
    details: [say('“{title}”, since {day}.', { title: inertLine(wait.thread.title), day: onDay(wait.since) })],
    evidenceIds: asks.map(({ evidenceId }) => evidenceId),
    url: safeUrl(wait.thread.url),
    areas: wait.areas,
    at: wait.since,
    ...askAboutWait({ wait, asks, situation, evidence, translate }),
    waitsFor: wait.waitsFor,
    days,
    asks,
    brief: briefWait(wait, days),
  };
}

/** For one day and for more, with the place where it is known, and without. */
type Sentences = Record<'here' | 'anywhere', readonly [one: string, many: string]>;

const WAITS: Record<Exclude<OpenWait['waitsFor'], 'thread'>, Sentences> = {
  review: {
    here: [
      '{thread} in {area} has waited for a review for a day.',
      '{thread} in {area} has waited for a review for {days} days.',
    ],
    anywhere: ['{thread} has waited for a review for a day.', '{thread} has waited for a review for {days} days.'],
  },
  answer: {
    here: [
      '{thread} in {area} has waited for an answer for a day.',
      '{thread} in {area} has waited for an answer for {days} days.',
    ],
    anywhere: ['{thread} has waited for an answer for a day.', '{thread} has waited for an answer for {days} days.'],
  },
  decision: {
    here: [
      '{thread} in {area} has waited for a decision for a day.',
      '{thread} in {area} has waited for a decision for {days} days.',
    ],
    anywhere: ['{thread} has waited for a decision for a day.', '{thread} has waited for a decision for {days} days.'],
  },
};

function tellWait({ thread, areas, waitsFor, onThread }: OpenWait, days: number): Message {
  const [area] = areas;
  const where: keyof Sentences = area === undefined ? 'anywhere' : 'here';
  const args = { thread: numberOf(thread.number), ...(area === undefined ? {} : { area: inertLine(area) }) };
  if (waitsFor === 'thread') return say(BLOCKED[where], { ...args, on: numberOf(onThread ?? thread.number) });
  return say(WAITS[waitsFor][where][days === 1 ? 0 : 1], { ...args, days });
}

const BLOCKED: Record<keyof Sentences, string> = {
  here: '{thread} in {area} cannot go on before {on}, which is still open.',
  anywhere: '{thread} cannot go on before {on}, which is still open.',
};
