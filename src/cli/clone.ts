import path from 'node:path';
import { coverageOfClone } from '../core/engine/coverageOfClone.ts';
import { lookIntoClone } from '../core/engine/lookIntoClone.ts';
import { writeClone } from '../core/map/mapSentences.ts';
import { tellClone } from '../core/map/tellCoverage.ts';
import type { RepositoryKey, Store } from '../core/store/store.ts';
import { englishTranslate } from '../core/text/englishTranslate.ts';
import { showProgress } from './showProgress.ts';

export const CLONE_OPTION = [
  '--clone <dir>',
  'a clone of it on this machine (only read): what became of commented lines, reverts and fixes',
] as const;

/** Asks a clone what GitHub does not tell, and says how far it could answer. */
export async function lookInto(store: Store, key: RepositoryKey, folder: string): Promise<string> {
  const git = await showProgress('Looking into the clone', (progress) =>
    lookIntoClone({ store, key, folder: path.resolve(folder), progress }),
  );
  const told = tellClone({ clone: coverageOfClone(git) });
  return `${writeClone(told, englishTranslate).join(' ')}\n`;
}
