/** What stands in a text in place of a name that is taken out. */
export const SOMEBODY = '…';
/** A shorter login, taken out inside words as well, would leave holes in half of them. */
const LONG_LOGIN = 5;
/** Words of a text as logins are written, with `@` or without. */
export const WORD = /@?[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?/gu;

/** Source of a pattern (flags `iu`): a long login wherever it stands, since branches and files carry names, a short one as a word. */
export function patternOfLogin(login: string): string {
  const escaped = escapePattern(login);
  return login.length >= LONG_LOGIN ? `@?${escaped}` : `(?<![\\p{L}\\p{N}])@?${escaped}(?![\\p{L}\\p{N}])`;
}

/** Source of a pattern that is this text, for patterns with the flag `u`. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
