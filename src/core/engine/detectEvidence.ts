import { detectInSteps } from '../detectors/runDetectors.ts';
import { applyParticipation, applyParticipationToSituation } from '../people/applyParticipation.ts';
import { withoutAddresses } from '../people/withoutAddresses.ts';
import { addressesOf, withoutActsOf } from '../people/withoutActsOf.ts';
import { aliasesOf, everyAccount } from '../people/findAccount.ts';
import { isHuman } from '../people/humans.ts';
import { fullNames, type FullName } from '../people/fullNames.ts';
import type { Evidence } from '../model/evidence.ts';
import type { History } from '../model/history.ts';
import type { Person } from '../model/person.ts';
import type { Situation } from '../model/situation.ts';
import type { ParticipationRules } from '../people/participationRules.ts';
import type { TeamContext } from '../people/teamContext.ts';
import type { ReportProgress } from '../ports.ts';
import { builtInReader } from '../reading/builtIn/builtInReader.ts';
import { readComments } from '../reading/readComments.ts';
import { buildSituation } from '../situation/buildSituation.ts';
import { countLanguages } from '../situation/countLanguages.ts';
import type { Findings, RepositoryKey, Store } from '../store/store.ts';
import { forgetTexts } from '../text/rememberOfText.ts';
import { listPulls } from '../situation/listThreads.ts';
import { countWithout } from './countCoverage.ts';
import { giveTurn, inTurns } from './inTurns.ts';
import { loadHistory, type HistoryOptions } from './loadHistory.ts';
import { loadParticipation } from './loadParticipation.ts';
import { maySend } from './planModelReading.ts';

interface DetectOptions {
  store: Store;
  key: RepositoryKey;
  progress: ReportProgress;
  signal?: AbortSignal | undefined;
  /** The reader whose readings are about to be forgotten. */
  forgotten?: string | undefined;
}

/**
 * Looks through the whole stored history of a repository and replaces its evidence and situation.
 *
 * @throws InputError `unknown-repository` when no import of it has finished; StoreError; CancelledError.
 */
export async function detectEvidence(options: DetectOptions & { isHolder?: boolean }): Promise<Findings> {
  const { store, key } = options;
  return keepFindings(options, ({ evidence, situation }) => store.replaceEvidence(key, evidence, situation));
}

/**
 * Looks through the history and lets `keep` store what was found, with whatever is to change in the same transaction.
 * Others have their turn on this thread, and other programs write, meanwhile; where one of them changes what evidence
 * rests on, it is looked through again (see `mayKeep`), so that nothing that is newer is ever replaced.
 *
 * @param options.isHolder the caller holds the lease, and so is the last to look
 * @throws InputError `unknown-repository`; StoreError; CancelledError.
 */
export async function keepFindings(
  options: DetectOptions & HistoryOptions & { isHolder?: boolean },
  keep: (found: Findings) => void,
): Promise<Findings> {
  const { store, key, isHolder = false } = options;
  for (;;) {
    const basis = store.basis(key);
    const found = await findEvidence(options);
    const isKept = store.atomically(() => {
      if (!(isHolder ? store.basis(key) === basis : mayKeep(store, key, basis))) return false;
      keep(found);
      return true;
    });
    if (isKept) return found;
  }
}

/**
 * The same for several repositories at once, of which all is kept in one transaction or nothing.
 *
 * @param options.keys which ones; asked anew each time they are looked through
 * @returns how many were looked through
 * @throws InputError `unknown-repository`; StoreError; CancelledError.
 */
export async function keepFindingsOfAll(
  options: Omit<DetectOptions, 'key'> & HistoryOptions & { keys: () => readonly RepositoryKey[] },
  keep: (found: ReadonlyMap<RepositoryKey, Findings>) => void,
): Promise<number> {
  const { store, keys, ...rest } = options;
  for (;;) {
    const found = new Map<RepositoryKey, Findings>();
    const bases = new Map<RepositoryKey, string>();
    for (const key of keys()) {
      bases.set(key, store.basis(key));
      found.set(key, await findEvidence({ store, key, ...rest }));
    }
    const isKept = store.atomically(() => {
      if (![...bases].every(([key, basis]) => mayKeep(store, key, basis))) return false;
      keep(found);
      return true;
    });
    if (isKept) return found.size;
  }
}

/**
 * Whether what was found on a basis may be kept: it still stands, or somebody holds the lease, who looks through the
 * history once more before they let go. To wait for them would mean to begin anew with each page that is mined.
 */
function mayKeep(store: Store, key: RepositoryKey, basis: string): boolean {
  return store.basis(key) === basis || store.isLeased(key);
}

/**
 * The evidence in the whole stored history of a repository, and how it stands, without those who do not take part;
 * nothing is stored. `record` is what an import that is about to finish will say; without it, what the last finished
 * one said.
 *
 * @throws InputError `unknown-repository` when there is neither; StoreError; CancelledError.
 */
export async function findEvidence(options: DetectOptions & HistoryOptions): Promise<Findings> {
  try {
    return await lookThrough(options);
  } finally {
    forgetTexts();
  }
}

async function lookThrough(options: DetectOptions & HistoryOptions): Promise<Findings> {
  const { store, key, record, settings = store.peopleSettings() } = options;
  const { history, team } = loadHistory(store, key, options);
  await giveTurn(options.signal);
  // Before they are read: what is kept meanwhile may be missed.
  const readingsSeen = store.timesReadingsKept();
  const readings = await readComments({ history, team, store, forgotten: options.forgotten });
  const evidence = await inTurns(detectInSteps({ history, team, readings }), options);
  const stands = await inTurns(buildSituation({ history, team, readings, evidence }), options);
  await giveTurn(options.signal);
  const names = fullNames(history, team);
  const accounts = [...everyAccount(history.threads), ...aliasesOf(history)];
  const otherNames = listNames(accounts, names);
  const { rules } = loadParticipation({
    store,
    key,
    settings,
    people: accounts,
    names,
    text: record?.files?.participation,
  });
  const { isLeftOut } = rules;
  const situation = {
    ...stands,
    otherNames,
    ...(readingsSeen > 0 && { readingsSeen }),
    language: countLanguages(history, isLeftOut),
    unread: readings.filter(({ item, readBy }) => readBy === builtInReader.name && maySend(item, rules, team)).length,
  };
  return rules.isForEverybody ? { evidence, situation } : leaveOut({ evidence, situation }, { history, team, rules });
}

/** What was found, without those who do not take part: also what was counted, and where their words stand. */
function leaveOut(
  { evidence, situation }: { evidence: readonly Evidence[]; situation: Situation },
  { history, team, rules }: { history: History; team: TeamContext; rules: ParticipationRules },
): Findings {
  const { isLeftOut } = rules;
  const threads = history.threads.map((thread) => withoutActsOf(thread, isLeftOut));
  const pulls = listPulls({ history: { ...history, threads }, team });
  const shown = withoutAddresses(
    {
      evidence: applyParticipation(evidence, rules),
      situation: applyParticipationToSituation({ ...situation, pulls }, rules),
    },
    addressesOf(history.threads, isLeftOut),
  );
  return { ...shown, situation: { ...shown.situation, counts: countWithout(history.threads, isLeftOut) } };
}

/** How people may be called in the words of others; a program's name and a first name may be any word. */
function listNames(accounts: readonly Person[], names: readonly FullName[]): string[] {
  return [
    ...new Set([
      ...accounts.filter(isHuman).map(({ login }) => login),
      ...names.map(({ name }) => name).filter((name) => /\s/u.test(name)),
    ]),
  ].sort();
}
