import type { ReadComment } from '../../reading/readComments.ts';
import { fingerprint } from '../../reading/fingerprint.ts';

/** On so many threads, the same words by one person are a ritual. */
const RITUAL_THREADS = 3;

/**
 * Finds what somebody writes again and again: the same words of one person on three or more pull requests
 * are a habit, not a discovery.
 */
export function findRituals(readings: readonly ReadComment[]): (read: ReadComment) => boolean {
  const pulls = new Map<string, Set<number>>();
  for (const read of readings) {
    const key = ritualKey(read);
    const known = pulls.get(key);
    if (known) known.add(read.item.pull.number);
    else pulls.set(key, new Set([read.item.pull.number]));
  }
  return (read) => {
    const key = ritualKey(read);
    return !key.endsWith('\n') && (pulls.get(key)?.size ?? 0) >= RITUAL_THREADS;
  };
}

function ritualKey({ item }: ReadComment): string {
  return `${item.author.login}\n${fingerprint(item.comment.body)}`;
}
