import { rememberOfText } from '../text/rememberOfText.ts';
import { withoutHtmlComments } from '../text/withoutHtmlComments.ts';

/** The parts of a comment as people write them on GitHub. */
export interface CommentParts {
  /** What the writer says in their own words: no quotes, code blocks, links' targets, images, logs. */
  prose: string;
  /** Contents of ```suggestion blocks. */
  suggestions: readonly string[];
  /** Contents of other code blocks. */
  codeBlocks: readonly string[];
  /** Lines quoted from somebody else. */
  quotes: readonly string[];
  /** Number of `inline code` spans in the prose. */
  inlineCodeCount: number;
}

/** Opens or closes a code block, in a list indented as well. Behind backticks no further backtick: that is inline code. */
const FENCE = /^\s*(?<mark>`{3,}(?!`)|~{3,}(?!~))(?<info>.*)$/;
/** Where an e-mail reply begins to repeat what it answers. */
const EMAIL_REPLY =
  /^(?:On (?=.*\d).{4,120} wrote:|Am (?=.*\d).{4,120} schrieb .{0,80}:|Le (?=.*\d).{4,120} a écrit ?:|-{2,} ?Original Message ?-{2,})\s*$/;
/** What mail programs and their users put below the words. */
const MAIL_END =
  /^(?:--|_{10,}|Sent from my .{1,40}|Von meinem .{1,40} gesendet|(?:Best|Kind) regards,?)\s*$|^(?:Reply to this email directly|You are receiving this because|From: [^@\n]{1,80}@)/i;
