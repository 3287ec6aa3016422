import type { Evidence } from '../model/evidence.ts';
import type { Signal } from '../model/evidenceKinds.ts';
import type { Person } from '../model/person.ts';
import type { PullRow } from '../model/situation.ts';
import { isSamePerson, personKey } from '../people/humans.ts';
import type { Translate } from '../ports.ts';
import { onDay } from '../text/day.ts';
import { inertLine } from '../text/inertText.ts';
import { safeUrl } from '../text/safeUrl.ts';
import { describeEvidence } from './describeEvidence.ts';
import { byNewest, isBy, signalOf, threadsOf, writeConcerns, writePeople, writeWays } from './evidenceWords.ts';
import { canJudge } from './guards.ts';
import { byRecency, isInPeriod, type Insight, type Period } from './insight.ts';
import { say, type Message } from '../text/message.ts';
import type { QuestionTopic } from './questions.ts';
import { askTwo } from './twoQuestions.ts';

export const AREA_TOPICS = ['sees-coming', 'unblocks', 'one-way-out', 'begun', 'quiet', 'not-shown'] as const;
export type AreaTopic = (typeof AREA_TOPICS)[number];

export interface AreaInsight extends Insight {
  topic: AreaTopic;
  area: string;
}

export interface AreaOptions {
  /** What may be shown, of the whole history: who begins is seen by what was before. */
  evidence: readonly Evidence[];
  pulls: readonly PullRow[];
  period: Period & { to: string };
  /** ISO: first day of the history that is loaded; null: nothing is. */
  knownFrom: string | null;
  translate: Translate;
  isThreadNumbered?: boolean;
  /** Somebody is left out, so nothing may be said to be missing: it may be theirs. */
  leavesOut?: boolean;
}

interface Telling extends AreaOptions {
  area: string;
  /** Acts in the area and period, newest first. */
  here: readonly Evidence[];
  canJudge: boolean;
}

/** Threads that moved, from which on it can be said that they nearly all moved through one person. */
const FEWEST_MOVED = 6;
const NEARLY_ALL = 0.8;
const DAY_MS = 24 * 3600 * 1000;
/** Whoever acts for the first time within these days "has begun". */
const BEGUN_DAYS = 120;
/** So long before that the history must be loaded, or everybody has just begun. */
const KNOWN_DAYS = 180;

/** The areas that evidence or pull requests of the period touch, by their newest act, then by name. */
export function listAreas({ evidence, pulls, period }: Pick<AreaOptions, 'evidence' | 'pulls' | 'period'>): string[] {
  const acts = evidence.filter(({ at }) => isInPeriod(at, period)).toSorted(byNewest);
  const others = pulls.filter(({ openedAt }) => isInPeriod(openedAt, period)).flatMap(({ areas }) => areas);
  return [...new Set([...acts.flatMap(({ area }) => area), ...[...new Set(others)].sort()])];
}

/** What the evidence shows of one area. Claims of absence or concentration only where `canJudge` allows them. */
export function describeArea(area: string, options: AreaOptions): AreaInsight[] {
  const { evidence, pulls, period } = options;
  const here = evidence.filter((act) => act.area.includes(area) && isInPeriod(act.at, period)).toSorted(byNewest);
  const telling = { ...options, area, here, canJudge: options.leavesOut !== true && canJudge(pulls, area, period) };
  const begun = tellBegun(telling);
  const found = [
    tellWho('sees-coming', 'anticipating', telling),
    tellWho('unblocks', 'unblocking', telling),
    tellOneWayOut(telling, begun?.person ?? null),
    begun?.insight ?? null,
  ].flatMap((insight) => insight ?? []);
  return found.length > 0 ? found.toSorted(byRecency) : [tellNothing(telling)];
}

/** Names stand by their newest act, and everybody who acted stands there. */
function tellWho(topic: 'sees-coming' | 'unblocks', signal: Signal, telling: Telling): AreaInsight | null {
  const acts = telling.here.filter((act) => signalOf(act) === signal && !act.byDuty);
  if (acts.length === 0) return null;
  const { translate, area } = telling;
  const words = topic === 'sees-coming' ? writeConcerns(acts, translate) : writeWays(acts, translate);
  const args = {
    area: inertLine(area),
    people: writePeople(
      acts.map(({ actor }) => actor),
      translate,
    ),
    words,
  };
  const sentence =
    topic === 'unblocks'
      ? say('{people} got things moving in {area}: with {words}.', args)
      : words === ''
        ? say('{people} saw trouble coming in {area}.', args)
        : say('{people} saw trouble coming in {area}: {words}.', args);
  return build({ topic, question: `area-${topic}` }, telling, { acts, sentence });
}

/**
 * Nearly all that moved here moved through one person, duty or not. Who that is stands nowhere: it is told to
 * them alone (see `mirror.ts`).
 */
