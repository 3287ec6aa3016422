import { GitHubError } from '../../errors.ts';
import type { UnaskedRemark } from '../../model/miningState.ts';
import type { Thread } from '../../model/thread.ts';
import type { Skip } from '../misfit.ts';
import { fillIssues, fillPulls } from './fillThreads.ts';
import { TooHeavyError, type GraphqlQuery } from './githubClient.ts';
import type { PageSource } from './pageSource.ts';
import { growPageSize, halvePageSize, type PageSize } from './pageSize.ts';
import { withoutTeams } from './queries/hostSchema.ts';
import { passQuery } from './queries/passQuery.ts';
import { issueSweep, pullSweep, type SweepPage } from './queries/sweepQuery.ts';
import type { SkippedInThread } from './skipBook.ts';

export interface PageRequest {
  kind: 'pulls' | 'issues';
  direction: 'ASC' | 'DESC';
  after: string | null;
  pageSize: PageSize;
  /** Threads that are closed are left out. */
  isOpenOnly?: boolean;
  /** Threads just before this page that had to be passed over. */
  passedInRow?: number;
}

/** One page of whole threads. */
export interface Page {
  /** GitHub's numeric id of the repository that answered. */
  repositoryId: number;
  threads: Thread[];
  /** Remarks on these threads whose reactions are still to be asked. */
  unasked: UnaskedRemark[];
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
  passedInRow: number;
}

/** After so many failures in a row a single thread is what GitHub cannot give: eight of them take two minutes. */
const MOST_FAILURES = 8;
/** That many threads in a row which cannot be given are no bad luck. */
const MOST_PASSED = 3;

/**
 * Reads one page of threads with everything that happened on them; takes smaller pages where GitHub cannot
 * give that much at once, and passes over a single thread that it can never give, saying so.
 *
 * @throws GitHubError, CancelledError, InvalidCursorError
 */
export async function readPage(source: PageSource, request: PageRequest): Promise<Page> {
  try {
    return await readWhole(source, request);
  } catch (error) {
    const isMissing = error instanceof GitHubError && error.reason === 'missing-scope';
    if (!isMissing || !source.schema.hasField('Team', 'slug')) throw error;
    source.schema = withoutTeams(source.schema);
    return readWhole(source, request);
  }
}

async function readWhole(source: PageSource, request: PageRequest): Promise<Page> {
  const skipped: SkippedInThread[] = [];
  const skipIn =
    (number: number): Skip =>
    (what, why) =>
      void skipped.push({ number, what, why });
  if (request.kind === 'pulls') {
    const answer = await askForPage(source, request, { query: pullSweep(source.schema), skipped });
    const pulls = await fillPulls(source, answer.threads, skipIn);
    const unasked = pulls.flatMap((filled) => filled.unasked);
    return { ...answer, threads: pulls.map(({ pull }) => pull), unasked, skipped };
  }
  const answer = await askForPage(source, request, { query: issueSweep(source.schema), skipped });
  return { ...answer, threads: await fillIssues(source, answer.threads, skipIn), unasked: [], skipped };
}

/** What a thread that had to be passed over is called where it is told. */
export const THREAD_WORDS = { pulls: 'pull request', issues: 'issue' } as const;

async function askForPage<T>(
  { client, clock, owner, name }: PageSource,
  { kind, direction, after, pageSize: firstSize, isOpenOnly = false, passedInRow = 0 }: PageRequest,
  { query, skipped }: { query: GraphqlQuery<SweepPage<T>>; skipped: SkippedInThread[] },
): Promise<SweepPage<T> & Pick<Page, 'askedAt' | 'pageSize' | 'passedInRow'>> {
  const variables = { owner, name, direction, after, states: isOpenOnly ? ['OPEN'] : null };
  let pageSize = firstSize;
  for (let failures = 0; ; failures += 1) {
    const askedMs = clock.nowMs();
    try {
      const page = await client.query(query, { ...variables, size: pageSize.size }, { failures });
      const nextSize = growPageSize(pageSize, { kind, elapsedMs: clock.nowMs() - askedMs });
      return { ...page, askedAt: new Date(askedMs).toISOString(), pageSize: nextSize, passedInRow: 0 };
    } catch (error) {
      if (!(error instanceof TooHeavyError)) throw error;
      await client.pause(clock.nowMs() + error.afterMs);
      pageSize = halvePageSize(pageSize);
      if (failures + 1 < MOST_FAILURES) continue;
      if (passedInRow >= MOST_PASSED) throw client.failure('unavailable');
      const { number, ...place } = await client.query(passQuery(kind), variables);
      if (number !== null)
        skipped.push({ number, what: THREAD_WORDS[kind], why: 'GitHub could not give it, however often asked' });
      return {
        ...place,
        threads: [],
        askedAt: new Date(askedMs).toISOString(),
        pageSize,
        passedInRow: passedInRow + 1,
      };
    }
  }
}
