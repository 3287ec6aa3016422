import type { PeopleSettings } from '../model/people.ts';
import type { Participation } from '../model/participation.ts';
import type { Person } from '../model/person.ts';
import type { FullName } from '../people/fullNames.ts';
import { buildParticipationRules, type ParticipationRules } from '../people/participationRules.ts';
import { readParticipation } from '../people/readParticipation.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import { viewerOf } from './viewerOf.ts';

/**
 * Who takes part: as the repository's own file and this machine's list say.
 *
 * @param options.people everybody who is known
 * @param options.names full names of accounts
 * @param options.text the repository's file, where an import that is about to finish has looked for it
 */
export function loadParticipation(options: {
  store: Store;
  key: RepositoryKey;
  settings: PeopleSettings;
  people: Iterable<Person>;
  names?: readonly FullName[];
  text?: string | null | undefined;
}): { rules: ParticipationRules; participation: Participation } {
  const { store, key, settings, people, names, text } = options;
  const { policy, problem } = readParticipation(text === undefined ? store.participation(key) : text);
  const viewer = viewerOf(store, key, settings);
  const rules = buildParticipationRules({
    policy,
    exclude: settings.exclude,
    viewer,
    people,
    ...(names === undefined ? {} : { names }),
  });
  return { rules, participation: { mode: policy.participation, problem } };
}
