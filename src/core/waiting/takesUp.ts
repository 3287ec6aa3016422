import { mentions } from '../people/asked.ts';
import { quotes } from '../reading/quoting.ts';
import type { Step } from './steps.ts';

/**
 * Goes on from what somebody said: under its lines, by its writer's name or words, with a link to it, or about
 * the place to which it had pointed.
 */
export function takesUp({ event }: Step, { event: said, actor }: Step): boolean {
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

/** Links to one comment, review or line; whole threads and pages are named by everybody. */
function linksOf(body: string): Set<string> {
  return new Set(body.match(/https?:\/\/[^\s)\]>"'`]+#[\w-]*\d/g) ?? []);
}
