/** The parts of a comment as people write them on GitHub. */
export interface CommentParts {
  /** What the writer says in their own words: no quotes, code blocks, links' targets, images, logs. */
  prose: string;
  /** Contents of ```suggestion blocks. */
  suggestions: string[];
  /** Contents of other code blocks. */
  codeBlocks: string[];
  /** Lines quoted from somebody else. */
  quotes: string[];
  /** Number of `inline code` spans in the prose. */
  inlineCodeCount: number;
}

const FENCE = /^\s{0,3}(?:`{3,}|~{3,})\s*(?<info>\w*)/;
/** Where an e-mail reply begins to repeat what it answers. */
const EMAIL_REPLY =
  /^(?:On .{4,120} wrote:|Am .{4,120} schrieb .{0,80}:|Le .{4,120} a écrit ?:|-{2,} ?Original Message ?-{2,})\s*$/;

/** Splits a comment's Markdown into what the writer says and what they only show. */
export function splitComment(body: string): CommentParts {
  const prose: string[] = [];
  const quotes: string[] = [];
  const suggestions: string[] = [];
  const codeBlocks: string[] = [];
  let fence: { isSuggestion: boolean; lines: string[] } | null = null;
  const closeFence = (): void => {
    if (!fence) return;
    (fence.isSuggestion ? suggestions : codeBlocks).push(fence.lines.join('\n'));
    fence = null;
  };
  for (const line of body.replace(/<!--[\s\S]*?-->/g, '').split(/\r?\n/)) {
    const mark = FENCE.exec(line);
    if (fence) {
      if (mark && mark.groups?.['info'] === '') closeFence();
      else (fence as { lines: string[] }).lines.push(line);
    } else if (mark) {
      fence = { isSuggestion: mark.groups?.['info'] === 'suggestion', lines: [] };
    } else if (EMAIL_REPLY.test(line)) {
      break;
    } else if (/^\s{0,3}>/.test(line)) {
      quotes.push(line.replace(/^[\s>]+/, ''));
    } else {
      prose.push(line);
    }
  }
  closeFence();
  const { text, inlineCodeCount } = strip(prose.join('\n'));
  return { prose: text, suggestions, codeBlocks, quotes, inlineCodeCount };
}

/** Takes images, link targets, HTML, check-lists' boxes, commit hashes and inline code out of prose. */
function strip(markdown: string): { text: string; inlineCodeCount: number } {
  let inlineCodeCount = 0;
  const text = markdown
    .replace(/!\[[^\]\n]*\]\([^)\s]*\)/g, ' ')
    .replace(/<img[^>]*>/gi, ' ')
    .replace(/<\/?[a-z][^>\n]*>/gi, ' ')
    .replace(/\[([^\]\n]*)\]\([^)\s]*\)/g, '$1')
    .replace(/`[^`\n]+`/g, () => {
      inlineCodeCount += 1;
      return ' CODE ';
    })
    .replace(/https?:\/\/\S+/g, ' LINK ')
    .replace(/\b[0-9a-f]{7,40}\b/g, (hash) => (/\d/.test(hash) && /[a-f]/.test(hash) ? ' HASH ' : hash))
    .replace(/^[ \t]*[-*] \[[ x]\]/gim, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return { text, inlineCodeCount };
}
