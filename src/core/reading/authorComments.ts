import { isWritten, type CommentEvent, type WrittenEvent } from '../model/event.ts';
import type { Pull } from '../model/thread.ts';
import type { TeamContext } from '../people/teamContext.ts';
import { rememberOfBoth } from '../remember.ts';

/** What a pull request's authors wrote in its conversation, oldest first. */
export const authorComments = rememberOfBoth((pull: Pull, team: TeamContext): readonly CommentEvent[] =>
  authorWords(pull, team).filter((event): event is CommentEvent => event.type === 'comment'),
);

/** What a pull request's authors wrote on it, wherever, oldest first. */
export const authorWords = rememberOfBoth((pull: Pull, team: TeamContext): readonly WrittenEvent[] =>
  pull.events.filter((event): event is WrittenEvent => isWritten(event) && team.isAuthor(pull, event.actor)),
);
