import type { Thread } from '../model/thread.ts';

/** Open at the end of the history. */
export function isOpenThread({ state }: Thread): boolean {
  return state === 'open';
}
