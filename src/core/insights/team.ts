import type { Evidence } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { PullRow, Situation } from '../model/situation.ts';
import { isSamePerson, personKey } from '../people/humans.ts';
import type { Translate } from '../ports.ts';
import { onDay } from '../text/day.ts';
import { inertLine } from '../text/inertText.ts';
import { joinWords } from '../text/joinWords.ts';
import { safeUrl } from '../text/safeUrl.ts';
import { describeEvidence } from './describeEvidence.ts';
import { areasOf, byNewest, isBy, signalOf, writePlace, writePlaces } from './evidenceWords.ts';
import { canBreakDown, canJudge, isTeam } from './guards.ts';
import { byRecency, isInPeriod, type Insight } from './insight.ts';
import { say, type Message } from '../text/message.ts';
import { findPairs } from './pairs.ts';
import { isKnown, periodBefore } from './periods.ts';
import { askTwo } from './twoQuestions.ts';

export const TEAM_TOPICS = ['rotation', 'spread', 'newcomers', 'ideas', 'voices', 'balance'] as const;
export type TeamTopic = (typeof TEAM_TOPICS)[number];

export interface TeamInsight extends Insight {
  topic: TeamTopic;
}

export interface TeamOptions {
  /** What may be shown, of the whole history. */
  evidence: readonly Evidence[];
  situation: Situation | null;
  period: { from: string; to: string };
  /** ISO: first day of the history that is loaded; null: nothing is. */
  knownFrom: string | null;
  translate: Translate;
  isThreadNumbered?: boolean;
}

interface Telling extends TeamOptions {
  situation: Situation;
  /** Acts of the period that were nobody's duty and said something about who did them; newest first. */
  led: readonly Evidence[];
}

/** Said in place of all of it where there are too few people to speak of a team. */
export const TOO_FEW_PEERS: Message = say(
  'Fewer than three people are active here, so nothing is said about a team: there are single acts, and what you see of yourself.',
);

/** Details that a glance takes in. */
const MOST_DETAILS = 3;

/** What the evidence shows of the team as a whole; empty where it is too small to be one. Newest first. */
export function describeTeam(options: TeamOptions): TeamInsight[] {
  const { evidence, situation, period } = options;
  if (situation === null || !isTeam(situation)) return [];
  const led = evidence.filter((act) => isInPeriod(act.at, period) && isLed(act)).toSorted(byNewest);
  const telling = { ...options, situation, led };
  return [
    tellRotation(telling),
    tellSpread(telling),
    tellNewcomers(telling),
    tellIdeas(telling),
    tellVoices(telling),
    tellBalance(telling),
  ]
    .flatMap((insight) => insight ?? [])
    .toSorted(byRecency);
}

function isLed(act: Evidence): boolean {
  return !act.byDuty && signalOf(act) !== 'looked-up-to';
}

/** Areas that were led before as well, where in this period somebody led who had not. */
function tellRotation(telling: Telling): TeamInsight | null {
  const { evidence, period, knownFrom, led, translate } = telling;
  const before = periodBefore(period);
  if (knownFrom === null || !isKnown(before, knownFrom)) return null;
  const earlier = evidence.filter((act) => isInPeriod(act.at, before) && isLed(act));
  const acts = led.filter((act) =>
    act.area.some((area) => {
      const there = earlier.filter((other) => other.area.includes(area));
      return there.length > 0 && !there.some((other) => isBy(other, act.actor));
    }),
  );
  return build('rotation', acts, {
    sentence: say('Leading went round: others led than in the time before, in {area}.', {
      area: writePlaces(acts, translate),
    }),
    args: { area: writePlace(acts, translate) },
  });
}

/**
 * How wide leading is spread, with and without whoever carries most of the duty: by acts that show it, each of somebody
 * else and in another area, since a number of people would be one more count.
 */
