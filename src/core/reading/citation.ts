import { MENTION } from './mention.ts';
import { splitComment } from './plainText.ts';

/** How a writer stands to the words of somebody else that they name. */
export type CitationStance =
  /** They go on from them, or back them. */
  | 'builds'
  /** They take up an idea or proposal. */
  | 'adopts'
  /** They name them to say no. */
  | 'rejects'
  /** A pointer, a status, a question, their own words: nothing. */
  | 'neutral';

const IDEA =
  /\b(?:suggest(?:ed|ions?|s|ing)?|ideas?|propos(?:al|ed|es|ing)|recommend(?:ed|ation|s)?|feature request|request(?:ed)? (?:by|in|from)|was requested)\b/i;
const REJECTS =
  /(?:^|[.!?:]\s+)(?:no|not|nope|nack)\b|\b(?:disagree\w*|(?:do|does|did|is|are|was|were|would|can|could|should)(?: not|n['’]t) (?:agree|think|see|buy|believe|share|like|convinced?|right|true|work|apply|correct)|no reason|not (?:convinced|sure|right|true|correct|persuaded|needed)|wrong|mistaken|unlike|contrary|rather than|alternative to|contradict\w*|against|unfortunately|no longer|outdated|obsolete|however|reject\w*|dismiss\w*|misread\w*|skeptical|sceptical|nack|originally believed)\b/i;
/** Sends somebody there, tells how things stand, reports who met it, or repeats oneself. */
const POINTS =
  /(?:^|[.;:(]\s*)see\b|\b(?:you(?:['’]re|r|rs)?|please|pls|related|relevant comment|duplicate|dupe|modulo|fyi|for reference|previous(?:ly)?|report(?:ed|s)?|t?acks?|(?:updated|fixed|done|resolved|handled|answered|replied|rebased|force-?pushed) (?:in|here|see|at|-)|my|as i|i (?:have |had |already |just )?(?:wrote|said|mentioned|noted|replied|answered|asked|commented|posted|warn(?:ed|s)|did|described)|ask(?:ed|s|ing)?|question|continu\w+|commenting here|follow(?:ing)? the discussion|move[ds]? (?:here|from)|conflict\w*|needs? a? ?rebase|part (?:one|two|three|\d)|copied)\b/i;
/** Words with which people go on from what another one said. */
const GOES_ON =
  /\b(?:as|per|from|following|based on|according to|in line with|in light of|inspired by|respon(?:ds?|ding|se) to|because of|agree\w*|valid|convinc\w+|credits?|build(?:s|ing)? on|appl(?:y|ies|ying)|implements?|address(?:es|ing)|tak(?:es|ing) (?:up|over|into)|picks? up|like|good|great|nice|excellent|there(?:['’]s| is) an? (?:\w+ ){0,2}(?:explanation|number|figure|example|analysis|measurement|reason|description|summary))\b/i;
const BACKS =
  /\b(?:agree\w*|concur\w*|convinc\w+|like|prefer|back|second|support|share) (?:\w+ ){0,3}$|\+1 (?:to|for|on) (?:\w+ ){0,2}$/i;
const SAID =
  /\b(?:said|says|wrote|writes|point(?:ed|s)? (?:it |this |that )?out|not(?:ed|es)|mention(?:ed|s)|explain(?:ed|s)|describ(?:ed|es)|show(?:ed|s|n)|found|argu(?:ed|es)|observ(?:ed|es)|put it|rais(?:ed|es)|posted|warn(?:ed|s)|suggest(?:ed|s)?|propos(?:ed|es)|recommend(?:ed|s)?|made)\b/i;
/** Words of one's own without which a link is only a pointer. */
export const FEWEST_WORDS = 8;

/**
 * Reads what a writer does with a comment of somebody else's that they link to from another place.
 *
 * @param around the line with the link: what stands before it and after it
 * @param body all that they wrote, to answer or (`isOpening`) to open a thread
 */
export function readLinkStance(
  around: { before: string; after: string },
  { body, isOpening }: { body: string; isOpening: boolean },
): CitationStance {
  if (TALLY.test(around.before)) return 'neutral';
  const [before, after] = [lastSentence(around.before), firstSentences(around.after)];
  const near = `${before} LINK ${after}`;
  if (REJECTS.test(near) || rejectsNext(around.after, body)) return 'rejects';
  const sentence = `${before} LINK ${firstSentences(around.after, 1)}`;
  if (isAsking(body) || (/\?\s*$/.test(near) && !SAID.test(near))) return 'neutral';
  if (IDEA.test(sentence)) return 'adopts';
  if (POINTS.test(sentence) && !SAID.test(before)) return 'neutral';
  // What a thread is opened with is the reason for it; elsewhere a link may be many things.
  const goesOn = isOpening || GOES_ON.test(near) || SAID.test(before);
  return goesOn && countOwnWords(body) >= FEWEST_WORDS ? 'builds' : 'neutral';
}

/** The sentence tells what somebody said, and gives it for a reason. */
export function saysWhatTheySaid({ before }: { before: string }): boolean {
  const sentence = lastSentence(before);
  return (
    SAID.test(sentence) ||
    /\b(?:as|per|because of|following|based on|according to|in (?:line|light)|agree\w*)\b[^.;]*$/i.test(sentence)
  );
}

/** A line of a list that counts who is for or against: "- 2 developers were against it (one of them …)". */
const TALLY =
  /^\s*(?:[-*+]|\d+[.)])\s+(?:\*\*)?(?:\d+|one|two|three|four|five|six|some|several|many|most|no(?:body| one)?)(?:\*\*)? (?:\w+ ){0,2}(?:people|persons?|developers?|reviewers?|maintainers?|contributors?|users?|members?|opinions?|votes?|n?acks?|comments?)\b/i;

/** Mostly questions. */
function isAsking(body: string): boolean {
  const sentences = splitComment(body).prose.split(/(?<=[.!?])\s+/);
  return 2 * sentences.filter((sentence) => sentence.endsWith('?')).length > sentences.length;
}

/** A quotation or link on a line of its own is judged by what follows it. */
function rejectsNext(after: string, body: string): boolean {
  return after.trim() === '' && REJECTS.test(firstSentences(splitComment(body).prose));
}

/**
 * Finds whose words a text goes on from, by name: "as @ana pointed out", "what @ana wrote in #12", "agree with
 * @ana's point".
 *
 * @returns logins in lower case, with the sentence that names them
 */
export function findNamedSources(body: string): { login: string; sentence: string; stance: CitationStance }[] {
  const { prose } = splitComment(body);
  return prose.split(/\n+|(?<=[.!?])\s+/).flatMap((sentence, index, sentences) => {
    const next = sentences[index + 1] ?? '';
    return [...sentence.matchAll(MENTION)].flatMap((match) => {
      const login = (match.groups?.['login'] ?? '').toLowerCase();
      const end = match.index + match[0].length;
      const before = sentence.slice(Math.max(0, match.index - NEAR), match.index);
      const after = sentence.slice(end, end + NEAR);
      if (!isSource(before, after)) return [];
      const isRejected = REJECTS.test(sentence) || REJECTS.test(next) || /^\s*(?:but|though)\b/i.test(next);
      return [{ login, sentence, stance: isRejected ? ('rejects' as const) : ('builds' as const) }];
    });
  });
}

/** So many characters around a name tell what is done with it. */
const NEAR = 300;
const POINT = /^['’]s? (?:\w+ )?(?:analysis|reasoning|argument|point|observation|explanation|rule|finding)\b/i;

function isSource(before: string, after: string): boolean {
  const isSaid = /^[^,.;]{0,24}$/.test(after.slice(0, Math.max(0, after.search(SAID))));
  if (isSaid && SAID.test(after) && /\b(?:as|like|what|which|go by|following)\s+$/i.test(before)) return true;
  if (isSaid && before.trim() === '' && /^\s*(?:\w+ ){0,3}\w+ in (?:LINK|#\d)/.test(after)) {
    return SAID.test(after) && !/\byou/i.test(after);
  }
  if (/\b(?:as|per) [^,.;]{1,24} by\s+$/i.test(before)) return SAID.test(before);
  return POINT.test(after) && (BACKS.test(before) || /\b(?:by|per|from|following|on)\s+$/i.test(before));
}

function lastSentence(text: string): string {
  return sentencesOf(text).at(-1) ?? '';
}

/** The rest of the sentence, and (two) the one after it. */
function firstSentences(text: string, count = 2): string {
  return sentencesOf(text).slice(0, count).join(' ');
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/);
}

/** Words of the writer's own: without quotes, code and links. */
export function countOwnWords(body: string): number {
  return splitComment(body).prose.match(/\p{L}[\p{L}\d'’-]+/gu)?.length ?? 0;
}
