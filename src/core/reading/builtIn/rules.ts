import type { FeatureInput } from './features.ts';
import { editsProse } from './suggestion.ts';
import { WORDS } from './words.ts';

/** What a rule makes of a comment, whatever the model says. */
export interface Ruling {
  /** Bounds that the probability is held to. */
  atLeast: number;
  atMost: number;
  reason: string;
}

/** Conventional Comments and Gerrit habits: what the writer calls it goes before any guess. */
const MARKED_AS_TROUBLE =
  /^\W*(?:issue|bug|blocker|blocking|security|problem|must|critical|major|regression|danger|warning)\b[^:\n]{0,30}:|^\W*\w+ ?\((?:[\w, -]*, ?)?blocking\b[^:\n]{0,30}:/i;
const MARKED_AS_LIGHT =
  /^\W*(?:nit\w*|praise|typo|style|polish|quibble|minor|optional|chore|thought|note|unrelated|off-?topic)\b[^:\n]{0,30}:/i;
/** Signs that teams agreed on, at the start: trouble ahead, or a trifle. */
const SIGN_OF_TROUBLE =
  /^(?:[🐛🚨🔥🔒💥🛑⚠❗⛔]|:(?:bug|rotating_light|warning|exclamation|fire|lock|boom|octagonal_sign|no_entry):)/u;
const SIGN_OF_LIGHT =
  /^(?:[⛏🎨👍💭🌱📌😃🎉🙌👏✨💅🏕❤]|:(?:pick|art|\+1|thumbsup|thought_balloon|seedling|camping|pushpin|smiley|tada|heart|raised_hands|clap|sparkles|nail_care|nit):)/u;
/** Stands against the work as it is ("NACK", Gerrit's -1), and says why. */
const OBJECTS = /^\W{0,3}(?:(?:concept |approach )?nack\b|-[12]\b(?! \w+ (?:line|commit))|code-review ?-[12]\b)/i;
const REASON_WORDS = 6;
/** One sentence that begins with praise. */
const PRAISES =
  /^\W*(?:(?:very |really |that['’]?s (?:a )?)?(?:nice|great|good|lovely|cool|awesome|neat|excellent|well)\b(?! (?:to have|if|but))|love |i (?:really )?(?:like|love) |thanks? |thank you)(?:[^.!?\n]*[.!]\s*|[^.!?\n]*(?:\n\s*)?)$/i;
/** The whole of it is a vote, with or without a hash and courtesies. */
const VOTE =
  /^\W*(?:(?:re-?|crt?|tested |untested |concept |approach |code[- ]review )?(?:ut|u|t|cr)?ack|lgtm|\+[12]|code-review ?\+[12]|ship it|sgtm|looks good(?: to me)?|approved?)(?:[\s,.!:]|HASH|CODE|thanks?|thank you|again|to me|nice work|good work|great work|from (?:me|my side))*$/i;
/** Leaves it to the author from the start. */
const LEFT_TO_AUTHOR =
  /\b(?:only if you (?:feel|like|want|agree)|if you feel like it|feel free to (?:ignore|skip|disregard)|take it or leave it|up to you|your call|no need to (?:change|fix|act)|not (?:important|critical|a blocker|blocking)|uncritical|(?:only )?if you (?:re)?touch|just a thought|matter of taste|personal (?:taste|preference)|i don['’]t mind either way|no strong (?:opinion|feelings?|preference)|(?:for|as) what it['’]?s worth|bikeshed\w*)\b/i;
/** Says what a machine has said already. */
const RELAYS_CHECK =
  /\b(?:ci|lint(?:er)?|checks?|jobs?|builds?|pipelines?|workflows?|actions?|tests?) (?:\w+ ){0,3}?(?:is|are|seems?|looks?|went|turned|fails?|failed|failing|points?|complains?|red)\b[^.\n]{1,40}\b(?:red|fail\w*|broken|complain\w*|here|unhappy)\b|\b(?:ci|linter?|clang-(?:tidy|format)|eslint|sanitizers?|codeql|sonar\w*|static analysis|compiler|valgrind) (?:\w+ ){0,2}?(?:highlight(?:s|ed)|flag(?:s|ged)|found|finds|report(?:s|ed)|show(?:s|ed)|sa(?:ys|id)|warn(?:s|ed)|print(?:s|ed)|detect(?:s|ed))\b|\b(?:red|failing|failed) (?:ci|lint|check|job|build|pipeline|workflow|test run)\b/i;
/** Asks for what every change needs before it may go in: a signature, a sign-off, a label, fewer commits. */
const FORMALITY =
  /\b(?:sign (?:the |our |a )?(?:cla|dco|contributors?(?:['’]s?)? licen[cs]e)|sign[- ]?off (?:on )?(?:your|the|all|every|each) commits?|signed-off-by|squash (?:your|the|these|all) (?:\w+ )?commits|add (?:a|the) (?:\w+ )?label|fill (?:in|out) the (?:\w+ )?template)\b/i;
/** "I agree with …" over a link to another comment: the other one saw it. */
const SECONDS =
  /^\W*(?:i )?(?:(?:totally |fully |also )?agree|same|ditto|likewise|me too|\+1|seconded|this\.|\^|what \S+ said|as \S+ (?:said|pointed out|noted|mentioned))\b/i;
/** Opens by taking back what was said before, or asks to pass over it. */
const TAKES_BACK =
  /^\W*(?:(?:ah|oh|ok(?:ay)?|sorry|hm+|actually|wait|no)[,.!: ]+)*(?:never ?mind\b(?! (?:the|about|how|that|if|where|why))|scratch that|(?:please )?(?:ignore|disregard) (?:this|that|me|my (?:last |previous )?(?:comment|remark|question))\b|i take (?:it|that|this) back|(?:my )?(?:objection|concern) withdrawn)/i;
/** Tells that the thread is being closed, and why: that is about the thread and not about the work. */
const CLOSES =
  /(?:^|[.!?\n]\s*)(?:ok(?:ay)?,? )?(?:i['’]?m |i am |i['’]?ll be |i will be )?closing (?:(?:this|it|here)(?: (?:pr|pull request|one|issue|ticket|mr))?(?= (?:as|for|due|since|because|in favou?r|now|out|until|while|given)\b|[.,!:]|$)|as (?:it|there|this|stale|inactive|duplicate|dup|not|completed|done|part)\b|for (?:now|lack)\b|due to\b|in favou?r\b|since\b|because\b)/i;
/** Longer ones say more than that. */
const CLOSING_WORDS = 60;
/** With so few words nobody says why other words are more than nicer. */
const FEW_WORDS = 15;
/** So few words name nothing without a word for what is wrong. */
const NAMES_NOTHING = 3;

/** The rules of the built-in reader, the first that fits; null: the model decides alone. */
export function ruleOn({ prose, words, parts, line }: FeatureInput): Ruling | null {
  if (MARKED_AS_TROUBLE.test(prose)) return { atLeast: 0.85, atMost: 1, reason: 'is marked as an issue' };
  if (SIGN_OF_TROUBLE.test(prose) && words > NAMES_NOTHING)
    return { atLeast: 0.6, atMost: 1, reason: 'carries a sign of trouble' };
  if (SIGN_OF_LIGHT.test(prose) && !namesTrouble(prose))
    return { atLeast: 0, atMost: 0.2, reason: 'carries a sign of something light' };
  if (OBJECTS.test(prose) && words >= REASON_WORDS)
    return { atLeast: 0.45, atMost: 1, reason: 'objects, and says why' };
  if (PRAISES.test(prose) && !/\b(?:but|however|though|except|only)\b/i.test(prose))
    return { atLeast: 0, atMost: 0.2, reason: 'is praise' };
  if (VOTE.test(prose)) return { atLeast: 0, atMost: 0.1, reason: 'is a vote' };
  if (MARKED_AS_LIGHT.test(prose) && !namesTrouble(prose))
    return { atLeast: 0, atMost: 0.2, reason: 'is marked as light' };
  if (LEFT_TO_AUTHOR.test(prose) && !namesTrouble(prose.replace(LEFT_TO_AUTHOR, ' ')))
    return { atLeast: 0, atMost: 0.2, reason: 'leaves it to the author' };
  if (editsProse(parts.suggestions, line) && words <= FEW_WORDS && !WORDS.wrong.test(prose))
    return { atLeast: 0, atMost: 0.2, reason: 'suggests other words for a comment' };
  if (FORMALITY.test(prose) && !namesTrouble(prose)) return { atLeast: 0, atMost: 0.2, reason: 'asks for a formality' };
  if (RELAYS_CHECK.test(prose)) return { atLeast: 0, atMost: 0.2, reason: 'passes on what a check says' };
  if (SECONDS.test(prose)) return { atLeast: 0, atMost: 0.2, reason: 'seconds what somebody else said' };
  if (TAKES_BACK.test(prose)) return { atLeast: 0, atMost: 0.2, reason: 'takes something back' };
  if (CLOSES.test(prose) && words <= CLOSING_WORDS) return { atLeast: 0, atMost: 0.2, reason: 'closes the thread' };
  if (words <= NAMES_NOTHING && parts.suggestions.length === 0 && !namesTrouble(prose)) {
    return { atLeast: 0, atMost: 0.2, reason: 'is too short to name anything' };
  }
  return null;
}

/** A "nit" can be a race all the same. */
function namesTrouble(prose: string): boolean {
  return (
    WORDS.crash.test(prose) || WORDS.wrong.test(prose) || WORDS.doesNotWork.test(prose) || WORDS.absence.test(prose)
  );
}
