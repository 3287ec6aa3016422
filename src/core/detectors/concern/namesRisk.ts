import type { Issue } from '../../model/thread.ts';
import { toSentences, TROUBLE } from '../../reading/builtIn/trouble.ts';
import { readFormAnswers } from '../../reading/formAnswers.ts';
import { readHappened, type Happened } from './hasBitten.ts';
import { RISK_WORDS } from './riskWords.ts';

/** It is so already: a complaint, and no foresight. */
const COMPLAINT =
  /\b(?:annoy\w*|is (?:very |too |so |really )?(?:slow|ugly|confusing|hard to (?:read|find|use))|takes (?:too long|forever|\d+ (?:seconds|minutes))|i (?:can['’]?t|cannot) (?:find|see|open|log|install|build)|doesn['’]t work|does not work|stopped working|since (?:the )?(?:last|update|upgrade|version)|when i (?:click|open|press|start|run|try|type))\b/i;
/** Wishes, tasks and talk: something to have, not something to fear. */
const WISH_TITLE =
  /^\W*(?:\w+: )?(?:add|support|allow|make|use|show|display|option|ability|feature(?: request|:)|improve|provide|implement|enable|rename|refactor|clean|drop|remove|move|switch|update|bump|port|convert|replace|split|let|warn|notify|consider|proposal|idea|rfc|discussion|feedback|meta|tracking|question|how (?:to|do|can)|where|why|please|request|export|import|document|meeting|community|upgrade|migrate|write|create|fix|release (?:v?\d|notes|plan|checklist)|checklist|todo|thanks|thank you|test|post-?mortem|outage|i (?:don['’]t )?think|should we|can we|could we|let['’]?s)\b|^\W*\[(?:feature|request|enh\w*|rfc|idea|proposal|meta|discussion|question|design|wip|task|docs?)\b|\bpost-?mortem\b/i;
/** Asks for oneself, rather than what would happen to all. */
const QUESTION_TITLE =
  /^\W*(?:is|are|can|could|will|would|do|does|did|has|have|should|may|how|which|who|when|what (?!(?:if|happens)\b))[^.!]*\?|^\W*what (?:if|happens)\b[^?]+\b(?:i|my|me)\b[^?]*\?|\bcan i\b[^?]*\?/i;
const WISH_BODY =
  /\b(?:feature request|is your feature|describe the (?:solution|feature)|would be (?:nice|great|really useful|useful|helpful|good|cool|better|awesome)|i(?:['’]d| would) (?:like|love|suggest|propose)|(?:it|this) would (?:help|allow|improve)|use ?case|would like to|i want to|would expect|i (?:had|have|got) an? (?:\w+ )?question|i was wondering|please help|help me|i(?:['’]m| am) (?:an? )?(?:newbie|new to|beginner)|with \w+ \w+ (?:they|we|users|one|people) would|then (?:i|one|we) could)\b/i;
/** Areas of the work ("docs", "ux", "tests") say nothing of what is wanted. */
const WISH_LABEL =
  /\b(?:feature|enhancement|question|brainstorm\w*|discussion|idea|support|good first issue|duplicate|invalid|wontfix)\b/i;
const WHAT_IF = /^\W*what (?:if|happens (?:to|if|when))\b/i;
const POSSIBLE_TITLE = /\b(?:potential(?:ly)?|possib(?:le|ly)|risk(?:s|ing)?|danger|at risk|may|might|could)\b/i;
/** Longer texts have every word somewhere; there, only the first part says what it is about. */
const READ_WORDS = 150;

/**
 * Whether an issue names a risk or gap before it has bitten: a sentence about trouble that may come (a modal or a
 * condition, and harm), together with a ground for it (a gap, a date, somebody who may abuse it) or the word that it
 * has not come so far. What somebody has met, wishes and questions are none. See docs/DETECTORS.md.
 */
export function namesRisk(issue: Issue): boolean {
  const answers = readFormAnswers(issue.body);
  const prose = answers.prose
    .split(/(?<=\s)/)
    .slice(0, READ_WORDS)
    .join('');
  if (isWish(issue, prose) || answers.isWish) return false;
  const happened = readHappened(issue, { ...answers, prose });
  if (happened.hasBitten || (!happened.isSaidNew && COMPLAINT.test(prose))) return false;
  return isGrounded([issue.title, ...toSentences(prose)], happened);
}

function isWish({ title, labels }: Issue, prose: string): boolean {
  return (
    labels.some((label) => WISH_LABEL.test(label)) ||
    WISH_TITLE.test(title) ||
    QUESTION_TITLE.test(title) ||
    WISH_BODY.test(upToTrouble(prose))
  );
}

/** What stands before the first trouble and beside it: who names trouble and then what would be better wants no more than a remedy. */
function upToTrouble(prose: string): string {
  const sentences = toSentences(prose);
  const first = sentences.findIndex((sentence) => RISK_WORDS.damage.test(sentence));
  return first < 0 ? prose : sentences.slice(0, first + 1).join(' ');
}

/** "It freezes when pressing …" tells of what happens; what may happen has a modal, an "if" or a day to come. */
function isRecount(sentence: string): boolean {
  return (
    /\b(?:when(?:ever)?|while|after)\b/i.test(sentence) &&
    !/\b(?:if|unless|what happens|next|that (?:day|date))\b/i.test(sentence) &&
    !RISK_WORDS.modal.test(sentence) &&
    !RISK_WORDS.ahead.test(sentence)
  );
}

/** The first sentence is the title. */
function isGrounded(sentences: readonly string[], { isSaidNew, isFault }: Happened): boolean {
  const text = sentences.join(' ');
  const [title = ''] = sentences;
  const isIn = (name: keyof typeof RISK_WORDS): boolean => RISK_WORDS[name].test(text);
  const isHarm = (sentence: string): boolean => RISK_WORDS.damage.test(sentence) || RISK_WORDS.hindrance.test(sentence);
  const isTitle = !isFault && isHarm(title) && (RISK_WORDS.modal.test(title) || POSSIBLE_TITLE.test(title));
  const speculates =
    isTitle ||
    TROUBLE.condition(sentences.filter((sentence) => !isRecount(sentence))) ||
    TROUBLE.foresight(sentences) ||
    sentences.some(
      (sentence) =>
        isHarm(sentence) &&
        (RISK_WORDS.modal.test(sentence) || (RISK_WORDS.condition.test(sentence) && !isRecount(sentence))),
    );
  const isAbuse = isIn('abuser') || TROUBLE.abuse(sentences);
  const strong = [
    isAbuse || isIn('exposure'),
    isIn('deadline') && (isIn('inUse') || isIn('damage')),
    isIn('singlePoint'),
    isIn('assumption'),
    isIn('reckoned'),
    isIn('versions'),
    isSaidNew,
  ].filter(Boolean).length;
  const lacksSafeguard = TROUBLE.noSafeguard(sentences);
  const weak = [lacksSafeguard || isIn('gap'), isIn('ahead'), isTitle, isSaidNew].filter(Boolean).length;
  const isDamage = isIn('damage');
  // Everyday words of hindrance need more to stand on.
  if (WHAT_IF.test(title)) return isDamage || isIn('modal');
  if (isAbuse) return true;
  if (speculates) return strong >= 1 || lacksSafeguard || (isDamage ? weak >= 1 : weak >= 2);
  return strong === 0 ? weak >= (isDamage ? 2 : 3) : isDamage || strong + weak >= 2;
}
