import type { Evidence, Fact } from '../model/evidence.ts';
import type { EvidenceKind } from '../model/evidenceKinds.ts';
import type { Translate } from '../ports.ts';
import type { ConcernKind } from '../reading/reader.ts';
import { dayOf } from '../text/day.ts';
import { inertLine } from '../text/inertText.ts';
import { safeUrl } from '../text/safeUrl.ts';

/** What a face says about one piece of evidence. Plain text; `url` is null or http(s). */
export interface EvidenceDescription {
  /** A sentence without its subject: "saw an edge case coming in storage/ (#123)". */
  headline: string;
  facts: { text: string; url: string | null }[];
  /** `2026-06-14`, in UTC. */
  day: string;
}

export interface DescribeOptions {
  /** False leaves the thread's number out, for faces that hide names. */
  isThreadNumbered?: boolean;
  /** When the act was, in words; stands behind it. */
  when?: string;
}

/** What was pointed at, and whether one sees such a thing coming or notices that it is there. */
interface ConcernWords {
  words: string;
  isAhead: boolean;
}

const CONCERNS: Record<ConcernKind, ConcernWords> = {
  defect: { words: 'a defect', isAhead: true },
  'edge-case': { words: 'an edge case', isAhead: true },
  race: { words: 'a race', isAhead: true },
  security: { words: 'a security risk', isAhead: true },
  performance: { words: 'a performance problem', isAhead: true },
  portability: { words: 'a portability problem', isAhead: true },
  'missing-handling': { words: 'a case that nothing handled', isAhead: false },
  'missing-test': { words: 'a missing test', isAhead: false },
  'docs-wrong': { words: 'misleading documentation', isAhead: false },
  'design-risk': { words: 'a design risk', isAhead: true },
  process: { words: 'a gap in the process', isAhead: false },
};
const TROUBLE: ConcernWords = { words: 'trouble', isAhead: true };

/** What a thread waited for, in the words of `waitedFor` arguments. */
const WAITS: Record<string, string> = {
  review: 'a review',
  answer: 'an answer',
  decision: 'a decision',
  fix: 'a fix',
  author: 'its next step',
};

/**
 * Puts evidence into words. Two arguments of `because` are words of ours from a closed list and are
 * translated: `concern` (a concern kind) and `waitedFor`; the headline is made of them.
 */
export function describeEvidence(
  evidence: Evidence,
  translate: Translate,
  options: DescribeOptions = {},
): EvidenceDescription {
  const { isThreadNumbered = true, when } = options;
  const act = HEADLINES[evidence.kind](evidence, translate, isThreadNumbered);
  return {
    // The day is that of the act, not of what came of it.
    headline: addSequel(evidence, when === undefined ? act : translate('{act}, {when}', { act, when }), translate),
    facts: evidence.because.map((fact) => describeFact(fact, translate)),
    day: dayOf(evidence.at),
  };
}

/** Kinds whose first fact says once more what the headline has said. */
const SAID_BY_HEADLINE: ReadonlySet<EvidenceKind> = new Set([
  'flagged-in-review',
  'flagged-early',
  'proved-right',
  'became-guardrail',
  'answered',
  'followed-through',
  'explained',
]);

/** What the facts of an act add to its headline; for faces that show both, and the act's words. */
export function factsBeyondHeadline<T>({ kind, facts }: { kind: EvidenceKind; facts: readonly T[] }): readonly T[] {
  return facts.length > 1 && SAID_BY_HEADLINE.has(kind) ? facts.slice(1) : facts;
}

/** In few words, for a face that has said already what kind of act it is: "a race in storage/ (#123)", "#123 in api/". */
export function summarizeEvidence(evidence: Evidence, translate: Translate, options: DescribeOptions = {}): string {
  const isNumbered = options.isThreadNumbered ?? true;
  const area = writeAreas(evidence, translate);
  const locate = (subject: string): string => inArea(subject, area, translate);
  const number = `#${String(evidence.thread.number)}`;
  switch (evidence.kind) {
    case 'flagged-in-review':
    case 'proved-right':
    case 'became-guardrail': {
      const concern = concernOf(evidence);
      // Of trouble without a name the place says more, and the act's own words the rest.
      if (concern === TROUBLE && isNumbered) return area === '' ? number : `${area} (${number})`;
      const summary = locate(translate(concern.words));
      return isNumbered ? `${summary} (${number})` : summary;
    }
    case 'broke-the-wait':
      return locate(isNumbered ? number : translate(THREAD_WORDS[evidence.thread.kind]));
    default:
      // Their signal has several kinds: which one it was is the shortest that can be said.
      return HEADLINES[evidence.kind](evidence, translate, isNumbered);
  }
}

/** Whether an act is told in the same words as many others, because nothing names what it was about. */
export function isNameless(evidence: Evidence): boolean {
  switch (evidence.kind) {
    case 'flagged-in-review':
    case 'proved-right':
    case 'became-guardrail':
      return concernOf(evidence) === TROUBLE;
    case 'flagged-early':
    case 'missed-element':
    case 'broke-the-wait':
    case 'answered':
      return true;
    default:
      return false;
  }
}

const HEADLINES: Record<EvidenceKind, (evidence: Evidence, translate: Translate, isNumbered: boolean) => string> = {
  'flagged-in-review': describeFlag,
  'flagged-early': describeEarlyFlag,
  'missed-element': describeAs('noticed something missing'),
  'proved-right': describeFlag,
  'became-guardrail': describeFlag,
  'broke-the-wait': describeMove,
  answered: describeAnswer,
  'cleared-dependency': describeAs('cleared the way for other work'),
  'carried-on': describeAs('carried on work that had been left'),
  welcomed: describeAs('got a newcomer started'),
  settled: describeAs('settled opposed reviews'),
  'sought-out': describeAs('was asked by name'),
  cited: describeAs('was cited'),
  explained: describeAs('explained the why'),
  rippled: describeAs('gave advice that was passed on'),
  'idea-adopted': describeAs('had an idea that was taken up'),
  'followed-through': describeAs('saw a concern through'),
  'changed-course': describeAs('changed course'),
};

