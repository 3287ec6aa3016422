import { withoutHtmlComments } from './withoutHtmlComments.ts';

/** A link to an issue, or its number with the repository: "owner/name#12". */
const ELSEWHERE = String.raw`(?:<?https?:\/\/\S+?\/(?:issues|pull|discussions|browse|tickets?)\/\S|[\w.-]+\/[\w.-]+#\d)`;
const CARRIED = new RegExp(
  String.raw`^[^\w\n]{0,10}(?:this (?:issue )?(?:was|is|has been) )?(?:moved|ported|transferred|copied|migrated|imported)(?: over| here)? from\b(?: issue| ticket)?(?::|\s|[*-]\s){0,6}${ELSEWHERE}`,
  'im',
);

/**
 * Whether an issue says that it was only brought here from another tracker ("Moved from owner/name#12"): whoever opened
 * it has sorted it, and asked for nothing.
 */
export function isCarriedOver(body: string): boolean {
  return CARRIED.test(withoutHtmlComments(body));
}
