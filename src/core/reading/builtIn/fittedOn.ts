import { createHash } from 'node:crypto';
import { repositoryName, type Repository } from '../../model/repository.ts';

/** Hashes of the repositories whose labels the shipped weights were fitted on (`hashRepository`): add one when its labels are used. */
const FITTED_ON: ReadonlySet<string> = new Set(['f0578ef0771f9c77']);

/** The shipped weights have seen labels of this repository, so they must not be scored on them. */
export function isFittedOn(repository: Repository, fittedOn = FITTED_ON): boolean {
  return fittedOn.has(hashRepository(repository));
}

/** First 16 hex digits of a SHA-256 over `host/owner/name`, lower-case. */
export function hashRepository(repository: Repository): string {
  const name = `${repository.host}/${repositoryName(repository)}`.toLowerCase();
  return createHash('sha256').update(name).digest('hex').slice(0, 16);
}
