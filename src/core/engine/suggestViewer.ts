import type { Person } from '../model/person.ts';
import { everyAccount } from '../people/findAccount.ts';
import { isHuman, isSamePerson } from '../people/humans.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import { loadHistory } from './loadHistory.ts';

/**
 * Whose account an e-mail address is, as far as the history tells (`git config user.email`): a suggestion that a person
 * has to confirm. Null: nothing tells, or it is nobody's who did anything here.
 *
 * @throws InputError `unknown-repository`; StoreError.
 */
export function suggestViewer(store: Store, key: RepositoryKey, email: string): Person | null {
  const { history, team } = loadHistory(store, key);
  const account = team.accountOf({ name: '', email });
  // An address may name an account by itself, also one that has nothing to do with this repository.
  const isHere = everyAccount(history.threads).some((one) => isSamePerson(one, account));
  return isHere && isHuman(account) ? account : null;
}
