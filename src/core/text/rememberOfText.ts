import type { Known } from '../remember.ts';

/** What is remembered of one function rests on texts of so many characters at most. */
const MOST_CHARACTERS = 200_000_000;

const forgetters: (() => void)[] = [];

/**
 * The same pure function of a text, worked out once until `forgetTexts` is called or very much is remembered: whoever
 * looks through a history asks the same of each remark again and again.
 */
export function rememberOfText<Value extends Known>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  let characters = 0;
  const forget = (): void => {
    known.clear();
    characters = 0;
  };
  forgetters.push(forget);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = find(text);
    if (characters > MOST_CHARACTERS) forget();
    known.set(text, value);
    characters += text.length;
    return value;
  };
}

/** Lets go of what was remembered: a history has been looked through to its end. */
export function forgetTexts(): void {
  for (const forget of forgetters) forget();
}
