import { type EvidenceStory, tellStory } from '../insights/evidenceStory.ts';
import { EVIDENCE_LEVELS } from '../model/evidence.ts';
import type { Translate } from '../ports.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import { loadTeam } from './loadTeam.ts';

/** Tells one piece of evidence of what faces may see, of any level. Null: it is not there. */
export function loadStory(
  store: Store,
  { key, evidenceId, translate }: { key: RepositoryKey; evidenceId: string; translate: Translate },
): EvidenceStory | null {
  const team = loadTeam(store, key, { levels: EVIDENCE_LEVELS });
  const evidence = team?.evidence.find(({ id }) => id === evidenceId);
  if (team === null || evidence === undefined) return null;
  return tellStory({ evidence, thread: store.thread(key, evidence.thread.number), viewer: team.viewer, translate });
}