function tellSpread(telling: Telling): TeamInsight | null {
  const { evidence, situation, period, led, translate } = telling;
  const people = new Set(led.map(({ actor }) => personKey(actor))).size;
  if (!canBreakDown(people) || !canJudge(situation.pulls, null, period)) return null;
  const carrier = mostDuty(evidence.filter((act) => isInPeriod(act.at, period) && act.byDuty));
  const others = carrier === null ? led : led.filter((act) => !isBy(act, carrier));
  const isAsWide = areasOf(others).length === areasOf(led).length;
  const shown = pickDifferent(led);
  return build('spread', led, {
    sentence: say('Leading was spread over several people, lately in {area}.', { area: writePlaces(shown, translate) }),
    details: [...shown.map((act) => tellAct(act, telling)), ...(carrier === null ? [] : [tellWithout(isAsWide)])],
    args: {},
  });
}

function tellWithout(isAsWide: boolean): Message {
  return isAsWide
    ? say('That holds as well without whoever carries most of the maintenance.')
    : say('Without whoever carries most of the maintenance, others led in fewer areas.');
}

/** The newest acts that are each by somebody else and in another area; where that leaves too few, by somebody else. */
function pickDifferent(acts: readonly Evidence[]): Evidence[] {
  const apart: Evidence[] = [];
  const isNew = (act: Evidence): boolean => !apart.some((other) => isBy(other, act.actor));
  const isElsewhere = (act: Evidence): boolean => !apart.some(({ area }) => area.some((one) => act.area.includes(one)));
  for (const act of acts) {
    if (apart.length < MOST_DETAILS && act.area.length > 0 && isNew(act) && isElsewhere(act)) apart.push(act);
  }
  for (const act of acts) {
    if (apart.length < MOST_DETAILS && isNew(act)) apart.push(act);
  }
  return apart.toSorted(byNewest);
}

/** One act, on its day. */
function tellAct(act: Evidence, telling: Telling): Message {
  return say('{person} {headline}, {day}.', {
    person: inertLine(act.actor.login),
    headline: writeHeadline(act, telling),
    day: onDay(act.at),
  });
}

