import { isWritten, type CommentEvent, type WrittenEvent } from '../../model/event.ts';
import { eventsAfter } from '../../model/eventSpan.ts';
import type { Pull } from '../../model/thread.ts';
import { isHuman, isSamePerson } from '../../people/humans.ts';
import type { TeamContext } from '../../people/teamContext.ts';
import { authorComments } from '../../reading/authorComments.ts';
import { readAuthorReply, type ReplyStance } from '../../reading/authorReply.ts';
import type { CommentInThread } from '../../reading/commentInThread.ts';
import { splitComment } from '../../reading/plainText.ts';
import { beforeQuotes, quotes, quotesAny } from '../../reading/quoting.ts';
import { remember, rememberOfBoth } from '../../remember.ts';
import { isSaidToOthers } from './saidToOthers.ts';

/** What the author made of a comment, and where they said it. */
export interface AuthorStance {
  stance: ReplyStance;
  event: WrittenEvent;
  /**
   * In the review thread; in the conversation quoting or linking it; as the next word there; or in a word to
   * this reviewer about all they said.
   */
  how: 'in-thread' | 'quoting' | 'next-word' | 'summary';
}

/** An author who answers in the conversation instead of the thread does so within this time. */
const ANSWER_WINDOW_MS = 30 * 24 * 3600 * 1000;

/**
 * The author's last word on it: in the review thread, else in the conversation when they answer this
 * reviewer there. A neutral remark does not undo what they said before. Several detectors, and what they learn from all
 * comments, ask about the same one.
 */
export const stanceOfAuthor: (item: CommentInThread, team: TeamContext) => AuthorStance | null =
  rememberOfBoth(findStance);

function findStance(item: CommentInThread, team: TeamContext): AuthorStance | null {
  let last: AuthorStance | null = null;
  let objection: ReplyEvent | null = null;
  for (const reply of item.replies) {
    if (!team.isAuthor(item.pull, reply.actor)) {
      // From here on they talk of something else.
      if ((last === null || last.stance === 'thanked') && objection !== null && isGranted(reply, item))
        return { stance: 'declined', event: objection, how: 'in-thread' };
      continue;
    }
    if (OBJECTS.test(splitComment(reply.body).prose)) objection = reply;
    const stance = readAuthorReply(reply.body, item.comment.body);
    if (stance !== 'neutral' && !(stance === 'thanked' && last !== null)) {
      last = { stance, event: reply, how: 'in-thread' };
    }
  }
  if (last) return last;
  const hasAnswered = item.replies.some((reply) => team.isAuthor(item.pull, reply.actor));
  return hasAnswered ? null : answerInConversation(item, team);
}

type ReplyEvent = CommentInThread['replies'][number];

/** The author says why it would not do: "this does not give …", "but then …". */
const OBJECTS =
  /\b(?:but|however|although|though|while)\b|\b(?:does|do|did|would|will|can)(?: not|n['’]t)\b|\bcannot\b|\bwon['’]t\b/i;
/** Whoever had raised it sees that the author is right. */
const GRANTS =
  /^\W*(?:(?:h+m+|ah+|oh+|ok(?:ay)?|yes|yeah|sure|well)[\s,.!]*)?(?:(?:that['’]?s|this is|you(?:['’]re| are)) )?(?:true|right|correct|fair(?: enough| point)?|good point|never ?mind|scratch that|i see|my (?:bad|mistake)|i (?:was|stand) (?:wrong|mistaken|corrected))\b/i;

function isGranted(reply: ReplyEvent, { author }: CommentInThread): boolean {
  return reply.actor !== null && isSamePerson(reply.actor, author) && GRANTS.test(splitComment(reply.body).prose);
}

