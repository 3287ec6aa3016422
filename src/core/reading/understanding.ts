import { splitComment } from './plainText.ts';

/** Somebody learned something, or sees the reason now. */
const LEARNED =
  /\b(?:til\b|today i learn|(?:i|we) (?:just |have |had )?learn(?:ed|t)\b|(?:good|nice|great) to know\b|(?:i|we) (?:did(?: not|n['’]t)|had(?: not|n['’]t)) (?:know|realiz|realis|think of|thought of|noticed? that|consider|see it)|(?:i |we )?(?:was|were)(?: not|n['’]t) aware\b|(?:i|we) never (?:knew|looked at|thought of)|had wondered\b|that explains\b|(?:now )?i (?:now )?(?:understand|get it|see (?:now|why|what you mean|your point|the reason|it now))\b|(?:understand|understood|clear(?:er)?) now\b|(?:it|that|this|you|i['’]?m|am|are) (?:is )?(?:very |quite |really |now )?convinc(?:ing|ed)\b|(?:thanks|thank you|thx|ty)(?: [\w@-]+,?)?(?: so much| a lot| very much)? for (?:the |your |this |that |all the )?(?:\w+ ){0,2}?(?:expla\w+|clarif\w+|context|background|insight\w*|enlighten\w*|pointers?|details?|reasoning|lesson)\b)/i;
/** "Makes sense" and "I see" say it only where they answer: as the first words. */
const SEES =
  /^(?:(?:ah+|oh+|ok(?:ay)?|yes|yeah|right|hm+|great|thanks|thank you|now|then|alright|got it)[,.!: ]+){0,3}(?:@[\w-]+[,: ]+)?(?:(?:(?:that|this|it|your \w+|which|now it|then it)(?: does)? )?makes? (?:a lot of |perfect |total |complete |more |much more |good )?sense\b|i see\b|got it\b)/i;
/** Takes the understanding back, or goes on arguing. */
const RESERVED =
  /\b(?:but|however|still|although|though|yet|(?:not|n['’]t) (?:sure|convinced|fond|think|agree|buy|believe|see|like|want)|disagree|prefer|rather|wrong|no reason|(?:if|as far as) i (?:understand|see)|(?<!(?:see|know|understand|understood|now|explains) )why)\b/i;

/** Asks for proof, or for more: it has not arrived yet. */
const WANTS_PROOF =
  /\b(?:any (?:\w+\/)*(?:proofs?|links?|sources?|references?|examples?|evidence|citations?)|(?:proofs?|links?|sources?|references?|examples?|tests?|evidence|citations?) (?:is|are|would be|needed) (?:\w+ )?(?:appreciated|welcome|needed|nice|good|great|helpful)|(?:(?:i|we)['’]d|(?:i|we) would|would) (?:\w+ )?(?:like|love|want) to (?:know|see|read|learn|hear|understand) (?:\w+ ){0,2}(?:more|proofs?|how|why|where|whether|if)|(?:please|pls) (?:\w+ )?(?:share|post|provide|show|link|point)|(?:still|do) (?:need|want)s? (?:proof|to see))\b/i;

/** A reader says that they understood something that was explained to them, without going on to argue. */
export function saysUnderstood(body: string): boolean {
  const prose = splitComment(body).prose.replace(/\s+/g, ' ');
  const said = LEARNED.test(prose) || SEES.test(prose);
  return said && !RESERVED.test(prose) && !WANTS_PROOF.test(prose) && !/\?(?:\s|$)/.test(prose);
}

/** Words for something new, which are said to whoever taught it. */
const TAUGHT =
  /\b(?:til\b|today i learn|i (?:just |have )?learn(?:ed|t)\b|(?:was|were)(?: not|n['’]t) aware\b|did(?: not|n['’]t) know\b|never knew\b|enlighten\w*)/i;

/** A reader says that it was new to them. */
export function saysLearned(body: string): boolean {
  return saysUnderstood(body) && TAUGHT.test(splitComment(body).prose);
}

const REASON =
  /\b(?:because|since|as (?:it|they|we|the|this|that|otherwise)|so (?!far\b|much\b|many\b|on\b|no\b)\w+|error-prone|reasons?|th(?:at|is)(?:['’]s| is) (?:why|how|what)|due to|otherwise|in order to|for (?:example|instance)|e\.g\.|(?:which|this|that|it) (?:means|implies|causes|happens|would (?:mean|cause|make|lead))|means that|historically|on purpose|intended|the (?:idea|point|problem|difference|way) (?:is|here|behind|that|of)|if (?:you|we|it|they|the|a|somebody|one)|when (?:you|we|it|they|the|a)|then)\b/i;
const FEWEST_WORDS = 10;

/** Gives a why: a reason, a consequence or an example, in more than a few words. A bare pointer is none. */
export function givesReason(body: string): boolean {
  const { prose } = splitComment(body);
  const words = prose.match(/\p{L}[\p{L}\d'’-]*/gu)?.length ?? 0;
  return words >= FEWEST_WORDS && REASON.test(prose);
}
