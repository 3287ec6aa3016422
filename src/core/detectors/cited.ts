import type { Evidence, Fact } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { Repository } from '../model/repository.ts';
import type { Thread } from '../model/thread.ts';
import { isHuman, isSamePerson, personKey } from '../people/humans.ts';
import { buildLoginFinder } from '../people/logins.ts';
import {
  countOwnWords,
  FEWEST_WORDS,
  findNamedSources,
  readLinkStance,
  saysWhatTheySaid,
} from '../reading/citation.ts';
import { remember } from '../remember.ts';
import { isRefusalInWords, weighRemark } from '../waiting/remark.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { findReferences } from './support/references.ts';
import { writingsOf, type Writing } from './support/writings.ts';
import { writtenEvidence } from './support/writtenEvidence.ts';

const DAY_MS = 24 * 3600 * 1000;

/** Somebody's words, and who goes on from them where. */
interface Citation {
  writing: Writing;
  cited: Person;
  /** The thread on which those words stand, and where there. */
  place: { number: number; url: string };
  confidence: number;
}

interface Places {
  byNumber: ReadonlyMap<number, Thread>;
  findPerson: (login: string) => Person | null;
}

/**
 * Somebody builds on what another person said: from another thread, or as a third person of the same
 * conversation; by a link to the comment, or by name ("as @ana pointed out").
 */
export const cited: Detector = {
  kind: 'cited',
  needs: 'whole-threads',
  detect: (input) => {
    const places: Places = {
      byNumber: new Map(input.history.threads.map((thread) => [thread.number, thread])),
      findPerson: buildLoginFinder(input.history),
    };
    return input.history.threads.flatMap((thread) => {
      if (wasThrownOut(thread)) return [];
      const citations = writingsOf(thread)
        .filter(({ author }) => isHuman(author))
        .flatMap((writing) => [...citedByLink(writing, input, places), ...citedByName(writing, input, places)]);
      return firstOfEach(citations).map((citation) => toEvidence(citation, input));
    });
  },
};

/** Locked within a day: nobody goes on from anything there. */
function wasThrownOut({ createdAt, events }: Thread): boolean {
  return events.some(({ type, at }) => type === 'locked' && Date.parse(at) - Date.parse(createdAt) < DAY_MS);
}

const STEPS = /\b(?:instructions?|steps?|recipe|procedure|how[- ]to|guide|commands?)\b/i;

function citedByLink(writing: Writing, { history, team }: DetectorInput, { byNumber }: Places): Citation[] {
  return findReferences(writing.body, history.repository).flatMap((reference) => {
    const { number, commentId } = reference;
    // Within one thread a link mostly answers; there only words that name somebody tell.
    if (commentId === null || number === writing.thread.number) return [];
    const source = findWords(byNumber.get(number), commentId);
    // Naming somebody's no among others goes on from nothing; "as @ana said" does.
    if (source && isRefusalInWords(source.body) && !saysWhatTheySaid(reference)) return [];
    const stance = readLinkStance(reference, { body: writing.body, isOpening: writing.event === null });
    if (!source || !isEligible(writing, source.author)) return [];
    // Whoever reviews somebody's work by the steps that its author gives goes on from nothing.
    const isStep = STEPS.test(`${reference.before.slice(-60)} ${reference.after.slice(0, 60)}`);
    if (isStep && team.isAuthor(writing.thread, source.author)) return [];
    if (stance !== 'builds' && stance !== 'adopts') return [];
    // Work that took an idea up says so in its description: that is an adopted idea, and told as one.
    if (stance === 'adopts' && isMergedWork(writing) && !team.isAuthor(writing.thread, source.author)) return [];
    return [{ writing, cited: source.author, place: { number, url: source.url }, confidence: 0.85 }];
  });
}

