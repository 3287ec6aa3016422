import { isWritten, type WrittenEvent } from '../../model/event.ts';
import { isHuman, isSamePerson } from '../../people/humans.ts';
import type { TeamContext } from '../../people/teamContext.ts';
import { readAuthorReply, type ReplyStance } from '../../reading/authorReply.ts';
import type { CommentInThread } from '../../reading/commentInThread.ts';
import { splitComment } from '../../reading/plainText.ts';
import { beforeQuotes, quotes } from '../../reading/quoting.ts';
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

/** Several detectors, and what they learn from all comments, ask about the same one. */
const remembered = new WeakMap<TeamContext, WeakMap<CommentInThread, { stance: AuthorStance | null }>>();

/**
 * The author's last word on it: in the review thread, else in the conversation when they answer this
 * reviewer there. A neutral remark does not undo what they said before.
 */
export function stanceOfAuthor(item: CommentInThread, team: TeamContext): AuthorStance | null {
  let ofTeam = remembered.get(team);
  if (ofTeam === undefined) remembered.set(team, (ofTeam = new WeakMap()));
  let known = ofTeam.get(item);
  if (known === undefined) ofTeam.set(item, (known = { stance: findStance(item, team) }));
  return known.stance;
}

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
  // What the author says next, before anybody else has spoken, is said to this.
  let isNextWord = standsAlone(item);
  let left: AuthorStance | null = null;
  for (const event of item.pull.events) {
    if (!isWritten(event) || Date.parse(event.at) <= fromMs) continue;
    if (Date.parse(event.at) - fromMs > ANSWER_WINDOW_MS) break;
    if (!team.isAuthor(item.pull, event.actor)) {
      isNextWord &&= event.body.trim() === '' || !isHuman(event.actor);
      continue;
    }
    if (event.type !== 'comment') continue;
    const how = howAnswered(event.body, item, isNextWord);
    isNextWord = false;
    if (how === null) continue;
    if (how !== 'quoting' && isSaidToOthers(event.body, item)) {
      // What the author says to this reviewer next is about what was said since.
      if (addressesReviewer(event.body, item)) return left;
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

function howAnswered(answer: string, item: CommentInThread, isNextWord: boolean): AuthorStance['how'] | null {
  const { url, body } = item.comment;
  if (answer.includes(url.slice(url.indexOf('#'))) || quotes(answer, body)) return 'quoting';
  if (isNextWord) return 'next-word';
  return addressesReviewer(answer, item) ? 'summary' : null;
}

/** Said in the conversation, and not above line comments of its own, which the answer could mean as well. */
function standsAlone({ comment, pull }: CommentInThread): boolean {
  if (comment.type !== 'review') return comment.type === 'comment';
  return !pull.events.some((event) => event.type === 'review-comment' && event.reviewId === comment.id);
}

/** "Addressed @reviewer's comments" in the conversation, after a review. */
function addressesReviewer(body: string, item: CommentInThread): boolean {
  const names = body.toLowerCase().includes(`@${item.author.login.toLowerCase()}`);
  return names && /\b(?:address|comment|suggestion|feedback|review|nit|remark)/i.test(body);
}

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
