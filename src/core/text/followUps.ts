import { looksLikeSha } from './looksLikeSha.ts';

/** Work that was left over from another, by its name: a follow-up, a fixup, leftovers, nits. */
const LEFT_OVER =
  /\b(?:follow(?:ing)?[- ]?ups?|fix-?ups?|leftovers?|nits|amends)(?: (?:work|commit|fix|patch|change|changes))?(?: (?:to|of|for|from|on))?$/i;
/** What was said of another, taken up: "address the review comments of", "as promised in". */
const TAKEN_UP =
  /\b(?:address|addresses|addressed|addressing|apply|applies|applied|incorporate[sd]?|handle[sd]?|resolve[sd]?|fix|fixes|fixed|process|take up|takes up) (?:[\w'’-]+ ){0,4}?(?:reviews?|comments?|feedback|remarks?|nits|suggestions?)(?: (?:to|of|for|from|on|in|after|left on|left in))?$/i;
const AS_AGREED = /\bas (?:promised|agreed|discussed|suggested) (?:in|on|at)$/i;
/** Words between that and the name: "to the merged PR", "for commit". */
const FILLER = /(?:\s+(?:the|merged|PR|pull request|pull|commit))*\s*[[(]?$/i;
/** Plans, and what is none. */
const PLANNED =
  /\b(?:will|would|could|should|might|may|can|needs?|needed|todo|later|plans?|planned|prepar\w+|before|until|not|no|never|without|instead of|expect\w*|wait\w*|requires?|rather than|un(?:related|like))\b/i;
const SHA = /[0-9a-f]{7,64}\b/gi;

/**
 * Whether a text says of itself, right before it names a thread or commit, that it is what had been left over from that:
 * "Follow-up to #12", "fixup for abc1234", "address the review of #12". Not where that is only planned, and not where
 * the other one is the follow-up ("follow-up in #12", "follow-up: #12").
 *
 * @param before what stands before the name, on the same line
 */
export function saysItFollowsUp(before: string): boolean {
  const sentence = before.slice(before.search(/[^.;!?]*$/));
  const words = sentence.replace(FILLER, '');
  return (LEFT_OVER.test(words) || TAKEN_UP.test(words) || AS_AGREED.test(words)) && !PLANNED.test(sentence);
}

/** The commits, perhaps shortened, that a text says it follows up. */
export function findFollowedShas(text: string): string[] {
  return text
    .split(/\r?\n/)
    .flatMap((line) =>
      [...line.matchAll(SHA)].flatMap(({ 0: sha, index }) =>
        isName(line, sha, index) && saysItFollowsUp(line.slice(0, index)) ? [sha.toLowerCase()] : [],
      ),
    );
}

function isName(line: string, sha: string, index: number): boolean {
  return !/[\w#/-]$/.test(line.slice(0, index)) && looksLikeSha(sha);
}
