import { hashFraction } from '../text/hashText.ts';
import type { Translate } from '../ports.ts';
import { inertLine } from '../text/inertText.ts';

/** Several ways to say the same thing. */
export type Wordings = readonly [string, ...string[]];

/** The two questions that go with an insight, each in several wordings. */
export interface TwoWordings {
  asLead: Wordings;
  asProfessional: Wordings;
}

/**
 * One of several wordings for the same thing; `seed` alone decides which, so an insight keeps its words and a list
 * of insights does not say the same thing over and over.
 */
export function pickWording(wordings: Wordings, seed: string): string {
  return wordings[Math.floor(hashFraction(seed) * wordings.length)] ?? wordings[0];
}

/** The first of a thread's areas, since sentences are about one place; "this repository" where none is known. */
export function writePlace(areas: readonly string[], translate: Translate): string {
  const [first] = areas;
  return first === undefined ? translate('this repository') : inertLine(first);
}

export function numberOf(number: number): string {
  return `#${String(number)}`;
}
