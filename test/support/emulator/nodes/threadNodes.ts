import type { CommentEvent, CommitEvent } from '../../../../src/core/model/event.ts';
import type { Thread } from '../../../../src/core/model/thread.ts';
import { paginate, type Page, type PageArguments, type Row } from '../connection.ts';
import { nodeId } from '../nodeIds.ts';
import type { RepositoryState } from '../repositoryState.ts';
import { timeOf } from '../threadAt.ts';
import { commitNode } from './commitNode.ts';
import { pathOf, type EmulatedNode } from './node.ts';
import { buildReviews, type ReviewNodes } from './reviewNodes.ts';
import { threadNode } from './threadNode.ts';
import { buildTimeline } from './timelineNodes.ts';
import { writtenFields } from './writtenFields.ts';

/** Everything that GraphQL shows of one thread, made when it is first asked for. */
export class ThreadNodes {
  readonly repository: RepositoryState;
  readonly thread: Thread;
  readonly node: EmulatedNode;
  #comments: Row<EmulatedNode>[] | null = null;
  #commits: Row<EmulatedNode>[] | null = null;
  #reviews: ReviewNodes | null = null;
  #timeline: Row<EmulatedNode>[] | null = null;
  #byId: Map<string, EmulatedNode> | null = null;

  constructor(repository: RepositoryState, thread: Thread) {
    this.repository = repository;
    this.thread = thread;
    this.node = threadNode(this);
  }

  get comments(): Row<EmulatedNode>[] {
    this.#comments ??= this.rowsOf((event) => (event.type === 'comment' ? this.#comment(event) : null));
    return this.#comments;
  }

  /** `PullRequestCommit`s. */
  get commits(): Row<EmulatedNode>[] {
    this.#commits ??= this.rowsOf((event) => (event.type === 'commit' ? this.#commit(event) : null));
    return this.#commits;
  }

  get reviews(): ReviewNodes {
    this.#reviews ??= buildReviews(this);
    return this.#reviews;
  }

  get timeline(): Row<EmulatedNode>[] {
    this.#timeline ??= buildTimeline(this);
    return this.#timeline;
  }

  find(id: string): EmulatedNode | undefined {
    this.#byId ??= new Map(this.#allNodes().map((node) => [String(node['id']), node]));
    return this.#byId.get(id);
  }

  ids(): string[] {
    return this.#allNodes().map((node) => String(node['id']));
  }

  /** One page of a connection of this thread. */
  page(name: string, rows: readonly Row<EmulatedNode>[], page: PageArguments): Page {
    const scope = { name: `${name} ${String(this.node['id'])}`, epoch: this.repository.world.cursorEpoch };
    return paginate({ rows, page, scope, show: (node) => node });
  }

  /** Rows in the order of events, of those that give a node. */
  rowsOf(show: (event: Thread['events'][number], index: number) => EmulatedNode | null): Row<EmulatedNode>[] {
    return this.thread.events.flatMap((event, index) => {
      const item = show(event, index);
      return item === null ? [] : [{ keyMs: timeOf(event), tie: index, item }];
    });
  }

  #allNodes(): EmulatedNode[] {
    const lists = [this.timeline, this.comments, this.reviews.reviews, this.reviews.threads, this.reviews.comments];
    const commits = this.commits.map(({ item }) => item['commit'] as EmulatedNode);
    return [this.node, ...lists.flatMap((rows) => rows.map(({ item }) => item)), ...commits];
  }

  #comment(event: CommentEvent): EmulatedNode {
    return {
      __typename: 'IssueComment',
      id: nodeId('IC', this.repository.id, event.id),
      ...writtenFields(this.repository, event),
      issue: this.node,
      pullRequest: this.thread.kind === 'pull' ? this.node : null,
      repository: () => this.repository.node,
    };
  }

  #commit(event: CommitEvent): EmulatedNode {
    const url = `${this.thread.url}/commits/${event.sha}`;
    return {
      __typename: 'PullRequestCommit',
      id: nodeId('PURC', this.repository.id, this.thread.number, event.sha),
      commit: commitNode(this.repository, event),
      pullRequest: this.node,
      url,
      resourcePath: pathOf(url),
    };
  }
}
