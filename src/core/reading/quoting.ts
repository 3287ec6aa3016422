import { splitComment } from './plainText.ts';

/** Fewer characters than this are quoted by chance. */
const SHORTEST_QUOTE = 12;

/** At least a few words of the original stand quoted in the answer. */
export function quotes(answer: string, original: string): boolean {
  const { quotes: lines } = splitComment(answer);
  if (lines.length === 0) return false;
  const isIn = (line: string, source: string): boolean =>
    squeeze(line).length >= SHORTEST_QUOTE && squeeze(source).includes(squeeze(line));
  const plain = withoutLinks(original);
  return [...new Set(lines)].some((line) => isIn(line, original) || isIn(withoutLinks(line), plain));
}

/** GitHub writes a bare link, and the number of a thread, as a link with a text of its own when it is quoted. */
const LINKS =
  /\[[^\][\n]{0,200}\]\([^()\s]{1,500}\)|https?:\/\/[^\s,;!?]{1,500}(?<![.:)])|(?:[\w.-]{1,40}\/[\w.-]{1,40})?#\d{1,9}\b/g;

function withoutLinks(text: string): string {
  return text.replace(LINKS, ' ');
}

function squeeze(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s`*_>]+/g, ' ')
    .trim();
}

const QUOTED_LINE = /^\s{0,3}>.*$/gm;

/** The text without the lines that quote others; links and code stay as they are. */
export function withoutQuotes(body: string): string {
  return body.replace(QUOTED_LINE, '');
}

/** What stands before the first quotation: below it others are answered. */
export function beforeQuotes(answer: string): string {
  const first = answer.search(QUOTED_LINE);
  return first < 0 ? answer : answer.slice(0, first);
}
