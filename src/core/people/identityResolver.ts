import type { History } from '../model/history.ts';
import type { GitIdentity, Person } from '../model/person.ts';
import { personOfNoreply, type ResolveIdentity } from './coAuthors.ts';
import { isHuman, personKey } from './humans.ts';
import { buildLoginFinder } from './logins.ts';
import { parseMailmap } from './mailmap.ts';

/**
 * Addresses of people who committed to their own pull request, and GitHub's noreply addresses, each as the
 * .mailmap has it: what one of a person's addresses tells holds for all of them.
 *
 * @param options.mailmapText empty where there is no .mailmap
 * @param options.canonical whom an account stands for
 */
export function buildIdentityResolver(options: {
  history: History;
  mailmapText: string;
  canonical: (person: Person) => Person;
}): ResolveIdentity {
  const { history, mailmapText, canonical } = options;
  const mailmap = parseMailmap(mailmapText);
  const addressOf = (identity: GitIdentity): string => mailmap.canonical(identity).email.trim().toLowerCase();
  const findPerson = buildLoginFinder(history);
  const known = new Map<string, Person | null>();
  for (const thread of history.threads) {
    if (thread.kind !== 'pull' || !isHuman(thread.author)) continue;
    const addresses = new Set(
      thread.events.flatMap((event) => (event.type === 'commit' ? [addressOf(event.author)] : [])),
    );
    // Only a branch with a single author tells whose address it is.
    if (addresses.size !== 1) continue;
    for (const address of addresses) {
      const before = known.get(address);
      // An address seen under two accounts (a taken-over branch) says nothing.
      known.set(
        address,
        before === undefined || (before && personKey(before) === personKey(thread.author)) ? thread.author : null,
      );
    }
  }
  return (identity) => {
    const address = addressOf(identity);
    const account = personOfNoreply(address) ?? known.get(address) ?? personOfNoreply(identity.email);
    if (account === null) return null;
    // The older noreply addresses carry no id: the account of that login here is the one that is meant.
    return canonical(account.id === null ? (findPerson(account.login) ?? account) : account);
  };
}
