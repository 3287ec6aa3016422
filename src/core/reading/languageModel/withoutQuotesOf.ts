/** Fewer letters than this are everybody's words. */
const SHORTEST = 8;

/**
 * Takes out of a text the lines in which it quotes (`> …`) any of these words: who is left out is not sent in somebody
 * else's comment, either.
 *
 * @param words texts of people who are left out
 */
export function withoutQuotesOf(text: string, words: readonly string[]): string {
  if (words.length === 0 || !text.includes('>')) return text;
  const theirs = words.map(squeeze);
  const isTheirs = (line: string): boolean => {
    if (!/^\s*>/.test(line)) return false;
    const quoted = squeeze(line);
    return quoted.length >= SHORTEST && theirs.some((one) => one.includes(quoted));
  };
  return text
    .split('\n')
    .filter((line) => !isTheirs(line))
    .join('\n');
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