function citedByName(writing: Writing, { history }: DetectorInput, { byNumber, findPerson }: Places): Citation[] {
  if (!writing.body.includes('@') || countOwnWords(writing.body) < FEWEST_WORDS) return [];
  return findNamedSources(writing.body).flatMap(({ login, sentence, stance }) => {
    const person = findPerson(login);
    if (stance !== 'builds' || !isEligible(writing, person)) return [];
    const elsewhere = findReferences(sentence, history.repository)
      .map(({ number }) => byNumber.get(number))
      .find((thread) => thread && thread !== writing.thread && lastWords(thread, person, writing.at));
    if (elsewhere) {
      const words = lastWords(elsewhere, person, writing.at);
      const place = { number: elsewhere.number, url: words?.url ?? elsewhere.url };
      return [{ writing, cited: person, place, confidence: 0.9 }];
    }
    // The author of a thread is the one who is spoken to there: for them it is an answer.
    const words = linkedWords(writing, person, history.repository) ?? lastWords(writing.thread, person, writing.at);
    if (words === null || isSamePerson(writing.author, writing.thread.author)) return [];
    return words.event === null || isAnswerTo(writing, words)
      ? []
      : [{ writing, cited: person, place: { number: writing.thread.number, url: words.url }, confidence: 0.85 }];
  });
}

function isEligible({ author }: Writing, cited: Person | null): cited is Person {
  return isHuman(cited) && !isSamePerson(cited, author);
}

function isMergedWork({ thread, event }: Writing): boolean {
  return event === null && thread.kind === 'pull' && thread.mergedAt !== null;
}

function findWords(thread: Thread | undefined, commentId: number): (Writing & { author: Person }) | null {
  if (!thread) return null;
  const writing = writingsById(thread).get(commentId);
  return writing && isHuman(writing.author) ? { ...writing, author: writing.author } : null;
}

const writingsById = remember((thread: Thread): ReadonlyMap<number, Writing> => {
  // Ids of different kinds of words may be the same; the first one counts.
  const written = writingsOf(thread).toReversed();
  return new Map(written.flatMap((writing) => (writing.event === null ? [] : [[writing.event.id, writing] as const])));
});

/** Words of theirs in the same thread to which the text links. */
function linkedWords({ thread, body }: Writing, person: Person, repository: Repository): Writing | null {
  const ids = findReferences(body, repository).flatMap(({ number, commentId }) =>
    number === thread.number && commentId !== null ? [commentId] : [],
  );
  const found = ids.map((id) => findWords(thread, id)).find((words) => isSamePerson(words?.author ?? null, person));
  return found ?? null;
}

/** What they last wrote on a thread before a moment, reminders and courtesies apart. */
function lastWords(thread: Thread, person: Person, before: string): Writing | null {
  const beforeMs = Date.parse(before);
  const own = writingsByAuthor(thread).get(personKey(person)) ?? [];
  return own.findLast(({ at, body }) => Date.parse(at) < beforeMs && weighRemark(body) === 'substance') ?? null;
}

const writingsByAuthor = remember((thread: Thread): ReadonlyMap<string | null, readonly Writing[]> =>
  Map.groupBy(writingsOf(thread), ({ author }) => author && personKey(author)),
);

/** They had been talking to each other there: the cited words answered the one who cites them. */
function isAnswerTo(writing: Writing, words: Writing): boolean {
  const login = writing.author?.login.toLowerCase() ?? '';
  if (words.body.toLowerCase().includes(`@${login}`)) return true;
  if (
    writing.body
      .trim()
      .toLowerCase()
      .startsWith(`@${words.author?.login.toLowerCase() ?? ''}`)
  )
    return true;
  if (words.event?.type !== 'review-comment') return false;
  const root = words.event.rootCommentId;
  return words.thread.events.some(
    (event) => event.type === 'review-comment' && event.id === root && isSamePerson(event.actor, writing.author),
  );
}

/** Once a thread is enough to see that somebody goes on from their words there. */
function firstOfEach(citations: readonly Citation[]): Citation[] {
  const seen = new Set<string>();
  return citations.filter(({ cited: person, writing }) => {
    const key = `${personKey(person)}\n${writing.author ? personKey(writing.author) : ''}`;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

function toEvidence({ writing, cited: actor, place, confidence }: Citation, input: DetectorInput): Evidence {
  const because: Fact[] = [
    { message: 'Somebody else built on what they had written.', args: {}, url: writing.url },
    place.number === writing.thread.number
      ? { message: 'They had written it on the same thread.', args: {}, url: place.url }
      : { message: 'They had written it on #{number}.', args: { number: place.number }, url: place.url },
  ];
  return writtenEvidence(
    {
      kind: 'cited',
      level: 'chosen',
      source: writing,
      actor,
      beneficiaries: [writing.author],
      because,
      confidence,
      isChoice: true,
    },
    input,
  );
}
