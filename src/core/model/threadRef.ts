import { z } from 'zod';
import type { Thread } from './thread.ts';

/** A thread as faces name it. */
export const threadRefSchema = z.object({
  kind: z.enum(['pull', 'issue']),
  number: z.number().int().positive(),
  title: z.string(),
  url: z.string(),
});
export type ThreadRef = z.infer<typeof threadRefSchema>;

/** What faces need of a thread to name it and to lead there. */
export function threadRef({ kind, number, title, url }: Thread): ThreadRef {
  return { kind, number, title, url };
}