function mostDuty(acts: readonly Evidence[]): Person | null {
  const counts = new Map<string, { person: Person; count: number }>();
  for (const { actor } of acts) {
    const known = counts.get(personKey(actor)) ?? { person: actor, count: 0 };
    counts.set(personKey(actor), { ...known, count: known.count + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.person ?? null;
}

/** What became of those who came: as figures only where they are many enough, never by name of who left. */
function tellNewcomers(telling: Telling): TeamInsight | null {
  const { evidence, situation, period, led, translate } = telling;
  const welcomed = evidence.filter(({ kind, at }) => kind === 'welcomed' && isInPeriod(at, period)).toSorted(byNewest);
  const theirs = situation.pulls.filter((pull) => pull.isByNewcomer && isInPeriod(pull.openedAt, period));
  const newcomers = authorsOf(theirs);
  const leading = led.find(({ actor }) => newcomers.has(personKey(actor)));
  const place = welcomed.length === 0 ? '' : writePlaces(welcomed, translate);
  const [sentence, ...details] = [
    place === ''
      ? null
      : say('Newcomers were answered about the substance of what they brought, in {area}.', { area: place }),
    canBreakDown(newcomers.size)
      ? say('Of {newcomers} people who came in this time, {merged} had work of theirs merged.', {
          newcomers: newcomers.size,
          merged: authorsOf(theirs.filter(({ mergedAt }) => mergedAt !== null)).size,
        })
      : null,
    leading === undefined
      ? null
      : say('Somebody who had just come has led already: {person} {headline}.', {
          person: inertLine(leading.actor.login),
          headline: writeHeadline(leading, telling),
        }),
  ].filter((told) => told !== null);
  const acts = [...welcomed, ...(leading === undefined ? [] : [leading])];
  return sentence === undefined ? null : build('newcomers', acts, { sentence, details, args: {} });
}

/** Keys of the accounts that opened them. */
function authorsOf(pulls: readonly PullRow[]): Set<string> {
  return new Set(pulls.flatMap(({ author }) => (author === null ? [] : [personKey(author)])));
}

function writeHeadline(act: Evidence, { translate, isThreadNumbered = true }: TeamOptions): string {
  return inertLine(describeEvidence(act, translate, { isThreadNumbered }).headline);
}

/** Ideas and early warnings of people other than the one who carries most of the duty, taken up by others. */
function tellIdeas(telling: Telling): TeamInsight | null {
  const { evidence, period, led } = telling;
  const carrier = mostDuty(evidence.filter((act) => isInPeriod(act.at, period) && act.byDuty));
  const acts = led.filter(
    (act) =>
      (act.kind === 'idea-adopted' || (act.kind === 'flagged-early' && act.level === 'acted-on')) &&
      !isSamePerson(act.actor, carrier),
  );
  return build('ideas', acts, {
    sentence: say(
      'Ideas and early warnings were taken up from all over the team, not only from whoever maintains most.',
    ),
    details: acts.slice(0, MOST_DETAILS).map((act) => tellAct(act, telling)),
    args: {},
  });
}

/** Questions, not people: nobody is named who asked or who could have answered. */
function tellVoices({ situation, period }: Telling): TeamInsight | null {
  const open = situation.questions
    .filter(({ at, isOpen }) => isOpen && isInPeriod(at, period))
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const [newest] = open;
  const oldest = open.at(-1);
  if (newest === undefined || oldest === undefined) return null;
  const id = 'team:voices';
  return {
    id,
    kind: 'team',
    topic: 'voices',
    sentence:
      open.length === 1
        ? say('One question of this time has no answer yet, asked on {day}.', { day: onDay(newest.at) })
        : say('{count} questions of this time have no answer yet, the oldest of {day}.', {
            count: open.length,
            day: onDay(oldest.at),
          }),
    details: open
      .slice(0, MOST_DETAILS)
      .map(({ thread, quote }) =>
        quote === ''
          ? say('In “{title}”.', { title: inertLine(thread.title) })
          : say('In “{title}”: {quote}', { title: inertLine(thread.title), quote: inertLine(quote) }),
      ),
    evidenceIds: [],
    url: safeUrl(newest.url),
    areas: [...new Set(open.flatMap(({ areas }) => areas))],
    at: newest.at,
    ...askTwo('team-voices', {}, id),
  };
}

/** Pairs that lead and follow in turn. */
function tellBalance({ led, translate }: Telling): TeamInsight | null {
  const pairs = findPairs(led, translate);
  const people = new Set(pairs.flatMap((pair) => pair.people.map(personKey)));
  if (!canBreakDown(people.size)) return null;
  const ids = new Set(pairs.flatMap(({ evidenceIds }) => evidenceIds));
  return build(
    'balance',
    led.filter(({ id }) => ids.has(id)),
    {
      sentence: say('People lead and follow in turn: several pairs helped each other, in {area}.', {
        area: joinWords([...new Set(pairs.flatMap(({ areas }) => areas))], translate) || translate('this repository'),
      }),
      details: pairs.slice(0, MOST_DETAILS).map(({ sentence }) => sentence),
      args: {},
    },
  );
}

function build(
  topic: TeamTopic,
  acts: readonly Evidence[],
  { sentence, details = [], args }: { sentence: Message; details?: Message[]; args: Message['args'] },
): TeamInsight | null {
  const [newest] = acts;
  if (newest === undefined) return null;
  const id = `team:${topic}`;
  return {
    id,
    kind: 'team',
    topic,
    sentence,
    details,
    evidenceIds: acts.map((act) => act.id),
    url: safeUrl(newest.source.url),
    areas: areasOf(acts),
    at: newest.at,
    ...askTwo(`team-${topic}`, args, id),
  };
}
