import { z } from 'zod';
import { personSchema } from './person.ts';

/**
 * Two accounts of one person: what `from` did counts as done by `to`. suggested: the history hints at it, nobody has
 * said so yet, and nothing follows from it. undone: somebody said that they are two people; it is not suggested again.
 */
export const identityMergeSchema = z.object({
  from: personSchema,
  to: personSchema,
  state: z.enum(['confirmed', 'undone', 'suggested']),
  /** What hints at it. */
  reason: z.enum(['same-address', 'same-name']).optional(),
});
export type IdentityMerge = z.infer<typeof identityMergeSchema>;

/** What this machine was told about people. Logins in any case, without `@`. */
export const peopleSettingsSchema = z.object({
  /** Who is at this machine; null: not said. */
  viewer: personSchema.nullable(),
  /** People to leave out, beside those that the repository's own file names: logins or salted hashes. */
  exclude: z.array(z.string()),
  /** Accounts that are programs or agents, beside those that are known as such. */
  bots: z.array(z.string()),
  /** Accounts that are peers whatever the history says. */
  peers: z.array(z.string()),
});
export type PeopleSettings = z.infer<typeof peopleSettingsSchema>;

export const NO_PEOPLE_SETTINGS: PeopleSettings = { viewer: null, exclude: [], bots: [], peers: [] };
