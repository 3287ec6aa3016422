import type { Thread } from '../../model/thread.ts';
import type { Skip } from '../archive/readEvents.ts';
import { fillThreads } from './fillThreads.ts';
import { TooHeavyError, type GraphqlQuery } from './githubClient.ts';
import type { PageSource } from './pageSource.ts';
import { growPageSize, halvePageSize, type PageSize } from './pageSize.ts';
import { issueSweep, pullSweep, type SweepPage } from './queries/sweepQuery.ts';
import { toIssue, toPull } from './toThread.ts';
import type { SkippedInThread } from './skipBook.ts';

export interface PageRequest {
  kind: 'pulls' | 'issues';
  direction: 'ASC' | 'DESC';
  after: string | null;
  pageSize: PageSize;
  /** Threads that are closed are left out. */
  isOpenOnly?: boolean;
}

/** One page of whole threads. */
export interface Page {
  /** GitHub's numeric id of the repository that answered. */
  repositoryId: number;
  threads: Thread[];
  skipped: SkippedInThread[];
  /** When it was asked for (ISO): everything before it shows. */
  askedAt: string;
  /** Threads of this kind in the repository. */
  totalCount: number;
  /** Null: an empty page. */
  endCursor: string | null;
  hasNextPage: boolean;
  /** What to ask for next time. */
  pageSize: PageSize;
}

/** Failures in a row of a page that can get no smaller. */
const MOST_FAILURES = 12;

/**
 * Reads one page of threads with everything that happened on them; takes smaller pages where GitHub cannot
 * give that much at once.
 *
 * @throws GitHubError, CancelledError, InvalidCursorError
 */
export async function readPage(source: PageSource, request: PageRequest): Promise<Page> {
  const skipped: SkippedInThread[] = [];
  const skipIn =
    (number: number): Skip =>
    (what, why) =>
      void skipped.push({ number, what, why });
  if (request.kind === 'pulls') {
    const answer = await askForPage(source, request, pullSweep(source.schema));
    const { pulls } = await fillThreads({ source, pulls: answer.threads, issues: [] });
    return { ...answer, threads: pulls.map((pull) => toPull(pull, skipIn(pull.dto.number))), skipped };
  }
  const answer = await askForPage(source, request, issueSweep(source.schema));
  const { issues } = await fillThreads({ source, pulls: [], issues: answer.threads });
  return { ...answer, threads: issues.map((issue) => toIssue(issue, skipIn(issue.dto.number))), skipped };
}

async function askForPage<T>(
  { client, clock, owner, name }: PageSource,
  { direction, after, pageSize: firstSize, isOpenOnly = false }: PageRequest,
  query: GraphqlQuery<SweepPage<T>>,
): Promise<SweepPage<T> & Pick<Page, 'askedAt' | 'pageSize'>> {
  const states = isOpenOnly ? ['OPEN'] : null;
  let pageSize = firstSize;
  for (let failures = 0; ; failures += 1) {
    const askedMs = clock.nowMs();
    try {
      const page = await client.query(
        query,
        { owner, name, direction, after, states, size: pageSize.size },
        { failures },
      );
      const nextSize = growPageSize(pageSize, clock.nowMs() - askedMs);
      return { ...page, askedAt: new Date(askedMs).toISOString(), pageSize: nextSize };
    } catch (error) {
      if (!(error instanceof TooHeavyError)) throw error;
      if (failures >= MOST_FAILURES) throw client.failure('unavailable');
      pageSize = halvePageSize(pageSize);
      await client.pause(clock.nowMs() + error.afterMs);
    }
  }
}
