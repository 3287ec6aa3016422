import type { Person } from '../model/person.ts';
import type { Thread } from '../model/thread.ts';
import { isSamePerson } from './humans.ts';
import type { TeamContext } from './teamContext.ts';

/**
 * Whether nobody had asked for the act on GitHub: no review request, no assignment, no mention by
 * somebody else on the thread before it, no ownership of the paths.
 *
 * @returns null when a team was asked or owns the paths, which cannot be read from here.
 */
export function isUnasked(options: {
  thread: Thread;
  actor: Person;
  at: string;
  /** What was said before that was about something else. */
  since?: string;
  paths: readonly string[];
  team: TeamContext;
}): boolean | null {
  const { thread, actor, at, since = '', paths, team } = options;
  const isNamed = (text: string): boolean => team.loginsOf(actor).some((login) => mentions(text, login));
  let isTeamAsked = false;
  for (const event of thread.events) {
    if (event.at >= at) break;
    if (event.at < since) continue;
    if (event.type === 'review-requested') {
      if (isSamePerson(event.reviewer, actor) && !isSamePerson(event.actor, actor)) return false;
      if (event.team !== null) isTeamAsked = true;
    }
    if (
      (event.type === 'comment' || event.type === 'review' || event.type === 'review-comment') &&
      !isSamePerson(event.actor, actor) &&
      isNamed(event.body)
    )
      return false;
  }
  if (thread.createdAt >= since && isNamed(thread.body) && !isSamePerson(thread.author, actor)) return false;
  if (team.duty.isAssignedOrOwner(actor, { thread, paths, atMs: Date.parse(at) })) return false;
  return isTeamAsked || team.duty.hasTeamOwner(paths) ? null : true;
}

/** The text names `@login`, and not a longer login that begins with it. */
export function mentions(text: string, login: string): boolean {
  const lower = text.toLowerCase();
  const name = `@${login.toLowerCase()}`;
  for (let index = lower.indexOf(name); index >= 0; index = lower.indexOf(name, index + 1)) {
    const before = lower[index - 1];
    const after = lower[index + name.length];
    if ((before === undefined || !/[\w/]/.test(before)) && (after === undefined || !/[\w-]/.test(after))) return true;
  }
  return false;
}
