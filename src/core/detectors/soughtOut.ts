import type { ThreadEvent } from '../model/event.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { Thread } from '../model/thread.ts';
import { isHuman, isSamePerson, personKey } from '../people/humans.ts';
import { buildLoginFinder } from '../people/logins.ts';
import { askedByName } from '../reading/askedByName.ts';
import { countBefore } from '../statistics/countBefore.ts';
import { weighRemark } from '../waiting/remark.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { writingsOf, type Writing } from './support/writings.ts';
import { pathsOf, writtenEvidence } from './support/writtenEvidence.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Requests on so many threads within an hour are triage. */
const TRIAGE_THREADS = 3;
/** A request so soon after opening comes from a rule, a template or a rotation. */
const AUTOMATIC_MS = 2 * MINUTE_MS;
/** Requests of more people than this in one go ask whoever is free. */
const MOST_AT_ONCE = 2;
/** An answer counts when it comes within this time. */
const ANSWER_MS = 30 * DAY_MS;
/** Asking the same person for a review again within this time says nothing new. */
const AGAIN_MS = 30 * DAY_MS;

/** Somebody asked by name, and what shows it. */
interface Ask {
  thread: Thread;
  asked: Person;
  asker: Person;
  at: string;
  /** Null: a review request. */
  writing: Writing | null;
}

/**
 * Somebody was asked for by name (a question or a request in words, or a review request), outside of what is
 * theirs anyway, before they had any part in the thread; and they came.
 */
export const soughtOut: Detector = {
  kind: 'sought-out',
  needs: 'whole-threads',
  detect: (input) => {
    const findPerson = buildLoginFinder(input.history);
    const asks = input.history.threads.flatMap((thread) =>
      firstOfEach([...asksInWords(thread, findPerson), ...reviewRequests(thread)]),
    );
    const isTriage = findTriage(asks);
    const found = asks.flatMap((ask) => {
      const answer = isChoice(ask, input) && !isTriage(ask) ? findAnswer(ask) : null;
      return answer === null ? [] : [{ ask, evidence: toEvidence(ask, answer, input) }];
    });
    return withoutRoutine(found);
  },
};

function asksInWords(thread: Thread, findPerson: (login: string) => Person | null): Ask[] {
  return writingsOf(thread).flatMap((writing) => {
    const { author: asker, at, body } = writing;
    if (!isHuman(asker) || !body.includes('@')) return [];
    return askedByName(body).flatMap((login) => {
      const asked = findPerson(login);
      return asked ? [{ thread, asked, asker, at, writing }] : [];
    });
  });
}

function reviewRequests(thread: Thread): Ask[] {
  const asks: Ask[] = [];
  const openings = [Date.parse(thread.createdAt)];
  for (const event of thread.events) {
    const atMs = Date.parse(event.at);
    if (event.type === 'ready-for-review' || event.type === 'reopened') openings.push(atMs);
    if (event.type !== 'review-requested' || !event.reviewer || !isHuman(event.actor)) continue;
    if (openings.some((openedMs) => atMs - openedMs <= AUTOMATIC_MS && atMs >= openedMs)) continue;
    asks.push({ thread, asked: event.reviewer, asker: event.actor, at: event.at, writing: null });
  }
  const within = byTime(asks);
  return asks.filter(({ at }) => {
    const together = within(Date.parse(at) - AUTOMATIC_MS, Date.parse(at) + AUTOMATIC_MS);
    return new Set(together.map(({ asked }) => personKey(asked))).size <= MOST_AT_ONCE;
  });
}

/** Finds the asks from one moment (ms) to another, both included, by halving. */
function byTime(asks: readonly Ask[]): (fromMs: number, toMs: number) => readonly Ask[] {
  const sorted = asks.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const times = sorted.map(({ at }) => Date.parse(at));
  return (fromMs, toMs) => sorted.slice(countBefore(times, fromMs), countBefore(times, toMs + 1));
}

/** Whoever asks on so many threads within an hour goes through a list. */
function findTriage(asks: readonly Ask[]): (ask: Ask) => boolean {
  const triage = new Set<Ask>();
  for (const own of Map.groupBy(asks, ({ asker }) => personKey(asker)).values()) {
    const within = byTime(own);
    for (const { at } of own) {
      const inHour = within(Date.parse(at), Date.parse(at) + HOUR_MS);
      if (new Set(inHour.map(({ thread }) => thread.number)).size < TRIAGE_THREADS) continue;
      for (const ask of inHour) triage.add(ask);
    }
  }
  return (ask) => triage.has(ask);
}

