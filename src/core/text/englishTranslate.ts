import type { Translate } from '../ports.ts';

const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * Messages are written in English, so this only fills in `{name}` and `{0}`. One pass: what an argument
 * says is never read as a placeholder again. A placeholder without an argument stays as it is.
 */
export const englishTranslate: Translate = (message, args = {}) =>
  message.replace(PLACEHOLDER, (placeholder, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : placeholder,
  );
