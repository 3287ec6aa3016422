import { addToGroup } from '../addToGroup.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { PullRow } from '../model/situation.ts';
import { isSamePerson } from '../people/humans.ts';
import { inertLine } from '../text/inertText.ts';
import { joinWords } from '../text/joinWords.ts';
import { safeUrl } from '../text/safeUrl.ts';
import { findOneWayOut } from './area.ts';
import { areasOf, byNewest, isBy, signalOf, writePeople, writePlaces } from './evidenceWords.ts';
import { canJudge } from './guards.ts';
import { isInPeriod } from './insight.ts';
import { say, type Message } from '../text/message.ts';
import { hasLookedAt, reflect, type Looking, type MirrorInsight, type MirrorOptions } from './mirrorInsight.ts';
import { rateFlags, rateMoves } from './mirrorRates.ts';
import { askTwo } from './twoQuestions.ts';

/** What a person sees of themselves. For nobody else's eyes: it holds figures, and what they might be tired of. */
export interface Mirror {
  person: Person;
  period: { from: string; to: string };
  insights: MirrorInsight[];
  /** What is not said, and why. */
  silences: Message[];
}

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

function tellGiven(looking: Looking): MirrorInsight | null {
  const { own, person, period, translate } = looking;
  const acts = own.filter((act) => isInPeriod(act.at, period) && signalOf(act) !== 'looked-up-to');
  const helped = acts.flatMap(({ beneficiaries }) => beneficiaries).filter((other) => !isSamePerson(other, person));
  return helped.length === 0
    ? null
    : reflect(looking, {
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
    : reflect(looking, {
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
    for (const area of pull.areas) addToGroup(reviews, area, pull);
  }
  return [...reviews]
    .filter(([area, pulls]) => pulls.length >= FEWEST_REVIEWS && !led.has(inertLine(area)))
    .flatMap(([area, pulls]) => {
      const [newest] = pulls.toSorted(byOpening);
      return newest === undefined ? [] : [{ area, newest }];
    })
    .toSorted((a, b) => byOpening(a.newest, b.newest))
    .slice(0, MOST_GAPS)
    .map(({ area, newest }) => tellGap(area, newest));
}

/** Newest first. */
function byOpening(a: PullRow, b: PullRow): number {
  return Date.parse(b.openedAt) - Date.parse(a.openedAt);
}

function tellGap(area: string, newest: PullRow): MirrorInsight {
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
    url: safeUrl(newest.url),
    areas: [area],
    at: newest.openedAt,
    ...askTwo('mirror-gap', { area: inertLine(area) }, id),
  };
}

/** Told to oneself alone: how much waits for one by name, and where everything goes through one's own hands. */
function tellLoad(looking: Looking): MirrorInsight[] {
  return [tellWaiting(looking), tellOnlyWay(looking)].flatMap((insight) => insight ?? []);
}

function tellWaiting({ situation, person }: Looking): MirrorInsight | null {
  const waits = situation.waits
    .filter(({ requested }) => requested.some((other) => isSamePerson(other, person)))
    .toSorted((a, b) => Date.parse(b.since) - Date.parse(a.since));
  const row = situation.peers.find((peer) => isSamePerson(peer.person, person));
  const [newest] = waits;
  if (newest === undefined || (waits.length < MANY_WAITS && row?.isOverloaded !== true)) return null;
  const id = 'mirror:load';
  return {
    id,
    kind: 'mirror',
    topic: 'load',
    sentence: say('{count} threads wait for you by name. Only you see this; nobody is sent to you on top of it.', {
      count: waits.length,
    }),
    details: [],
    evidenceIds: [],
    url: safeUrl(newest.thread.url),
    areas: [...new Set(waits.flatMap(({ areas }) => areas))],
    at: newest.since,
    ...askTwo('mirror-load', {}, id),
  };
}

function tellOnlyWay(looking: Looking): MirrorInsight | null {
  const { person, translate } = looking;
  const only = onlyWays(looking);
  if (only.length === 0) return null;
  const places = only.map(({ area }) => inertLine(area));
  return reflect(looking, {
    topic: 'load',
    key: 'one-way-out',
    acts: only.flatMap(({ acts }) => acts).filter((act) => isBy(act, person)),
    sentence: say(
      'In {area} nearly all that waited got moving through you. Others read only that it has one way out.',
      {
        area: joinWords(places, translate),
      },
    ),
  });
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
