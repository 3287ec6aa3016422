import { isShownByDefault, type Evidence } from '../model/evidence.ts';
import { SIGNAL_OF_KIND } from '../model/evidenceKinds.ts';
import type { Person } from '../model/person.ts';
import type { OpenQuestion, OpenWait, PullRow, Situation } from '../model/situation.ts';
import type { WarningAnswer } from '../model/verdict.ts';
import { isSamePerson } from '../people/humans.ts';
import type { Translate } from '../ports.ts';
import { onDay } from '../text/day.ts';
import { inertLine } from '../text/inertText.ts';
import { safeUrl } from '../text/safeUrl.ts';
import { type Brief, briefQuestion } from './brief.ts';
import { describeEvidence } from './describeEvidence.ts';
import { byRecency, type Insight } from './insight.ts';
import { say, type Message } from '../text/message.ts';
import { askAboutOpening } from './openingQuestions.ts';
import { openWarnings } from './openWarnings.ts';
import { waitingNow, type WaitInsight } from './waitingNow.ts';
import { numberOf } from './wordings.ts';

/** Why it may be yours: asks somebody; is nobody's; waits. */
export type OpeningType = 'question' | 'warning' | 'wait';

export interface OpeningInsight extends Insight {
  opening: OpeningType;
  /** Number of the thread that it is on. */
  thread: number;
  brief: Brief;
}

export interface OpeningOptions {
  situation: Situation;
  evidence: readonly Evidence[];
  answers?: readonly WarningAnswer[];
  viewer: Person;
  translate: Translate;
}

const DAY_MS = 24 * 3600 * 1000;
/** Where somebody has worked or led within this time, they know their way. */
const BEGUN_MS = 365 * DAY_MS;
/** An older question has been answered elsewhere, or is asked no more. */
const QUESTION_MS = 180 * DAY_MS;

/** Of each type: a list of everything that is open is *Waiting Now*, and no invitation. */
const MOST_OF_A_TYPE = 3;

/**
 * Where the viewer could lead next: in areas where they have begun, what is asked, unowned or waiting; the newest of
 * each, and before them what somebody hopes for their word on. Newest first.
 */
export function findOpenings(options: OpeningOptions): OpeningInsight[] {
  const begun = findBegun(options);
  if (begun.size === 0) return [];
  return [questions(options, begun), warnings(options, begun), waits(options, begun)]
    .flatMap((openings) => openings.slice(0, MOST_OF_A_TYPE))
    .sort(byRecency);
}

/** What shows that somebody has begun; leading says more than working there. */
interface Reason {
  atMs: number;
  isAct: boolean;
  why: Message;
}

/** Areas where the viewer has led, worked or reviewed within a year, each with what shows it. */
function findBegun({ situation, evidence, viewer, translate }: OpeningOptions): Map<string, Message> {
  const fromMs = Date.parse(situation.asOf) - BEGUN_MS;
  const begun = new Map<string, Reason>();
  const note = (areas: readonly string[], reason: Reason): void => {
    if (reason.atMs < fromMs) return;
    for (const area of areas) {
      const known = begun.get(area);
      const isNewer = known === undefined || reason.atMs > known.atMs;
      if (known === undefined || (reason.isAct === known.isAct ? isNewer : reason.isAct)) begun.set(area, reason);
    }
  };
  for (const act of evidence) {
    if (!isSamePerson(act.actor, viewer) || !isShownByDefault(act.level) || !isGiven(act)) continue;
    const why = say('Yours to try, because you {act}.', { act: describeEvidence(act, translate).headline });
    note(act.area, { atMs: Date.parse(act.at), isAct: true, why });
  }
  for (const pull of situation.pulls) {
    const role = roleIn(pull, viewer);
    if (role === null) continue;
    const why = say(ROLES[role], { past: numberOf(pull.number) });
    note(pull.areas, { atMs: Date.parse(pull.openedAt), isAct: false, why });
  }
  return new Map([...begun].map(([area, { why }]) => [area, why]));
}

function isGiven({ kind }: Evidence): boolean {
  return SIGNAL_OF_KIND[kind] !== 'looked-up-to' && kind !== 'changed-course';
}

const ROLES = {
  author: 'Yours to try, because you know the place from {past}.',
  reviewer: 'Yours to try, because you know the place from looking at {past}.',
};

function roleIn({ author, mergedAt, reviewers }: PullRow, viewer: Person): keyof typeof ROLES | null {
  if (isSamePerson(author, viewer)) return mergedAt === null ? null : 'author';
  return reviewers.some((person) => isSamePerson(person, viewer)) ? 'reviewer' : null;
}

function whyIn(areas: readonly string[], begun: ReadonlyMap<string, Message>): { area: string; why: Message } | null {
  for (const area of areas) {
    const why = begun.get(area);
    if (why !== undefined) return { area, why };
  }
  return null;
}

function questions(
  { situation, viewer, translate }: OpeningOptions,
  begun: ReadonlyMap<string, Message>,
): OpeningInsight[] {
  const fromMs = Date.parse(situation.asOf) - QUESTION_MS;
  return situation.questions.flatMap((question): OpeningInsight[] => {
    const reason = whyIn(question.areas, begun);
    // A question that belongs to no place is anybody's.
    if (reason === null && question.areas.length > 0) return [];
    if (!question.isOpen || Date.parse(question.at) < fromMs || isSamePerson(question.asker, viewer)) return [];
    const { askedBy } = question;
    const thread = numberOf(question.thread.number);
    return [
      {
        id: `opening:question:${String(question.thread.number)}`,
        kind: 'opening',
        sentence:
          reason === null
            ? say(ASKED_ANYWHERE[askedBy], { thread })
            : say(ASKED[askedBy], { area: inertLine(reason.area), thread }),
        details: [aboutQuestion(question), ...(reason === null ? [] : [reason.why])],
        evidenceIds: [],
        url: safeUrl(question.url),
        areas: question.areas,
        at: question.at,
        ...askAboutOpening({ opening: 'answer', thread: question.thread, areas: question.areas, translate }),
        opening: 'question',
        thread: question.thread.number,
        brief: briefQuestion(question),
      },
    ];
  });
}

