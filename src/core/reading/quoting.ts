import { splitComment } from './plainText.ts';

/** Fewer characters than this are quoted by chance. */
const SHORTEST_QUOTE = 12;

/** At least a few words of the original stand quoted in the answer. */
export function quotes(answer: string, original: string): boolean {
  const { quotes: lines } = splitComment(answer);
  if (lines.length === 0) return false;
  const source = squeeze(original);
  return [...new Set(lines)].some((line) => {
    const quoted = squeeze(line);
    return quoted.length >= SHORTEST_QUOTE && source.includes(quoted);
  });
}

function squeeze(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s`*_>]+/g, ' ')
    .trim();
}
