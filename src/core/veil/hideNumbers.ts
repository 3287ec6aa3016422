import type { Translate } from '../ports.ts';

const THREAD_NUMBER = /#\d+/gu;

/** The same sentences without the numbers of threads, which mean nothing once a team is veiled for outside. */
export function hideNumbers(translate: Translate): Translate {
  return (message, args) => translate(message, args).replace(THREAD_NUMBER, '#…');
}
