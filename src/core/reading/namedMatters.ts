import { withoutQuotes } from './quoting.ts';

const NAMED = /(?:#|\/(?:pull|issues|commit)\/)(?<name>\d+\b|[0-9a-f]{7,40}\b)|\b(?<sha>[0-9a-f]{40})\b/g;

/**
 * Numbers of threads and names of commits that a text names, however it writes them (`#12`, a link).
 *
 * @param options.isOwnOnly leave out what stands in quotes of others
 */
export function namedMatters(body: string, { isOwnOnly = false } = {}): string[] {
  const text = isOwnOnly ? withoutQuotes(body) : body;
  return [...text.matchAll(NAMED)].map(({ groups }) => groups?.['name'] ?? groups?.['sha'] ?? '');
}
