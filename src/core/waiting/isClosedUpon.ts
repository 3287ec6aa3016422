import { namedMatters } from '../reading/namedMatters.ts';
import { withoutQuotes } from '../reading/quoting.ts';
import { assents } from './assents.ts';
import type { Wait } from './findWaits.ts';
import type { Step } from './steps.ts';
import { takesUp } from './takesUp.ts';

const DAY_MS = 24 * 3600 * 1000;
/** An author who gives a pull request up for an objection does so within this time. */
const GIVEN_UP_MS = 7 * DAY_MS;

/**
 * Whether a thread was closed upon what somebody had said, and not for a reason of its own.
 *
 * An issue: its author closed it; or somebody else did with words that go on from the act, after an act that names the
 * thread that settles it, or without a word within a day, before anybody had said more, and not where the act only asked
 * for the closing. A pull request that was closed unmerged went nowhere, unless its closing goes on from the act, or its
 * author gave it up, with a word, within a week of an objection.
 */
export function isClosedUpon(closing: Step, act: Step, { waitedFor, after }: Wait): boolean {
  if (goesOnFrom(closing, act)) return true;
  const passedMs = closing.atMs - act.atMs;
  const isWordless = !('body' in closing.event);
  if (waitedFor !== 'answer')
    return closing.isByAuthor && !isWordless && act.kind === 'substance' && passedMs <= GIVEN_UP_MS;
  if (closing.isByAuthor) return true;
  if (!isWordless) return false;
  const isNext = !after.some(({ atMs, kind }) => kind === 'substance' && atMs < closing.atMs);
  return threadsIn(act).length > 0 || (isNext && passedMs <= DAY_MS && !wantsItClosed(act));
}

const WANTS_IT_CLOSED =
  /\b(?:should|can|could|may|might|ought to) (?:(?:just|now|probably|be safely|safely|then|therefore|also) )*be closed\b|\b(?:suggest|propose|vote for|recommend|in favou?r of) (?:to )?clos(?:e|ing)\b/i;

/** Asks for the end of the thread: whoever clicks then has not helped its author on, nor has whoever asked. */
function wantsItClosed({ event }: Step): boolean {
  return 'body' in event && WANTS_IT_CLOSED.test(withoutQuotes(event.body));
}

/** Speaks to whoever said it, quotes it, agrees with it, or names the thread that it had named. */
function goesOnFrom(closing: Step, act: Step): boolean {
  if (takesUp(closing, act)) return true;
  if (closing.isByAuthor && 'body' in closing.event && assents(closing.event.body)) return true;
  const named = threadsIn(act);
  return threadsIn(closing).some((name) => named.includes(name));
}

/** What it names in its own words; quotes name what others meant. */
function threadsIn({ event }: Step): string[] {
  return 'body' in event ? namedMatters(event.body, { isOwnOnly: true }) : [];
}
