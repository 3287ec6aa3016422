import { InputError } from '../errors.ts';
import type { IdentityMerge } from '../model/people.ts';
import type { ReportProgress } from '../ports.ts';
import { everyAccount, findAccount } from '../people/findAccount.ts';
import { isHuman, isSamePerson } from '../people/humans.ts';
import { suggestMerges } from '../people/suggestMerges.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import { keepFindings } from './detectEvidence.ts';
import { loadParticipation } from './loadParticipation.ts';
import { say } from '../text/message.ts';

/**
 * What was said of accounts that are one person, and what the history suggests; confirmed first, suggested last. Pairs
 * with somebody who is left out are not told.
 */
export function listMerges(store: Store, key: RepositoryKey): IdentityMerge[] {
  const said = store.identityMerges(key);
  const record = store.importRecord(key);
  const repository = store.repositories().find((one) => one.key === key);
  if (!record || !repository) return said;
  const { host, owner, name, id } = repository;
  const history = {
    repository: { host, owner, name, id },
    threads: store.threads(key),
    asOf: record.asOf,
    isWhole: record.coverage.isWhole,
  };
  const suggested = suggestMerges(history, { mailmapText: record.files?.mailmap ?? '', said });
  const people = everyAccount(history.threads);
  const { rules } = loadParticipation({ store, key, settings: store.peopleSettings(), people });
  const order = { confirmed: 0, undone: 1, suggested: 2 };
  return [...said, ...suggested]
    .filter(({ from, to }) => !rules.isLeftOut(from) && !rules.isLeftOut(to))
    .sort((a, b) => order[a.state] - order[b.state]);
}

/**
 * Says that two accounts are one person (`confirmed`), shown as `to`, or that they are two (`undone`), and looks anew
 * for evidence; both hold from the same instant on.
 *
 * @throws InputError `unknown-person` when an account is not in the history, or when both are one or no human's; StoreError.
 */
export async function mergePeople(options: {
  store: Store;
  key: RepositoryKey;
  from: string;
  to: string;
  state: 'confirmed' | 'undone';
  progress: ReportProgress;
}): Promise<IdentityMerge> {
  const { store, key, state, progress } = options;
  const [from, to] = [options.from, options.to].map((login) => findAccount(store.iterateThreads(key), login));
  if (!isHuman(from ?? null) || !isHuman(to ?? null) || from === undefined || to === undefined)
    throw new InputError('unknown-person', say('Only accounts of people can be one person, not those of programs.'));
  if (isSamePerson(from, to))
    throw new InputError(
      'unknown-person',
      say('{one} and {other} are the same account already.', { one: options.from, other: options.to }),
    );
  const merge: IdentityMerge = { from, to, state };
  const isAbout = (said: IdentityMerge): boolean =>
    (isSamePerson(said.from, from) && isSamePerson(said.to, to)) ||
    (isSamePerson(said.from, to) && isSamePerson(said.to, from));
  const merges = [...store.identityMerges(key).filter((said) => !isAbout(said)), merge];
  await keepFindings({ store, key, progress, merges }, (found) => store.putIdentityMerge(key, merge, found));
  return merge;
}
