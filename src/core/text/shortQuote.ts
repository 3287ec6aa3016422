import { withoutHtmlComments } from './withoutHtmlComments.ts';

const LONGEST = 220;
/** Enough to find a commit, and no more than is read over. */
const SHORT_SHA = 7;

/** The first words of what somebody wrote, without what they quote, block code and pictures; one line. */
export function shortQuote(body: string): string {
  const text = withoutBlocks(withoutHtmlComments(body))
    .replace(/!\[[^[\]\n]*\]\([^)[\s]*\)/g, ' ')
    .replace(/\[([^[\]\n]*)\]\([^)[\s]*\)/g, '$1')
    .replace(/<\/?[a-z][^<>\n]*>/gi, ' ')
    // Reviews that name the commit first would be quoted with nothing else.
    .replace(/\b[0-9a-f]{40}\b/g, (sha) => sha.slice(0, SHORT_SHA))
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= LONGEST) return text;
  // Never half a character: the first half of one is no text.
  const cut = text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');
  const end = cut.lastIndexOf(' ');
  return `${(end > LONGEST / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}

/** Drops fenced code and quoted lines. */
function withoutBlocks(body: string): string {
  let isInFence = false;
  return body
    .split(/\r?\n/)
    .filter((line) => {
      const isMark = /^\s{0,3}(?:```|~~~)/.test(line);
      if (isMark) isInFence = !isInFence;
      return !isMark && !isInFence && !/^\s{0,3}>/.test(line);
    })
    .join('\n');
}
