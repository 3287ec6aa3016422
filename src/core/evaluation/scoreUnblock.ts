import type { Evidence } from '../model/evidence.ts';
import type { History } from '../model/history.ts';
import { isHuman } from '../people/humans.ts';
import { estimateShare } from '../statistics/shares.ts';
import type { EpisodeLabel } from './labels.ts';
import { measure, type Answer, type Measure, type Tally } from './measure.ts';
import { tallyPeople, toLoginKey, unblockingClaims, type Claim } from './tallyPeople.ts';
import { busiestWriter, threadsByNumber } from './threadActivity.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Around the end of the silence: claims in it are about this episode. */
const BEFORE_MS = HOUR_MS;
const AFTER_MS = 30 * DAY_MS;
/** Where nobody unblocked: later claims may be about something else. */
const AFTER_NOBODY_MS = 10 * DAY_MS;

/**
 * *Unblocked*, over silences that somebody other than the author ended: is the one who really moved the
 * thread forward named, from one hour before the silence ended to 30 days after it? Where it was nobody,
 * any name from one hour before to 10 days after is a false alarm. See `tallyPeople` for the strict answer.
 */
export function scoreUnblock(options: {
  labels: readonly EpisodeLabel[];
  history: History;
  evidence: readonly Evidence[];
  minSure: number;
}): Measure {
  const { labels, history, evidence, minSure } = options;
  const rows = labels.filter(({ sure }) => sure >= minSure);
  const claims = unblockingClaims(evidence);
  const threads = threadsByNumber(history);
  const isProgram = findPrograms(history);
  const positives = rows.filter(({ unblocker }) => unblocker !== null).length;
  const answer = (name: string, claimsOf: ClaimsOf, isStrict = false): Answer => ({
    name,
    figures: measure(tallyEpisodes({ rows, claimsOf, isStrict })),
  });
  const own: ClaimsOf = ({ number }) => claims.get(number) ?? [];
  const claimAt = (row: EpisodeLabel, login: string | null): Claim[] =>
    login === null ? [] : [{ login: toLoginKey(login), atMs: Date.parse(row.at) }];
  return {
    cases: rows.length,
    positives,
    baseRate: estimateShare(positives, rows.length),
    unknown: rows.filter(({ number }) => !threads.has(number)).length,
    answers: [answer('evidence', own), answer('evidence, strict', own, true)],
    baselines: [
      answer('whoever ended the silence', (row) =>
        claimAt(row, row.brokenBy === null || isProgram(row.brokenBy) ? null : row.brokenBy),
      ),
      answer('whoever wrote most on the thread', (row) => {
        const thread = threads.get(row.number);
        return thread ? claimAt(row, busiestWriter(thread)) : [];
      }),
    ],
  };
}

type ClaimsOf = (row: EpisodeLabel) => readonly Claim[];

/** One tally an episode; `claimsOf` gives the claims on its thread, whenever they were. */
export function tallyEpisodes(options: {
  rows: readonly EpisodeLabel[];
  claimsOf: ClaimsOf;
  isStrict: boolean;
}): Tally[] {
  const { rows, claimsOf, isStrict } = options;
  return rows.map((row) =>
    tallyPeople({ cluster: row.number, claims: inWindow(row, claimsOf(row)), truth: row.unblocker, isStrict }),
  );
}

function inWindow(row: EpisodeLabel, claims: readonly Claim[]): Claim[] {
  const endedMs = Date.parse(row.at);
  const untilMs = endedMs + (row.unblocker === null ? AFTER_NOBODY_MS : AFTER_MS);
  return claims.filter(({ atMs }) => atMs >= endedMs - BEFORE_MS && atMs <= untilMs);
}

/** Whether a login belongs to a program, as far as the history knows the account. */
function findPrograms(history: History): (login: string) => boolean {
  const programs = new Set<string>();
  for (const { events } of history.threads) {
    for (const { actor } of events) {
      if (actor === null) continue;
      const { login } = actor;
      if (!isHuman(actor)) programs.add(toLoginKey(login));
    }
  }
  return (login) => programs.has(toLoginKey(login));
}
