import { z } from 'zod';

/** One login or salted hash, or a list of them; a key without a value is an empty list. */
const entriesSchema = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (isNothing(given) ? [] : [given].flat().map((entry) => entry.trim())))
  .default([]);

/** As YAML writes it, where everything is read as text. */
function isNothing(given: string | readonly string[]): boolean {
  return given === '' || given === '~' || given === 'null';
}

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
