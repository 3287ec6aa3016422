import { doneAt } from '../detectors/dependency/findDependencies.ts';
import { wereLinesChanged } from '../detectors/concern/changedLines.ts';
import type { FollowUps } from '../detectors/concern/followUps.ts';
import type { LaterWords } from '../detectors/concern/laterWords.ts';
import { isSameMatter } from '../detectors/concern/sameMatter.ts';
import { findReferences } from '../detectors/support/references.ts';
import type { ThreadLookup } from '../detectors/support/threadLookup.ts';
import { isReviewComment, isWritten, type WrittenEvent } from '../model/event.ts';
import { eventsAfter } from '../model/eventSpan.ts';
import type { OpenWarning } from '../model/situation.ts';
import type { History } from '../model/history.ts';
import type { Pull } from '../model/thread.ts';
import { isSamePerson, personKey } from '../people/humans.ts';
import type { TeamContext } from '../people/teamContext.ts';
import { authorWords } from '../reading/authorComments.ts';
import { namesLater, readAuthorReply } from '../reading/authorReply.ts';
import { saysChangedView } from '../reading/changedView.ts';
import type { CommentInThread } from '../reading/commentInThread.ts';
import { remember, rememberOfBoth } from '../remember.ts';
import { isAgreementInWords, isRefusalInWords, isVerdictInWords } from '../waiting/remark.ts';

export interface SettlingSearch {
  history: History;
  team: TeamContext;
  lookup: ThreadLookup;
  words: LaterWords;
  followUps: FollowUps;
}

/**
 * Whether something shows that a concern needs nobody any more: its lines were changed, whoever had raised it was
 * content in the end, somebody said that it was done, or a follow-up was finished. Errs on the side of "settled":
 * a list that asks about what is long done is not read twice.
 */
export function isSettled(item: CommentInThread, state: OpenWarning['state'], search: SettlingSearch): boolean {
  if (saysItIsDone(item, search) || hasFinishedFollowUp(item, search)) return true;
  // The code that it was about is no longer there.
  if (item.fate?.sinceMerge === 'changed') return true;
  // What was put off stays open even where its raiser agreed to that.
  return state !== 'deferred' && (wereLinesChanged(item) || isRaiserContent(item));
}

/** Anybody's word in the review thread that it was done. */
function saysItIsDone(item: CommentInThread, { team }: SettlingSearch): boolean {
  const { replies, pull, author } = item;
  if (isCitedAsDone(item, team)) return true;
  return replies.some((reply) => {
    const isRaiser = isSamePerson(reply.actor, author);
    if (!isRaiser && !team.isAuthor(pull, reply.actor)) return DONE_ELSEWHERE.test(reply.body);
    return isRaiser
      ? (SETTLED_FOR_ME.test(reply.body) && !namesLater(reply.body)) || saysChangedView(reply.body)
      : readAuthorReply(reply.body) === 'accepted' || IS_TAKEN_OUT.test(reply.body);
  });
}

/** What the remark was about is not in the work any more. */
const IS_TAKEN_OUT =
  /\b(?:commits?|changes?|parts?|code|lines?|hunks?|patch|feature|option|it|that|this) (?:\w+ ){0,3}(?:has|have|had|was|were) (?:now |since |also )?(?:been )?(?:dropped|removed|reverted|taken out|backed out)\b/i;

/** The authors link to the remark, wherever they write, as what they followed. */
function isCitedAsDone({ comment, pull }: CommentInThread, team: TeamContext): boolean {
  const anchor = comment.url.slice(comment.url.indexOf('#'));
  return eventsAfter(linkingWords(pull, team), Date.parse(comment.at)).some(({ body }) => {
    const at = body.indexOf(anchor);
    return at >= 0 && FOLLOWS.test(body.slice(Math.max(0, at - BEFORE_A_LINK), at));
  });
}

const linkingWords = rememberOfBoth((pull: Pull, team: TeamContext) =>
  authorWords(pull, team).filter(({ body }) => body.includes('#')),
);

