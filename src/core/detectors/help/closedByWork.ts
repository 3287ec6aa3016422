import type { CommentEvent, ThreadEvent } from '../../model/event.ts';
import type { Issue } from '../../model/thread.ts';
import { isSamePerson } from '../../people/humans.ts';
import { withoutQuotes } from '../../reading/quoting.ts';
import type { ThreadLookup } from '../support/threadLookup.ts';

/** What one push or merge brings about is written down within this time. */
const SAME_MOMENT_MS = 90_000;

const WORK =
  /\b(?:fix\w*|prs?|pull requests?|patch\w*|workaround|solv\w+|resolv\w+|address\w*|implement\w*|repair\w*|done|in review|merged?|milestone|on its way)\b/i;
const WORK_ELSEWHERE = /\/(?:pull|commit)\/\w|\b[\w.-]+\/[\w.-]+#\d/;

/** A commit closed it: the closing names it, or its author referred to the issue in that moment. */
export function isClosedByWork(issue: Issue, closing: ThreadEvent): boolean {
  if (closing.type === 'closed' && closing.commitSha !== null) return true;
  const atMs = Date.parse(closing.at);
  return issue.events.some(
    (event) =>
      event.type === 'referenced' &&
      event.commitSha !== null &&
      isSamePerson(event.actor, closing.actor) &&
      Math.abs(Date.parse(event.at) - atMs) < SAME_MOMENT_MS,
  );
}

/** The last words of whoever told of the work and did it; else of whoever did it; else of whoever told of it. */
export function answerOfWork(
  issue: Issue,
  closing: ThreadEvent,
  { answers, lookup }: { answers: readonly CommentEvent[]; lookup: ThreadLookup },
): CommentEvent | undefined {
  const did = ({ actor }: CommentEvent): boolean =>
    issue.events.some(
      (event) => event.type === 'referenced' && event.at < closing.at && isSamePerson(event.actor, actor),
    );
  const told = ({ body }: CommentEvent): boolean => tellsOfWork(body, lookup);
  return answers.findLast((answer) => told(answer) && did(answer)) ?? answers.findLast(did) ?? answers.findLast(told);
}

/** A sentence in its own words names a pull request or a commit, here or elsewhere, as work on the matter. */
function tellsOfWork(body: string, lookup: ThreadLookup): boolean {
  return withoutQuotes(body)
    .split(/\n|(?<=[.!?]) /)
    .some((sentence) => WORK.test(sentence) && namesWork(sentence, lookup));
}

function namesWork(sentence: string, lookup: ThreadLookup): boolean {
  return (
    WORK_ELSEWHERE.test(sentence) ||
    [...sentence.matchAll(/#(?<number>\d+)\b/g)].some(
      ({ groups }) => lookup.byNumber.get(Number(groups?.['number']))?.kind === 'pull',
    )
  );
}
