import { type EvidenceStory, tellStory } from '../insights/evidenceStory.ts';
import { EVIDENCE_LEVELS } from '../model/evidence.ts';
import type { Translate } from '../ports.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import { loadTeam } from './loadTeam.ts';
import { hideTeam } from './showTeam.ts';

export interface LoadStoryOptions {
  key: RepositoryKey;
  evidenceId: string;
  /** The machine's secret for neutral names; null: names are shown. */
  aliasSalt: string | null;
  translate: Translate;
}

/** Tells one piece of evidence of what faces may see, of any level. Null: it is not there. */
export function loadStory(store: Store, options: LoadStoryOptions): EvidenceStory | null {
  const { key, evidenceId, aliasSalt, translate } = options;
  if (aliasSalt !== null) return loadHiddenStory(store, { ...options, aliasSalt });
  const team = loadTeam(store, key, { levels: EVIDENCE_LEVELS });
  const evidence = team?.evidence.find(({ id }) => id === evidenceId);
  if (team === null || evidence === undefined) return null;
  return tellStory({ evidence, thread: store.thread(key, evidence.thread.number), viewer: team.viewer, translate });
}

function loadHiddenStory(
  store: Store,
  { key, evidenceId, aliasSalt, translate }: LoadStoryOptions & { aliasSalt: string },
): EvidenceStory | null {
  const hidden = hideTeam(store, key, aliasSalt);
  const known = hidden?.known.evidence.find(({ id }) => id === evidenceId);
  const evidence = hidden?.shown.evidence.find(({ id }) => id === evidenceId);
  if (hidden === null || known === undefined || evidence === undefined) return null;
  return tellStory({
    evidence,
    thread: store.thread(key, known.thread.number),
    viewer: hidden.shown.viewer,
    translate,
    behind: { evidence: known, url: (url) => hidden.veil.url(url) },
  });
}
