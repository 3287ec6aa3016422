import { rememberOfText } from '../text/rememberOfText.ts';
import { splitComment } from './plainText.ts';

/** Fewer characters than this are quoted by chance. */
const SHORTEST_QUOTE = 12;

/** At least a few words of the original stand quoted in the answer. */
export function quotes(answer: string, original: string): boolean {
  if (!quotesAny(answer)) return false;
  const source = sourceOfQuotes(original);
  return quotedLines(answer).some(
    (line) =>
      (line.full !== null && source.full.includes(line.full)) ||
      (line.plain !== null && source.plain.includes(line.plain)),
  );
}

/** Something stands quoted in the text. */
export function quotesAny(text: string): boolean {
  // Most texts quote nothing, and are not kept for that.
  return text.includes('>') && quotedLines(text).length > 0;
}

/** A text as it is compared, with its links and without them. */
interface Squeezed<Text> {
  full: Text;
  plain: Text;
}

/** The lines that a text quotes; null: too short to tell. */
const quotedLines = rememberOfText((answer): Squeezed<string | null>[] => {
  const { quotes: lines } = splitComment(answer);
  const telling = (line: string): string | null => (line.length >= SHORTEST_QUOTE ? line : null);
  return [...new Set(lines)]
    .map(squeezeBoth)
    .map(({ full, plain }) => ({ full: telling(full), plain: telling(plain) }));
});

const sourceOfQuotes = rememberOfText(squeezeBoth);

function squeezeBoth(text: string): Squeezed<string> {
  return { full: squeeze(text), plain: squeeze(withoutLinks(text)) };
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
