/** How many threads to ask for at once, and what has been learned about it. Kept with each repository. */
export interface PageSize {
  size: number;
  /** Larger pages have failed lately. */
  ceiling: number;
}

/** At these sizes a page costs one point: 1 + connections × threads, by 100, rounded; pull requests have three, issues two. */
export const LARGEST_PAGE = { pulls: 49, issues: 74 };
const FIRST_SIZE = 25;
/** GitHub gives up after 10 s: a page that takes half of it is as large as it should get. */
const SLOW_MS = 5000;

export function firstPageSize(kind: keyof typeof LARGEST_PAGE): PageSize {
  return { size: FIRST_SIZE, ceiling: LARGEST_PAGE[kind] };
}

/** After a page that came. */
export function growPageSize(
  { size, ceiling }: PageSize,
  { kind, elapsedMs }: { kind: keyof typeof LARGEST_PAGE; elapsedMs: number },
): PageSize {
  if (elapsedMs >= SLOW_MS) return { size, ceiling };
  // A ceiling that is reached without trouble rises slowly again.
  const nextCeiling = size >= ceiling ? Math.min(LARGEST_PAGE[kind], ceiling + 1) : ceiling;
  return { size: Math.min(nextCeiling, size + Math.ceil(size / 2)), ceiling: nextCeiling };
}

/** After a page that was too much for GitHub. */
export function halvePageSize({ size }: PageSize): PageSize {
  const half = Math.max(1, Math.floor(size / 2));
  return { size: half, ceiling: Math.max(half, size - 1) };
}
