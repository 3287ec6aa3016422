import type { Evidence } from '../model/evidence.ts';
import type { History } from '../model/history.ts';
import { repositoryName } from '../model/repository.ts';
import { findDutyHolder } from '../people/duty.ts';
import { personKey } from '../people/humans.ts';
import { buildLoginFinder } from '../people/logins.ts';
import type { TeamContext } from '../people/teamContext.ts';
import type { CommentReader } from '../reading/reader.ts';
import { flagOutOfFold } from './flagOutOfFold.ts';
import { assessHonesty, findBusiest, type Honesty } from './honesty.ts';
import type { Estimate } from '../statistics/shares.ts';
import type { Labels, ThreadLabel } from './labels.ts';
import { shareTallies, type Measure } from './measure.ts';
import { flaggedThreads, scoreActedOn } from './scoreActedOn.ts';
import { scoreHelped, tallyIssues } from './scoreHelped.ts';
import { scoreUnblock, tallyEpisodes } from './scoreUnblock.ts';
import { scoreByChance } from './shuffleActors.ts';
import { toLoginKey, unblockingClaims } from './tallyPeople.ts';
import { indexTrainingRows, type FitReader } from './trainingRow.ts';

/** Measures against labels; null where the folder holds none of that kind. */
export interface Measures {
  actedOn: Measure | null;
  unblocked: Measure | null;
  helped: Measure | null;
}

export interface Evaluation extends Measures {
  repository: string;
  /** ISO: up to when the history is known. */
  asOf: string;
  minSure: number;
  /** The same measures without the acts of the one who wrote most, and without the cases that are theirs. */
  withoutBusiest: Measures;
  /** The same without the one who merged and sorted most, whose duty it mostly is. */
  withoutDutyHolder: Measures;
  /**
   * *Acted on* with a reader that was fitted on the older half of the labelled threads, asked of the newer half alone;
   * null where nothing is fitted.
   */
  newerHalf: Measure | null;
  /** *Unblocked* where a member moved the thread, and where a newcomer or somebody of the community did. */
  unblockedBy: { members: Measure | null; newcomers: Measure | null };
  /** F1 that the evidence gets when its actors are dealt out anew. */
  byChance: { unblocked: Estimate | null; helped: Estimate | null };
  honesty: Honesty;
}

/** How comments are read: by the reader that ships, and by readers fitted anew for the labels that they do not see. */
export interface Readers {
  shipped: CommentReader;
  /** The labels that are measured against were among those that the shipped reader's weights were fitted on. */
  hasSeenLabels: boolean;
  /** Null: nothing in the reader is fitted. */
  fit: FitReader | null;
}

/**
 * Compares what the detectors find with what people found by reading the same threads. A reader whose
 * weights were fitted on some labels is never scored on them: each labelled thread is then judged by a
 * reader that was fitted on the threads of other pull requests.
 *
 * @param options.detect all evidence as found with that reader (readings handed over by somebody go first)
 */
export async function evaluateRepository(options: {
  history: History;
  team: TeamContext;
  labels: Labels;
  minSure: number;
  readers: Readers;
  detect: (reader: CommentReader) => Promise<Evidence[]>;
}): Promise<Evaluation> {
  const { history, labels, minSure, readers, detect } = options;
  const evidence = await detect(readers.shipped);
  const answers: Record<string, ReadonlySet<number>> = {};
  if (readers.fit !== null && labels.threads !== null) {
    answers['evidence, reader fitted on other pull requests'] = await flagOutOfFold({
      ...options,
      labels: labels.threads,
      fit: readers.fit,
    });
  }
  if (!readers.hasSeenLabels) {
    answers[readers.fit === null ? 'evidence' : 'evidence, reader as it ships'] = flaggedThreads(evidence);
  }
  const common = { history, answers, minSure };
  const measureWithout = (key: string | null): Measures =>
    measureAll({
      ...common,
      labels: leaveOut(labels, loginsOf(history, key)),
      evidence: evidence.filter(({ actor }) => personKey(actor) !== key),
    });
  return {
    repository: repositoryName(history.repository),
    asOf: history.asOf,
    minSure,
    ...measureAll({ ...common, labels, evidence }),
    withoutBusiest: measureWithout(findBusiest(history)),
    withoutDutyHolder: measureWithout(findDutyHolder(history)),
    newerHalf:
      readers.fit !== null && labels.threads !== null
        ? await scoreNewerHalf({ ...options, labels: labels.threads, fit: readers.fit })
        : null,
    unblockedBy: {
      members: scoreUnblockBy('members', { ...options, evidence }),
      newcomers: scoreUnblockBy('newcomers', { ...options, evidence }),
    },
    byChance: scoreChance({ labels, evidence, minSure }),
    honesty: assessHonesty(history, evidence),
  };
}

