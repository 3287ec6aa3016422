import { repositoryName, type Repository } from '../../model/repository.ts';

/** Where a commit is shown on the code host. */
export function commitUrl(repository: Repository, sha: string): string {
  return `https://${repository.host}/${repositoryName(repository)}/commit/${sha}`;
}
