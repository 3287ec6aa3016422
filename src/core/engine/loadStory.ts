import { type EvidenceStory, tellStory } from '../insights/evidenceStory.ts';
import { EVIDENCE_LEVELS } from '../model/evidenceKinds.ts';
import type { Person } from '../model/person.ts';
import type { Thread } from '../model/thread.ts';
import { aliasesOf, everyAccount } from '../people/findAccount.ts';
import type { ParticipationRules } from '../people/participationRules.ts';
import { buildUnifier, unifyThread } from '../people/unifyPeople.ts';
import { withoutActsOf } from '../people/withoutActsOf.ts';
import type { Translate } from '../ports.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import { loadParticipation } from './loadParticipation.ts';
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
  const thread = threadWithoutLeftOut(store, key, evidence.thread.number);
  return tellStory({ evidence, thread, viewer: team.viewer, translate });
}

/** What somebody did who is left out is no step of any story, also not without their name. */
function threadWithoutLeftOut(store: Store, key: RepositoryKey, number: number): Thread | null {
  const thread = store.thread(key, number);
  const settings = store.peopleSettings();
  const unifier = buildUnifier(store.identityMerges(key));
  const rulesFor = (people: Person[]): ParticipationRules =>
    loadParticipation({ store, key, settings, people: [...people, ...aliasesOf(unifier)] }).rules;
  if (thread === null || rulesFor([]).isForEverybody) return thread;
  // Everybody of the whole history: the account may have borne the login elsewhere.
  const { isLeftOut } = rulesFor(everyAccount(store.threads(key)));
  return withoutActsOf(unifyThread(thread, unifier), isLeftOut);
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
    thread: threadWithoutLeftOut(store, key, known.thread.number),
    viewer: hidden.shown.viewer,
    translate,
    behind: { evidence: known, url: (url) => hidden.veil.url(url) },
  });
}
