/*
 * What people wrote may carry characters that are not seen but act: they turn the reading direction
 * around, hide a link's end, steer a terminal, or pile marks over the neighbouring lines ("Trojan Source",
 * Unicode TR 36 and 39). Every face passes foreign text through here; escaping for HTML comes on top.
 */

/** Turns or isolates the reading direction (TR 9). */
const DIRECTION = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u206F';
/** Takes no room, or looks like a blank: soft hyphen, joiners, fillers, byte order mark, tags, annotations. */
const UNSEEN =
  '\\u00AD\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180E\\u200B\\u2060-\\u2064\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{E0000}-\\u{E0FFF}';
// eslint-disable-next-line no-misleading-character-class -- single code points are meant, also those that combine
const ACTING = new RegExp(`[${DIRECTION}${UNSEEN}]`, 'gu');
/** Joiners are spelling in these scripts and glue in emoji; anywhere else they only hide. */
const JOINED =
  '\\p{Extended_Pictographic}\\u{1F3FB}-\\u{1F3FF}\\uFE0F\\p{Script=Arabic}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Malayalam}\\p{Script=Tamil}\\p{Script=Sinhala}';
// eslint-disable-next-line no-misleading-character-class -- as above
const STRAY_JOINER = new RegExp(`(?<![${JOINED}])[\\u200C\\u200D]+|[\\u200C\\u200D]+(?![${JOINED}])`, 'gu');
/** C0 and C1 controls but tab and line feed; a whole terminal sequence goes at once, so that no "[31m" stays. */
// eslint-disable-next-line no-control-regex -- these are what it is about
const TERMINAL_SEQUENCE = /\u001B\[[\x30-\x3F]*[\x20-\x2F]*[\x40-\x7E]|\u001B\][^\u0007\u001B\n]*(?:\u0007|\u001B\\)?/g;
// eslint-disable-next-line no-control-regex -- these are what it is about
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
const LINE_END = /\r\n?|[\u0085\u2028\u2029]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** No living spelling stacks more than a few marks on one letter. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** Foreign text with everything that acts unseen taken out. Line ends become `\n`; letters of any script stay. */
export function inertText(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .replace(TERMINAL_SEQUENCE, '')
    .replace(CONTROL, '')
    .replace(ACTING, '')
    .replace(STRAY_JOINER, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(PILED_MARKS, '$1');
}

/** Foreign text on one line: as `inertText`, with every run of white space as one blank. */
export function inertLine(text: string): string {
  return inertText(text).replace(/\s+/gu, ' ').trim();
}

/** Cuts to at most `length` characters (code points), at a blank where one is near, and says so with "…". */
export function shorten(text: string, length: number): string {
  const characters = Array.from(text);
  if (characters.length <= length) {
    return text;
  }
  const head = characters.slice(0, length - 1).join('');
  const blank = head.lastIndexOf(' ');
  return `${(blank > head.length * 0.7 ? head.slice(0, blank) : head).trimEnd()}…`;
}
