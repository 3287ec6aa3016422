import { escapePattern, patternOfLogin, SOMEBODY, WORD } from '../people/namesInText.ts';
import { inertLine } from '../text/inertText.ts';

/** Names in foreign text. */
export interface NameFinder {
  /** Whether one of them stands in it. */
  isNamed(text: string): boolean;
  /** The text with each of them replaced by its alias, or by "…". */
  replace(text: string): string;
}

/**
 * Finds names whatever their case.
 *
 * @param aliasByLogin what stands for each login of the team; long ones are found inside words too, since branch and
 *   file names carry them. The alias takes the place only of what is clearly a login: "will" may be one or a word, and
 *   an alias there would give the login away.
 * @param otherNames logins, found where they are a word of their own, and full names: there may be thousands
 */
export function createNameFinder(aliasByLogin: ReadonlyMap<string, string>, otherNames: readonly string[]): NameFinder {
  const aliases = new Map([...aliasByLogin].map(([login, alias]) => [inertLine(login).toLowerCase(), alias]));
  const replaceLogins = createLoginMask(aliases);
  const replaceOthers = createWordMask(otherNames.filter((name) => !aliases.has(name.toLowerCase())));
  // Full names first: one may begin with a login.
  const replace = (text: string): string => replaceLogins(replaceOthers(text));
  return { isNamed: (text) => replace(text) !== text, replace };
}

/** `aliases`: by login in small letters. */
function createLoginMask(aliases: ReadonlyMap<string, string>): (text: string) => string {
  // Longer ones first: one may begin another.
  const logins = [...aliases.keys()]
    .filter((login) => login !== '')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (logins.length === 0) return (text) => text;
  // Most texts hold no login at all, which this says a good deal faster than the careful pattern.
  const mayBeThere = new RegExp(logins.map(escapePattern).join('|'), 'u');
  const known = new RegExp(logins.map(patternOfLogin).join('|'), 'giu');
  return (text) => {
    if (!mayBeThere.test(text.toLowerCase())) return text;
    return text.replace(known, (match) =>
      isClearlyALogin(match) ? (aliases.get(match.replace('@', '').toLowerCase()) ?? SOMEBODY) : SOMEBODY,
    );
  };
}

function isClearlyALogin(match: string): boolean {
  return /[@\d-]/u.test(match);
}

/** Looks words up, one and more in a row, so that it takes as long for ten names as for ten thousand. */
function createWordMask(otherNames: readonly string[]): (text: string) => string {
  const names = new Set(otherNames.map((name) => wordsOf(name).join(' ')).filter((name) => name !== ''));
  if (names.size === 0) return (text) => text;
  const longest = Math.max(...[...names].map((name) => name.split(' ').length));
  const begins = new Set([...names].map((name) => name.split(' ', 1)[0]));
  return (text) => {
    const words = [...text.matchAll(WORD)];
    let masked = '';
    let end = 0;
    for (const [index, word] of words.entries()) {
      if (word.index < end || !begins.has(plain(word[0]))) continue;
      const last = findName(words.slice(index, index + longest), names);
      if (last === null) continue;
      masked += `${text.slice(end, word.index)}${SOMEBODY}`;
      end = last.index + last[0].length;
    }
    return masked + text.slice(end);
  };
}

/** The last word of the longest name that begins with the first of these words. */
function findName(words: readonly RegExpExecArray[], names: ReadonlySet<string>): RegExpExecArray | null {
  for (let count = words.length; count > 0; count -= 1) {
    const some = words.slice(0, count);
    if (names.has(some.map(([word]) => plain(word)).join(' '))) return some.at(-1) ?? null;
  }
  return null;
}

function wordsOf(name: string): string[] {
  return [...inertLine(name).matchAll(WORD)].map(([word]) => plain(word));
}

function plain(word: string): string {
  return word.replace('@', '').toLowerCase();
}
