import type { WrittenEvent } from '../../../../src/core/model/event.ts';
import { paginate, type PageArguments } from '../connection.ts';
import { nodeId } from '../nodeIds.ts';
import type { RepositoryState } from '../repositoryState.ts';
import { EDITED_AFTER_MS } from '../threadAt.ts';
import { actorNode, userNode } from './actorNode.ts';
import { pathOf, shiftIso } from './node.ts';

const CONTENTS = {
  '+1': 'THUMBS_UP',
  '-1': 'THUMBS_DOWN',
  laugh: 'LAUGH',
  confused: 'CONFUSED',
  heart: 'HEART',
  hooray: 'HOORAY',
  rocket: 'ROCKET',
  eyes: 'EYES',
} as const;

/** Fields that comments, reviews and review comments share. */
export function writtenFields(repository: RepositoryState, event: WrittenEvent): Record<string, unknown> {
  const editedAt = event.isEdited ? shiftIso(event.at, EDITED_AFTER_MS) : null;
  const { host } = repository.options.repository;
  return {
    ...databaseIds(event.id),
    author: actorNode(event.actor, host),
    authorAssociation: event.association ?? 'NONE',
    body: event.body,
    bodyText: event.body,
    url: event.url,
    resourcePath: pathOf(event.url),
    createdAt: event.at,
    publishedAt: event.at,
    updatedAt: editedAt ?? event.at,
    lastEditedAt: editedAt,
    includesCreatedEdit: event.isEdited,
    isMinimized: false,
    minimizedReason: null,
    reactions: (page: PageArguments) => reactionConnection(repository, event, page),
    reactionGroups: () => reactionGroups(repository, event),
  };
}

/** GitHub's two forms of a numeric id; its schema lets both be null. The 32-bit one fails for everything of the last years, as it does there. */
export function databaseIds(id: number | null): { databaseId: number | null; fullDatabaseId: string | null } {
  return { databaseId: id, fullDatabaseId: id === null ? null : String(id) };
}

function reactionConnection(
  repository: RepositoryState,
  event: WrittenEvent,
  page: PageArguments & { content?: string | null },
) {
  const rows = (event.reactions ?? [])
    .map((item, index) => ({ keyMs: 0, tie: index, item }))
    .filter(({ item }) => !page.content || CONTENTS[item.content] === page.content);
  return paginate({
    rows,
    page,
    scope: { name: `reactions ${event.id}`, epoch: repository.world.cursorEpoch },
    show: ({ content, actor }) => ({
      __typename: 'Reaction',
      id: nodeId('REA', event.id, content, actor?.login ?? ''),
      content: CONTENTS[content],
      createdAt: event.at,
      user: userNode(actor),
    }),
  });
}

function reactionGroups(repository: RepositoryState, event: WrittenEvent): object[] {
  return Object.entries(CONTENTS).map(([own, content]) => {
    const rows = (event.reactions ?? [])
      .filter((reaction) => reaction.content === own)
      .map(({ actor }, index) => ({ keyMs: 0, tie: index, item: actor }));
    const scope = { name: `reactionGroups ${event.id} ${content}`, epoch: repository.world.cursorEpoch };
    const list = (show: (actor: (typeof rows)[number]['item']) => unknown) => (page: PageArguments) =>
      paginate({ rows, page, scope, show });
    return {
      content,
      viewerHasReacted: false,
      reactors: list((actor) => actorNode(actor)),
      users: list((actor) => userNode(actor)),
    };
  });
}
