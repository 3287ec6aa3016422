import type { Person } from '../model/person.ts';
import type { RepositoryKey, Store } from '../store/store.ts';

/** Who is at this machine: whoever said so, else whose token the repository was mined with; null: nobody knows. */
export function viewerOf(store: Store, key: RepositoryKey): Person | null {
  return store.peopleSettings().viewer ?? store.miningState(key)?.viewer ?? null;
}