/** Who is asked again on the same thread is reminded. */
function firstOfEach(asks: readonly Ask[]): Ask[] {
  const seen = new Set<string>();
  return asks
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .filter(({ asked }) => {
      const key = personKey(asked);
      const isFirst = !seen.has(key);
      seen.add(key);
      return isFirst;
    });
}

function isChoice({ thread, asked, asker, at }: Ask, { team }: DetectorInput): boolean {
  if (!isHuman(asked) || isSamePerson(asked, asker) || team.isAuthor(thread, asked)) return false;
  const atMs = Date.parse(at);
  if (hadPart(thread, asked, atMs)) return false;
  const { duty } = team;
  return (
    !duty.isAssignedOrOwner(asked, { thread, paths: pathsOf(thread), atMs }) &&
    !duty.hasMaintenanceDuty(asked, team.areasOf(thread), atMs)
  );
}

/** They had said something before, or a rule had called them: then a question goes back to them. */
function hadPart(thread: Thread, person: Person, atMs: number): boolean {
  return thread.events.some(
    (event) =>
      Date.parse(event.at) < atMs &&
      ((TAKES_PART.has(event.type) && isSamePerson(event.actor, person)) ||
        ((event.type === 'review-requested' || event.type === 'review-request-removed') &&
          isSamePerson(event.reviewer, person))),
  );
}

const TAKES_PART = new Set<ThreadEvent['type']>(['comment', 'review', 'review-comment', 'commit', 'force-push']);

/** Their first word of weight on the thread afterwards. */
function findAnswer({ thread, asked, at }: Ask): ThreadEvent | null {
  const atMs = Date.parse(at);
  return (
    thread.events.find((event) => {
      const sinceMs = Date.parse(event.at) - atMs;
      return sinceMs > 0 && sinceMs <= ANSWER_MS && isSamePerson(event.actor, asked) && isAnswer(event);
    }) ?? null
  );
}

function isAnswer(event: ThreadEvent): boolean {
  if (event.type === 'review') return event.state !== 'commented' || weighRemark(event.body) === 'substance';
  if (event.type === 'review-comment') return true;
  return event.type === 'comment' && weighRemark(event.body) === 'substance';
}

function toEvidence({ thread, asked, asker, at, writing }: Ask, answer: ThreadEvent, input: DetectorInput): Evidence {
  const source = writing ?? { thread, event: null, author: asker, at, body: '', url: thread.url };
  const answerUrl = 'url' in answer && answer.url !== null ? answer.url : thread.url;
  const evidence = writtenEvidence(
    {
      kind: 'sought-out',
      level: 'chosen',
      source,
      actor: asked,
      beneficiaries: [asker],
      because: [
        writing === null
          ? { message: 'A review was asked of them by name, and nothing had assigned it.', args: {}, url: thread.url }
          : { message: 'They were asked by name, before they had taken part.', args: {}, url: source.url },
        answer.type === 'review'
          ? { message: 'They came and reviewed it.', args: {}, url: answerUrl }
          : { message: 'They came and answered.', args: {}, url: answerUrl },
      ],
      confidence: writing === null ? 0.8 : 0.9,
      isChoice: true,
      ...(writing === null ? { key: { type: 'review-requested', at, actorId: asker.id } } : {}),
    },
    input,
  );
  return { ...evidence, unasked: false };
}

/** Of one person's review requests to another the first in a month stays; questions each stand for themselves. */
function withoutRoutine(found: readonly { ask: Ask; evidence: Evidence }[]): Evidence[] {
  const last = new Map<string, number>();
  return found
    .toSorted((a, b) => Date.parse(a.ask.at) - Date.parse(b.ask.at))
    .filter(({ ask: { asker, asked, at, writing } }) => {
      if (writing !== null) return true;
      const key = `${personKey(asker)}\n${personKey(asked)}`;
      const before = last.get(key);
      const isNew = before === undefined || Date.parse(at) - before > AGAIN_MS;
      if (isNew) last.set(key, Date.parse(at));
      return isNew;
    })
    .map(({ evidence }) => evidence);
}
