import { splitComment } from '../reading/plainText.ts';

/** A trouble that was looked for and is gone: "I can't reproduce it any more", "works as expected". */
const IS_GONE =
  /\b(?:can(?:no|['’])?t|could(?: not|n['’]t)|unable to|not able to) (?:\w+ )?(?:reproduce|trigger|provoke)\b|\bdoes(?: not|n['’]t) (?:crash|happen|occur|fail|hang|freeze|leak) (?:any ?more|any longer|now)\b|\bno longer (?:crash|happen|occur|fail|hang|freeze|leak)|\bworks? (?:fine|well|great|perfectly|as (?:expected|intended|described|advertised))\b/i;
/** What follows these is trouble all the same. */
const BUT = /\b(?:but|however|though|although|except|unless|still|yet|on the other hand)\b/i;
/** Says yes to what somebody else has said. */
const AGREES =
  /^\W*(?:@[\w-]+[,:]? )?(?:i (?:fully |also |do )?agree|agreed?\b|\+1|exactly\b|indeed\b|true\b|right,|same here|i think (?:that(?:['’]s| is)|this is|it['’]s) an? (?:very |really )?(?:good|fair|valid|great) (?:point|idea)|(?:good|fair|great|valid|excellent) (?:point|idea|question|catch))/i;
/** Something that is not needed may go: tidying. */
const TIDIES =
  /(?<!(?:\bnot|n['’]t|\bnever) )\b(?:deleted?|removed?|dropp?(?:ed)?|omit(?:ted)?|get rid of|strip(?:ped)?)\b/i;
const NOT_NEEDED =
  /\b(?:redundant|unused|superfluous|unnecessary|un-?needed|duplicated?|leftover|left over|(?:not|n['’]t|no longer) (?:\w+ )?(?:needed|necessary|required|used)|(?:already |being )?included (?:in|by|from|already)|is included)\b/i;
/** A case that is asked about is a concern in the form of a question. */
const NAMES_A_CASE =
  /\b(?:what (?:if|happens|would happen)|when(?:ever)?|if|unless|without|after|before|twice|empty|null|nullptr|zero|negative|missing|invalid|fail\w*|crash\w*|rac(?:e|es|y)|leak\w*|lost|lose|los(?:es|ing)|break\w*|broken|overflow\w*|wrong|mislead\w*|confus\w*|block\w*|hang\w*|slow\w*|unsafe|insecure|expos\w*|not|n['’]t|never)\b/i;
const LONGEST_TIDYING = 30;

/**
 * Whether a remark, however it sounds, says of itself that there is no trouble: a test that went well, a yes to
 * somebody else's words, something superfluous that may go, or a proposal in the form of a bare question.
 */
export function saysNoTrouble(body: string, isLine: boolean): boolean {
  const prose = splitComment(body).prose.trim();
  if (IS_GONE.test(prose) && !BUT.test(prose)) return true;
  if (!isLine && AGREES.test(prose) && !BUT.test(prose)) return true;
  if (TIDIES.test(prose) && NOT_NEEDED.test(prose) && prose.split(/\s+/).length <= LONGEST_TIDYING) return true;
  return isBareQuestion(prose);
}

function isBareQuestion(prose: string): boolean {
  const sentences = prose.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.trim() !== '');
  return sentences.length > 0 && sentences.every((one) => /\?\W*$/.test(one)) && !NAMES_A_CASE.test(prose);
}
