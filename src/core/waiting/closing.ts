import type { CommentEvent, ThreadEvent } from '../model/event.ts';
import type { Thread } from '../model/thread.ts';
import { isHuman } from '../people/humans.ts';
import { splitComment } from '../reading/plainText.ts';
import { weighRemark } from './remark.ts';

/** What a closing was: a decision, a note that the matter is over, or a clean-up. */
export interface Closing {
  kind: 'close' | 'bare-close' | 'stale-close';
  /** The closer's own comment beside it. */
  words: CommentEvent | null;
}

/** A comment and the closing that it explains stand this close together. */
const CLOSING_WORDS_MS = 10 * 60_000;
/** With this many words besides the usual phrases a closing gives a reason. */
const REASON_WORDS = 6;
/** Names what settled the matter: "Fixed in #12", "superseded by …", "works since 2.1". */
const SETTLED =
  /\b(?:fixed|implemented|resolved|addressed|superseded|replaced|duplicates?|merged|solved|done|added|available|supported|works?|closed|covered|moved|continued|picked up) (?:\w+ ){0,4}?(?:#\d|LINK|HASH|v?\d+\.\d)/i;
/** Closed because the author did not answer: that says nothing of the matter. */
const UNANSWERED =
  /\b(?:no|without|lack of|missing|not enough|insufficient|(?:still )?waiting for) (?:\w+ ){0,2}?(?:answers?|repl(?:y|ies)|responses?|info(?:rmation)?|details|repro(?:duction)?|steps to|feedback)\b|(?:n['’]t|\bnot|\bnever) (?:hear|heard|get|got|receive|received) (?:back|from|any|an answer|a reply)\b|\bneeds? (?:more )?(?:info(?:rmation)?|details)\b/i;
const PHRASES =
  /\b(?:closing|closed?)(?: (?:this|it))?(?: (?:one|issue|pr|pull request))?(?: for now)?(?![\w-])|\bfeel free to (?:re-?)?open(?:[^.!\n]|\.(?=\S))*|\b(?:pull requests?|prs?) (?:are )?(?:always )?welcome|\bthanks?(?: you)?\b/gi;

/**
 * Reads every closing of a thread. As not planned, by a bot, or with words about inactivity or a missing answer it is a
 * clean-up; by a commit, or with words that give a reason or name what settled the matter, it decides something; without
 * such words it only notes that the matter is over. A closing that was taken back within minutes was a slip, and is
 * left out (null).
 */
export function readClosings(thread: Thread): Map<ThreadEvent, Closing | null> {
  const closings = new Map<ThreadEvent, Closing | null>();
  for (const [index, event] of thread.events.entries()) {
    if (event.type !== 'closed') continue;
    const isMerge = thread.events.some((other) => other.type === 'merged' && other.at === event.at);
    closings.set(event, isMerge || isSlip(thread, index) ? null : readClosing(thread, event));
  }
  return closings;
}

function isSlip(thread: Thread, index: number): boolean {
  const closedMs = Date.parse(thread.events[index]?.at ?? '');
  return thread.events
    .slice(index + 1)
    .some((event) => event.type === 'reopened' && Date.parse(event.at) - closedMs < CLOSING_WORDS_MS);
}

function readClosing(thread: Thread, event: Extract<ThreadEvent, { type: 'closed' }>): Closing {
  const closedMs = Date.parse(event.at);
  const words =
    thread.events.findLast(
      (other): other is CommentEvent =>
        other.type === 'comment' &&
        other.actor !== null &&
        other.actor.login === event.actor?.login &&
        Math.abs(Date.parse(other.at) - closedMs) < CLOSING_WORDS_MS,
    ) ?? null;
  if (event.stateReason === 'not_planned' || !isHuman(event.actor)) return { kind: 'stale-close', words };
  if (event.commitSha !== null) return { kind: 'close', words };
  if (words === null) return { kind: 'bare-close', words };
  if (weighRemark(words.body) === 'stale' || UNANSWERED.test(splitComment(words.body).prose))
    return { kind: 'stale-close', words };
  return { kind: givesReason(words.body) ? 'close' : 'bare-close', words };
}

function givesReason(body: string): boolean {
  const { prose } = splitComment(body);
  const rest = prose.replace(PHRASES, ' ').trim();
  return SETTLED.test(prose) || rest.split(/\s+/).length >= REASON_WORDS;
}