const ASKED: Record<OpenQuestion['askedBy'], string> = {
  peer: 'A question in {area} has no answer yet ({thread}).',
  newcomer: 'A newcomer’s question in {area} has no answer yet ({thread}).',
  community: 'A question from outside in {area} has no answer yet ({thread}).',
};

const ASKED_ANYWHERE: Record<OpenQuestion['askedBy'], string> = {
  peer: 'A question has no answer yet ({thread}).',
  newcomer: 'A newcomer’s question has no answer yet ({thread}).',
  community: 'A question from outside has no answer yet ({thread}).',
};

function aboutQuestion({ quote, at, thread }: OpenQuestion): Message {
  return say('Asked on {day} in “{title}”: “{quote}”', {
    day: onDay(at),
    title: inertLine(thread.title),
    quote: inertLine(quote),
  });
}

function warnings(options: OpeningOptions, begun: ReadonlyMap<string, Message>): OpeningInsight[] {
  const { situation, answers, viewer, translate } = options;
  const own = new Set(
    situation.warnings
      .filter(({ raisedBy }) => isSamePerson(raisedBy, viewer))
      .map(({ evidenceId }) => `warning:${evidenceId}`),
  );
  const threads = new Map(situation.warnings.map(({ evidenceId, thread }) => [evidenceId, thread.number]));
  return openWarnings({ situation, translate, ...(answers === undefined ? {} : { answers }) }).flatMap(
    (warning): OpeningInsight[] => {
      const reason = whyIn(warning.areas, begun);
      const [evidenceId] = warning.evidenceIds;
      const thread = evidenceId === undefined ? undefined : threads.get(evidenceId);
      if (reason === null || thread === undefined || own.has(warning.id)) return [];
      const { id, sentence, details, evidenceIds, url, areas, at, asLead, asProfessional, brief } = warning;
      return [
        {
          id: `opening:${id}`,
          kind: 'opening',
          sentence,
          details: [...details, reason.why],
          evidenceIds,
          url,
          areas,
          at,
          asLead,
          asProfessional,
          opening: 'warning',
          thread,
          brief,
        },
      ];
    },
  );
}

function waits(options: OpeningOptions, begun: ReadonlyMap<string, Message>): OpeningInsight[] {
  const { situation, evidence, viewer, translate } = options;
  const asked = new Set(situation.questions.map(({ thread }) => thread.number));
  const byNumber = new Map(situation.waits.map((wait) => [wait.thread.number, wait]));
  const found = waitingNow({ situation, evidence, viewer, translate }).now.flatMap((insight) => {
    const wait = byNumber.get(Number(insight.id.slice('wait:'.length)));
    if (wait === undefined || asked.has(wait.thread.number) || isMine(wait, viewer)) return [];
    const part = partIn(wait, options);
    const why = part === 'none' ? (whyIn(insight.areas, begun)?.why ?? null) : YOUR_PART[part];
    return why === null
      ? []
      : [{ isHopedFor: part === 'asked', opening: toOpening({ insight, wait, why, translate }) }];
  });
  return found.toSorted((a, b) => Number(b.isHopedFor) - Number(a.isHopedFor)).map(({ opening }) => opening);
}

function toOpening(found: {
  insight: WaitInsight;
  wait: OpenWait;
  why: Message;
  translate: Translate;
}): OpeningInsight {
  const { insight, wait, why, translate } = found;
  const { sentence, details, url, areas, at } = insight;
  const { thread, waitsFor } = wait;
  const own = waitsFor === 'thread' ? insight : askAboutOpening({ opening: waitsFor, thread, areas, translate });
  return {
    id: `opening:${insight.id}`,
    kind: 'opening',
    sentence,
    details: [...details, why],
    evidenceIds: [],
    url,
    areas,
    at,
    asLead: own.asLead,
    asProfessional: insight.asProfessional,
    opening: 'wait',
    thread: thread.number,
    brief: insight.brief,
  };
}

/** What the viewer has to do with it so far: their word is hoped for; it went on since they looked; they have had their say. */
function partIn({ thread, requested, waitsFor }: OpenWait, { situation, viewer }: OpeningOptions): Part {
  if (requested.some((person) => isSamePerson(person, viewer))) return 'asked';
  const row = situation.pulls.find(({ number }) => number === thread.number);
  if (row?.reviewers.some((person) => isSamePerson(person, viewer)) !== true) return 'none';
  return waitsFor === 'review' ? 'looked' : 'said';
}

type Part = 'asked' | 'looked' | 'said' | 'none';

const YOUR_PART: Record<Exclude<Part, 'none'>, Message | null> = {
  asked: say('Somebody hopes for your word on it. If it is not the time, hand it on: that moves it, too.'),
  looked: say('You have looked at it before, and it has gone on since.'),
  said: null,
};

function isMine({ author }: OpenWait, viewer: Person): boolean {
  return isSamePerson(author, viewer);
}
