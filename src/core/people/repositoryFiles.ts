import { z } from 'zod';

/** The few files of the repository that say who owns what and who is who, and the tree that areas are fitted to. */
export const repositoryFilesSchema = z.object({
  /** Text of CODEOWNERS, or null when there is none. */
  codeowners: z.string().nullable(),
  /** Text of .mailmap, or null when there is none. */
  mailmap: z.string().nullable(),
  /** Text of .github/peer-leadership.yml (who takes part), or null when there is none; missing when nobody looked. */
  participation: z.string().nullable().optional(),
  /** Every path in the tree; empty when unknown. */
  paths: z.array(z.string()),
});
export type RepositoryFiles = z.infer<typeof repositoryFilesSchema>;

/** Stands in a file that is there and whose text cannot be had, such as one in UTF-16, which git takes for binary. */
export const UNREADABLE_TEXT = '\uFFFE';
