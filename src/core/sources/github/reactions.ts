import { z } from 'zod';
import type { WrittenEvent } from '../../model/event.ts';
import type { UnaskedRemark } from '../../model/miningState.ts';
import type { Pull, Thread } from '../../model/thread.ts';
import { findUnansweredRemarks } from './unansweredRemarks.ts';
import { maybeAccount, nodeIdDto, type PageDto } from './queries/dto.ts';
import type { WholePull } from './toThread.ts';
import { readNumericId } from './readNumericId.ts';
import { toPerson } from './toPerson.ts';

export type Reactions = NonNullable<WrittenEvent['reactions']>;

const CONTENTS: Record<string, Reactions[number]['content']> = {
  THUMBS_UP: '+1',
  THUMBS_DOWN: '-1',
  LAUGH: 'laugh',
  CONFUSED: 'confused',
  HEART: 'heart',
  HOORAY: 'hooray',
  ROCKET: 'rocket',
  EYES: 'eyes',
};

const reactionDto = z.object({ content: z.string(), user: maybeAccount });

/** Reactions to one remark. A kind that GitHub has thought of since is none of ours. */
export function readReactions({ nodes }: PageDto): Reactions {
  return nodes.flatMap((node) => {
    const { data } = reactionDto.safeParse(node);
    const content = data === undefined ? undefined : CONTENTS[data.content];
    return content === undefined ? [] : [{ content, actor: toPerson(data?.user) }];
  });
}

/** The remarks of a pull request whose reactions are worth a question, with GitHub's ids of them. */
export function findUnasked(pull: Pull, whole: Pick<WholePull, 'items' | 'reviewThreads'>): UnaskedRemark[] {
  const remarks = findUnansweredRemarks(pull);
  if (remarks.length === 0) return [];
  const nodes = nodeIdsOf(whole);
  return remarks.flatMap(({ type, id }) => {
    const node = nodes.get(`${type} ${id}`);
    return node === undefined ? [] : [{ number: pull.number, type, id, node }];
  });
}

/** The thread with the reactions to its remarks filled in, as far as they were found. */
export function withReactions(
  thread: Thread,
  asked: readonly UnaskedRemark[],
  found: ReadonlyMap<string, Reactions>,
): Thread {
  const known = new Map(asked.map(({ type, id, node }) => [`${type} ${id}`, found.get(node)]));
  const events = thread.events.map((event) => {
    const reactions = 'reactions' in event ? known.get(`${event.type} ${event.id}`) : undefined;
    return reactions === undefined ? event : { ...event, reactions };
  });
  return { ...thread, events };
}

/** GitHub's node ids of what was written on a pull request, by type and number. */
function nodeIdsOf({ items, reviewThreads }: Pick<WholePull, 'items' | 'reviewThreads'>): Map<string, string> {
  const ids = new Map<string, string>();
  const comments = reviewThreads.flatMap((thread) => thread.comments);
  for (const node of [...items, ...comments]) {
    const { data } = nodeIdDto.safeParse(node);
    if (data === undefined) continue;
    const id = readNumericId(data.reviewId ?? data.fullDatabaseId, data.url);
    if (id !== null) ids.set(`${TYPES[data.__typename]} ${id}`, data.id);
  }
  return ids;
}

const TYPES = {
  IssueComment: 'comment',
  PullRequestReview: 'review',
  PullRequestReviewComment: 'review-comment',
} as const satisfies Record<string, WrittenEvent['type']>;
