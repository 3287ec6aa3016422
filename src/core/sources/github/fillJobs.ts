import { z } from 'zod';
import type { Issue, Pull } from '../../model/thread.ts';
import type { Skip } from '../misfit.ts';
import { commitIdDto, reviewThreadDto, type IssueDto, type PageDto, type PullDto } from './queries/dto.ts';
import type { FlatKind, Overflow } from './queries/fillQuery.ts';
import type { UnaskedRemark } from '../../model/miningState.ts';
import { findUnasked } from './reactions.ts';
import { findMerges } from './readTimelineItem.ts';
import { toIssue, toPull, type WholePull, type WholeReviewThread } from './toThread.ts';

/** Something that is still to be asked, and where the answer goes. */
export interface Job {
  asked: { kind: FlatKind; id: string } | { kind: 'overflow'; overflow: Overflow };
  take: (page: PageDto) => void;
  /** The thread that it belongs to. */
  of: Work;
}

/** A whole pull request, and the remarks whose reactions are worth a question. */
export interface FilledPull {
  pull: Pull;
  unasked: UnaskedRemark[];
}

/** A thread on its way to being whole. */
interface Work {
  /** Questions that are still open. */
  left: number;
  /** Called once when nothing is left. */
  complete: () => void;
}

/** So many cost one point: each asks for one connection, and 1.49 is rounded down. */
export const MOST_JOBS = 149;
/** Pull requests whose files are asked for at once: GitHub works each list out of a difference. */
const MOST_DIFFERENCES = 50;
/** Further pages asked for at once: 100 items each. */
const MOST_OVERFLOWS = 20;
/** Of a change that goes through everything, the files say nothing of what it is about. */
const MOST_FILES = 300;

/** Keeps what is still to be asked for the threads of one page. */
export class FillJobs {
  readonly #open = new Set<Job>();
  readonly #skipIn: (number: number) => Skip;

  constructor(skipIn: (number: number) => Skip) {
    this.#skipIn = skipIn;
  }

  /** Reactions to one remark. */
  addRemark(node: string, take: (page: PageDto) => void): void {
    const work = this.#begin(() => undefined);
    this.#add(work, { kind: 'reactions', id: node }, take);
    this.#settle(work);
  }

  /** @returns what gives the pull request once nothing is left to ask. */
  addPull(dto: PullDto): () => FilledPull {
    const parents = new Map<string, string[]>();
    const whole: WholePull = { dto, items: [], reviewThreads: [], parents, files: [] };
    const made: FilledPull[] = [];
    const work = this.#begin(() => {
      const pull = toPull(whole, this.#skipIn(dto.number));
      made.push({ pull, unasked: findUnasked(pull, whole) });
    });
    this.#takeItems(work, { items: whole.items, parents, id: dto.id, kind: 'pull-items' }, dto.timelineItems);
    this.#takeReviewThreads(work, whole, dto.reviewThreads);
    // What was merged can be the fix of something else; where the rest belongs, its comments say.
    if (dto.state === 'MERGED' && (dto.changedFiles ?? 0) <= MOST_FILES)
      this.#add(work, { kind: 'changed', id: dto.id }, (page) => this.#takeFiles(work, whole, page));
    this.#settle(work);
    return () => theOne(made);
  }

  /** @returns what gives the issue once nothing is left to ask. */
  addIssue(dto: IssueDto): () => Issue {
    const items: unknown[] = [];
    const made: Issue[] = [];
    const work = this.#begin(() => void made.push(toIssue({ dto, items }, this.#skipIn(dto.number))));
    this.#takeItems(work, { items, parents: new Map(), id: dto.id, kind: 'issue-items' }, dto.timelineItems);
    this.#settle(work);
    return () => theOne(made);
  }

  /** The next jobs that fit into one request; `share` of the usual many, but one at least. */
  next(share: number): Job[] {
    const left = { jobs: MOST_JOBS, changed: MOST_DIFFERENCES, overflow: MOST_OVERFLOWS };
    for (const kind of ['jobs', 'changed', 'overflow'] as const)
      left[kind] = Math.max(1, Math.floor(left[kind] * share));
    return [...this.#open].filter(({ asked: { kind } }) => {
      if (left.jobs <= 0) return false;
      if ((kind === 'changed' || kind === 'overflow') && (left[kind] -= 1) < 0) return false;
      left.jobs -= 1;
      return true;
    });
  }

  done(batch: readonly Job[]): void {
    for (const job of batch) {
      this.#open.delete(job);
      this.#settle(job.of);
    }
  }

  /** The work begins with one question open: what its first page holds. */
  #begin(complete: () => void): Work {
    return { left: 1, complete };
  }

  #settle(work: Work): void {
    work.left -= 1;
    if (work.left === 0) work.complete();
  }

  #add(of: Work, asked: Job['asked'], take: Job['take']): void {
    of.left += 1;
    this.#open.add({ asked, take, of });
  }

  #takeItems(
    work: Work,
    where: { items: unknown[]; parents: Map<string, string[]>; id: string; kind: 'pull-items' | 'issue-items' },
    page: PageDto,
  ): void {
    where.items.push(...page.nodes);
    for (const { id, sha } of findMerges(page.nodes)) {
      this.#add(work, { kind: 'commits', id }, ({ nodes }) => void where.parents.set(sha, readOids(nodes)));
    }
    const take = (next: PageDto): void => this.#takeItems(work, where, next);
    this.#goOn(work, page, { id: where.id, connection: where.kind, take });
  }

  #takeReviewThreads(work: Work, pull: WholePull, page: PageDto): void {
    for (const dto of z.array(reviewThreadDto.nullable()).parse(page.nodes)) {
      if (dto === null) continue;
      const thread: WholeReviewThread = { dto, comments: [] };
      pull.reviewThreads.push(thread);
      this.#add(work, { kind: 'reviewThreads', id: dto.id }, (comments) => this.#takeComments(work, thread, comments));
    }
    const take = (next: PageDto): void => this.#takeReviewThreads(work, pull, next);
    this.#goOn(work, page, { id: pull.dto.id, connection: 'review-threads', take });
  }

  #takeFiles(work: Work, pull: WholePull, page: PageDto): void {
    pull.files.push(...page.nodes);
    const take = (next: PageDto): void => this.#takeFiles(work, pull, next);
    this.#goOn(work, page, { id: pull.dto.id, connection: 'files', take });
  }

  #takeComments(work: Work, thread: WholeReviewThread, page: PageDto): void {
    thread.comments.push(...page.nodes);
    const take = (next: PageDto): void => this.#takeComments(work, thread, next);
    this.#goOn(work, page, { id: thread.dto.id, connection: 'comments', take });
  }

  #goOn(
    work: Work,
    { pageInfo }: PageDto,
    { id, connection, take }: Pick<Overflow, 'id' | 'connection'> & Pick<Job, 'take'>,
  ): void {
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null) return;
    this.#add(work, { kind: 'overflow', overflow: { id, connection, after: pageInfo.endCursor } }, take);
  }
}

function readOids(nodes: readonly unknown[]): string[] {
  return nodes.flatMap((node) => commitIdDto.safeParse(node).data?.oid ?? []);
}

function theOne<T>([made]: readonly T[]): T {
  if (made === undefined) throw new RangeError('Something of this thread has not been asked yet.');
  return made;
}
