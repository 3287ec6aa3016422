/** How many threads to ask for at once, and what has been learned about it. Kept with each repository. */
export interface PageSize {
  size: number;
  /** Larger pages have failed lately. */
  ceiling: number;
}

/** At this size a page costs one point: 1 + 3 connections × 49 requests, by 100, rounded. */
export const LARGEST_PAGE = 49;
export const FIRST_PAGE_SIZE: PageSize = { size: 25, ceiling: LARGEST_PAGE };
/** GitHub gives up after 10 s: a page that takes half of it is as large as it should get. */
const SLOW_MS = 5000;

/** After a page that came. */
export function growPageSize({ size, ceiling }: PageSize, elapsedMs: number): PageSize {
  if (elapsedMs >= SLOW_MS) return { size, ceiling };
  // A ceiling that is reached without trouble rises slowly again.
  const nextCeiling = size >= ceiling ? Math.min(LARGEST_PAGE, ceiling + 1) : ceiling;
  return { size: Math.min(nextCeiling, size + Math.ceil(size / 2)), ceiling: nextCeiling };
}

/** After a page that was too much for GitHub. */
export function halvePageSize({ size }: PageSize): PageSize {
  const half = Math.max(1, Math.floor(size / 2));
  return { size: half, ceiling: Math.max(half, size - 1) };
}
