/** How the address of something written ends, with the number that GitHub knows it by. */
const WRITTEN = /#(?:issuecomment-|discussion_r|pullrequestreview-)(\d{1,15})$/;

/**
 * The numeric id of something written: as GitHub gives it, else from its address, since GitHub allows the field to be
 * null and one such remark must not cost more than itself.
 *
 * @returns null: neither tells it
 */
export function readNumericId(given: number | null | undefined, url: string): number | null {
  if (given !== null && given !== undefined) return given;
  const [, digits] = WRITTEN.exec(url) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** Why something without a number is left out. */
export const NO_NUMBER = 'GitHub gives it no number';
