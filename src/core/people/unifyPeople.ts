import type { ThreadEvent } from '../model/event.ts';
import type { Alias } from '../model/history.ts';
import type { IdentityMerge } from '../model/people.ts';
import type { Person } from '../model/person.ts';
import type { Thread } from '../model/thread.ts';
import { personKey } from './humans.ts';
import { isSignedByTool } from './isSignedByTool.ts';
import { LoginList } from './loginList.ts';

/** Says whom an account stands for. */
export interface Unifier {
  /** The person whose account it is: the same one where nothing was said. */
  canonical: (person: Person) => Person;
  /** Other logins of people with several accounts. */
  aliases: readonly Alias[];
}

/** Who is who, as people said: confirmed merges are followed to their end, also where they lead in a circle. */
export function buildUnifier(merges: readonly IdentityMerge[], bots: readonly string[] = []): Unifier {
  const confirmed = merges.filter(({ state }) => state === 'confirmed');
  const next = new Map(confirmed.map(({ from, to }) => [personKey(from), to]));
  const programs = new LoginList(bots);
  const canonical = (person: Person): Person => {
    const seen = new Set<string>();
    let current = person;
    for (let to = next.get(personKey(current)); to !== undefined; to = next.get(personKey(current))) {
      if (seen.has(personKey(current))) break;
      seen.add(personKey(current));
      current = to;
    }
    return programs.has(person.login) ? { ...current, type: 'bot' } : current;
  };
  const aliases = confirmed.map(({ from }) => ({ login: from.login, person: canonical(from) }));
  return { canonical, aliases };
}

/**
 * The thread with one account a person, and with programs as such: also where somebody's account posted what a tool
 * had written. The same object where nothing changes.
 */
export function unifyThread(thread: Thread, { canonical }: Unifier): Thread {
  const one: One = (person) => (person === null ? null : canonical(person));
  const events = thread.events.map((event) => unifyEvent(event, one));
  const author = one(thread.author);
  const assignees = thread.assignees.map(canonical);
  const mergedBy = thread.kind === 'pull' ? one(thread.mergedBy) : null;
  const isSame =
    author === thread.author &&
    (thread.kind === 'issue' || mergedBy === thread.mergedBy) &&
    assignees.every((person, index) => person === thread.assignees[index]) &&
    events.every((event, index) => event === thread.events[index]);
  if (isSame) return thread;
  return thread.kind === 'pull'
    ? { ...thread, author, assignees, mergedBy, events }
    : { ...thread, author, assignees, events };
}

type One = (person: Person | null) => Person | null;

function unifyEvent(event: ThreadEvent, one: One): ThreadEvent {
  const actor = unifyActor(event, one);
  switch (event.type) {
    case 'comment':
    case 'review': {
      const reactions = unifyReactions(event.reactions, one);
      return actor === event.actor && reactions === event.reactions ? event : { ...event, actor, reactions };
    }
    case 'review-comment': {
      const reactions = unifyReactions(event.reactions, one);
      const resolvedBy = one(event.resolvedBy);
      const isSame = actor === event.actor && reactions === event.reactions && resolvedBy === event.resolvedBy;
      return isSame ? event : { ...event, actor, reactions, resolvedBy };
    }
    case 'assigned':
    case 'unassigned': {
      const assignee = one(event.assignee);
      return actor === event.actor && assignee === event.assignee ? event : { ...event, actor, assignee };
    }
    case 'review-requested':
    case 'review-request-removed': {
      const reviewer = one(event.reviewer);
      return actor === event.actor && reviewer === event.reviewer ? event : { ...event, actor, reviewer };
    }
    default:
      return actor === event.actor ? event : { ...event, actor };
  }
}

/** What a tool wrote is the tool's, whoever posted it. */
function unifyActor(event: ThreadEvent, one: One): Person | null {
  const actor = one(event.actor);
  const isHand = actor?.type === 'user' && 'body' in event;
  return isHand && isSignedByTool(event.body) ? { ...actor, type: 'bot' } : actor;
}

type Reactions = Extract<ThreadEvent, { type: 'comment' }>['reactions'];

function unifyReactions(reactions: Reactions, one: One): Reactions {
  if (reactions === null) return null;
  const unified = reactions.map((reaction) => {
    const actor = one(reaction.actor);
    return actor === reaction.actor ? reaction : { ...reaction, actor };
  });
  return unified.every((reaction, index) => reaction === reactions[index]) ? reactions : unified;
}