function describeFlag(evidence: Evidence, translate: Translate, isNumbered: boolean): string {
  const concern = concernOf(evidence);
  const where = writeAreas(evidence, translate);
  const args = { concern: translate(concern.words) };
  const verb = concern.isAhead ? 'saw {concern} coming' : 'noticed {concern}';
  const wasHeard = evidence.level !== 'raised' && evidence.level !== 'deferred';
  const act = wasHeard ? verb : 'raised {concern}';
  const sentence = inArea(translate(act, args), where, translate);
  return isNumbered ? `${sentence} (#${String(evidence.thread.number)})` : sentence;
}

/** What came of a concern, behind its sentence. */
function addSequel({ kind, level }: Evidence, sentence: string, translate: Translate): string {
  switch (kind) {
    case 'flagged-in-review':
    case 'proved-right':
      return addLevel(level, sentence, translate);
    case 'became-guardrail':
      return translate('{0}; a test or rule came of it', { 0: addLevel(level, sentence, translate) });
    default:
      return sentence;
  }
}

function addLevel(level: Evidence['level'], sentence: string, translate: Translate): string {
  switch (level) {
    case 'proved-right':
      return translate('{0}; it later came true', { 0: sentence });
    case 'deferred':
      return translate('{0}; it was left for later', { 0: sentence });
    default:
      return sentence;
  }
}

function describeEarlyFlag(evidence: Evidence, translate: Translate, isNumbered: boolean): string {
  const wasHeard = evidence.level !== 'raised' && evidence.level !== 'deferred';
  return describeAs(wasHeard ? 'saw a risk before it had bitten' : 'raised a risk')(evidence, translate, isNumbered);
}

function describeMove(evidence: Evidence, translate: Translate, isNumbered: boolean): string {
  const thread = isNumbered ? `#${String(evidence.thread.number)}` : translate(THREAD_WORDS[evidence.thread.kind]);
  const area = writeAreas(evidence, translate);
  if (isDecision(evidence))
    return translate(area === '' ? 'brought {thread} to a decision' : 'brought {thread} in {area} to a decision', {
      thread,
      area,
    });
  // How long it had waited, and what happened then, is what the facts go on with.
  return translate(area === '' ? 'got {thread} moving' : 'got {thread} in {area} moving', { thread, area });
}

/** Whether a thread was closed with a reason, or with its author's assent: that ends it, and gets nothing moving. */
function isDecision({ because }: Evidence): boolean {
  return (
    because.at(-1)?.message === 'Then it was decided, with a reason.' ||
    because.some(({ message }) => message === 'Then somebody said that it is closed.')
  );
}

/** Whether it answered an issue with work that settled it. */
export function isFix({ because }: Evidence): boolean {
  return because.some((fact) => fact.args['help'] === 'fix');
}

function describeAnswer(evidence: Evidence, translate: Translate, isNumbered: boolean): string {
  return describeAs(isFix(evidence) ? 'brought what an issue asked for' : 'answered a question')(
    evidence,
    translate,
    isNumbered,
  );
}

/** Acts that are told by the same words wherever they happen: "explained the why in api/ (#12)". */
function describeAs(act: string) {
  return (evidence: Evidence, translate: Translate, isNumbered: boolean): string => {
    const sentence = inArea(translate(act), writeAreas(evidence, translate), translate);
    return isNumbered ? `${sentence} (#${String(evidence.thread.number)})` : sentence;
  };
}

const THREAD_WORDS = { pull: 'a pull request', issue: 'an issue' };

/** What was pointed at, as a message key: "a race"; "trouble" where nobody could say. */
export function concernWords(kind: string | null): string {
  return (isConcernKind(kind) ? CONCERNS[kind] : TROUBLE).words;
}

function concernOf(evidence: Evidence): ConcernWords {
  for (const fact of evidence.because) {
    const kind = fact.args['concern'];
    if (isConcernKind(kind)) {
      return CONCERNS[kind];
    }
  }
  return TROUBLE;
}

function isConcernKind(value: unknown): value is ConcernKind {
  return typeof value === 'string' && Object.hasOwn(CONCERNS, value);
}

function waitWords(value: unknown): string | null {
  return typeof value === 'string' && Object.hasOwn(WAITS, value) ? (WAITS[value] ?? null) : null;
}

function inArea(subject: string, area: string, translate: Translate): string {
  return area === '' ? subject : translate('{subject} in {area}', { subject, area });
}

function writeAreas(evidence: Evidence, translate: Translate): string {
  const [first, second, ...more] = evidence.area.map(inertLine);
  if (first === undefined || second === undefined) {
    return first ?? '';
  }
  return more.length === 0
    ? translate('{0} and {1}', { 0: first, 1: second })
    : translate('{0}, {1} and elsewhere', { 0: first, 1: second });
}

function describeFact(fact: Fact, translate: Translate): { text: string; url: string | null } {
  const args: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(fact.args)) {
    args[name] = typeof value === 'number' ? value : translateArgument(name, value, translate);
  }
  return { text: inertLine(translate(fact.message, args)), url: safeUrl(fact.url) };
}

function translateArgument(name: string, value: string, translate: Translate): string {
  if (name === 'concern' && (isConcernKind(value) || value === TROUBLE.words)) return translate(concernWords(value));
  const wait = name === 'waitedFor' ? waitWords(value) : null;
  return wait === null ? inertLine(value) : translate(wait);
}
