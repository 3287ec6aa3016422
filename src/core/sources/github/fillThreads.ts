import { z } from 'zod';
import { TooHeavyError, type GitHubClient } from './githubClient.ts';
import { reviewThreadDto, type IssueDto, type PageDto, type PullDto } from './queries/dto.ts';
import { fillQuery, fillVariables, type FillRequest, type Overflow } from './queries/fillQuery.ts';
import type { PageSource } from './pageSource.ts';
import { findMerges } from './readTimelineItem.ts';
import type { WholePull, WholeReviewThread } from './toThread.ts';

export interface WholeIssue {
  dto: IssueDto;
  items: unknown[];
}

/** GitHub takes at most 100 ids at once. */
const MOST_IDS = 100;
/** Pull requests whose files are asked for at once: GitHub works each list out of a difference. */
const MOST_DIFFERENCES = 50;
/** Of a change that goes through everything, the files say nothing of what it is about. */
const MOST_FILES = 300;
/** Further pages asked for at once: 100 items each. */
const MOST_OVERFLOWS = 20;
const MOST_FAILURES = 12;

/** Something that is still to be asked, and where the answer goes. */
type Job =
  | { ask: 'review-thread'; id: string; take: (page: PageDto) => void }
  | { ask: 'files'; id: string; take: (page: PageDto) => void }
  | { ask: 'parents'; id: string; take: (parents: string[]) => void }
  | { ask: 'overflow'; overflow: Overflow; take: (page: PageDto) => void };

/**
 * Completes the threads of a page: comments of review threads, parents of merges, and whatever was too long
 * for one page. Asks flat and in batches, since nesting costs a point for every thread.
 *
 * @throws GitHubError, CancelledError
 */
export async function fillThreads(options: {
  source: PageSource;
  pulls: readonly PullDto[];
  issues: readonly IssueDto[];
}): Promise<{ pulls: WholePull[]; issues: WholeIssue[] }> {
  const { source } = options;
  const jobs = new Filler();
  const pulls = options.pulls.map((dto) => jobs.addPull(dto));
  const issues = options.issues.map((dto) => jobs.addIssue(dto));
  let share = 1;
  let failures = 0;
  for (let batch = jobs.next(share); batch.length > 0; batch = jobs.next(share)) {
    try {
      await ask(source, batch, failures);
      jobs.done(batch);
      failures = 0;
    } catch (error) {
      if (error instanceof z.ZodError) throw source.client.failure('unsupported');
      if (!(error instanceof TooHeavyError)) throw error;
      if (failures >= MOST_FAILURES) throw source.client.failure('unavailable');
      failures += 1;
      share /= 2;
      await source.client.pause(source.clock.nowMs() + error.afterMs);
    }
  }
  return { pulls, issues };
}

async function ask(
  { client, schema }: { client: GitHubClient } & Pick<PageSource, 'schema'>,
  batch: readonly Job[],
  failures: number,
): Promise<void> {
  const threads = batch.filter((job) => job.ask === 'review-thread');
  const commits = batch.filter((job) => job.ask === 'parents');
  const changed = batch.filter((job) => job.ask === 'files');
  const overflows = batch.filter((job) => job.ask === 'overflow');
  const request: FillRequest = {
    reviewThreads: threads.map(({ id }) => id),
    commits: commits.map(({ id }) => id),
    changed: changed.map(({ id }) => id),
    overflows: overflows.map(({ overflow }) => overflow),
  };
  const answer = await client.query(fillQuery(schema, request), fillVariables(request), { failures });
  // A null is something that was deleted while we were reading; any other error would have thrown.
  threads.forEach((job, index) => {
    const found = answer.reviewThreads[index];
    if (found) job.take(found.page);
  });
  commits.forEach((job, index) => job.take(answer.commits[index]?.parents ?? []));
  changed.forEach((job, index) => {
    const found = answer.changed[index];
    if (found) job.take(found);
  });
  overflows.forEach((job, index) => {
    const found = answer.overflows[index];
    if (found) job.take(found);
  });
}

/** Keeps what is still to be asked for the threads of one page. */
class Filler {
  readonly #open = new Set<Job>();

  addPull(dto: PullDto): WholePull {
    const parents = new Map<string, string[]>();
    const pull: WholePull = { dto, items: [], reviewThreads: [], parents, files: [] };
    this.#takeItems(pull.items, dto.timelineItems, { id: dto.id, connection: 'pull-items', parents });
    this.#takeReviewThreads(pull, dto.reviewThreads);
    // What was merged can be the fix of something else; where the rest belongs, its comments say.
    if (dto.state === 'MERGED' && (dto.changedFiles ?? 0) <= MOST_FILES) {
      this.#open.add({ ask: 'files', id: dto.id, take: (page) => this.#takeFiles(pull, page) });
    }
    return pull;
  }

  addIssue(dto: IssueDto): WholeIssue {
    const issue = { dto, items: [] };
    this.#takeItems(issue.items, dto.timelineItems, { id: dto.id, connection: 'issue-items', parents: new Map() });
    return issue;
  }

  /** The next jobs that fit into one request; `share` of the usual many. */
  next(share: number): Job[] {
    const left = { 'review-thread': MOST_IDS, parents: MOST_IDS, files: MOST_DIFFERENCES, overflow: MOST_OVERFLOWS };
    for (const kind of ['review-thread', 'parents', 'files', 'overflow'] as const)
      left[kind] = Math.max(1, Math.floor(left[kind] * share));
    return [...this.#open].filter(({ ask: kind }) => (left[kind] -= 1) >= 0);
  }

  done(batch: readonly Job[]): void {
    for (const job of batch) this.#open.delete(job);
  }

  #takeItems(
    items: unknown[],
    page: PageDto,
    where: { id: string; connection: 'pull-items' | 'issue-items'; parents: Map<string, string[]> },
  ): void {
    items.push(...page.nodes);
    for (const { id, sha } of findMerges(page.nodes)) {
      this.#open.add({ ask: 'parents', id, take: (parents) => void where.parents.set(sha, parents) });
    }
    this.#goOn(page, where, (next) => this.#takeItems(items, next, where));
  }

  #takeReviewThreads(pull: WholePull, page: PageDto): void {
    for (const dto of z.array(reviewThreadDto.nullable()).parse(page.nodes)) {
      if (dto === null) continue;
      const thread: WholeReviewThread = { dto, comments: [] };
      pull.reviewThreads.push(thread);
      this.#open.add({
        ask: 'review-thread',
        id: dto.id,
        take: (comments) => this.#takeComments(thread, comments),
      });
    }
    this.#goOn(page, { id: pull.dto.id, connection: 'review-threads' }, (next) => this.#takeReviewThreads(pull, next));
  }

  #takeFiles(pull: WholePull, page: PageDto): void {
    pull.files.push(...page.nodes);
    this.#goOn(page, { id: pull.dto.id, connection: 'files' }, (next) => this.#takeFiles(pull, next));
  }

  #takeComments(thread: WholeReviewThread, page: PageDto): void {
    thread.comments.push(...page.nodes);
    this.#goOn(page, { id: thread.dto.id, connection: 'comments' }, (next) => this.#takeComments(thread, next));
  }

  #goOn(
    { pageInfo }: PageDto,
    { id, connection }: Pick<Overflow, 'id' | 'connection'>,
    take: (page: PageDto) => void,
  ): void {
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null) return;
    this.#open.add({ ask: 'overflow', overflow: { id, connection, after: pageInfo.endCursor }, take });
  }
}
