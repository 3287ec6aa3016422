import type { Repository } from '../../core/model/repository.ts';
import type { GitRemote } from '../../core/sources/git/listRemotes.ts';
import { readRemote } from '../../core/sources/github/readRemote.ts';

/** A folder of the workspace, as git knows it. */
export interface Root {
  folder: string;
  remotes: readonly GitRemote[];
}

/**
 * The folders of the workspace that files of this repository lie in: of several, those whose remotes name it. Where none
 * does (a backup, a fork without its upstream, the sample team) nothing can be told, and all count.
 */
export function rootsOfRepository(roots: readonly Root[], { host, owner, name }: Repository): string[] {
  const wanted = `${host}/${owner}/${name}`.toLowerCase();
  const own = roots.filter(({ remotes }) =>
    remotes.some(({ url }) => {
      const place = readRemote(url);
      return place !== null && `${place.host}/${place.owner}/${place.name}`.toLowerCase() === wanted;
    }),
  );
  return (own.length > 0 ? own : roots).map(({ folder }) => folder);
}
