import { z } from 'zod';
import { InputError } from '../errors.ts';
import { inertLine, shorten } from '../text/inertText.ts';
import { say } from '../text/message.ts';

/** One repository on one host. `id` is the host's numeric repository id, null where the source does not say. */
export const repositorySchema = z.object({
  host: z.string().min(1),
  owner: z.string().min(1),
  name: z.string().min(1),
  id: z.number().int().positive().nullable(),
});
export type Repository = z.infer<typeof repositorySchema>;

export const GITHUB_HOST = 'github.com';

const REPOSITORY_NAME = /^(?<owner>[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:_[A-Za-z0-9]+)?)\/(?<name>[\w.-]+)$/;

/**
 * Reads `owner/name`.
 *
 * @throws InputError `bad-repository-name` when the text is anything else.
 */
export function parseRepositoryName(text: string): { owner: string; name: string } {
  const groups = REPOSITORY_NAME.exec(text.trim())?.groups;
  const { owner, name } = groups ?? {};
  if (owner === undefined || name === undefined || name === '.' || name === '..') {
    const told = shorten(inertLine(text), 80);
    throw new InputError(
      'bad-repository-name',
      say('"{name}" is not a repository name. Write it as owner/name, for example octo-org/octo-repo.', { name: told }),
    );
  }
  return { owner, name };
}

/** `owner/name`, as people write it. */
export function repositoryName(repository: Pick<Repository, 'owner' | 'name'>): string {
  return `${repository.owner}/${repository.name}`;
}
