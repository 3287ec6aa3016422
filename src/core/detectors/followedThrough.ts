import { addToGroup } from '../addToGroup.ts';
import type { WrittenEvent } from '../model/event.ts';
import type { Evidence, Fact } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { Issue, Pull } from '../model/thread.ts';
import { isHuman, isSamePerson } from '../people/humans.ts';
import type { ReplyStance } from '../reading/authorReply.ts';
import { readExtraWork, type ExtraWork } from '../reading/followThrough.ts';
import { isCarriedOver } from '../text/isCarriedOver.ts';
import type { CommentInThread } from '../reading/commentInThread.ts';
import type { Reading } from '../reading/reader.ts';
import { stanceOfAuthor } from './concern/authorStance.ts';
import { findFollowUps, followUpOn, type FollowUps } from './concern/followUps.ts';
import { mayBeConcern } from './concern/mayBeConcern.ts';
import { namesRisk } from './concern/namesRisk.ts';
import { hasNewWorkAfter } from './concern/newWork.ts';
import type { Detector, DetectorInput } from './detector.ts';
import type { ActKey } from './evidenceId.ts';
import { findReferences, saysItCloses } from './support/references.ts';
import { lookUpThreads, type ThreadLookup } from './support/threadLookup.ts';
import { writingOf, writingsOf, type Writing } from './support/writings.ts';
import { writtenEvidence } from './support/writtenEvidence.ts';

/** What the author did about a concern, and where it shows. */
interface Deed {
  actor: Person;
  /** The words that it took up, where they are not the concern itself. */
  upon?: { by: Person; url: string };
  source: Writing;
  because: Fact[];
  confidence: number;
  /** What makes it the act it is, where that is no writing on a thread. */
  key?: ActKey;
}

interface Places {
  followUps: FollowUps;
  lookup: ThreadLookup;
  /** Merged pull requests by the comments that their descriptions link to. */
  byComment: ReadonlyMap<number, readonly Pull[]>;
}

/**
 * The other half of a concern that was acted on: an author who took it up and did it properly, with work that
 * goes beyond the change that was asked for, and that was merged. "Done" alone is none.
 */
export const followedThrough: Detector = {
  kind: 'followed-through',
  needs: 'whole-threads',
  detect: (input) => {
    const { history, team } = input;
    const lookup = lookUpThreads(history);
    const followUps = findFollowUps(history, team, lookup);
    const places = { lookup, followUps, byComment: findCitingPulls(input) };
    const fromComments = input.readings.filter(mayBeConcern).flatMap(({ item, reading }) => {
      const deed =
        ownWork(item, reading, input) ??
        followUp(item, reading, { input, places }) ??
        ownCommit(item, reading, { input, places });
      return deed ? [toEvidence(deed.upon ?? { by: item.author, url: item.comment.url }, deed, input)] : [];
    });
    const fromIssues = input.history.threads.flatMap((thread) =>
      thread.kind === 'issue' && namesRisk(thread) ? tookUpRisk(thread, input, places) : [],
    );
    return firstOfEach([...fromComments, ...fromIssues]);
  },
};

/** Concerns that one merged pull request dealt with are one act of following through: the last fact names it. */
function firstOfEach(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ because }) => {
    const merged = because.at(-1)?.url ?? '';
    const isFirst = !seen.has(merged);
    seen.add(merged);
    return isFirst;
  });
}

/** An issue named a risk; somebody else's pull request says that it deals with it, and was merged. */
function tookUpRisk(issue: Issue, input: DetectorInput, { lookup }: Places): Evidence[] {
  const naming = lookup
    .namedBy(issue.number)
    .find(
      ({ pull, reference }) =>
        saysItCloses(reference) &&
        pull.mergedAt !== null &&
        Date.parse(pull.createdAt) > Date.parse(issue.createdAt) &&
        !input.team.isAuthor(pull, issue.author),
    );
  const [source] = naming ? writingsOf(naming.pull) : [];
  if (!naming || !source || !isHuman(source.author) || !isHuman(issue.author) || isCarriedOver(issue.body)) return [];
  const deed = { actor: source.author, source, because: [followUpFact(naming.pull)], confidence: 0.8 };
  return [toEvidence({ by: issue.author, url: issue.url }, deed, input)];
}

const EXTRA_MESSAGES: Record<ExtraWork, string> = {
  test: 'Their answer: changed, with a test of their own.',
  rework: 'Their answer: they reworked it.',
  'checked-elsewhere': 'Their answer: done, and looked for the same elsewhere.',
  reproduced: 'Their answer: they reproduced it first, then changed it.',
};

/** In the same pull request: the author's answer tells of own work, new work followed the concern, and it was merged. */
function ownWork(item: CommentInThread, reading: Reading, { team }: DetectorInput): Deed | null {
  const { pull, comment } = item;
  const answer = answersOf(item, team).find(({ body }) => isExtra(readExtraWork(body), item, reading.kind));
  const extra = answer && readExtraWork(answer.body);
  if (!answer || !extra || !isHuman(answer.actor) || pull.mergedAt === null) return null;
  const stance = stanceOfAuthor(item, team)?.stance;
  // Where the reader was not sure, the author's yes is what makes it a concern.
  if (stance !== 'accepted' && stance !== 'promised' && !(reading.isConcern && stance !== 'declined')) return null;
  if (stance === 'deferred' || !hasNewWorkAfter(pull, comment.at, team)) return null;
  return {
    actor: answer.actor,
    source: writingOf(pull, answer),
    because: [
      { message: EXTRA_MESSAGES[extra], args: {}, url: answer.url },
      { message: 'It was merged.', args: {}, url: pull.url },
    ],
    confidence: extra === 'reproduced' ? 0.75 : 0.85,
  };
}

