import type { ParticipationPolicy } from '../model/participation.ts';
import type { Person } from '../model/person.ts';
import type { FullName } from './fullNames.ts';
import { isSamePerson, personKey } from './humans.ts';
import { LoginList } from './loginList.ts';
import { createNameMask } from './nameMask.ts';

/** Who takes part, as everything that leaves the history has to obey it. */
export interface ParticipationRules {
  /** This person is not to be shown, counted or named. */
  readonly isLeftOut: (person: Person) => boolean;
  /** Foreign text without the names of people who are left out. */
  readonly mask: (text: string) => string;
  /** Nobody is left out, so nothing needs to be changed. */
  readonly isForEverybody: boolean;
}

const FOR_EVERYBODY: ParticipationRules = { isLeftOut: () => false, mask: (text) => text, isForEverybody: true };

/**
 * @param options.exclude this machine's own list, beside the repository's
 * @param options.viewer who is at this machine; with `mirror-only` everybody else is left out
 * @param options.people everybody who is known: a rename of the login does not bring anybody back in
 * @param options.names full names of accounts, as git has them
 */
export function buildParticipationRules(options: {
  policy: ParticipationPolicy;
  exclude: readonly string[];
  viewer: Person | null;
  people: Iterable<Person>;
  names?: readonly FullName[];
}): ParticipationRules {
  const { policy, exclude, viewer, names = [] } = options;
  if (policy.participation === 'everyone' && policy.exclude.length + exclude.length === 0) return FOR_EVERYBODY;
  const people = [...options.people];
  const isExcluded = matcher(new LoginList([...policy.exclude, ...exclude]), people);
  const isIncluded = matcher(new LoginList(policy.include), people);
  const isIn = (person: Person): boolean => {
    switch (policy.participation) {
      case 'everyone':
        return true;
      case 'opt-in':
        return isIncluded(person);
      case 'mirror-only':
        return isSamePerson(person, viewer);
    }
  };
  const isLeftOut = (person: Person): boolean => isExcluded(person) || !isIn(person);
  const known = new Set(people.filter(isLeftOut).map(({ login }) => login.toLowerCase()));
  const everybody = new Set(people.map(({ login }) => login.toLowerCase()));
  return {
    isLeftOut,
    isForEverybody: false,
    mask: createNameMask({
      excluded: [...new LoginList([...policy.exclude, ...exclude]).plain, ...people.filter(isExcluded).map(loginOf)],
      names: names.filter(({ person }) => isLeftOut(person)).map(({ name }) => name),
      isLeftOut: (login) => known.has(login.toLowerCase()) || isExcluded({ id: null, login, type: 'user' }),
      // Somebody who is only mentioned is left out as well, where taking part has to be said.
      isMentionLeftOut: (login) => !everybody.has(login.toLowerCase()) && !isIn({ id: null, login, type: 'user' }),
    }),
  };
}

function loginOf({ login }: Person): string {
  return login;
}

/** By login, and by the number of every account that bears or bore such a login. */
function matcher(list: LoginList, people: readonly Person[]): (person: Person) => boolean {
  const keys = new Set(people.filter(({ login }) => list.has(login)).map(personKey));
  return (person) => list.has(person.login) || keys.has(personKey(person));
}
