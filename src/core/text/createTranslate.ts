import type { Translate } from '../ports.ts';
import { englishTranslate } from './englishTranslate.ts';

/** Translates by the messages of one language; what it lacks stays English. */
export function createTranslate(messages: Readonly<Record<string, string>>): Translate {
  return (message, args) =>
    englishTranslate((Object.hasOwn(messages, message) ? messages[message] : undefined) ?? message, args);
}
