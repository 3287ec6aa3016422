import type { History } from '../model/history.ts';
import type { TeamContext } from '../people/teamContext.ts';
import type { Store } from '../store/store.ts';
import { builtInReader } from './builtIn/builtInReader.ts';
import { findCandidates } from './findCandidates.ts';
import { contentHash, IMPORTED_READER, type Reading } from './reader.ts';
import type { CommentInThread } from './commentInThread.ts';

/** A candidate with what was made of it, and by whom. */
export interface ReadComment {
  item: CommentInThread;
  reading: Reading;
  /** Name of the reader. */
  readBy: string;
}

/** Reads every candidate: a reading that somebody handed over wins, the built-in reader reads the rest. */
export async function readComments(options: { history: History; team: TeamContext; store: Pick<Store, 'readings'> }): Promise<ReadComment[]> {
  const candidates = findCandidates(options.history, options.team);
  const imported = options.store.readings(IMPORTED_READER, candidates.map(contentHash));
  const open = candidates.filter((item) => !imported.has(contentHash(item)));
  const builtIn = new Map<CommentInThread, Reading>();
  (await builtInReader.read(open)).forEach((reading, index) => {
    const item = open[index];
    if (item) builtIn.set(item, reading);
  });
  return candidates.flatMap((item) => {
    const own = imported.get(contentHash(item));
    if (own) return [{ item, reading: own, readBy: IMPORTED_READER }];
    const reading = builtIn.get(item);
    return reading ? [{ item, reading, readBy: builtInReader.name }] : [];
  });
}
