import { z } from 'zod';

/**
 * An account on the code host as it stands on one event. `null` in place of a person means that the
 * account was deleted or never existed there (GitHub's "ghost").
 */
export const personSchema = z.object({
  /** GitHub's numeric account id: survives a rename of the login. Null where the source does not know it. */
  id: z.number().int().nonnegative().nullable(),
  login: z.string().min(1),
  /** What GitHub itself says of the account; whether it counts as a human is decided in `people/`. */
  type: z.enum(['user', 'bot', 'organization', 'mannequin']),
});
export type Person = z.infer<typeof personSchema>;

/** Author or committer as git records them: no account, only what was configured on some machine. */
export const gitIdentitySchema = z.object({
  name: z.string(),
  email: z.string(),
});
export type GitIdentity = z.infer<typeof gitIdentitySchema>;
