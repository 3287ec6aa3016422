import type { Issue } from '../../model/thread.ts';
import { isSamePerson } from '../../people/humans.ts';
import type { Move } from '../../waiting/findProgress.ts';
import { TAKEN_BACK_MS } from '../../waiting/wasReopened.ts';
import { isAnswer, isNothingButQuestions } from './answerWords.ts';
import { readAskerStance } from '../../reading/askerStance.ts';
import type { Help } from './findHelp.ts';

/**
 * Whether an issue really went on, not only its conversation. Closing it without a word, with the merge of a
 * fix, is a click; a reply that asks back or says that it did not help is no step; and where it was closed
 * with somebody else's help, that is what moved it.
 */
export function movesIssue(issue: Issue, { act, progress, isAssent }: Move, help: Help | null): boolean {
  if (isAssent) return help === null || isSamePerson(help.actor, act.actor);
  if (act.event.type === 'closed') return false;
  const isClosing = progress.kind === 'close' || progress.kind === 'bare-close';
  if (isClosing && isTakenBack(issue, progress.atMs)) return false;
  if (act === progress) return true;
  if (act.event.type !== 'comment' || !isAnswer(act.event.body)) return false;
  if (isClosing && help !== null && !isSamePerson(help.actor, act.actor)) return false;
  if (progress.event.type !== 'comment' || isClosing) return true;
  const { body } = progress.event;
  return !/\?\s*$/.test(body) && !isNothingButQuestions(body) && readAskerStance(body) !== 'not-yet';
}

function isTakenBack(issue: Issue, closedMs: number): boolean {
  return issue.events.some((event) => {
    const afterMs = Date.parse(event.at) - closedMs;
    return event.type === 'reopened' && afterMs > 0 && afterMs < TAKEN_BACK_MS;
  });
}