function tellOneWayOut(telling: Telling, begun: Person | null): AreaInsight | null {
  const through = findOneWayOut(telling);
  if (through === null || !telling.canJudge) return null;
  const other = begun !== null && !isSamePerson(begun, through.person) ? begun : null;
  const { area } = telling;
  return build(
    {
      topic: 'one-way-out',
      question: other === null ? 'area-one-way-out' : 'area-one-way-out-begun',
      ...(other === null ? {} : { person: other }),
    },
    telling,
    {
      acts: through.acts,
      sentence: say('{area} has one way out: nearly all that waited there got moving through one pair of hands.', {
        area: inertLine(area),
      }),
    },
  );
}

/** Through whom nearly all that moved in an area went on; null where there is nobody like that, or too little moved. */
export function findOneWayOut({
  here,
}: {
  here: readonly Evidence[];
}): { person: Person; acts: readonly Evidence[] } | null {
  const moves = here.filter((act) => signalOf(act) === 'unblocking');
  const threads = threadsOf(moves);
  if (threads.size < FEWEST_MOVED) return null;
  const people = new Map(moves.map(({ actor }) => [personKey(actor), actor]));
  for (const person of people.values()) {
    if (threadsOf(moves.filter((act) => isBy(act, person))).size >= threads.size * NEARLY_ALL) {
      return { person, acts: moves };
    }
  }
  return null;
}

/** Somebody whose first act here is young, in a history that is old enough to say so, and where others led before. */
function tellBegun(telling: Telling): { person: Person; insight: AreaInsight } | null {
  const { evidence, area, period, knownFrom, translate, isThreadNumbered = true } = telling;
  const acts = evidence
    .filter((act) => act.area.includes(area) && signalOf(act) !== 'looked-up-to')
    .filter(({ at }) => Date.parse(at) < Date.parse(period.to))
    .toSorted(byNewest)
    .toReversed();
  const firsts = new Map<string, Evidence>();
  for (const act of acts) if (!firsts.has(personKey(act.actor))) firsts.set(personKey(act.actor), act);
  const newest = [...firsts.values()].filter(({ byDuty }) => !byDuty).at(-1);
  if (newest === undefined || firsts.size < 2 || knownFrom === null) return null;
  const sinceMs = Date.parse(period.to) - BEGUN_DAYS * DAY_MS;
  const at = Date.parse(newest.at);
  if (at < sinceMs || !isInPeriod(newest.at, period) || Date.parse(knownFrom) > at - KNOWN_DAYS * DAY_MS) return null;
  const person = newest.actor;
  const insight = build({ topic: 'begun', question: 'area-begun', person }, telling, {
    acts: acts.filter((act) => isBy(act, person)).toReversed(),
    sentence: say('{person} has begun to lead in {area}: {headline}, {day}.', {
      person: inertLine(person.login),
      area: inertLine(area),
      headline: inertLine(describeEvidence({ ...newest, area: [] }, translate, { isThreadNumbered }).headline),
      day: onDay(newest.at),
    }),
  });
  return insight === null ? null : { person, insight };
}

/** Nothing was seen. Only where enough could be seen is that said of the area; else it is said of GitHub. */
function tellNothing(telling: Telling): AreaInsight {
  const { area, period } = telling;
  const topic = telling.canJudge ? 'quiet' : 'not-shown';
  const id = `area:${topic}:${area}`;
  const args = { area: inertLine(area) };
  return {
    id,
    kind: 'area',
    topic,
    area,
    sentence: telling.canJudge
      ? say('In {area} no concern changed the work and nothing had to be got moving in this time, on GitHub.', args)
      : say('GitHub does not show how {area} is led.', args),
    details: telling.canJudge
      ? []
      : [say('Too few pull requests, too few people, or too little review there in this time to say anything.')],
    evidenceIds: [],
    url: null,
    areas: [area],
    at: period.to,
    ...askTwo(`area-${topic}`, args, id),
  };
}

function build(
  about: { topic: AreaTopic; question: QuestionTopic; person?: Person },
  { area }: Telling,
  told: { acts: readonly Evidence[]; sentence: Message },
): AreaInsight | null {
  const [newest] = told.acts;
  if (newest === undefined) return null;
  const id = `area:${about.topic}:${area}`;
  const person = about.person === undefined ? {} : { person: inertLine(about.person.login) };
  return {
    id,
    kind: 'area',
    topic: about.topic,
    area,
    sentence: told.sentence,
    details: [],
    evidenceIds: told.acts.map((act) => act.id),
    url: safeUrl(newest.source.url),
    areas: [area],
    at: newest.at,
    ...askTwo(about.question, { area: inertLine(area), ...person }, id),
  };
}
