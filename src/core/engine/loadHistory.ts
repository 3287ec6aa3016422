import { InputError } from '../errors.ts';
import type { GitFacts } from '../model/gitFacts.ts';
import type { History } from '../model/history.ts';
import type { IdentityMerge, PeopleSettings } from '../model/people.ts';
import type { Thread } from '../model/thread.ts';
import { fitAreas } from '../people/areas.ts';
import { markLanded } from '../people/markLanded.ts';
import { buildTeamContext, type TeamContext } from '../people/teamContext.ts';
import { buildUnifier, unifyThread } from '../people/unifyPeople.ts';
import type { ImportRecord, RepositoryKey, Store } from '../store/store.ts';
import { say } from '../text/message.ts';

export interface HistoryOptions {
  /** What an import that is about to finish will say; without it, what the last finished one said. */
  record?: ImportRecord;
  /** What this machine says of people, where that is about to change. */
  settings?: PeopleSettings;
  /** Which accounts are one person, where that is about to change. */
  merges?: readonly IdentityMerge[];
  /** What a clone showed, where that is about to change. */
  git?: GitFacts;
}

/**
 * Reads the whole stored history of a repository, and who is who in it: one account a person, as people said.
 *
 * @throws InputError `unknown-repository` when no import of it has finished; StoreError.
 */
export function loadHistory(
  store: Store,
  key: RepositoryKey,
  options: HistoryOptions = {},
): { history: History; team: TeamContext } {
  const record = options.record ?? store.importRecord(key);
  const repository = store.repositories().find((candidate) => candidate.key === key);
  if (!repository || !record) {
    throw new InputError(
      'unknown-repository',
      say('No finished import of this repository is in the database. Import or mine it first.'),
    );
  }
  const { host, owner, name, id } = repository;
  const { settings = store.peopleSettings(), merges = store.identityMerges(key) } = options;
  const unifier = buildUnifier(merges, settings.bots);
  const history: History = {
    repository: { host, owner, name, id },
    threads: markLanded(store.threads(key)).map((thread) => unifyThread(thread, unifier)),
    aliases: unifier.aliases,
    asOf: record.asOf,
    isWhole: record.coverage.isWhole,
    git: options.git ?? store.gitFacts(key),
  };
  const weights = weighPaths(history.threads, record.files?.paths ?? []);
  const team = buildTeamContext({
    history,
    files: record.files,
    areaOf: fitAreas(weights),
    canonical: unifier.canonical,
    peers: settings.peers,
  });
  return { history, team };
}

/** Areas are fitted to where people talk and work, not to where files lie: each mention weighs ten files. */
function weighPaths(threads: readonly Thread[], tree: readonly string[]): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (path: string, weight: number): void => void weights.set(path, (weights.get(path) ?? 0) + weight);
  for (const path of tree) add(path, 0.1);
  for (const thread of threads) {
    if (thread.kind !== 'pull') continue;
    thread.files?.forEach((path) => {
      add(path, 1);
    });
    for (const event of thread.events) if (event.type === 'review-comment') add(event.path, 1);
  }
  return weights;
}