function answerInConversation(item: CommentInThread, team: TeamContext): AuthorStance | null {
  const fromMs = Date.parse(item.comment.at);
  let left: AuthorStance | null = null;
  const next = standsAlone(item) ? nextWord(item, team) : null;
  const untilMs = fromMs + ANSWER_WINDOW_MS;
  const pointing = eventsAfter(pointingAnswers(item.pull, team), fromMs, untilMs);
  const isNextIn = next !== null && pointing[0] !== next && Date.parse(next.at) <= untilMs;
  for (const event of isNextIn ? [next, ...pointing] : pointing) {
    const how = howAnswered(event, item, event === next);
    if (how === null) continue;
    if (how !== 'quoting' && isSaidToOthers(event, item)) {
      // What the author says to this reviewer next is about what was said since.
      if (addressesReviewer(event, item)) return left;
      continue;
    }
    const words = how === 'quoting' ? answerTo(event.body, item.comment.body) : beforeQuotes(event.body);
    const stance = readAuthorReply(words, how === 'summary' ? '' : item.comment.body);
    // A summary ("addressed all comments") can accept; a refusal of something in it need not mean this one.
    if (stance === 'accepted') return { stance, event, how };
    if (left !== null || how === 'summary' || stance === 'neutral') continue;
    // What was left for later may be done after all, and said so.
    if (stance !== 'deferred') return { stance, event, how };
    left = { stance, event, how };
  }
  return left;
}

/** Of what the authors wrote in the conversation, what quotes, links to something or speaks to somebody of comments. */
const pointingAnswers = rememberOfBoth((pull: Pull, team: TeamContext): readonly CommentEvent[] =>
  authorComments(pull, team).filter(
    (event) => event.body.includes('#') || quotesAny(event.body) || lowerSummary(event)?.includes('@') === true,
  ),
);

/** What the author says next, before anybody else has spoken, is said to this. */
function nextWord({ pull, comment }: CommentInThread, team: TeamContext): CommentEvent | null {
  const atMs = Date.parse(comment.at);
  const [next] = eventsAfter(authorComments(pull, team), atMs);
  const [other] = eventsAfter(othersWords(pull, team), atMs);
  if (next === undefined || other === undefined) return next ?? null;
  const isFirst = next.at === other.at ? pull.events.indexOf(next) < pull.events.indexOf(other) : next.at < other.at;
  return isFirst ? next : null;
}

/** What people other than its authors wrote on a pull request, oldest first. */
const othersWords = rememberOfBoth((pull: Pull, team: TeamContext): readonly WrittenEvent[] =>
  pull.events.filter(
    (event): event is WrittenEvent =>
      isWritten(event) && event.body.trim() !== '' && isHuman(event.actor) && !team.isAuthor(pull, event.actor),
  ),
);

function howAnswered(event: CommentEvent, item: CommentInThread, isNextWord: boolean): AuthorStance['how'] | null {
  const { url, body } = item.comment;
  if (event.body.includes(url.slice(url.indexOf('#'))) || quotes(event.body, body)) return 'quoting';
  if (isNextWord) return 'next-word';
  return addressesReviewer(event, item) ? 'summary' : null;
}

/** Said in the conversation, and not above line comments of its own, which the answer could mean as well. */
function standsAlone({ comment, pull }: CommentInThread): boolean {
  if (comment.type !== 'review') return comment.type === 'comment';
  return !reviewsOnLines(pull).has(comment.id);
}

/** Ids of the reviews that have line comments. */
const reviewsOnLines = remember(
  ({ events }: Pull): ReadonlySet<number | null> =>
    new Set(events.flatMap((event) => (event.type === 'review-comment' ? [event.reviewId] : []))),
);

/** "Addressed @reviewer's comments" in the conversation, after a review. */
function addressesReviewer(answer: CommentEvent, item: CommentInThread): boolean {
  return lowerSummary(answer)?.includes(`@${item.author.login.toLowerCase()}`) === true;
}

/** Null: it speaks of no comments. */
const lowerSummary = remember(({ body }: CommentEvent): string | null =>
  /\b(?:address|comment|suggestion|feedback|review|nit|remark)/i.test(body) ? body.toLowerCase() : null,
);

/** What follows the quoted lines of the original, up to the next quote. */
function answerTo(answer: string, original: string): string {
  const source = squeeze(original);
  const lines = answer.split(/\r?\n/);
  const start = lines.findLastIndex(
    (line) =>
      /^\s*>/.test(line) &&
      squeeze(line.replace(/^[\s>]+/, '')).length >= 12 &&
      source.includes(squeeze(line.replace(/^[\s>]+/, ''))),
  );
  if (start < 0) return answer;
  const rest = lines.slice(start + 1);
  const next = rest.findIndex((line, index) => index > 0 && /^\s*>/.test(line));
  return rest.slice(0, next < 0 ? undefined : next).join('\n');
}

function squeeze(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s`*_>]+/g, ' ')
    .trim();
}
