import type { OpenWarning, Situation } from '../model/situation.ts';
import type { WarningAnswer } from '../model/verdict.ts';
import type { Translate } from '../ports.ts';
import { onDay } from '../text/day.ts';
import { inertLine } from '../text/inertText.ts';
import { safeUrl } from '../text/safeUrl.ts';
import { type Brief, briefWarning } from './brief.ts';
import { concernWords } from './describeEvidence.ts';
import { byRecency, type Insight } from './insight.ts';
import { say, type Message } from '../text/message.ts';
import { touchedBy } from './touches.ts';
import { askAboutWarning } from './warningQuestions.ts';
import { numberOf } from './wordings.ts';

export interface WarningInsight extends Insight {
  state: OpenWarning['state'];
  /** Those of the asked paths that it is about. */
  touches: string[];
  /** Somebody on this machine has said so. */
  isSaidToBeTrue: boolean;
  brief: Brief;
}

export interface WarningOptions {
  situation: Pick<Situation, 'warnings'>;
  answers?: readonly WarningAnswer[];
  /** Files or folders that somebody is at: what is about them comes first. */
  paths?: readonly string[];
  translate: Translate;
}

/** Those that nobody answered with done or no longer matters. */
export function stillOpen(warnings: readonly OpenWarning[], answers: readonly WarningAnswer[]): OpenWarning[] {
  const settled = new Set(answers.filter(({ answer }) => answer !== 'still-true').map(({ evidenceId }) => evidenceId));
  return warnings.filter(({ evidenceId }) => !settled.has(evidenceId));
}

/**
 * Concerns that are still open, as questions to whoever works there now. Those about the given paths first, then
 * newest first. What was answered with done or no longer matters is gone; nobody is named who set one aside.
 */
export function openWarnings({ situation, answers = [], paths = [], translate }: WarningOptions): WarningInsight[] {
  const answered = new Map(answers.map((answer) => [answer.evidenceId, answer]));
  return stillOpen(situation.warnings, answers)
    .map((warning) => toInsight(warning, answered.get(warning.evidenceId) ?? null, { paths, translate }))
    .sort((a, b) => Number(b.touches.length > 0) - Number(a.touches.length > 0) || byRecency(a, b));
}

function toInsight(
  warning: OpenWarning,
  answer: WarningAnswer | null,
  { paths, translate }: { paths: readonly string[]; translate: Translate },
): WarningInsight {
  return {
    id: `warning:${warning.evidenceId}`,
    kind: 'open-warning',
    sentence: tell(warning, translate),
    details: detailsOf(warning, answer),
    evidenceIds: [warning.evidenceId],
    url: safeUrl(warning.url),
    areas: warning.areas,
    at: warning.at,
    ...askAboutWarning(warning, translate),
    state: warning.state,
    touches: touchedBy(paths, warning),
    isSaidToBeTrue: answer !== null,
    brief: briefWarning(warning, translate),
  };
}

function tell({ state, followUp, areas, thread, concernKind }: OpenWarning, translate: Translate): Message {
  const [area] = areas;
  const concern = translate(concernWords(concernKind));
  const told = state === 'deferred' && followUp !== null ? 'moved' : state;
  return say((area === undefined ? TOLD_ANYWHERE : TOLD)[told], {
    ...(area === undefined ? {} : { area: inertLine(area) }),
    thread: numberOf(thread.number),
    concern: told === 'set-aside' ? capitalize(concern) : concern,
    ...(followUp === null ? {} : { followUp: numberOf(followUp) }),
  });
}

type Told = OpenWarning['state'] | 'moved';

const TOLD: Record<Told, string> = {
  deferred: '{thread} left {concern} in {area} for later, and no finished follow-up is known.',
  moved: '{thread} left {concern} in {area} for {followUp}, which is still open.',
  'set-aside': '{concern} was pointed out in {area} and set aside when {thread} went in.',
  'unresolved-at-merge': '{thread} went in while {concern} in {area} was still an open question.',
  open: '{thread} names a risk in {area}, and no finished change for it is known.',
};
const TOLD_ANYWHERE: Record<Told, string> = {
  deferred: '{thread} left {concern} for later, and no finished follow-up is known.',
  moved: '{thread} left {concern} for {followUp}, which is still open.',
  'set-aside': '{concern} was pointed out and set aside when {thread} went in.',
  'unresolved-at-merge': '{thread} went in while {concern} was still an open question.',
  open: '{thread} names a risk, and no finished change for it is known.',
};

function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

function detailsOf(warning: OpenWarning, answer: WarningAnswer | null): Message[] {
  const { thread, at, quote, paths, line } = warning;
  const args = { day: onDay(at), title: inertLine(thread.title), quote: inertLine(quote) };
  const said =
    args.quote === ''
      ? say('Since {day}, about “{title}”.', args)
      : say('Said on {day} about “{title}”: “{quote}”', args);
  const [path] = paths;
  const place =
    line === null || path === undefined
      ? []
      : [say('The line was, in {path}: {line}', { path: inertLine(path), line: inertLine(line) })];
  const told = answer === null ? [] : [say('Still true, you said on {day}.', { day: onDay(answer.at) })];
  return [said, ...place, ...told];
}
