import type { RepositoryFiles } from '../../people/repositoryFiles.ts';
import { createCrew } from './people.ts';
import { crewCount } from './plan.ts';
import { AREA_FACTS, AREAS, crewFolder } from './product.ts';

/** CODEOWNERS, .mailmap and the tree of the sample. */
export function createFiles(threads?: number): RepositoryFiles {
  const owners: string[] = ['# Who is asked for a review.'];
  const mailmap: string[] = [];
  const paths = new Set<string>([
    'package.json',
    '.github/CODEOWNERS',
    '.mailmap',
    'LICENSE',
    'README.md',
    'package.json',
  ]);
  for (let index = 0; index < crewCount(threads); index++) {
    const crew = createCrew(index);
    const folder = crewFolder(index);
    owners.push(`${folder === '' ? '*' : `/${folder}`} @${crew.maintainer.login}`);
    for (const area of AREAS) {
      owners.push(`/${folder}${area}/ @${crew.owners[area].login}`);
      for (const path of AREA_FACTS[area].paths) paths.add(folder + path);
    }
    for (const { name, git } of crew.peers) {
      const [first, ...others] = git;
      for (const other of others) mailmap.push(`${name} <${first.email}> <${other.email}>`);
    }
  }
  return { codeowners: `${owners.join('\n')}\n`, mailmap: `${mailmap.join('\n')}\n`, paths: [...paths].sort() };
}
