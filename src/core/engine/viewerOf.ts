import type { Person } from '../model/person.ts';
import { buildUnifier } from '../people/unifyPeople.ts';
import type { RepositoryKey, Store } from '../store/store.ts';

/** Who is at this machine: whoever said so, else whose token the repository was mined with; null: nobody knows. As the person whose account it is. */
export function viewerOf(store: Store, key: RepositoryKey, settings = store.peopleSettings()): Person | null {
  const viewer = settings.viewer ?? store.miningState(key)?.viewer ?? null;
  return viewer === null ? null : buildUnifier(store.identityMerges(key)).canonical(viewer);
}
