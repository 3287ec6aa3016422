import { GraphQLError } from 'graphql';

/** One row of a connection with what it is sorted by. */
export interface Row<T> {
  /** The sort key: an instant in ms. */
  keyMs: number;
  /** Tells rows of one instant apart. */
  tie: number;
  item: T;
}

export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

export interface Page {
  nodes: unknown[];
  edges: { cursor: string; node: unknown }[];
  totalCount: number;
  pageInfo: object;
}

/** What a cursor belongs to: it fits no other connection, and none after GitHub has changed its cursors. */
export interface CursorScope {
  name: string;
  epoch: number;
}

/**
 * One page of rows. As on GitHub a cursor is no position but a value of the sort key: "what comes after this
 * key". A row whose key moves during a scan is met again (ascending) or never (descending).
 *
 * @param options.rows in the order asked for.
 * @param options.show called for the rows of the page alone.
 * @throws GraphQLError of type `INVALID_CURSOR_ARGUMENTS`.
 */
export function paginate<T>(options: {
  rows: readonly Row<T>[];
  page: PageArguments;
  isDescending?: boolean;
  scope: CursorScope;
  show: (item: T) => unknown;
}): Page {
  const { rows, page, scope, show } = options;
  const sign = options.isDescending === true ? -1 : 1;
  const after = readCursor(page.after, scope);
  const before = readCursor(page.before, scope);
  const from = after === null ? 0 : findIndex(rows, (row) => sign * compare(row, after) > 0);
  const to = before === null ? rows.length : findIndex(rows, (row) => sign * compare(row, before) >= 0);
  const start = typeof page.last === 'number' && typeof page.first !== 'number' ? Math.max(from, to - page.last) : from;
  const end = typeof page.first === 'number' ? Math.min(to, from + page.first) : to;
  const shown = rows.slice(start, end).map((row) => ({ row, node: show(row.item) }));
  const cursorOf = (entry: { row: Row<T> } | undefined) => (entry === undefined ? null : writeCursor(entry.row, scope));
  return {
    nodes: shown.map(({ node }) => node),
    edges: shown.map((entry) => ({ cursor: cursorOf(entry) ?? '', node: entry.node })),
    totalCount: rows.length,
    pageInfo: {
      hasNextPage: end < rows.length,
      hasPreviousPage: start > 0,
      startCursor: cursorOf(shown[0]),
      // An empty page has no cursor at all.
      endCursor: cursorOf(shown.at(-1)),
    },
  };
}

/** Rows sorted by key, then tie. */
export function sortRows<T>(rows: Row<T>[], isDescending = false): Row<T>[] {
  const sign = isDescending ? -1 : 1;
  return rows.sort((a, b) => sign * compare(a, b));
}

type Key = Pick<Row<unknown>, 'keyMs' | 'tie'>;

function compare(a: Key, b: Key): number {
  return a.keyMs - b.keyMs || a.tie - b.tie;
}

/** First index of a sorted list from which on the test holds. */
function findIndex<T>(rows: readonly T[], holds: (row: T) => boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row !== undefined && holds(row)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function writeCursor(row: Key, scope: CursorScope): string {
  return Buffer.from(`cursor:v2:${JSON.stringify([scope.epoch, scope.name, row.keyMs, row.tie])}`).toString('base64');
}

function readCursor(text: string | null | undefined, scope: CursorScope): Key | null {
  if (text === null || text === undefined) return null;
  const json = Buffer.from(text, 'base64').toString('utf8');
  const fields = json.startsWith('cursor:v2:') ? parseArray(json.slice('cursor:v2:'.length)) : [];
  const [epoch, name, keyMs, tie] = fields;
  if (epoch === scope.epoch && name === scope.name && typeof keyMs === 'number' && typeof tie === 'number') {
    return { keyMs, tie };
  }
  throw new GraphQLError(`\`${text}\` does not appear to be a valid cursor.`, {
    extensions: { type: 'INVALID_CURSOR_ARGUMENTS' },
  });
}

function parseArray(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
