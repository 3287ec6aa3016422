import { isReviewComment } from '../../model/event.ts';
import type { Thread } from '../../model/thread.ts';
import type { CommentInThread } from '../../reading/commentInThread.ts';
import { contentWords, sharedWords } from '../../text/contentWords.ts';

/** So many words in common, and so much of the shorter text, besides the names of code and the title's words. */
const LEAST_SHARED = 3;
const LEAST_PART = 0.3;
/** Names of things in code: in backticks, or with a bump, an underscore or a call in them. */
const QUOTED = /`([^`\n]+)`/g;
const SYMBOL = /\b[A-Za-z_]\w*(?:[a-z][A-Z]|_[A-Za-z])\w*\b|\b[A-Za-z_]\w{2,}(?=\(\))/g;

/**
 * Whether a thread speaks of what a comment on a pull request had spoken of: they share the place in the code
 * (a symbol of the comment or its hunk, or the file) and the words. Words of the pull request's title do not
 * count: whatever is said of it has them.
 *
 * @param files paths that are known to be changed for that thread
 */
export function isSameMatter(item: CommentInThread, thread: Thread, files: readonly string[]): boolean {
  return isSameMatterInText(item, `${thread.title}\n${thread.body}`, { files, hasPlace: false });
}

/** The same for any text. @param known.hasPlace the place in the code is known to be shared */
export function isSameMatterInText(
  item: CommentInThread,
  text: string,
  known: { files: readonly string[]; hasPlace: boolean },
): boolean {
  const { comment, pull } = item;
  const { files } = known;
  const hunk = isReviewComment(comment) ? (comment.diffHunk ?? '') : '';
  const symbols = symbolsOf(`${comment.body}\n${hunk}`);
  const hasPlace =
    known.hasPlace ||
    symbolsOf(text).some((symbol) => symbols.includes(symbol)) ||
    (isReviewComment(comment) && (files.includes(comment.path) || text.includes(comment.path)));
  return (
    hasPlace && sharesWords(item, text, new Set([...contentWords(pull.title), ...contentWords(symbols.join(' '))]))
  );
}

function sharesWords({ comment }: CommentInThread, text: string, known: ReadonlySet<string>): boolean {
  const own = new Set([...contentWords(comment.body)].filter((word) => !known.has(word)));
  const shared = sharedWords(own, contentWords(text));
  return shared.length >= LEAST_SHARED && shared.length / own.size >= LEAST_PART;
}

function symbolsOf(text: string): string[] {
  const quoted = [...text.matchAll(QUOTED)].flatMap(([, code = '']) => code.match(/[A-Za-z_]\w{2,}/g) ?? []);
  return [...quoted, ...(text.match(SYMBOL) ?? [])];
}
