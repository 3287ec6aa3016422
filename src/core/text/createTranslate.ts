import type { Day, Translate } from '../ports.ts';
import { localeOf, writeDay } from './day.ts';

const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * Translates by the messages of one language; what it lacks stays English. One pass fills in `{name}` and
 * `{0}`: what an argument says is never read as a placeholder again, and a placeholder without an argument
 * stays as it is.
 *
 * @param language BCP 47 tag of the language that `messages` are in, which also says how days are written
 */
export function createTranslate(messages: Readonly<Record<string, string>>, language: string): Translate {
  const locale = localeOf(language);
  return (message, args = {}) => {
    const known = Object.hasOwn(messages, message) ? messages[message] : undefined;
    return (known ?? message).replace(PLACEHOLDER, (placeholder, name: string) => {
      const value = Object.hasOwn(args, name) ? args[name] : undefined;
      return value === undefined ? placeholder : writeArgument(value, locale);
    });
  };
}

function writeArgument(value: string | number | Day, locale: string): string {
  return typeof value === 'object' ? writeDay(value.day, locale) : String(value);
}
