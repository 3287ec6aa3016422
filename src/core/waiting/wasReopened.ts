import type { Step } from './steps.ts';

/** A closing that is taken back within this time had settled nothing. */
export const TAKEN_BACK_MS = 30 * 24 * 3600 * 1000;

/** Whether a closing was soon taken back. */
export function wasReopened(closing: Step, after: readonly Step[]): boolean {
  return after.some(({ kind, atMs }) => kind === 'reopen' && atMs - closing.atMs <= TAKEN_BACK_MS);
}
