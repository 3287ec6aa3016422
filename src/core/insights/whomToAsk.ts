import { isShownByDefault, type Evidence } from '../model/evidence.ts';
import { SIGNAL_OF_KIND } from '../model/evidenceKinds.ts';
import type { Person } from '../model/person.ts';
import type { OpenWait, PeerRow, Situation } from '../model/situation.ts';
import { isSamePerson, personKey } from '../people/humans.ts';
import type { Translate } from '../ports.ts';
import { onDay } from '../text/day.ts';
import { inertLine } from '../text/inertText.ts';
import { safeUrl } from '../text/safeUrl.ts';
import { say, type Message } from '../text/message.ts';
import { numberOf } from './wordings.ts';

/** Somebody who may be asked, why it is them, and the words to do it with. */
export interface Ask {
  person: Person;
  why: Message;
  /** What the reason is taken from. */
  evidenceId: string;
  url: string | null;
  /** Where one is enough to show how, it is this one; another person from wait to wait. */
  isExample: boolean;
  /** To be posted by whoever asks, or said in any other place; nothing posts it by itself. */
  sentence: Message;
}

/** Who was not seen for longer is not asked. */
const ACTIVE_MS = 60 * 24 * 3600 * 1000;
/** What somebody did there longer ago is no reason to ask them now: as long as one counts as a peer. */
const REASON_MS = 365 * 24 * 3600 * 1000;
/** More names than these are no help. */
const MOST_ASKED = 3;

export interface AskOptions {
  wait: OpenWait;
  evidence: readonly Evidence[];
  situation: Pick<Situation, 'asOf' | 'peers' | 'pulls' | 'waits'>;
  viewer: Person | null;
  /** How often each person (by key) was named for other waits of the same list; whoever was named less goes first. */
  named?: ReadonlyMap<string, number>;
  translate: Translate;
}

/**
 * People who have got such things moving where a thread waits: peers who were active of late, neither its author nor
 * the reader, and with room for one more. Never those who were asked for it already: whoever is silent has a reason
 * that GitHub does not show. Up to three, by their newest such act of the last twelve months; nobody where nobody qualifies.
 */
export function whomToAsk(options: AskOptions): Ask[] {
  const { wait, evidence, situation, viewer, named = new Map<string, number>(), translate } = options;
  const peers = new Map(situation.peers.map((peer) => [personKey(peer.person), peer]));
  const place = placeOfHelp(wait, situation);
  const excluded = [wait.author, viewer, ...wait.requested, ...place.excluded];
  const reasonsFromMs = Date.parse(situation.asOf) - REASON_MS;
  const acts = evidence
    .filter((act) => Date.parse(act.at) >= reasonsFromMs && isAlike(act, wait, place.areas))
    .toSorted(byNewest);
  const chosen = new Map<string, Evidence>();
  for (const act of acts) {
    const key = personKey(act.actor);
    if (chosen.has(key) || excluded.some((person) => isSamePerson(person, act.actor))) continue;
    if (canBeAsked(peers.get(key), situation.asOf)) chosen.set(key, act);
  }
  const free = [...chosen.values()].filter(({ byDuty }) => !byDuty);
  // Where two others qualify, whoever has most to do there anyway is spared.
  const asked = free.length > 1 ? free : [...chosen.values()];
  const timesNamed = ({ actor }: Evidence): number => named.get(personKey(actor)) ?? 0;
  const leastNamed = asked.toSorted((a, b) => timesNamed(a) - timesNamed(b)).slice(0, MOST_ASKED);
  return leastNamed.toSorted(byNewest).map((act) =>
    toAsk(act, {
      wait,
      areas: place.areas,
      isExample: act === leastNamed[wait.thread.number % leastNamed.length],
      translate,
    }),
  );
}

/** Help is needed where a thread is, or where the one is that it waits for; who is at it already needs no asking. */
function placeOfHelp(
  { thread, onThread, areas }: OpenWait,
  { waits, pulls }: Pick<Situation, 'waits' | 'pulls'>,
): { areas: readonly string[]; excluded: readonly (Person | null)[] } {
  const row = pulls.find(({ number }) => number === (onThread ?? thread.number));
  const other = onThread === null ? undefined : waits.find((wait) => wait.thread.number === onThread);
  return {
    areas: onThread === null ? areas : (row?.areas ?? other?.areas ?? areas),
    excluded: [row?.author ?? null, ...(row?.reviewers ?? []), ...(other?.requested ?? [])],
  };
}

function byNewest(a: Evidence, b: Evidence): number {
  return Date.parse(b.at) - Date.parse(a.at) || a.id.localeCompare(b.id);
}

function canBeAsked(peer: PeerRow | undefined, asOf: string): boolean {
  if (peer === undefined || !peer.isPeerNow || peer.isOverloaded) return false;
  return Date.parse(asOf) - Date.parse(peer.lastActiveAt) <= ACTIVE_MS;
}

/**
 * Got something moving in one of the places (where none is known: anywhere, of the same kind), and for a review also:
 * saw what a review there has to see.
 */
