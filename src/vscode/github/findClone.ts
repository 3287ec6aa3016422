import { SourceError } from '../../core/errors.ts';
import type { Repository } from '../../core/model/repository.ts';
import { listRemotes } from '../../core/sources/git/listRemotes.ts';
import { readRemote } from '../../core/sources/github/readRemote.ts';
import { EngineFailure, type CallOptions, type EngineClient } from '../engine/engineClient.ts';
import { trustedFolders } from '../trustedFolders.ts';
import { keyOf, toTarget } from './repositoryTarget.ts';
import { enterpriseServer } from './settings.ts';

/** The folder of the workspace that is a clone of the repository, by one of its remotes; null: none is. */
async function findClone(repository: Repository): Promise<string | null> {
  const enterprise = enterpriseServer();
  const wanted = keyOf(toTarget(repository, enterprise));
  for (const folder of trustedFolders()) {
    const remotes = await listRemotes(folder).catch(noneIfGone);
    const isClone = remotes.some(({ url }) => {
      const place = readRemote(url);
      return place?.host === repository.host && keyOf(toTarget(place, enterprise)) === wanted;
    });
    if (isClone) return folder;
  }
  return null;
}

function noneIfGone(error: unknown): [] {
  if (error instanceof SourceError && error.reason === 'not-found') return [];
  throw error;
}

/**
 * Lets the engine look into the workspace's own clone of a repository that has just been read, if there is one. It is
 * only read, never fetched. A clone that cannot be read stops nothing: the coverage says that none was looked into.
 */
export async function lookIntoOwnClone(
  engine: EngineClient,
  repository: Repository,
  options: Pick<CallOptions, 'signal' | 'progress'>,
): Promise<void> {
  const folder = await findClone(repository);
  if (folder === null) return;
  try {
    await engine.call('look-into-clone', { repository, folder }, options);
  } catch (error) {
    if (!(error instanceof EngineFailure) || error.kind !== 'SourceError') throw error;
  }
}
