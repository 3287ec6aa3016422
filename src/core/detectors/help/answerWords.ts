import { splitComment } from '../../reading/plainText.ts';
import { isRefusalInWords, weighRemark } from '../../waiting/remark.ts';

/** Says something to go on with: neither a refusal, nor a wish for more details, nor nothing but questions. */
export function isAnswer(body: string): boolean {
  const weight = weighRemark(body);
  const { prose } = splitComment(body);
  if (weight !== 'substance' && !(weight === 'ping' && /\bLINK\b/.test(prose))) return false;
  if (ADDS_ONE.test(prose) && prose.split(/\s+/).length <= FEW_WORDS) return false;
  if (KNOWS_NOT.test(prose) && prose.split(/\s+/).length <= FEW_WORDS) return false;
  return !isRefusalInWords(body) && !WANTS_MORE.test(prose) && !isNothingButQuestions(body);
}

/** Every sentence asks; code and suggested changes say something. */
export function isNothingButQuestions(body: string): boolean {
  const { prose, codeBlocks, suggestions } = splitComment(body);
  if (codeBlocks.length + suggestions.length > 0) return false;
  const sentences = prose
    .replace(/\([^()]*\)/g, ' ')
    .split(/(?<=[.!?])\s+|\n+/)
    .filter((sentence) => /\w{2}/.test(sentence));
  return sentences.every((sentence) => /\?\s*$/.test(sentence) || /^\s*@[\w-]+\s*$/.test(sentence));
}

/** In a few words: there is more of the same. */
const ADDS_ONE = /^\W*(?:and )?(?:also|another one|one more|as well as)\b/i;
/** In a few words: whoever is asked does not know. */
const KNOWS_NOT =
  /^\W*(?:not sure|unsure|no idea|i (?:do not|don['’]t) know|i have no idea|hard to (?:say|tell)|dunno)\b/i;
const FEW_WORDS = 20;

/** Closed for want of details, or no trouble found: nothing to go on with. */
const WANTS_MORE =
  /\b(?:(?:need|provide|provided|add|give|share|when|until|unless|without|with|want of|lack of) (?:\w+ ){0,2}(?:details?|info\w*)|not clear|unclear|please (?:post|provide|share|attach|send|upload)|(?:can(?:not|['’]t)|could(?:n['’]t| not)|unable to|not able to) re-?produce)\b/i;

const TURNS_AWAY =
  /\b(?:disagree|unlikely|not worth\w*|no (?:plans?|interest|need)|out of scope|off[- ]topic|in favou?r of|duplicates?|stack ?exchange|usage questions?|support (?:questions?|requests?)|not happening|does(?:n['’]t| not) happen|re-?produce|replicate|won['’]t (?:fix|do|add|implement|support|change|merge|happen|be (?:fixed|added|done|merged|implemented|supported|changed))|wontfix|re-?open\w*|wast(?:ed|e of)|should be closed (?:because|since|as))(?![\w-])/i;

/** Turns the asker away, or elsewhere, or finds no trouble: a closing upon it has helped nobody on. */
export function turnsAway(body: string): boolean {
  return TURNS_AWAY.test(splitComment(body).prose);
}