function isAlike(act: Evidence, { waitsFor, thread }: OpenWait, areas: readonly string[]): boolean {
  if (act.thread.number === thread.number || !isShownByDefault(act.level)) return false;
  const signal = SIGNAL_OF_KIND[act.kind];
  if (areas.length === 0) return signal === 'unblocking' && act.thread.kind === thread.kind;
  if (!act.area.some((area) => areas.includes(area))) return false;
  return signal === 'unblocking' || (waitsFor === 'review' && signal === 'anticipating');
}

function toAsk(
  act: Evidence,
  options: { wait: OpenWait; areas: readonly string[]; isExample: boolean; translate: Translate },
): Ask {
  const { wait, areas, isExample, translate } = options;
  const place = act.area.find((one) => areas.includes(one));
  const args = {
    ...(place === undefined ? {} : { area: inertLine(place) }),
    name: inertLine(act.actor.login),
    past: numberOf(act.thread.number),
    day: onDay(act.at),
    thread: numberOf(wait.thread.number),
    title: inertLine(wait.thread.title),
    since: onDay(wait.since),
    on: numberOf(wait.onThread ?? wait.thread.number),
  };
  const way = (place === undefined ? WHY_ANYWHERE : WHY)[wayOf(act)];
  return {
    person: act.actor,
    why: say(way.why, args),
    evidenceId: act.id,
    url: safeUrl(act.source.url),
    isExample,
    sentence: say('{opening} {reason} {request}', {
      opening: translate(OPENINGS[wait.waitsFor], args),
      reason: translate(way.you, args),
      request: translate(REQUEST[wait.waitsFor], args),
    }),
  };
}

type Way = 'moved' | 'answered' | 'cleared' | 'carried' | 'welcomed' | 'settled' | 'saw';

function wayOf({ kind }: Evidence): Way {
  switch (kind) {
    case 'answered':
      return 'answered';
    case 'cleared-dependency':
      return 'cleared';
    case 'carried-on':
      return 'carried';
    case 'welcomed':
      return 'welcomed';
    case 'settled':
      return 'settled';
    case 'broke-the-wait':
      return 'moved';
    default:
      return 'saw';
  }
}

/** Said about somebody, and to them; without the place where none is known. */
interface Reasons {
  why: string;
  you: string;
}

const WHY: Record<Way, Reasons> = {
  moved: {
    why: '{name} got {past} in {area} moving ({day}).',
    you: 'You got {past} in {area} moving, so I thought of you.',
  },
  answered: {
    why: '{name} gave the answer in {area} that {past} needed ({day}).',
    you: 'You gave the answer in {area} that {past} needed, so I thought of you.',
  },
  cleared: {
    why: '{name} cleared the way in {area} for other work ({past}, {day}).',
    you: 'You cleared the way in {area} for other work with {past}, so I thought of you.',
  },
  carried: {
    why: '{name} carried on work in {area} that had been left ({past}, {day}).',
    you: 'You carried on work in {area} that had been left, in {past}, so you know your way there.',
  },
  welcomed: {
    why: '{name} got a newcomer started in {area} ({past}, {day}).',
    you: 'You got a newcomer started in {area} with {past}, so I thought of you.',
  },
  settled: {
    why: '{name} settled opposed reviews in {area} ({past}, {day}).',
    you: 'You found the argument in {area} that settled {past}, so I thought of you.',
  },
  saw: {
    why: '{name} saw in {area} what others had not yet seen ({past}, {day}).',
    you: 'You saw something in {area} on {past} that changed the work, so your eyes would help here.',
  },
};
const WHY_ANYWHERE: Record<Way, Reasons> = {
  moved: { why: '{name} got {past} moving ({day}).', you: 'You got {past} moving, so I thought of you.' },
  answered: {
    why: '{name} gave the answer that {past} needed ({day}).',
    you: 'You gave the answer that {past} needed, so I thought of you.',
  },
  cleared: {
    why: '{name} cleared the way for other work ({past}, {day}).',
    you: 'You cleared the way for other work with {past}, so I thought of you.',
  },
  carried: {
    why: '{name} carried on work that had been left ({past}, {day}).',
    you: 'You carried on work that had been left, in {past}, so I thought of you.',
  },
  welcomed: {
    why: '{name} got a newcomer started ({past}, {day}).',
    you: 'You got a newcomer started with {past}, so I thought of you.',
  },
  settled: {
    why: '{name} settled opposed reviews ({past}, {day}).',
    you: 'You found the argument that settled {past}, so I thought of you.',
  },
  saw: {
    why: '{name} saw what others had not yet seen ({past}, {day}).',
    you: 'You saw something on {past} that changed the work, so your eyes would help here.',
  },
};

/** Says what it is about, and blames nobody for it. */
const OPENINGS: Record<OpenWait['waitsFor'], string> = {
  review: '{thread} (“{title}”) has been ready for a review since {since}.',
  answer: '{thread} (“{title}”) has been without an answer since {since}.',
  decision: '{thread} (“{title}”) has been reviewed and without a decision since {since}.',
  thread: '{thread} (“{title}”) cannot go on before {on}, since {since}.',
};

/** Asks for one step, and leaves a way to say no. */
const REQUEST: Record<OpenWait['waitsFor'], string> = {
  review: 'Could you look at it, or at the part that you know? If not, who else knows it?',
  answer: 'Do you know the answer, or who does? A first thought would already help.',
  decision: 'What would you decide, and what is missing for a yes or a no?',
  thread: 'What would {on} need to go on, and can I take a part of it?',
};
