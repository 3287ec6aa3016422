import { remember } from '../remember.ts';
import { countBefore } from '../statistics/countBefore.ts';
import type { ThreadEvent } from './event.ts';

/*
 * Whoever asks each event of a thread for what came before or after it needs time that grows with the square of the
 * events. Events are in the order of their time, so that the part of them that is asked for is found by halving.
 */

/** In whole milliseconds. */
const timesOf = remember((events: readonly ThreadEvent[]) => Float64Array.from(events, ({ at }) => Date.parse(at)));

/** The events at a moment (ms) or later, and before another. */
export function eventsFrom<Event extends ThreadEvent>(
  events: readonly Event[],
  fromMs: number,
  beforeMs = Infinity,
): readonly Event[] {
  return events.slice(countBefore(timesOf(events), fromMs), countBefore(timesOf(events), beforeMs));
}

/** The events after a moment (ms), and not later than another. */
export function eventsAfter<Event extends ThreadEvent>(
  events: readonly Event[],
  afterMs: number,
  untilMs = Infinity,
): readonly Event[] {
  return events.slice(countBefore(timesOf(events), afterMs + 1), countBefore(timesOf(events), untilMs + 1));
}

/** The events at a moment (ms) or earlier. */
export function eventsUntil<Event extends ThreadEvent>(events: readonly Event[], untilMs: number): readonly Event[] {
  return events.slice(0, countBefore(timesOf(events), untilMs + 1));
}
