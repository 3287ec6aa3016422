import type { ThreadRef } from '../model/situation.ts';
import type { Thread } from '../model/thread.ts';

export function threadRef({ kind, number, title, url }: Thread): ThreadRef {
  return { kind, number, title, url };
}

/** Open at the end of the history. */
export function isOpenThread(thread: Thread): boolean {
  return thread.state === 'open';
}