/** A test that was asked for is the change itself, and nothing beyond it. */
function isExtra(extra: ExtraWork | null, { comment }: CommentInThread, kind: string): boolean {
  return extra !== null && (extra !== 'test' || (kind !== 'missing-test' && !/\btest|\bcover/i.test(comment.body)));
}

/** A merged pull request of the same author's that came out of the concern: it links to it, or the answer to it. */
function followUp(
  item: CommentInThread,
  reading: Reading,
  { input: { history, team }, places: { lookup, byComment } }: { input: DetectorInput; places: Places },
): Deed | null {
  const { pull, comment } = item;
  const stance = stanceOfAuthor(item, team)?.stance ?? 'neutral';
  if (!reading.isConcern && !YES.has(stance)) return null;
  const isOwn = (thread: Pull): boolean =>
    thread.number !== pull.number &&
    thread.mergedAt !== null &&
    isHuman(thread.author) &&
    isSamePerson(thread.author, pull.author) &&
    Date.parse(thread.createdAt) >= Date.parse(comment.at);
  const citing = (byComment.get(comment.id) ?? []).find(isOwn);
  const [opening] = citing ? writingsOf(citing) : [];
  if (citing && opening && isHuman(citing.author)) {
    return { actor: citing.author, source: opening, because: [followUpFact(citing)], confidence: 0.85 };
  }
  for (const reply of item.replies) {
    if (!isHuman(reply.actor) || !isSamePerson(reply.actor, pull.author)) continue;
    for (const { number } of findReferences(reply.body, history.repository)) {
      const thread = lookup.byNumber.get(number);
      if (thread?.kind !== 'pull' || !isOwn(thread)) continue;
      const cited = whatItCites(thread, item, history);
      if (cited === 'other-remarks') continue;
      return {
        ...(cited !== 'this-concern' && { upon: cited }),
        actor: reply.actor,
        source: writingOf(pull, reply),
        because: [followUpFact(thread)],
        confidence: 0.85,
      };
    }
  }
  return null;
}

/**
 * What the description of a later pull request links to: words in this review thread, other remarks only, or the concern
 * itself, for which also counts that it links to no remark on this pull request.
 */
function whatItCites(
  { body }: Pull,
  { pull, comment, replies }: CommentInThread,
  { repository }: DetectorInput['history'],
): NonNullable<Deed['upon']> | 'this-concern' | 'other-remarks' {
  const linked = findReferences(body, repository).flatMap(({ number, commentId }) =>
    number === pull.number && commentId !== null ? [commentId] : [],
  );
  if (linked.length === 0 || linked.includes(comment.id)) return 'this-concern';
  const words = replies.find(
    ({ id, actor }) => linked.includes(id) && isHuman(actor) && !isSamePerson(actor, pull.author),
  );
  return words && isHuman(words.actor) ? { by: words.actor, url: words.url } : 'other-remarks';
}

/** A commit of the author's own, without a pull request, that says that it follows up and took the concern up. */
function ownCommit(
  item: CommentInThread,
  reading: Reading,
  { input: { team }, places: { followUps } }: { input: DetectorInput; places: Places },
): Deed | null {
  const { pull } = item;
  const stance = stanceOfAuthor(item, team)?.stance ?? 'neutral';
  if (stance === 'declined' || (!reading.isConcern && !YES.has(stance))) return null;
  const later = followUpOn(item, followUps);
  if (later === null) return null;
  const { author: actor, sha, at, url, text: body } = later;
  if (sha === null || !isHuman(actor) || !isSamePerson(actor, pull.author)) return null;
  return {
    actor,
    source: { thread: pull, event: null, author: actor, at, body, url },
    because: [{ message: 'They took it up in a commit of its own, as the git history shows.', args: {}, url }],
    confidence: 0.8,
    key: { type: `commit:${sha}`, at, actorId: actor.id },
  };
}

function followUpFact(pull: Pull): Fact {
  const args = { number: pull.number };
  return {
    message: 'They took it up in a pull request of its own, which was merged (#{number}).',
    args,
    url: pull.url,
  };
}

const YES = new Set<ReplyStance>(['accepted', 'promised', 'deferred']);

/** What the author answered: in the review thread, else in the conversation where they answer this reviewer. */
function answersOf(item: CommentInThread, team: DetectorInput['team']): WrittenEvent[] {
  const replies = item.replies.filter(({ actor }) => team.isAuthor(item.pull, actor));
  if (replies.length > 0) return replies;
  const event = stanceOfAuthor(item, team)?.event;
  return event ? [event] : [];
}

function findCitingPulls({ history }: DetectorInput): Map<number, Pull[]> {
  const found = new Map<number, Pull[]>();
  for (const pull of history.threads) {
    if (pull.kind !== 'pull' || pull.mergedAt === null) continue;
    for (const { commentId } of findReferences(pull.body, history.repository)) {
      if (commentId !== null) addToGroup(found, commentId, pull);
    }
  }
  return found;
}

function toEvidence(concern: { by: Person; url: string }, deed: Deed, input: DetectorInput): Evidence {
  const { actor, source, confidence, key } = deed;
  const pointed: Fact = { message: 'Somebody had pointed at trouble.', args: {}, url: concern.url };
  const evidence = writtenEvidence(
    {
      kind: 'followed-through',
      level: 'landed',
      source,
      actor,
      beneficiaries: [concern.by],
      because: [pointed, ...deed.because],
      confidence,
      ...(key && { key }),
    },
    input,
  );
  return { ...evidence, unasked: false };
}
