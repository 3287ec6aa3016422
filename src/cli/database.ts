import { InputError } from '../core/errors.ts';
import { parseRepositoryName, repositoryName } from '../core/model/repository.ts';
import type { Clock } from '../core/ports.ts';
import { openStore } from '../core/store/openStore.ts';
import type { Store, StoredRepository } from '../core/store/store.ts';

export const systemClock: Clock = { nowMs: () => Date.now() };

/** Opens the database, hands it over, and closes it whatever happens. */
export async function withStore<T>(
  file: string,
  mode: 'read-write' | 'read-only',
  use: (store: Store) => T | Promise<T>,
): Promise<T> {
  const store = await openStore({ file, mode, clock: systemClock });
  try {
    return await use(store);
  } finally {
    store.close();
  }
}

/**
 * The repositories that a command speaks of: the named one, or all of the database.
 *
 * @throws InputError `unknown-repository` when the named one, or any at all, is missing.
 */
export function chooseRepositories(store: Store, name: string | undefined): StoredRepository[] {
  const all = store.repositories().filter((repository) => repository.asOf !== null);
  if (all.length === 0)
    throw new InputError(
      'unknown-repository',
      'The database holds no repository yet. Run "peer-leadership import PATH --repo owner/name --db FILE" first.',
    );
  if (name === undefined) return all;
  const wanted = repositoryName(parseRepositoryName(name)).toLowerCase();
  const found = all.filter((repository) => repositoryName(repository).toLowerCase() === wanted);
  if (found.length === 0) {
    throw new InputError(
      'unknown-repository',
      `The database does not hold ${name}. It holds: ${all.map(repositoryName).join(', ')}.`,
    );
  }
  return found;
}

/**
 * Reads a date given on the command line.
 *
 * @returns ISO instant in UTC.
 * @throws InputError `bad-date`.
 */
export function parseSince(text: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(text);
  const ms = isDate ? Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text) : Number.NaN;
  if (Number.isNaN(ms)) throw new InputError('bad-date', `"${text}" is not a date. Write it as 2026-01-31.`);
  return new Date(ms).toISOString();
}