function measureAll(options: {
  history: History;
  labels: Labels;
  evidence: readonly Evidence[];
  answers: Readonly<Record<string, ReadonlySet<number>>>;
  minSure: number;
}): Measures {
  const { threads, episodes, issues } = options.labels;
  return {
    actedOn: threads && scoreActedOn({ ...options, labels: threads }),
    unblocked: episodes && scoreUnblock({ ...options, labels: episodes }),
    helped: issues && scoreHelped({ ...options, labels: issues }),
  };
}

/** Whether what is learnt holds for what comes later: fitted on the older half, asked of the newer one. */
async function scoreNewerHalf(options: {
  history: History;
  team: TeamContext;
  labels: readonly ThreadLabel[];
  minSure: number;
  fit: FitReader;
  detect: (reader: CommentReader) => Promise<Evidence[]>;
}): Promise<Measure> {
  const { history, labels, minSure, fit, detect } = options;
  const rowOf = indexTrainingRows(options);
  // Ids of comments grow with time; a pull request is not torn apart.
  const firstOf = new Map<number, number>();
  for (const { pull, thread } of labels) firstOf.set(pull, Math.min(firstOf.get(pull) ?? thread, thread));
  const sorted = labels.toSorted((a, b) => (firstOf.get(a.pull) ?? 0) - (firstOf.get(b.pull) ?? 0));
  const middle = firstOf.get(sorted[Math.floor(sorted.length / 2)]?.pull ?? 0) ?? 0;
  const isOlder = ({ pull }: ThreadLabel): boolean => (firstOf.get(pull) ?? 0) < middle;
  const reader = fit(labels.filter(isOlder).flatMap((label) => rowOf(label) ?? []));
  const flagged = flaggedThreads(await detect(reader));
  return scoreActedOn({
    history,
    minSure,
    labels: labels.filter((label) => !isOlder(label)),
    answers: { 'evidence, reader fitted on the older half': flagged },
  });
}

/** Only the silences that somebody of that standing ended; precision says little here, as nobody's are left out. */
function scoreUnblockBy(
  standing: 'members' | 'newcomers',
  options: { history: History; team: TeamContext; labels: Labels; minSure: number; evidence: readonly Evidence[] },
): Measure | null {
  const { history, team, labels } = options;
  const findPerson = buildLoginFinder(history);
  const episodes = labels.episodes?.filter(({ unblocker, at }) => {
    const person = unblocker === null ? null : findPerson(unblocker);
    return person !== null && (team.standing(person, Date.parse(at)) === 'peer') === (standing === 'members');
  });
  return episodes ? scoreUnblock({ ...options, labels: episodes }) : null;
}

/** Every login that the account has borne, lower-case. */
function loginsOf(history: History, key: string | null): Set<string> {
  const logins = new Set<string>();
  for (const { events } of history.threads) {
    for (const { actor } of events) {
      if (actor !== null && personKey(actor) === key) logins.add(toLoginKey(actor.login));
    }
  }
  return logins;
}

/** Labels without the cases that are about that person's acts. */
function leaveOut(labels: Labels, logins: ReadonlySet<string>): Labels {
  const isOther = (login: string | null): boolean => login === null || !logins.has(toLoginKey(login));
  return {
    threads: labels.threads?.filter(({ raisedBy }) => isOther(raisedBy)) ?? null,
    episodes: labels.episodes?.filter((row) => isOther(row.brokenBy) && isOther(row.unblocker)) ?? null,
    issues: labels.issues?.filter(({ helpedBy }) => isOther(helpedBy)) ?? null,
  };
}

function scoreChance(options: {
  labels: Labels;
  evidence: readonly Evidence[];
  minSure: number;
}): Evaluation['byChance'] {
  const { labels, evidence, minSure } = options;
  const isSure = ({ sure }: { sure: number }): boolean => sure >= minSure;
  const unblocking = evidence.filter((item) => unblockingClaims([item]).size > 0);
  const episodes = labels.episodes?.filter(isSure) ?? null;
  const issues = labels.issues?.filter(isSure) ?? null;
  return {
    unblocked:
      episodes &&
      scoreByChance(unblocking, (dealt) => {
        const claims = unblockingClaims(dealt);
        const claimsOf = ({ number }: { number: number }) => claims.get(number) ?? [];
        return shareTallies(tallyEpisodes({ rows: episodes, claimsOf, isStrict: false })).f1;
      }),
    helped:
      issues &&
      scoreByChance(unblocking, (dealt) => {
        const claims = unblockingClaims(dealt);
        const claimsOf = ({ number }: { number: number }) => claims.get(number) ?? [];
        return shareTallies(tallyIssues({ rows: issues, claimsOf, isStrict: false })).f1;
      }),
  };
}
