import { isDeepStrictEqual } from 'node:util';
import type { PeopleSettings } from '../model/people.ts';
import type { ReportProgress } from '../ports.ts';
import { readParticipation } from '../people/readParticipation.ts';
import type { RepositoryKey, Store, StoredRepository } from '../store/store.ts';
import { keepFindingsOfAll } from './detectEvidence.ts';

/**
 * Keeps what this machine says of people, and looks anew for evidence where that may change it; both hold from the same
 * instant on.
 *
 * @returns how many repositories were looked through
 * @throws StoreError
 */
export async function changePeople(options: {
  store: Store;
  settings: PeopleSettings;
  progress: ReportProgress;
}): Promise<number> {
  const { store, settings, progress } = options;
  const before = store.peopleSettings();
  if (isDeepStrictEqual(before, settings)) return 0;
  const { viewer: viewerBefore, ...listsBefore } = before;
  const { viewer, ...lists } = settings;
  const isForAll = !isDeepStrictEqual(listsBefore, lists);
  const isViewerNew = !isDeepStrictEqual(viewerBefore, viewer);
  const isTouched = ({ key, asOf }: StoredRepository): boolean =>
    asOf !== null && (isForAll || (isViewerNew && isMirrorOnly(store, key)));
  const keys = (): RepositoryKey[] =>
    store
      .repositories()
      .filter(isTouched)
      .map(({ key }) => key);
  return keepFindingsOfAll({ store, keys, progress, settings }, (found) => store.savePeopleSettings(settings, found));
}

/** Only there does it matter for what is kept who is at the machine. */
function isMirrorOnly(store: Store, key: RepositoryKey): boolean {
  return readParticipation(store.participation(key)).policy.participation === 'mirror-only';
}
