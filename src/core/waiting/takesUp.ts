import { mentions } from '../people/asked.ts';
import { isSamePerson } from '../people/humans.ts';
import { quotes } from '../reading/quoting.ts';
import { rememberOfText } from '../text/rememberOfText.ts';
import type { Wait } from './findWaits.ts';
import type { Step } from './steps.ts';

/**
 * Goes on from what somebody said: under its lines, by its writer's name or words, with a link to it, or about
 * the place to which it had pointed.
 */
export function takesUp(
  { event }: Pick<Step, 'event'>,
  { event: said, actor }: Pick<Step, 'event' | 'actor'>,
): boolean {
  if (!('body' in event) || !('body' in said) || !actor) return false;
  const isUnderIt =
    event.type === 'review-comment' && said.type === 'review-comment' && event.rootCommentId === said.rootCommentId;
  const links = linksOf(event.body);
  return (
    isUnderIt ||
    mentions(event.body, actor.login) ||
    quotes(event.body, said.body) ||
    links.has(said.url) ||
    [...linksOf(said.body)].some((link) => links.has(link))
  );
}

/** The act, and what the same person had added to it by the time of a later step. */
export function saidBefore(step: Step, first: Step, { after }: Wait): Step[] {
  return [first, ...after.filter((said) => said.atMs < step.atMs && isSamePerson(said.actor, first.actor))];
}

/** Links to one comment, review or line; whole threads and pages are named by everybody. */
function linksOf(body: string): ReadonlySet<string> {
  return body.includes('://') ? linksIn(body) : NO_LINKS;
}

const NO_LINKS: ReadonlySet<string> = new Set();
const linksIn = rememberOfText(
  (body): ReadonlySet<string> => new Set(body.match(/https?:\/\/[^\s)\]>"'`]+#[\w-]*\d/g) ?? []),
);
