import type { Person } from '../model/person.ts';
import { isHuman } from '../people/humans.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import { loadHistory } from './loadHistory.ts';

/**
 * Whose account an e-mail address is, as far as the history tells (`git config user.email`): a suggestion that a person
 * has to confirm. Null: nothing tells.
 *
 * @throws InputError `unknown-repository`; StoreError.
 */
export function suggestViewer(store: Store, key: RepositoryKey, email: string): Person | null {
  const account = loadHistory(store, key).team.accountOf({ name: '', email });
  return isHuman(account) ? account : null;
}
