import { withoutHtmlComments } from './withoutHtmlComments.ts';

const LONGEST = 220;
/** Enough to find a commit, and no more than is read over. */
const SHORT_SHA = 7;

/** A line of a review that only says which commit is meant: "In 0351124 rpc: add a flag", "10ea03e". */
const COMMIT_LINE = /^\s*(?:(?:in|on|re:?)\s+)?`?(?=[a-f]*\d)[0-9a-f]{7,40}`?(?![^\s:,])[^.?!]*$/iu;
/** A rule across the page. */
const RULE = /^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/u;

/**
 * The first words of what somebody wrote, without what they quote, block code, pictures, and a first line that only
 * names a commit; one line.
 */
export function shortQuote(body: string): string {
  const text = withoutCommitLine(withoutBlocks(withoutHtmlComments(body)))
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

/** A remark that is nothing but such a line stays. */
function withoutCommitLine(text: string): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const rest = lines.slice(first + 1);
  return first >= 0 && COMMIT_LINE.test(lines[first] ?? '') && rest.some((line) => line.trim() !== '')
    ? rest.join('\n')
    : text;
}

/** Drops fenced code, quoted lines and rules. */
function withoutBlocks(body: string): string {
  let isInFence = false;
  return body
    .split(/\r?\n/)
    .filter((line) => {
      const isMark = /^\s{0,3}(?:```|~~~)/.test(line);
      if (isMark) isInFence = !isInFence;
      return !isMark && !isInFence && !/^\s{0,3}>/.test(line) && !RULE.test(line);
    })
    .join('\n');
}
