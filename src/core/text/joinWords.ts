import type { Translate } from '../ports.ts';

/** Three are read, more are skimmed. */
const MOST = 3;

/** "a", "a and b", "a, b and c"; of more than three the first, and that there is more. Empty for none. */
export function joinWords(words: readonly string[], translate: Translate): string {
  return join(words, '{0}, {1}, {2} and more', translate);
}

/** The same for people: more than three are "and others". */
export function joinNames(names: readonly string[], translate: Translate): string {
  return join(names, '{0}, {1}, {2} and others', translate);
}

function join(words: readonly string[], many: string, translate: Translate): string {
  const [first, second, third] = words;
  if (first === undefined) return '';
  if (second === undefined) return first;
  if (third === undefined) return translate('{0} and {1}', { 0: first, 1: second });
  return translate(words.length > MOST ? many : '{0}, {1} and {2}', { 0: first, 1: second, 2: third });
}
