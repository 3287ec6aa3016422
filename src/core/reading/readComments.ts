import type { History } from '../model/history.ts';
import type { TeamContext } from '../people/teamContext.ts';
import type { Store } from '../store/store.ts';
import { builtInReader } from './builtIn/builtInReader.ts';
import { findCandidates } from './findCandidates.ts';
import { contentHash, IMPORTED_READER, MODEL_READER, type CommentReader, type Reading } from './reader.ts';
import type { CommentInThread } from './commentInThread.ts';

/** A candidate with what was made of it, and by whom. */
export interface ReadComment {
  item: CommentInThread;
  reading: Reading;
  /** Name of the reader. */
  readBy: string;
}

/**
 * Reads every candidate: a reading that somebody handed over wins, then a language model's; `reader` (by default the
 * built-in one) reads the rest. What is stored of the reader `forgotten` does not count.
 */
export async function readComments(options: {
  history: History;
  team: TeamContext;
  store: Pick<Store, 'readings'>;
  reader?: CommentReader;
  forgotten?: string | undefined;
}): Promise<ReadComment[]> {
  const { reader = builtInReader, forgotten } = options;
  const candidates = findCandidates(options.history, options.team);
  const hashes = candidates.map(contentHash);
  const stored = [MODEL_READER, IMPORTED_READER].filter((name) => name !== forgotten);
  const imported = new Map(stored.flatMap((name) => [...options.store.readings(name, hashes)]));
  const open = candidates.filter((item) => !imported.has(contentHash(item)));
  const own = new Map<CommentInThread, Reading>();
  (await reader.read(open)).forEach((reading, index) => {
    const item = open[index];
    if (item) own.set(item, reading);
  });
  return candidates.flatMap((item) => {
    const handedOver = imported.get(contentHash(item));
    if (handedOver) return [{ item, reading: handedOver, readBy: handedOver.readBy ?? IMPORTED_READER }];
    const reading = own.get(item);
    return reading ? [{ item, reading, readBy: reader.name }] : [];
  });
}
