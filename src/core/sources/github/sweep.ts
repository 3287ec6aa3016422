import type { SweepState } from '../../model/miningState.ts';
import { InvalidCursorError } from './githubClient.ts';
import { firstPageSize } from './pageSize.ts';
import type { PageSource } from './pageSource.ts';
import { readPage, type Page, type PageRequest } from './readPage.ts';

/** What a sweep hands over, page by page, to be kept in one transaction. */
export interface SweptPage {
  page: Page;
  /** How far the sweep has come when this page is kept. */
  state: SweepState;
}

type Kind = PageRequest['kind'];

/** Of a kind of which nothing has been read. */
export function unswept(kind: Kind): SweepState {
  return {
    cursor: null,
    overlapCursor: null,
    hasEnded: false,
    completeTo: null,
    watermark: null,
    pageSize: firstPageSize(kind),
  };
}

/** Cursors that did not hold, in one sweep. */
const MOST_LOST = 3;

/** The threads that changed last, for the eyes: leaves the state of the sweep as it is but for what it learned of sizes. */
export async function readNewest(source: PageSource, kind: Kind, state: SweepState): Promise<SweptPage> {
  const page = await readPage(source, { kind, direction: 'DESC', after: null, pageSize: state.pageSize });
  return { page, state: { ...state, pageSize: page.pageSize } };
}

/**
 * Reads on from where a sweep stands to its end: threads by their last change, oldest first, so that whatever
 * changes meanwhile comes again at the end. A finished one reads its last page again, then what is new. Stopped
 * anywhere, it goes on from the last state that it handed over.
 *
 * @throws GitHubError, CancelledError
 */
export async function* sweep(source: PageSource, kind: Kind, from: SweepState): AsyncGenerator<SweptPage, void, void> {
  if (from.hasEnded && from.cursor === null && from.watermark !== null) {
    yield* catchUp(source, kind, from);
    return;
  }
  let state = from;
  let lost = 0;
  let passedInRow = 0;
  let after = from.hasEnded ? from.overlapCursor : from.cursor;
  for (;;) {
    const page = await tryPage(source, { kind, direction: 'ASC', after, pageSize: state.pageSize, passedInRow });
    if (page === null) {
      lost += 1;
      if (lost > MOST_LOST) throw source.client.failure('unsupported');
      state = { ...state, cursor: null, overlapCursor: null };
      if (from.hasEnded && from.watermark !== null) {
        yield* catchUp(source, kind, state);
        return;
      }
      after = null;
      continue;
    }
    ({ passedInRow } = page);
    state = { ...state, pageSize: page.pageSize };
    // An empty page has no cursor, and says nothing of where the one before it began.
    if (page.endCursor !== null) state = { ...state, cursor: page.endCursor, overlapCursor: after };
    if (!page.hasNextPage) state = { ...state, hasEnded: true, completeTo: page.askedAt };
    state = { ...state, watermark: latest(state.watermark, newestOf(page)) };
    yield { page, state };
    if (!page.hasNextPage) return;
    after = page.endCursor ?? after;
  }
}

/**
 * Reads every open thread again. References from elsewhere, and the resolving of a review thread, leave the last
 * change as it was, so that no sweep would meet them.
 *
 * @throws GitHubError, CancelledError
 */
export async function* revisitOpen(
  source: PageSource,
  kind: Kind,
  from: SweepState,
): AsyncGenerator<SweptPage, void, void> {
  let state = from;
  let lost = 0;
  let passedInRow = 0;
  for (let after: string | null = null; ;) {
    const request: PageRequest = {
      kind,
      direction: 'ASC',
      after,
      pageSize: state.pageSize,
      isOpenOnly: true,
      passedInRow,
    };
    const page = await tryPage(source, request);
    if (page === null) {
      lost += 1;
      if (lost > MOST_LOST) throw source.client.failure('unsupported');
      after = null;
      continue;
    }
    ({ passedInRow } = page);
    state = { ...state, pageSize: page.pageSize };
    yield { page, state };
    if (!page.hasNextPage) return;
    after = page.endCursor ?? after;
  }
}

/**
 * Where no cursor holds any more: newest first, down to what was known. What changes meanwhile jumps ahead of
 * us, so the top is read again until nothing above the last pass is left. The state moves on only with the last page.
 */
async function* catchUp(source: PageSource, kind: Kind, from: SweepState): AsyncGenerator<SweptPage, void, void> {
  let state = from;
  let lost = 0;
  let passedInRow = 0;
  for (let downTo = from.watermark ?? ''; ;) {
    let top: { updatedAt: string | null; askedAt: string } | null = null;
    for (let after: string | null = null; ;) {
      const page = await tryPage(source, { kind, direction: 'DESC', after, pageSize: state.pageSize, passedInRow });
      if (page === null) {
        lost += 1;
        if (lost > MOST_LOST) throw source.client.failure('unsupported');
        break;
      }
      top ??= { updatedAt: newestOf(page), askedAt: page.askedAt };
      ({ passedInRow } = page);
      state = { ...state, pageSize: page.pageSize };
      const isDown = !page.hasNextPage || page.threads.some(({ updatedAt }) => updatedAt < downTo);
      const isQuiet = isDown && (top.updatedAt === null || top.updatedAt <= downTo);
      if (isQuiet) state = { ...state, completeTo: top.askedAt, watermark: downTo };
      yield { page, state };
      if (isQuiet) return;
      if (isDown) {
        downTo = top.updatedAt ?? downTo;
        break;
      }
      after = page.endCursor ?? after;
    }
  }
}

/** Null: a cursor that led there does not hold any more. */
async function tryPage(source: PageSource, request: PageRequest): Promise<Page | null> {
  try {
    return await readPage(source, request);
  } catch (error) {
    if (error instanceof InvalidCursorError) return null;
    throw error;
  }
}

function newestOf({ threads }: Page): string | null {
  return threads.reduce<string | null>((newest, { updatedAt }) => latest(newest, updatedAt), null);
}

/** GitHub writes all moments in UTC with seconds, so their texts sort. */
function latest(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}