const BEFORE_A_LINK = 160;
const FOLLOWS =
  /\b(?:(?:as|like) (?:\w+ )?(?:suggested|proposed|requested|asked|mentioned|pointed out|recommended)|per|following|address(?:es|ed|ing)?|fix(?:es|ed)|resolv(?:es|ed)|done|handled|implement(?:s|ed)|applied)\b[^\n]*$/i;

const DONE_ELSEWHERE =
  /\b(?:(?:fixed|done|addressed|resolved|handled) (?:in|by|with) (?:#\d|LINK|https?:)|is (?:now )?fixed|was fixed)\b/i;
/** Whoever had raised it lets it rest. */
const SETTLED_FOR_ME =
  /^\W*(?:resolved|solved|never ?mind|nvm|ignore (?:this|me|that)|my (?:bad|mistake)|(?:i )?(?:misread|misunderstood|missed (?:that|this|it)|overlooked)|(?:ok(?:ay)?|ah|oh|right|i see|got it|fair enough|makes sense|sounds good|sgtm|agreed|agree|thanks|thank you|thx|cool|great|perfect|good)\b)/i;

/** The raiser said yes to the work after the concern, or somebody closed the conversation. */
function isRaiserContent({ comment, author, pull, replies }: CommentInThread): boolean {
  if (isReviewComment(comment) && comment.isResolved === true) return true;
  const last = replies.at(-1);
  if (last && isSamePerson(last.actor, author) && readAuthorReply(last.body) === 'thanked') return true;
  return (lastYeses(pull).get(personKey(author)) ?? '') >= comment.at;
}

/** When each person (`personKey`) last said yes to the work. */
const lastYeses = remember(
  ({ events }: Pull): ReadonlyMap<string, string> =>
    new Map(
      events.flatMap((event) =>
        isWritten(event) && event.actor !== null && saysYes(event) ? [[personKey(event.actor), event.at] as const] : [],
      ),
    ),
);

function saysYes(event: WrittenEvent): boolean {
  if (event.type === 'review' && event.state === 'approved') return true;
  if (isRefusalInWords(event.body)) return false;
  return isVerdictInWords(event.body) || isAgreementInWords(event.body);
}

/** A thread that the answers name, or that links to the comment, or that takes the same matter up, is done. */
function hasFinishedFollowUp(item: CommentInThread, { history, lookup, words, followUps }: SettlingSearch): boolean {
  const { pull, comment, replies } = item;
  const mergedMs = pull.mergedAt === null ? null : Date.parse(pull.mergedAt);
  const isDone = (number: number): boolean => {
    const thread = lookup.byNumber.get(number);
    const done = thread === undefined || number === pull.number ? null : doneAt(thread);
    return done !== null && Date.parse(done) > Date.parse(comment.at);
  };
  if (replies.some((reply) => findReferences(reply.body, history.repository).some(({ number }) => isDone(number))))
    return true;
  if (words.linking(item).some(({ writing }) => isDone(writing.thread.number))) return true;
  if (followUps.of(pull).some((later) => isAbout(item, later.files) || later.touches(comment.id))) return true;
  return lookup.namedBy(pull.number).some(({ pull: later, reference }) => {
    if (later.mergedAt === null || mergedMs === null || Date.parse(later.mergedAt) <= mergedMs) return false;
    const isFollowUp = FOLLOW_UP.test(`${later.title}\n${reference.before}`);
    return isFollowUp ? isAbout(item, later.files) : isSameMatter(item, later, later.files ?? []);
  });
}

const FOLLOW_UP = /\b(?:follow[- ]?ups?|leftovers?|remaining|addresses|comments? (?:from|in|of|left))\b/i;

/** A follow-up whose files are not known is taken for one of everything. */
function isAbout({ comment }: CommentInThread, files: readonly string[] | null): boolean {
  return !isReviewComment(comment) || files === null || files.includes(comment.path);
}
