import type { Repository } from '../../../src/core/model/repository.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import { sortRows, type Row } from './connection.ts';
import type { EmulatedNode } from './nodes/node.ts';
import { repositoryNode } from './nodes/repositoryNode.ts';
import { ThreadNodes } from './nodes/threadNodes.ts';
import { threadAt } from './threadAt.ts';
import type { World } from './world.ts';

/** A repository that the emulator serves. */
export interface EmulatedRepository {
  repository: Repository;
  threads: readonly Thread[];
  /** Texts of files at HEAD by path. */
  files?: Readonly<Record<string, string>> | null;
  isPrivate?: boolean;
  hasIssuesEnabled?: boolean;
  /** `owner/name` that it had before: asked for, GitHub answers with the present one. */
  formerNames?: readonly string[];
  defaultBranch?: string;
}

export type ThreadKind = Thread['kind'];

/** What one repository looks like at the world's present moment. */
export class RepositoryState {
  readonly world: World;
  readonly options: EmulatedRepository;
  /** GitHub's numeric id. */
  readonly id: number;
  #threads = new Map<string, Thread>();
  #nodes = new Map<string, ThreadNodes | null>();
  #rows = new Map<string, Row<ThreadNodes>[]>();
  #keyOfNode: Map<string, string> | null = null;
  #node: EmulatedNode | null = null;

  constructor(world: World, options: EmulatedRepository, fallbackId: number) {
    this.world = world;
    this.options = options;
    this.id = options.repository.id ?? fallbackId;
    this.setThreads(options.threads);
  }

  get nameWithOwner(): string {
    return `${this.options.repository.owner}/${this.options.repository.name}`;
  }

  get url(): string {
    return `https://${this.options.repository.host}/${this.nameWithOwner}`;
  }

  get hasIssuesEnabled(): boolean {
    return this.options.hasIssuesEnabled ?? true;
  }

  get defaultBranch(): string {
    return this.options.defaultBranch ?? 'main';
  }

  /** As GraphQL shows it. */
  get node(): EmulatedNode {
    this.#node ??= repositoryNode(this);
    return this.#node;
  }

  /** Replaces the history, as when something changed without moving any date. */
  setThreads(threads: readonly Thread[]): void {
    this.#threads = new Map(threads.map((thread) => [keyOf(thread.kind, thread.number), thread]));
    this.#keyOfNode = null;
    this.forgetMoment();
  }

  /** The world's moment has changed. */
  forgetMoment(): void {
    this.#node = null;
    this.#nodes.clear();
    this.#rows.clear();
  }

  /** Undefined when there is none, or not yet. */
  findThread(kind: ThreadKind, number: number): ThreadNodes | undefined {
    if (kind === 'issue' && !this.hasIssuesEnabled) return undefined;
    return this.#nodesOf(keyOf(kind, number)) ?? undefined;
  }

  /** Threads of one kind by the date they are sorted by; ties by number. */
  listThreads(kind: ThreadKind, order: { by: 'createdAt' | 'updatedAt'; isDescending: boolean }): Row<ThreadNodes>[] {
    if (kind === 'issue' && !this.hasIssuesEnabled) return [];
    const key = `${kind} ${order.by} ${String(order.isDescending)}`;
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    const rows: Row<ThreadNodes>[] = [];
    for (const [threadKey, { kind: ownKind }] of this.#threads) {
      const item = ownKind === kind ? this.#nodesOf(threadKey) : null;
      if (item) rows.push({ keyMs: Date.parse(item.thread[order.by]), tie: item.thread.number, item });
    }
    this.#rows.set(key, sortRows(rows, order.isDescending));
    return rows;
  }

  /** Any node of a thread: the thread itself, a comment, a review thread, an event. */
  findNode(id: string): EmulatedNode | undefined {
    if (id === this.node['id']) return this.node;
    this.#keyOfNode ??= this.#indexNodes();
    const key = this.#keyOfNode.get(id);
    return key === undefined ? undefined : this.#nodesOf(key)?.find(id);
  }

  #nodesOf(key: string): ThreadNodes | null {
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const whole = this.#threads.get(key);
    const thread = whole === undefined ? null : threadAt(whole, this.world.asOfMs);
    const nodes = thread === null ? null : new ThreadNodes(this, thread);
    this.#nodes.set(key, nodes);
    return nodes;
  }

  #indexNodes(): Map<string, string> {
    const index = new Map<string, string>();
    for (const [key, whole] of this.#threads) {
      for (const id of new ThreadNodes(this, whole).ids()) index.set(id, key);
    }
    return index;
  }
}

function keyOf(kind: ThreadKind, number: number): string {
  return `${kind} ${String(number)}`;
}
