import { isWritten, type ThreadEvent, type WrittenEvent } from '../../model/event.ts';
import type { Person } from '../../model/person.ts';
import type { Pull } from '../../model/thread.ts';
import { mentions } from '../../people/asked.ts';
import { isHuman, isSamePerson } from '../../people/humans.ts';
import type { TeamContext } from '../../people/teamContext.ts';
import { splitComment } from '../../reading/plainText.ts';
import { quotes } from '../../reading/quoting.ts';
import { addressees, weighRemark } from '../../waiting/remark.ts';

/** With fewer words a remark is a courtesy or a bare verdict. */
const FEWEST_WORDS = 8;
const DAY_MS = 24 * 3600 * 1000;
/** The next step follows within this time. */
const WINDOW_MS = 30 * DAY_MS;

/** An answer to a newcomer, and the pull request on which it stands. */
interface Welcome {
  pull: Pull;
  answer: WrittenEvent;
  team: TeamContext;
}

/**
 * The newcomer's next step upon an answer: a push; or words, where the work then went in. Once somebody else has said
 * something of weight, it must go on from the answer in so many words; a step that speaks to others alone, or
 * that comes when the work is in, is none.
 */
export function findWelcomeStep(welcome: Welcome): ThreadEvent | null {
  const { pull, answer } = welcome;
  return pull.events.find((event) => isStep(event, welcome) && answersIt(event, { ...welcome, at: answer.at })) ?? null;
}

function isStep(event: ThreadEvent, { pull, answer, team }: Welcome): boolean {
  const afterMs = Date.parse(event.at) - Date.parse(answer.at);
  if (afterMs <= 0 || afterMs > WINDOW_MS) return false;
  if (pull.mergedAt !== null && event.at >= pull.mergedAt) return false;
  if (event.type === 'commit') return event.parents.length < 2 && isNewcomers(team.authorOfCommit(event), pull);
  if (event.type === 'force-push') return isNewcomers(event.actor, pull);
  if (pull.mergedAt === null || (event.type !== 'comment' && event.type !== 'review-comment')) return false;
  return isNewcomers(event.actor, pull) && weighRemark(event.body) === 'substance';
}

/** A commit whose account is unknown is the newcomer's as far as anybody can tell. */
function isNewcomers(person: Person | null, pull: Pull): boolean {
  return person === null || isSamePerson(person, pull.author);
}

/** The step is for whoever gave the answer. */
function answersIt(step: ThreadEvent, welcome: Welcome & { at: string }): boolean {
  const { pull, answer } = welcome;
  const other = pull.events.findLast((event) => isOthersWord(event, welcome) && event.at < step.at);
  const words = isWritten(step) ? [step] : wordsAbout(step, other?.at ?? answer.at, pull);
  if (words.some((word) => speaksTo(word, welcome))) return true;
  return other === undefined && !words.slice(-1).some((word) => addressees(word.body).length > 0);
}

/** Somebody besides the two says something of weight after the answer. */
function isOthersWord(event: ThreadEvent, { pull, answer, team }: Welcome): boolean {
  if (!isWritten(event) || event.at <= answer.at || !isHuman(event.actor)) return false;
  if (isSamePerson(event.actor, answer.actor) || team.isAuthor(pull, event.actor)) return false;
  if (event.type === 'review-comment') return true;
  const { prose, suggestions, codeBlocks } = splitComment(event.body);
  const saysMore = suggestions.length + codeBlocks.length > 0 || prose.split(/\s+/).length >= FEWEST_WORDS;
  return saysMore && weighRemark(event.body) === 'substance';
}

/** What the newcomer wrote since, up to a day after a push. */
function wordsAbout(push: ThreadEvent, since: string, pull: Pull): WrittenEvent[] {
  return pull.events.filter(
    (event): event is WrittenEvent =>
      isWritten(event) &&
      isSamePerson(event.actor, pull.author) &&
      event.at > since &&
      Date.parse(event.at) <= Date.parse(push.at) + DAY_MS,
  );
}

/** Names whoever gave the answer, quotes something that they wrote, or answers under their lines. */
function speaksTo(word: WrittenEvent, { pull, answer }: Welcome): boolean {
  const { actor } = answer;
  if (actor !== null && mentions(word.body, actor.login)) return true;
  const theirs = pull.events.filter(
    (event): event is WrittenEvent => isWritten(event) && isSamePerson(event.actor, actor),
  );
  if (theirs.some(({ body }) => quotes(word.body, body))) return true;
  return word.type === 'review-comment' && theirs.some(({ id }) => id === word.rootCommentId);
}
