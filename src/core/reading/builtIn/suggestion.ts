/** What applying a suggestion would change. */
export type SuggestionEffect = 'none' | 'wording' | 'logic';

const WORD = /[\p{L}\p{N}_]+/gu;
/** Words that may come and go without changing what code does. */
const DECORATION = new Set([
  'const',
  'constexpr',
  'final',
  'readonly',
  'static',
  'auto',
  'let',
  'var',
  'noexcept',
  'override',
  'private',
  'public',
  'std',
  'the',
  'a',
  'an',
]);

/** Longer than this is no matter of wording, and not worth taking apart. */
const LONGEST_COMPARED = 4000;

/**
 * Compares a suggestion with the line that it would replace: a change inside comments and string
 * literals, of white space, punctuation or decoration is wording; anything else is logic.
 *
 * @param suggestions contents of ```suggestion blocks
 * @param line last line of the diff hunk, with its +, - or space
 */
export function compareSuggestion(suggestions: readonly string[], line: string): SuggestionEffect {
  const suggestion = suggestions[0];
  if (suggestion === undefined || line === '') return 'none';
  const before = line.slice(1);
  if (Math.max(before.length, suggestion.length) > LONGEST_COMPARED) return 'logic';
  if (isProse(before) && isProse(suggestion)) return 'wording';
  const old = codeWords(before);
  const fresh = codeWords(suggestion);
  const added = fresh.filter((word) => !old.includes(word) && !DECORATION.has(word));
  const removed = old.filter((word) => !fresh.includes(word) && !DECORATION.has(word));
  if (added.length === 0 && removed.length === 0)
    return operators(before) === operators(suggestion) ? 'wording' : 'logic';
  // One name for another is a rename.
  if (added.length === 1 && removed.length === 1 && operators(before) === operators(suggestion)) return 'wording';
  return 'logic';
}

/** The suggestion and the line that it would replace are both a comment or prose. */
export function editsProse(suggestions: readonly string[], line: string): boolean {
  const [suggestion] = suggestions;
  return suggestion !== undefined && line !== '' && isProse(line.slice(1)) && isProse(suggestion);
}

function withoutTexts(code: string): string {
  return code
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""')
    .replace(/\/\/.*$|\/\*.*?\*\/|(?:^|\s)#\s.*$/gm, '');
}

function codeWords(code: string): string[] {
  return withoutTexts(code).match(WORD) ?? [];
}

function operators(code: string): string {
  return withoutTexts(code).replace(/[^<>=!&|+\-*/%?:()[\]]/g, '');
}

function isProse(text: string): boolean {
  const line = text.trim();
  return /^(?:\/\/|\/?\*|#(?!include|if|def|end|el)|--|<!--|"""|-\s)/.test(line) || /^[A-Z][\w ,'’`-]{20,}/.test(line);
}
