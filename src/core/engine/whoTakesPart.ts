import { personKey } from '../people/humans.ts';
import { readParticipation } from '../people/readParticipation.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import { hashText } from '../text/hashText.ts';
import { viewerOf } from './viewerOf.ts';

/** Long enough that two lists are not taken for the same. */
const SHORT = 16;

/** A word that changes whenever it changes who takes part, and names nobody. For this machine alone. */
export function whoTakesPart(store: Store, key: RepositoryKey): string {
  const { policy } = readParticipation(store.participation(key));
  const { participation: mode, include } = policy;
  const viewer = viewerOf(store, key);
  const only = mode === 'everyone' ? [] : mode === 'opt-in' ? include : [viewer === null ? '' : personKey(viewer)];
  const exclude = [...policy.exclude, ...store.peopleSettings().exclude];
  return hashText(JSON.stringify([mode, exclude.toSorted(), only.toSorted()])).slice(0, SHORT);
}
