import type { Known } from '../remember.ts';

/** What is remembered of all texts together rests on so many characters at most. */
const MOST_CHARACTERS = 200_000_000;

const caches: Map<string, unknown>[] = [];
let rememberedCharacters = 0;

/**
 * The same pure function of a text, worked out once until `forgetTexts` is called or very much is remembered: whoever
 * looks through a history asks the same of each remark again and again.
 */
export function rememberOfText<Value extends Known>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  caches.push(known);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = find(text);
    if (rememberedCharacters > MOST_CHARACTERS) forgetTexts();
    known.set(text, value);
    rememberedCharacters += text.length;
    return value;
  };
}

/** Lets go of what was remembered: a history has been looked through to its end. */
export function forgetTexts(): void {
  for (const known of caches) known.clear();
  rememberedCharacters = 0;
}
