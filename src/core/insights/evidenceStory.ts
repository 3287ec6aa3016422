import type { Evidence } from '../model/evidence.ts';
import { SIGNAL_OF_KIND, type Signal } from '../model/evidenceKinds.ts';
import type { Person } from '../model/person.ts';
import type { Thread } from '../model/thread.ts';
import { isSamePerson } from '../people/humans.ts';
import type { Translate } from '../ports.ts';
import { dayOf } from '../text/day.ts';
import { inertLine } from '../text/inertText.ts';
import { safeUrl } from '../text/safeUrl.ts';
import { askAboutAct } from './askAboutAct.ts';
import { describeEvidence } from './describeEvidence.ts';
import { LEVEL_WORDS, LIMITS_OF_KIND } from './evidenceLimits.ts';
import { renderMessage } from '../text/message.ts';
import { listThreadSteps, type ThreadStep } from './threadSteps.ts';

/** One thing on the small timeline. Days only, never clock times. */
export interface StoryStep {
  /** `2026-06-14`, in UTC. */
  day: string;
  text: string;
  /** Null or http(s). */
  url: string | null;
  /** This is what the evidence is about. */
  isAct: boolean;
  /** Steps before this one were left out. */
  isAfterGap: boolean;
}

/** One piece of evidence with all that a reader needs to judge it. Plain inert text; addresses are null or http(s). */
export interface EvidenceStory {
  id: string;
  signal: Signal;
  actor: string;
  /** Whom it helped. */
  beneficiaries: string[];
  /** A sentence without its subject: "saw a race coming in storage/ (#12)". */
  headline: string;
  day: string;
  thread: { number: number; title: string; url: string | null };
  /** Where it was written. */
  url: string | null;
  /** A few of its own words; empty when it has none. */
  quote: string;
  areas: string[];
  /** What the level means, whether somebody had asked, whether it was a duty. */
  standing: string[];
  /** Somebody at this machine read the thread and agrees. */
  isConfirmed: boolean;
  /** Whoever is at this machine did it. */
  isMine: boolean;
  /** Empty when the history of the thread is not kept here. */
  steps: StoryStep[];
  /** Later steps were left out. */
  hasLaterSteps: boolean;
  facts: { text: string; url: string | null }[];
  limits: string[];
  /** As a lead, how to foster it; as a professional, how to lead more: about this act, to whoever reads it. */
  questions: { asLead: string; asProfessional: string };
}

/** How many steps a small timeline holds. */
const MOST_STEPS = 11;

/** What is kept first when there are too many: lower goes before. */
const ROLE_RANK: Record<ThreadStep['role'], number> = { act: 0, frame: 1, near: 2, turn: 3, other: 4 };

/** What a story is told of, and to whom. */
export interface StoryOptions {
  /** As it may be shown. */
  evidence: Evidence;
  /** The one it is on; null where it is not kept. */
  thread: Thread | null;
  /** Where names are hidden: the same evidence with them, to find it on the thread, and which addresses may be shown. */
  behind?: { evidence: Evidence; url: (url: string | null) => string | null };
  viewer: Person | null;
  translate: Translate;
}

/** Tells a piece of evidence with what happened around it. */
export function tellStory({ evidence, thread, viewer, translate, behind }: StoryOptions): EvidenceStory {
  const { headline, facts, day } = describeEvidence(evidence, translate);
  const { headline: act } = describeEvidence(evidence, translate, { isThreadNumbered: false });
  const limits = LIMITS_OF_KIND[evidence.kind];
  const { asLead, asProfessional } = askAboutAct(evidence, viewer, translate);
  const known = thread === null ? [] : joinSame(listThreadSteps(behind?.evidence ?? evidence, thread));
  const chosen = chooseSteps(known);
  return {
    id: evidence.id,
    signal: SIGNAL_OF_KIND[evidence.kind],
    actor: inertLine(evidence.actor.login),
    beneficiaries: evidence.beneficiaries.map(({ login }) => inertLine(login)),
    headline,
    day,
    thread: {
      number: evidence.thread.number,
      title: inertLine(evidence.thread.title),
      url: safeUrl(evidence.thread.url),
    },
    url: safeUrl(evidence.source.url) ?? safeUrl(evidence.thread.url),
    quote: inertLine(evidence.source.quote),
    areas: evidence.area.map(inertLine),
    standing: writeStanding(evidence, translate),
    isConfirmed: evidence.isConfirmed === true,
    isMine: isSamePerson(evidence.actor, viewer),
    steps: chosen.map(({ step, isAfterGap }) => ({
      day: dayOf(step.at),
      text: translate(step.message, { actor: inertLine(evidence.actor.login), act }),
      url: safeUrl(behind === undefined ? step.url : behind.url(step.url)),
      isAct: step.role === 'act',
      isAfterGap,
    })),
    hasLaterSteps: chosen.at(-1)?.step !== known.at(-1),
    facts,
    limits: [translate(limits.fooledBy), translate(limits.cannotSee)],
    questions: {
      asLead: renderMessage(asLead, translate),
      asProfessional: renderMessage(asProfessional, translate),
    },
  };
}

function writeStanding({ level, unasked, byDuty, isConfirmed }: Evidence, translate: Translate): string[] {
  return [
    translate(LEVEL_WORDS[level]),
    ...(isConfirmed === true ? [translate('Confirmed by somebody who read the thread.')] : []),
    ...(unasked === true ? [translate('Nobody had asked for it on GitHub.')] : []),
    ...(byDuty ? [translate('It was theirs to do: they merge, triage or own that area, or had been assigned.')] : []),
  ];
}

/** The same thing again on the same day is told once. */
function joinSame(steps: readonly ThreadStep[]): ThreadStep[] {
  return steps.filter((step, index) => {
    const before = steps[index - 1];
    return before?.message !== step.message || dayOf(before.at) !== dayOf(step.at);
  });
}

interface ChosenStep {
  step: ThreadStep;
  isAfterGap: boolean;
}

/** Those that matter most, then those nearest to the act; in the order of time. */
function chooseSteps(steps: readonly ThreadStep[]): ChosenStep[] {
  const actIndex = steps.findIndex(({ role }) => role === 'act');
  const order = steps
    .map((step, index) => ({ index, rank: ROLE_RANK[step.role], distance: Math.abs(index - actIndex) }))
    .toSorted((a, b) => a.rank - b.rank || a.distance - b.distance);
  const kept = order
    .slice(0, MOST_STEPS)
    .map(({ index }) => index)
    .toSorted((a, b) => a - b);
  return kept.flatMap((index, place) => {
    const step = steps[index];
    return step === undefined ? [] : [{ step, isAfterGap: place > 0 && index - (kept[place - 1] ?? 0) > 1 }];
  });
}
