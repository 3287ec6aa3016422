import { isWritten, type WrittenEvent } from '../model/event.ts';
import { saysItCloses } from '../detectors/support/references.ts';
import type { ThreadLookup } from '../detectors/support/threadLookup.ts';
import type { Pull, Thread } from '../model/thread.ts';
import { isHuman, isSamePerson } from '../people/humans.ts';
import type { TeamContext } from '../people/teamContext.ts';
import type { Wait } from '../waiting/findWaits.ts';
import { isRefusalInWords, isVerdictInWords } from '../waiting/remark.ts';
import { isOpenThread } from './isOpenThread.ts';

/**
 * Whether an open thread, said to wait, waits for others indeed: an issue that a pull request is going to close, or
 * on which somebody else had the last word, has what it asked for so far; a branch that is said to need a rebase or to
 * fail its checks is the author's to mend; and a refusal that the author has not answered is theirs to answer, whatever
 * others said beside it.
 */
export function isOthersTurn(
  thread: Thread,
  wait: Wait,
  { team, lookup }: { team: TeamContext; lookup: ThreadLookup },
): boolean {
  if (thread.kind === 'pull') return !thread.labels.some(isBroken) && !hasOpenRefusal(thread, team);
  if (isTakenUp(thread, lookup)) return false;
  return wait.begunBy === null || wait.begunBy.isByAuthor || wait.begunBy.kind !== 'substance';
}

/** What a program says of the branch as it stands: nobody merges it before its author has mended that. */
function isBroken(label: string): boolean {
  return /\bneeds? rebas|\bconflict|\b(?:ci|build|tests?|checks?) (?:is |are )?(?:fail\w*|red|broken)\b/i.test(
    label.replace(/[\s:_/-]+/g, ' '),
  );
}

function isTakenUp(issue: Thread, lookup: ThreadLookup): boolean {
  return lookup
    .namedBy(issue.number)
    .some(({ pull, reference }) => (isOpenThread(pull) || pull.mergedAt !== null) && saysItCloses(reference));
}

/** Said no after the authors' last word or work, and has not said yes since. */
function hasOpenRefusal(pull: Pull, team: TeamContext): boolean {
  const lastOwn = pull.events.findLastIndex((event) => {
    if (event.type === 'commit') return team.isAuthor(pull, team.authorOfCommit(event));
    return (isWritten(event) || event.type === 'force-push') && team.isAuthor(pull, event.actor);
  });
  const since = pull.events.slice(lastOwn + 1);
  return since.some(
    (event, index) =>
      isWritten(event) &&
      isHuman(event.actor) &&
      isNo(event) &&
      !since
        .slice(index + 1)
        .some((later) => isWritten(later) && isSamePerson(later.actor, event.actor) && isYes(later)),
  );
}

function isNo(event: WrittenEvent): boolean {
  return (event.type === 'review' && event.state === 'changes-requested') || isRefusalInWords(event.body);
}

function isYes(event: WrittenEvent): boolean {
  if (event.type === 'review' && event.state === 'approved') return true;
  return isVerdictInWords(event.body) && !isRefusalInWords(event.body);
}
