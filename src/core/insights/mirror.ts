import type { Evidence } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { PullRow, Situation } from '../model/situation.ts';
import { isSamePerson, personKey } from '../people/humans.ts';
import type { Translate } from '../ports.ts';
import { compareShares, estimateShare, type Sample } from '../statistics/shares.ts';
import { inertLine } from '../text/inertText.ts';
import { joinWords } from '../text/joinWords.ts';
import { safeUrl } from '../text/safeUrl.ts';
import { findOneWayOut } from './area.ts';
import { areasOf, byNewest, isBy, signalOf, threadsOf, writePeople, writePlace, writePlaces } from './evidenceWords.ts';
import { canJudge } from './guards.ts';
import { isInPeriod, say, type Insight, type Message } from './insight.ts';
import { isKnown, periodBefore } from './periods.ts';
import { askTwo } from './twoQuestions.ts';

export const MIRROR_TOPICS = ['flags', 'moves', 'given', 'received', 'gap', 'load'] as const;
export type MirrorTopic = (typeof MIRROR_TOPICS)[number];

export interface MirrorInsight extends Insight {
  topic: MirrorTopic;
}

/** What a person sees of themselves. For nobody else's eyes: it holds figures, and what they might be tired of. */
export interface Mirror {
  person: Person;
  period: { from: string; to: string };
  insights: MirrorInsight[];
  /** What is not said, and why. */
  silences: Message[];
}

export interface MirrorOptions {
  /** What may be shown, of the whole history. */
  evidence: readonly Evidence[];
  situation: Situation | null;
  period: { from: string; to: string };
  /** ISO: first day of the history that is loaded; null: nothing is. */
  knownFrom: string | null;
  translate: Translate;
}

interface Looking extends MirrorOptions {
  person: Person;
  situation: Situation;
  own: readonly Evidence[];
}

/** Fewer occasions than this tell nothing that chance could not. */
const FEWEST_OCCASIONS = 15;
/** Reviews in an area from which on one is at home there. */
const FEWEST_REVIEWS = 5;
const MOST_GAPS = 3;
/** Threads that wait for one person by name, from which on that person is told. */
const MANY_WAITS = 5;

/**
 * *My Leadership*: how often, out of how many occasions, what went before, who helped whom, and where there is
 * room to grow. Silent, with the reason, where the sample is too small.
 */
export function holdMirror(person: Person, options: MirrorOptions): Mirror {
  const { evidence, situation, period } = options;
  if (situation === null) {
    const reason = say('Rates and gaps need one more look at the history: read the repository again.');
    return { person, period, insights: [], silences: [reason] };
  }
  const own = evidence.filter((act) => isBy(act, person)).toSorted(byNewest);
  const looking = { ...options, situation, person, own };
  const rates = [rateFlags(looking), rateMoves(looking)];
  const insights = [
    ...rates.flatMap(({ insight }) => insight ?? []),
    ...[tellGiven(looking), tellReceived(looking)].flatMap((insight) => insight ?? []),
    ...tellGaps(looking),
    ...tellLoad(looking),
  ];
  return { person, period, insights, silences: rates.flatMap(({ silence }) => silence ?? []) };
}

interface Rate {
  insight: MirrorInsight | null;
  silence: Message | null;
}

function rateFlags(looking: Looking): Rate {
  const acts = looking.own.filter((act) => signalOf(act) === 'anticipating');
  return rate(looking, {
    topic: 'flags',
    acts,
    sentence:
      'You looked at {total} pull requests of others. On {count} of them a concern of yours changed the work or came true later: that is {share} in 100, and chance alone could make it {low} to {high}.',
    none: 'You looked at {total} pull requests of others. GitHub shows none on which a concern of yours changed the work: it may lie in how it was read.',
    silence:
      'How often your concerns change the work is not said: you looked at {total} pull requests of others in this time, and from {fewest} on a share says something.',
  });
}

function rateMoves(looking: Looking): Rate {
  const acts = looking.own.filter((act) => signalOf(act) === 'unblocking');
  return rate(looking, {
    topic: 'moves',
    acts,
    sentence:
      'You looked at {total} pull requests of others. {count} of them had waited long and went on after your act: that is {share} in 100, and chance alone could make it {low} to {high}.',
    none: 'You looked at {total} pull requests of others. GitHub shows none that had waited long and went on after your act.',
    silence:
      'How often you get things moving is not said: you looked at {total} pull requests of others in this time, and from {fewest} on a share says something.',
  });
}

