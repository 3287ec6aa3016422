import { GitError } from 'simple-git';
import type { GitTask } from './gitTask.ts';
import { openGit } from './openGit.ts';

/** When a tag was made; of a lightweight one, when its commit was. */
function tagDate(name: string): GitTask<string | null> {
  return {
    args: ['for-each-ref', '--count=1', '--format=%(creatordate:iso-strict)', `refs/tags/${name}`],
    parse: (output) => {
      const ms = Date.parse(output.trim());
      return Number.isNaN(ms) ? null : new Date(ms).toISOString();
    },
  };
}

/** `*`, `?` and `[` would match other tags; git allows none of them in a tag's name. */
const PATTERN = /[*?[\\]/;

/**
 * The moment of a tag (ISO, UTC) in the clone that a folder belongs to; null where it has none of that name.
 *
 * @throws SourceError `not-found` when there is no such folder.
 */
export async function readTagDate(folder: string, name: string): Promise<string | null> {
  if (PATTERN.test(name)) return null;
  try {
    return await openGit(folder)(tagDate(name));
  } catch (error) {
    // Outside of a clone git ends with an error: then there is no such tag either.
    if (error instanceof GitError) return null;
    throw error;
  }
}
