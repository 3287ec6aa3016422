import type { Thread } from '../model/thread.ts';

/** What stands in place of a login. */
const SOMEBODY = 'somebody';
/** Code may hold decorators (`@Override`): there, only logins that are known are taken for one. */
const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;
const ADDRESS = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const MENTION = /(?<![\w.@])@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\/[\w-]+)?/gi;

/**
 * Masks people in texts that leave the machine: every mention and e-mail address in prose, and wherever they stand as a word
 * the logins of those who took part in the thread. Names that are no login ("as Ada said") stay: they
 * cannot be told from other words.
 *
 * @returns a function for texts of that thread; `isCode`: the whole text is code
 */
export function hideNamesOf(thread: Thread): (text: string, isCode?: boolean) => string {
  const logins = new Set<string>();
  if (thread.author) logins.add(thread.author.login);
  for (const { actor } of thread.events) if (actor) logins.add(actor.login);
  const known = matchAnyWord([...logins]);
  const hideKnown = (text: string): string =>
    known === null ? text : text.replace(known, (word) => (word.startsWith('@') ? `@${SOMEBODY}` : SOMEBODY));
  const hideMentions = (text: string): string => text.replace(ADDRESS, SOMEBODY).replace(MENTION, `@${SOMEBODY}`);
  return (text, isCode = false) => {
    if (isCode) return hideKnown(text);
    let result = '';
    let end = 0;
    for (const match of text.matchAll(CODE)) {
      result += hideMentions(text.slice(end, match.index)) + match[0];
      end = match.index + match[0].length;
    }
    return hideKnown(result + hideMentions(text.slice(end)));
  };
}

function matchAnyWord(words: readonly string[]): RegExp | null {
  if (words.length === 0) return null;
  const escaped = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?<![\\w-])@?(?:${escaped.join('|')})(?![\\w-])`, 'gi');
}
