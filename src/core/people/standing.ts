import { addToGroup } from '../addToGroup.ts';
import type { ThreadEvent } from '../model/event.ts';
import type { History } from '../model/history.ts';
import type { Person } from '../model/person.ts';
import { isVerdictInWords } from '../waiting/remark.ts';
import { isHuman, personKey } from './humans.ts';

/** In the first weeks of a history everybody looks new. */
export const BEGINNING_MS = 60 * 24 * 3600 * 1000;
const YEAR_MS = 365 * 24 * 3600 * 1000;

export type Standing = 'peer' | 'newcomer' | 'community';

/** Answers what somebody was to the team, at a given time (milliseconds since 1970). */
export interface StandingBook {
  /**
   * peer: merged, had work merged, or reviewed here in the 12 months before; newcomer: has opened a pull
   * request but none of that yet; community: everybody else.
   */
  standing(person: Person, atMs: number): Standing;
  /**
   * Is known for nothing here but wordless approvals: no peer, or one by these alone. Nobody is one in the first weeks
   * of a history, when everybody looks like that.
   */
  isPasserBy(person: Person, atMs: number): boolean;
}

/** @param options.isAlwaysPeer somebody said that this person is a peer, whatever the history says */
export function findStanding(options: { history: History; isAlwaysPeer: (person: Person) => boolean }): StandingBook {
  const { history, isAlwaysPeer } = options;
  const acts = collectPeerActs(history, () => true);
  const wordedActs = collectPeerActs(history, isWorded);
  const firstPulls = findFirstPulls(history);
  const beginningMs = history.threads.reduce((ms, { createdAt }) => Math.min(ms, Date.parse(createdAt)), Infinity);
  const isPeerBy = (times: readonly number[], person: Person, atMs: number): boolean =>
    isAlwaysPeer(person) || times.some((time) => time < atMs && time >= atMs - YEAR_MS);
  return {
    standing: (person, atMs) => {
      const times = acts.get(personKey(person)) ?? [];
      if (isPeerBy(times, person, atMs)) return 'peer';
      const openedMs = firstPulls.get(personKey(person));
      const hasBeenPeer = times.some((time) => time < atMs);
      return !hasBeenPeer && openedMs !== undefined && openedMs <= atMs ? 'newcomer' : 'community';
    },
    isPasserBy: (person, atMs) =>
      atMs >= beginningMs + BEGINNING_MS && !isPeerBy(wordedActs.get(personKey(person)) ?? [], person, atMs),
  };
}

/** When each person opened their first pull request here: milliseconds since 1970, by `personKey`. */
function findFirstPulls(history: History): Map<string, number> {
  const first = new Map<string, number>();
  for (const thread of history.threads) {
    if (thread.kind !== 'pull' || !thread.author) continue;
    const key = personKey(thread.author);
    const openedMs = Date.parse(thread.createdAt);
    first.set(key, Math.min(first.get(key) ?? openedMs, openedMs));
  }
  return first;
}

/** Times, in ms and ascending, at which each person merged, had work merged, or reviewed somebody else's. */
function collectPeerActs(
  history: History,
  counts: (event: ThreadEvent, onLines: ReadonlySet<number | null>) => boolean,
): Map<string, number[]> {
  const acts = new Map<string, number[]>();
  const add = (person: Person | null, at: string): void => {
    if (!isHuman(person)) return;
    addToGroup(acts, personKey(person), Date.parse(at));
  };
  for (const thread of history.threads) {
    if (thread.kind !== 'pull') continue;
    if (thread.mergedAt !== null) add(thread.author, thread.mergedAt);
    const onLines = new Set(thread.events.map((event) => (event.type === 'review-comment' ? event.reviewId : null)));
    for (const event of thread.events) {
      if (event.type === 'merged') add(event.actor, event.at);
      else if (isReview(event) && counts(event, onLines) && event.actor?.login !== thread.author?.login)
        add(event.actor, event.at);
    }
  }
  for (const times of acts.values()) times.sort((a, b) => a - b);
  return acts;
}

/** A review, or a verdict on the work in words, as many projects write them. */
function isReview(event: ThreadEvent): boolean {
  return event.type === 'review' || (event.type === 'comment' && isVerdictInWords(event.body));
}

/** Anything but a review without a word, also on lines: `onLines` are the reviews with comments on lines. */
function isWorded(event: ThreadEvent, onLines: ReadonlySet<number | null>): boolean {
  return event.type !== 'review' || /\p{L}/u.test(event.body) || onLines.has(event.id);
}
