import type { Evidence } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { Thread } from '../model/thread.ts';
import { mentions } from '../people/asked.ts';
import { isHuman, isSamePerson } from '../people/humans.ts';
import { givesReason, saysLearned, saysUnderstood } from '../reading/understanding.ts';
import type { Detector, DetectorInput } from './detector.ts';
import { saysChangedView } from '../reading/changedView.ts';
import { saysOwnFault } from '../reading/ownFault.ts';
import { splitComment } from '../reading/plainText.ts';
import { quotes, quotesAny } from '../reading/quoting.ts';
import { remember } from '../remember.ts';
import { keyOfWriting, writingsOf, type Writing } from './support/writings.ts';
import { writtenEvidence } from './support/writtenEvidence.ts';

/** Words that gave the why, and the words that say that they arrived. */
interface Lesson {
  lesson: Writing;
  teacher: Person;
  reply: Writing;
}

/** In a conversation, words that say "I see" answer what was said just before, within this time. */
const ANSWER_MS = 14 * 24 * 3600 * 1000;

/**
 * Somebody gave the why of something, with a reason, a consequence or an example, to the one who needed it;
 * and they said that they understood. Explaining one's own work to its reviewers is meant only where they learned from it.
 */
export const explained: Detector = {
  kind: 'explained',
  needs: 'whole-threads',
  detect: (input) => input.history.threads.flatMap((thread) => lessonsIn(thread, input)),
};

function lessonsIn(thread: Thread, input: DetectorInput): Evidence[] {
  const writings = writingsOf(thread);
  const seen = new Set<string>();
  return writings.flatMap((reply, index) => {
    if (reply.event === null || !isHuman(reply.author) || !saysUnderstood(reply.body)) return [];
    // Who apologises for what they had not known is not shown as the one who learned it.
    if (saysOwnFault(reply.body)) return [];
    const lesson = findLesson(reply, index, thread);
    const teacher = lesson?.author ?? null;
    if (!lesson || !isHuman(teacher) || !givesReason(lesson.body)) return [];
    // Telling reviewers the why of one's own work belongs to it, unless it taught them something.
    if (input.team.isAuthor(thread, teacher, lesson.at) && !saysLearned(reply.body)) return [];
    if (isTakenBack(lesson, index, thread)) return [];
    const key = JSON.stringify(keyOfWriting(lesson));
    if (seen.has(key)) return [];
    seen.add(key);
    return [toEvidence({ lesson, teacher, reply }, input)];
  });
}

/**
 * Whoever had explained it gives way after the reply, under the same line or in the same conversation.
 *
 * @param place where the reply stands among the writings
 */
function isTakenBack(lesson: Writing, place: number, thread: Thread): boolean {
  return givenWay(thread).some(
    (later) =>
      later.place > place &&
      rootOf(later.writing) === rootOf(lesson) &&
      isSamePerson(later.writing.author, lesson.author),
  );
}

/** Where people give way, and their places among the writings: every lesson on the thread is held against the same. */
const givenWay = remember((thread: Thread) =>
  writingsOf(thread).flatMap((writing, place) =>
    GIVES_WAY.test(splitComment(writing.body).prose) || saysChangedView(writing.body) ? [{ writing, place }] : [],
  ),
);

/** The line comment under which it stands; null: in the conversation. */
function rootOf({ event }: Writing): number | null {
  return event?.type === 'review-comment' ? event.rootCommentId : null;
}

const GIVES_WAY =
  /^\W*(?:you(?:['’]re| are) (?:\w+ )?(?:right|correct)|@[\w-]+ is (?:\w+ )?(?:right|correct)|(?:i|my) (?:was|bad|mistake)|never ?mind|scratch that|please (?:ignore|disregard))\b/i;

/** What a reply answers: the one before it in its review thread; in the conversation what it quotes, whom it names, or the last word. */
function findLesson(reply: Writing, place: number, thread: Thread): Writing | undefined {
  const root = rootOf(reply);
  if (root !== null) {
    const underIt = writingsByRoot(thread).get(root) ?? [];
    return underIt.slice(0, underIt.indexOf(reply)).findLast((writing) => !isBy(writing, reply));
  }
  const before = writingsOf(thread).slice(0, place);
  const isOther = (writing: Writing): boolean =>
    writing.event?.type !== 'review-comment' && writing.body.trim() !== '' && !isBy(writing, reply);
  const isQuoted = (writing: Writing): boolean => !isBy(writing, reply) && quotes(reply.body, writing.body);
  const quoted = quotesAny(reply.body) ? before.findLast(isQuoted) : undefined;
  if (quoted) return quoted;
  const isNamed = (writing: Writing): boolean =>
    isOther(writing) && writing.author !== null && mentions(reply.body, writing.author.login);
  const named = reply.body.includes('@') ? before.findLast(isNamed) : undefined;
  const last = named ?? before.findLast(isOther);
  if (last === undefined) return undefined;
  return Date.parse(reply.at) - Date.parse(last.at) <= ANSWER_MS ? last : undefined;
}

const writingsByRoot = remember((thread: Thread) => Map.groupBy(writingsOf(thread), rootOf));

function isBy(writing: Writing, reply: Writing): boolean {
  return isSamePerson(writing.author, reply.author);
}

function toEvidence({ lesson, teacher, reply }: Lesson, input: DetectorInput): Evidence {
  return writtenEvidence(
    {
      kind: 'explained',
      level: 'landed',
      source: lesson,
      actor: teacher,
      beneficiaries: [reply.author],
      because: [
        { message: 'They gave the reason behind it.', args: {}, url: lesson.url },
        { message: 'The reply was that it is clear now.', args: {}, url: reply.url },
      ],
      confidence: 0.85,
    },
    input,
  );
}
