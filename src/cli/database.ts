import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { MakeStore } from '../core/engine/mineHistory.ts';
import { InputError } from '../core/errors.ts';
import { isoSchema } from '../core/model/event.ts';
import { parseRepositoryName, repositoryName } from '../core/model/repository.ts';
import type { Clock } from '../core/ports.ts';
import { openStore, type OpenStoreOptions } from '../core/store/openStore.ts';
import type { Store, StoredRepository } from '../core/store/store.ts';
import { inertLine, shorten } from '../core/text/inertText.ts';

export const systemClock: Clock = { nowMs: () => Date.now() };

/** Opens the database, hands it over, and closes it whatever happens. */
export async function withStore<T>(
  file: string,
  mode: OpenStoreOptions['mode'],
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
 * The same to write, but a database that is not there yet is not made before it is needed: `use` gets the function that
 * makes it then.
 */
export async function withStoreOrMaker<T>(file: string, use: (store: Store | MakeStore) => Promise<T>): Promise<T> {
  if (existsSync(file)) return withStore(file, 'read-write', use);
  const made: Store[] = [];
  try {
    return await use(async () => {
      const store = await openStore({ file, mode: 'read-write', clock: systemClock });
      made.push(store);
      return store;
    });
  } finally {
    for (const store of made) store.close();
  }
}

/**
 * The repositories that a command speaks of: the named one, or all of the database.
 *
 * @param since from when on it is to be told (ISO); null: the whole time
 * @throws InputError `unknown-repository` when the named one, or any at all, is missing; `bad-date` when nothing is known
 *   of that time, since an empty answer would look as if nothing had happened.
 */
export function chooseRepositories(
  store: Store,
  name: string | undefined,
  since: string | null = null,
): StoredRepository[] {
  const chosen = findRepositories(store, name);
  if (since !== null) requireReached(chosen, since);
  return chosen;
}

function requireReached(repositories: readonly StoredRepository[], since: string): void {
  const known = repositories.flatMap(({ asOf }) => (asOf === null ? [] : Date.parse(asOf)));
  const reachesTo = Math.max(...known);
  if (reachesTo >= Date.parse(since)) return;
  const day = new Date(reachesTo).toISOString().slice(0, 10);
  throw new InputError(
    'bad-date',
    `Nothing is known of the time from ${since.slice(0, 10)} on: the history that is here reaches up to ${day}. Name an earlier day, or mine or import it again.`,
  );
}

function findRepositories(store: Store, name: string | undefined): StoredRepository[] {
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

/** A day, or an instant with its offset: what a time of day without one means would depend on the machine. */
const sinceSchema = z.union([z.iso.date(), isoSchema]);

/** Whether a text is a day, or an instant with its offset. */
export function isDate(text: string): boolean {
  return sinceSchema.safeParse(text).success;
}

/**
 * Reads a date given on the command line: midnight UTC where only the day is given.
 *
 * @returns ISO instant in UTC.
 * @throws InputError `bad-date`.
 */
export function parseSince(text: string): string {
  if (!isDate(text)) {
    const told = shorten(inertLine(text), 80);
    throw new InputError('bad-date', `"${told}" is not a date. Write it as 2026-01-31.`);
  }
  return new Date(text).toISOString();
}
