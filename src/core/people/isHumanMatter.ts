import type { Thread } from '../model/thread.ts';
import { isHuman } from './humans.ts';

/** Nothing is read into what bots wrote, unless a human stands behind it. */
export function isHumanMatter(thread: Thread): boolean {
  return thread.author === null || isHuman(thread.author) || thread.assignees.some(isHuman);
}
