import { createHash } from 'node:crypto';
import { repositoryName, type Repository } from '../../model/repository.ts';

/** Hashes of the repositories whose labels the shipped weights were fitted on: host and name, lower-case. */
const FITTED_ON: ReadonlySet<string> = new Set(['f0578ef0771f9c77']);

/** The shipped weights have seen labels of this repository, so they must not be scored on them. */
export function isFittedOn(repository: Repository): boolean {
  return FITTED_ON.has(hashRepository(repository));
}

function hashRepository(repository: Repository): string {
  const name = `${repository.host}/${repositoryName(repository)}`.toLowerCase();
  return createHash('sha256').update(name).digest('hex').slice(0, 16);
}