function rate(
  looking: Looking,
  told: { topic: 'flags' | 'moves'; acts: readonly Evidence[]; sentence: string; none: string; silence: string },
): Rate {
  const { period } = looking;
  const now = sample(looking, told.acts, period);
  if (now.total < FEWEST_OCCASIONS) {
    return { insight: null, silence: say(told.silence, { total: now.total, fewest: FEWEST_OCCASIONS }) };
  }
  const { value, interval } = estimateShare(now.count, now.total);
  const acts = told.acts.filter(({ at }) => isInPeriod(at, period));
  const args = {
    ...now,
    share: percent(value ?? 0),
    low: percent(interval?.low ?? 0),
    high: percent(interval?.high ?? 1),
  };
  const trend = tellTrend(looking, told.acts, now);
  const sentence = now.count === 0 ? told.none : told.sentence;
  const topic = trend === null ? (`mirror-${told.topic}` as const) : 'mirror-trend';
  return {
    silence: null,
    insight: build(looking, {
      topic: told.topic,
      acts,
      sentence: say(sentence, args),
      details: trend === null ? [] : [trend],
      questions: askTwo(topic, { area: writePlace(acts, looking.translate) }, `mirror:${told.topic}`),
    }),
  };
}

function percent(share: number): number {
  return Math.round(share * 100);
}

/** Occasions: pull requests of others that one looked at. Counted: those on which there is an act. */
function sample(
  { person, situation }: Looking,
  acts: readonly Evidence[],
  period: { from: string; to: string },
): Sample {
  const led = threadsOf(acts);
  const repos = new Set(acts.map(({ repo }) => repo));
  const looked = situation.pulls.filter((pull) => isInPeriod(pull.openedAt, period) && hasLookedAt(pull, person));
  const hits = looked.filter(({ number }) => [...repos].some((repo) => led.has(`${repo}#${String(number)}`)));
  return { count: hits.length, total: looked.length };
}

function hasLookedAt(pull: PullRow, person: Person): boolean {
  return pull.reviewers.some((reviewer) => isSamePerson(reviewer, person)) && !isSamePerson(pull.author, person);
}

/** Against one's own time before, and only where both samples carry it. */
function tellTrend(looking: Looking, acts: readonly Evidence[], now: Sample): Message | null {
  const before = periodBefore(looking.period);
  if (looking.knownFrom === null || !isKnown(before, looking.knownFrom)) return null;
  const earlier = sample(looking, acts, before);
  const compared = earlier.total < FEWEST_OCCASIONS ? null : compareShares(now, earlier);
  if (compared === null) return null;
  const args = { count: earlier.count, total: earlier.total };
  if (compared.interval.low > 0) return say('In the time before it was {count} of {total}: it has become more.', args);
  return compared.interval.high < 0
    ? say('In the time before it was {count} of {total}: it has become less, and the work may have been another.', args)
    : say('In the time before it was {count} of {total}: chance alone can make such a difference.', args);
}

function tellGiven(looking: Looking): MirrorInsight | null {
  const { own, person, period, translate } = looking;
  const acts = own.filter((act) => isInPeriod(act.at, period) && signalOf(act) !== 'looked-up-to');
  const helped = acts.flatMap(({ beneficiaries }) => beneficiaries).filter((other) => !isSamePerson(other, person));
  return helped.length === 0
    ? null
    : build(looking, {
        topic: 'given',
        acts: acts.filter(({ beneficiaries }) => beneficiaries.length > 0),
        sentence: say('You helped {people}, in {area}.', {
          people: writePeople(helped, translate),
          area: writePlaces(acts, translate),
        }),
      });
}

function tellReceived(looking: Looking): MirrorInsight | null {
  const { evidence, person, period, translate } = looking;
  const acts = evidence
    .filter(
      (act) =>
        isInPeriod(act.at, period) &&
        signalOf(act) !== 'looked-up-to' &&
        act.beneficiaries.some((other) => isSamePerson(other, person)),
    )
    .toSorted(byNewest);
  return acts.length === 0
    ? null
    : build(looking, {
        topic: 'received',
        acts,
        sentence: say('{people} helped you, in {area}.', {
          people: writePeople(
            acts.map(({ actor }) => actor),
            translate,
          ),
          area: writePlaces(acts, translate),
        }),
      });
}

