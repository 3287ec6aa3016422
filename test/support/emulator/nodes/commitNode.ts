import type { CommitEvent } from '../../../../src/core/model/event.ts';
import { nodeId } from '../nodeIds.ts';
import { paginate, type PageArguments } from '../connection.ts';
import type { RepositoryState } from '../repositoryState.ts';
import { userNode } from './actorNode.ts';
import { pathOf, type EmulatedNode } from './node.ts';

/** A commit of which no more is known than its name. */
export function bareCommitNode(repository: RepositoryState, sha: string | null): EmulatedNode | null {
  if (sha === null) return null;
  const url = `${repository.url}/commit/${sha}`;
  return {
    __typename: 'Commit',
    id: nodeId('C', repository.id, sha),
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    url,
    commitUrl: url,
    resourcePath: pathOf(url),
  };
}

/** A commit of a pull request. */
export function commitNode(repository: RepositoryState, event: CommitEvent): EmulatedNode {
  const [headline = '', ...rest] = event.message.split('\n');
  return {
    ...bareCommitNode(repository, event.sha),
    __typename: 'Commit',
    ...(event.url === null ? {} : { url: event.url, commitUrl: event.url, resourcePath: pathOf(event.url) }),
    message: event.message,
    messageHeadline: headline,
    messageBody: rest.join('\n').trimStart(),
    authoredDate: event.authoredAt,
    committedDate: event.at,
    author: { ...event.author, date: event.authoredAt, user: userNode(event.actor) },
    committer: { ...event.committer, date: event.at, user: null },
    parents: (page: PageArguments) =>
      paginate({
        rows: event.parents.map((sha, index) => ({ keyMs: 0, tie: index, item: sha })),
        page,
        scope: { name: `parents ${event.sha}`, epoch: repository.world.cursorEpoch },
        show: (sha) => bareCommitNode(repository, sha),
      }),
  };
}
