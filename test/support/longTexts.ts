/** Longer than any comment that GitHub takes (65,536 characters); imports and logs may hold such. */
const LENGTH = 200_000;

/** What patterns for prose begin with, in their hundreds of thousands: marks, words and openings that nothing closes. */
const PARTS = [
  'a',
  ' ',
  '\n',
  '@a ',
  '@a b. ',
  'hi @a ',
  '> ',
  '> a quoted line of text\n',
  '```',
  '```\n',
  '```suggestion\n"\\',
  '`',
  '-',
  '- [ ] ',
  '<a',
  '<!--',
  '[',
  '![',
  '[a](',
  '(',
  '"\\',
  '/*',
  'https://',
  '#1 ',
  'a/a#1 ',
  'fixes #1 and ',
  '? ',
  'a, ',
  'A.',
  'done ',
  'no ',
  'not a ',
  'i have now ',
  'please the ',
  'thanks ',
  'closing this ',
  'fixed in the ',
  'but a ',
  'ci is ',
  'no new ',
  'feel free to open ',
  'on a, b wrote: ',
  'co-authored-by: <',
  'é',
  '的',
] as const;

/** Keeps a pattern from matching what it has begun. */
const END = '!, @a?';

/** One text for each part, and some of all parts mixed. */
export const LONG_TEXTS: readonly string[] = [...PARTS.map((part) => repeatPart(part)), mix(PARTS.length), mix(7)];

/** Nothing but this, with an end that fits none of it. */
export function repeatPart(part: string, length: number = LENGTH): string {
  return part.repeat(Math.ceil(length / part.length)).slice(0, length) + END;
}

/** All parts in a fixed disorder, again and again. */
function mix(step: number): string {
  const order = PARTS.map((_, index) => PARTS[(index * (step + 1)) % PARTS.length] ?? '').join('');
  return order.repeat(Math.ceil(LENGTH / order.length)).slice(0, LENGTH);
}