/** Areas where one is at home as a reviewer and nothing shows yet: told as room, since GitHub may not show it. */
function tellGaps(looking: Looking): MirrorInsight[] {
  const { own, person, situation, period } = looking;
  const led = new Set(areasOf(own.filter((act) => ['anticipating', 'unblocking'].includes(signalOf(act)))));
  const reviews = new Map<string, PullRow[]>();
  for (const pull of situation.pulls) {
    if (!isInPeriod(pull.openedAt, period) || !hasLookedAt(pull, person)) continue;
    for (const area of pull.areas) reviews.set(area, [...(reviews.get(area) ?? []), pull]);
  }
  return [...reviews]
    .filter(([area, pulls]) => pulls.length >= FEWEST_REVIEWS && !led.has(inertLine(area)))
    .map(([area, pulls]) => ({
      area,
      newest: pulls.toSorted((a, b) => Date.parse(b.openedAt) - Date.parse(a.openedAt))[0],
    }))
    .toSorted((a, b) => Date.parse(b.newest?.openedAt ?? '') - Date.parse(a.newest?.openedAt ?? ''))
    .slice(0, MOST_GAPS)
    .map(({ area, newest }) => {
      const id = `mirror:gap:${area}`;
      return {
        id,
        kind: 'mirror',
        topic: 'gap',
        sentence: say(
          'You look at changes to {area}, and nothing there shows yet that you saw trouble coming or got something moving. GitHub may not show it.',
          { area: inertLine(area) },
        ),
        details: [],
        evidenceIds: [],
        url: safeUrl(newest?.url ?? null),
        areas: [area],
        at: newest?.openedAt ?? period.from,
        ...askTwo('mirror-gap', { area: inertLine(area) }, id),
      };
    });
}

/** Told to oneself alone: how much waits for one by name, and where everything goes through one's own hands. */
function tellLoad(looking: Looking): MirrorInsight[] {
  const { situation, person, translate } = looking;
  const waits = situation.waits
    .filter(({ requested }) => requested.some((other) => isSamePerson(other, person)))
    .toSorted((a, b) => Date.parse(b.since) - Date.parse(a.since));
  const row = situation.peers.find((peer) => isSamePerson(peer.person, person));
  const [newest] = waits;
  const id = 'mirror:load';
  const waiting: MirrorInsight[] =
    newest === undefined || (waits.length < MANY_WAITS && row?.isOverloaded !== true)
      ? []
      : [
          {
            id,
            kind: 'mirror',
            topic: 'load',
            sentence: say(
              '{count} threads wait for you by name. Only you see this; nobody is sent to you on top of it.',
              {
                count: waits.length,
              },
            ),
            details: [],
            evidenceIds: [],
            url: safeUrl(newest.thread.url),
            areas: [...new Set(waits.flatMap(({ areas }) => areas))],
            at: newest.since,
            ...askTwo('mirror-load', {}, id),
          },
        ];
  const only = onlyWays(looking);
  const carried =
    only.length === 0
      ? null
      : build(looking, {
          topic: 'load',
          key: 'one-way-out',
          acts: only.flatMap(({ acts }) => acts).filter((act) => isBy(act, person)),
          sentence: say(
            'In {area} nearly all that waited got moving through you. Others read only that it has one way out.',
            {
              area: joinWords(
                only.map(({ area }) => inertLine(area)),
                translate,
              ),
            },
          ),
        });
  return [...waiting, ...(carried === null ? [] : [carried])];
}

function onlyWays({ evidence, situation, person, period }: Looking): { area: string; acts: readonly Evidence[] }[] {
  const acts = evidence.filter(({ at }) => isInPeriod(at, period)).toSorted(byNewest);
  return [...new Set(acts.flatMap(({ area }) => area))].flatMap((area) => {
    const through = findOneWayOut({ here: acts.filter((act) => act.area.includes(area)) });
    return through !== null && isSamePerson(through.person, person) && canJudge(situation.pulls, area, period)
      ? [{ area, acts: through.acts }]
      : [];
  });
}

function build(
  { person, period, translate }: Looking,
  told: {
    topic: MirrorTopic;
    /** Tells several of one topic apart. */
    key?: string;
    acts: readonly Evidence[];
    sentence: Message;
    details?: Message[];
    questions?: Pick<Insight, 'asLead' | 'asProfessional'>;
  },
): MirrorInsight | null {
  const { topic, acts, sentence, details = [] } = told;
  const [newest] = acts;
  const id = ['mirror', topic, told.key ?? personKey(person)].join(':');
  return {
    id,
    kind: 'mirror',
    topic,
    sentence,
    details,
    evidenceIds: acts.map((act) => act.id),
    url: safeUrl(newest?.source.url ?? null),
    areas: areasOf(acts),
    at: newest?.at ?? period.from,
    ...(told.questions ?? askTwo(`mirror-${topic}`, { area: writePlace(acts, translate) }, id)),
  };
}
