import { escapePattern, patternOfLogin, SOMEBODY, WORD } from './namesInText.ts';

/**
 * Takes names out of foreign text. Who asked to be left out goes wherever their login stands, whatever its case and
 * also inside longer words (branches and files carry names); all others only where the login is a word of its own.
 *
 * @param options.excluded logins of those who asked for it
 * @param options.names full names; a single word is none, it may be any word
 * @param options.isLeftOut of a word
 * @param options.isMentionLeftOut of a word behind `@` that is no login we know
 */
export function createNameMask(options: {
  excluded: readonly string[];
  names: readonly string[];
  isLeftOut: (login: string) => boolean;
  isMentionLeftOut: (login: string) => boolean;
}): (text: string) => string {
  const { isLeftOut, isMentionLeftOut } = options;
  const names = options.names.map((name) => name.trim()).filter((name) => /\s/u.test(name));
  // Longer ones first: one may begin another.
  const byLength = (texts: readonly string[]): string[] => [...new Set(texts)].sort((a, b) => b.length - a.length);
  const patterns = [...byLength(names).map(patternOfName), ...byLength(options.excluded).map(patternOfLogin)];
  const known = patterns.length === 0 ? null : new RegExp(patterns.join('|'), 'giu');
  return (text) => {
    const withoutKnown = known === null ? text : text.replace(known, SOMEBODY);
    return withoutKnown.replace(WORD, (word) => {
      const login = word.replace('@', '');
      if (isLeftOut(login)) return SOMEBODY;
      return word.startsWith('@') && isMentionLeftOut(login) ? SOMEBODY : word;
    });
  };
}

/** However the parts are spaced. */
function patternOfName(name: string): string {
  const parts = name.split(/\s+/u).map(escapePattern);
  return `(?<![\\p{L}\\p{N}])${parts.join('\\s+')}(?![\\p{L}\\p{N}])`;
}
