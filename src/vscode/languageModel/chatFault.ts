import { z } from 'zod';
import { faultOf, type ModelFault } from '../../core/reading/languageModel/modelAnswer.ts';

const errorSchema = z.object({
  name: z.string().catch(''),
  code: z.string().catch(''),
  cause: z.unknown().optional(),
});

/** Of causes that lead to each other. */
const MOST_CAUSES = 5;

/**
 * What an error of `vscode.lm` means. The codes are VS Code's (`LanguageModelError`); for limits Copilot has names of its
 * own, which VS Code hands on as they are. Nobody says what else is wrong, so that is looked for in what was asked.
 */
export function toModelFault(error: unknown): ModelFault {
  const words = wordsOf(error);
  const is = (...some: string[]): boolean => some.some((word) => words.includes(word));
  if (is('NoPermissions')) return faultOf('no-permission');
  if (is('NotFound')) return faultOf('gone');
  if (is('ChatRateLimited')) return faultOf('limit');
  if (is('Blocked', 'ChatQuotaExceeded')) return faultOf('quota');
  return faultOf('not-understood');
}

/** The codes and names of an error and of what led to it. */
function wordsOf(error: unknown): string[] {
  const words: string[] = [];
  for (let current = error, depth = 0; depth < MOST_CAUSES; depth += 1) {
    const { data } = errorSchema.safeParse(current);
    if (data === undefined) break;
    words.push(data.code, data.name);
    current = data.cause;
  }
  return words;
}