/** A line of a log, a trace or a program's output that somebody pasted without marking it as such. */
const LOG_LINE =
  /^\s*(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|\[?(?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL|TRACE)\b|at [\w.$<>]+ ?\(|at (?:\/|file:|node:)|File "[^"]+", line \d+|Traceback \(|Caused by: |\.{3} \d+ more|npm (?:ERR|WARN)|E {3}|#\d+ {1,3}0x|[\w./-]+:\d+(?::\d+)?: |thread '|goroutine \d+ \[|\$ \w|==\d+==|\+{3} |@@ |FAILED |not ok \d|✗ |✕ )/;
const FEWEST_LOG_LINES = 2;
/** So many boxes are a form that was filled in: a template, and no words of one's own. */
const FEWEST_BOXES = 3;
const BOX = /^\s*[-*+] \[[ xX]\]/;
const QUOTED = /^\s{0,3}>/;
const LIST_ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;

/** Splits a comment's Markdown into what the writer says and what they only show. */
export const splitComment = rememberOfText(splitAnew);

function splitAnew(body: string): CommentParts {
  const lines = withoutHtmlComments(body).split(/\r?\n/);
  const prose: string[] = [];
  const quotes: string[] = [];
  const suggestions: string[] = [];
  const codeBlocks: string[] = [];
  const isForm = lines.filter((line) => BOX.test(line)).length >= FEWEST_BOXES;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const block = readFence(lines, index) ?? readIndented(lines, index) ?? readLog(lines, index);
    const header = countEmailHeader(lines, index);
    if (isForm && BOX.test(line)) continue;
    if (MAIL_END.test(line) && prose.some((said) => said.trim() !== '')) break;
    if (block) {
      (block.isSuggestion ? suggestions : codeBlocks).push(block.content);
      index = block.end;
    } else if (header > 0) {
      // Whoever answers between the parts of a mail leaves them marked as quotes; else the rest is not theirs.
      if (!lines.slice(index + header, index + header + 3).some((next) => QUOTED.test(next))) break;
      index += header - 1;
    } else if (QUOTED.test(line)) {
      quotes.push(line.replace(/^[\s>]+/, ''));
    } else {
      prose.push(line);
    }
  }
  const { text, inlineCodeCount } = strip(prose.join('\n'));
  return { prose: text, suggestions, codeBlocks, quotes, inlineCodeCount };
}

interface Block {
  content: string;
  isSuggestion: boolean;
  /** Index of its last line. */
  end: number;
}

/** The fenced block that begins here; one that is never closed goes on to the end. */
function readFence(lines: readonly string[], index: number): Block | null {
  const { mark, info = '' } = FENCE.exec(lines[index] ?? '')?.groups ?? {};
  if (mark === undefined || (mark.startsWith('`') && info.includes('`'))) return null;
  let end = index + 1;
  while (end < lines.length && !closesFence(lines[end] ?? '', mark)) end += 1;
  return { content: lines.slice(index + 1, end).join('\n'), isSuggestion: /^\s*suggestion\b/.test(info), end };
}

/** Only the same mark, at least as long and alone on its line, ends a block: shorter ones inside are shown. */
function closesFence(line: string, opening: string): boolean {
  const { mark, info = '' } = FENCE.exec(line)?.groups ?? {};
  return mark?.startsWith(opening) === true && info.trim() === '';
}

/** The block of code or log that begins here by indentation alone; below a list item it is the item's text. */
function readIndented(lines: readonly string[], index: number): Block | null {
  if (!isIndented(lines[index]) || (index > 0 && lines[index - 1]?.trim() !== '')) return null;
  const above = lines.slice(Math.max(0, index - LIST_REACH), index).findLast((line) => /^\S/.test(line));
  if (above !== undefined && LIST_ITEM.test(above)) return null;
  let end = index;
  while (isIndented(lines[end + 1])) end += 1;
  return { content: lines.slice(index, end + 1).join('\n'), isSuggestion: false, end };
}

function isIndented(line: string | undefined): boolean {
  return line !== undefined && /^(?: {4}|\t)\s*\S/.test(line);
}

/** The run of log lines that begins here. */
function readLog(lines: readonly string[], index: number): Block | null {
  let end = index;
  while (LOG_LINE.test(lines[end] ?? '')) end += 1;
  if (end - index < FEWEST_LOG_LINES) return null;
  return { content: lines.slice(index, end).join('\n'), isSuggestion: false, end: end - 1 };
}

/** So many lines above a list item is looked for. */
const LIST_REACH = 40;

/** How many lines the head of a repeated mail takes here: mail programs may break it before its last word. */
function countEmailHeader(lines: readonly string[], index: number): number {
  const line = lines[index] ?? '';
  if (EMAIL_REPLY.test(line)) return 1;
  return line.startsWith('On ') && EMAIL_REPLY.test(`${line} ${lines[index + 1] ?? ''}`) ? 2 : 0;
}

/**
 * Takes images, link targets, HTML, what was struck out, check-lists' boxes, commit hashes and inline code out of prose. No pattern
 * reads past its own opening mark, so that a text of nothing but such marks costs no more than any other.
 */
function strip(markdown: string): { text: string; inlineCodeCount: number } {
  let inlineCodeCount = 0;
  const text = markdown
    .replace(/!\[[^[\]\n]*\]\([^)[\s]*\)/g, ' ')
    .replace(/<img[^<>]*>/gi, ' ')
    .replace(/<\/?[a-z][^<>\n]*>/gi, ' ')
    .replace(/\[([^[\]\n]*)\]\([^)[\s]*\)/g, '$1')
    .replace(/`[^`\n]+`/g, () => {
      inlineCodeCount += 1;
      return ' CODE ';
    })
    .replace(/~~[^~\n]+~~|(?<![\w~])~(?![\s\d~])[^~\n]+(?<!\s)~(?![\w~])/g, ' ')
    .replace(/https?:\/\/\S+/g, ' LINK ')
    .replace(/\b[0-9a-f]{7,40}\b/g, (hash) => (/\d/.test(hash) && /[a-f]/.test(hash) ? ' HASH ' : hash))
    .replace(/^[ \t]*[-*] \[[ x]\]/gim, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return { text, inlineCodeCount };
}
