import { z } from 'zod';

/** One login or salted hash, or a list of them; a key without a value is an empty list. YAML reads `123` as a number. */
const entriesSchema = z
  .union([z.string(), z.number(), z.array(z.union([z.string(), z.number()])), z.null()])
  .transform((given) => (given === null ? [] : [given].flat().map((entry) => String(entry).trim())))
  .default([]);

/**
 * What `.github/peer-leadership.yml` says. everyone: all but those in `exclude`. opt-in: nobody but those in `include`.
 * mirror-only: each sees their own evidence and nobody else's. A misspelt key must not leave somebody in who wants
 * to be out, so only these are known.
 */
export const participationPolicySchema = z.strictObject({
  participation: z.enum(['everyone', 'opt-in', 'mirror-only']).default('everyone'),
  exclude: entriesSchema,
  include: entriesSchema,
});
export type ParticipationPolicy = z.infer<typeof participationPolicySchema>;

/** What faces must say of it. */
export interface Participation {
  mode: ParticipationPolicy['participation'];
  /** The file cannot be used, so that the strictest mode holds: a message key with arguments. */
  problem: { message: string; args: Record<string, string | number> } | null;
}
