import type { Repository } from '../../model/repository.ts';
import type { Pull, Thread } from '../../model/thread.ts';
import { isHuman } from '../../people/humans.ts';
import type { TeamContext } from '../../people/teamContext.ts';
import { findReferences, type Reference } from '../support/references.ts';

/** A pull request that says it cannot go on before another thread is done. */
export interface Dependency {
  waiting: Pull;
  /** Number of the thread that it waits for. */
  on: number;
  /** ISO: when it was said. */
  saidAt: string;
  url: string;
}

const BLOCKED =
  /\b(?:block(?:ed|ing)? (?:by|on)|depend(?:s|ing|ent)? (?:up)?on|requires?|needs?|(?:on hold|wait(?:s|ing)?|hold(?:ing)?|postponed) (?:until|till|for|on)|prerequisites?|(?:based|built|builds|stacked|sits) on(?: top of)?|on top of|(?:can|should|must|needs to|has to) (?:only )?(?:go in|be merged|land|go) after|after|once)\b:?[^.;!?#]{0,40}$/i;
/** "After #12" and "once #12 is in" speak of the future only with such words behind. */
const WEAK = /\b(?:after|once|needs?|requires?)\b:?[^.;!?#]{0,40}$/i;
const TO_BE_DONE =
  /^[\])]?\s*(?:,|\(|and\b|first\b|is (?:in|merged|done|ready|landed|resolved|fixed)|(?:gets|has been) (?:merged|resolved|landed|done)|lands?\b|to (?:land|be (?:merged|done|resolved)|go in)|being merged|(?:i|we|this) can(?:not|['’]t))/i;
const NOT_BLOCKED =
  /\b(?:not|n['’]t|no longer|never|un-?|without|independent|instead|used to|was|were|reported|discussed|similar|related)\b[^.;!?]*$/i;
const OPEN_BOX = /^\s*[-*]\s+\[[ x]\]\s+(?:\S+\s+){0,3}$/i;
/** A check-list is one of conditions when words before it say so. */
const CONDITIONS = /\b(?:before|depends|blocked|requires?|needs?|prerequisites?|waiting|after)\b/i;

/** Everything that a pull request, or its author in the conversation, says it waits for; each thread once. */
export function findDependencies(pull: Pull, repository: Repository, team: TeamContext): Dependency[] {
  const found = new Map<number, Dependency>();
  const add = (references: readonly Reference[], saidAt: string, url: string): void => {
    for (const { number } of references)
      if (number !== pull.number && !found.has(number)) found.set(number, { waiting: pull, on: number, saidAt, url });
  };
  add(blockersIn(pull.body, repository), pull.createdAt, pull.url);
  for (const event of pull.events) {
    if (event.type !== 'comment' || !isHuman(event.actor) || !team.isAuthor(pull, event.actor)) continue;
    add(blockersIn(event.body, repository), event.at, event.url);
  }
  return [...found.values()];
}

function blockersIn(body: string, repository: Repository): Reference[] {
  if (!/#\d|\/(?:issues|pull)\/\d/.test(body)) return [];
  const isConditions = body
    .split(/\n\s*\n|\n(?=\s*[-*] )/)
    .some((block) => CONDITIONS.test(block.trimEnd().split('\n').at(-1) ?? ''));
  return findReferences(body, repository).filter((reference) => {
    if (OPEN_BOX.test(reference.before)) return isConditions;
    const sentence = reference.before.slice(reference.before.search(/[^.;!?]*$/));
    if (!BLOCKED.test(sentence) || NOT_BLOCKED.test(sentence)) return false;
    return !WEAK.test(sentence) || TO_BE_DONE.test(reference.after);
  });
}

/** When a thread was done: merged, or closed as an issue. Null: it is not, or was dropped. */
export function doneAt(thread: Thread): string | null {
  if (thread.kind === 'pull') return thread.mergedAt;
  return thread.state === 'closed' && thread.stateReason !== 'not_planned' ? thread.closedAt : null;
}
