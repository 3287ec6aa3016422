import type { z } from 'zod';

/** Notes one thing that could not be used, and why. */
export type Skip = (what: string, why: string) => void;

/** Names the first field that does not fit, never its content. */
export function describeMisfit(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `field ${issue.path.map(String).join('.') || '(all of it)'}: ${issue.code}` : 'does not fit';
}
