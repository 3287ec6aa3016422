import { InputError } from '../errors.ts';
import { renderMessage, say, type Message } from '../text/message.ts';
import { stillOpen } from '../insights/openWarnings.ts';
import type { RetroRecord } from '../model/retro.ts';
import type { Situation } from '../model/situation.ts';
import { personKey } from '../people/humans.ts';
import type { Translate } from '../ports.ts';
import { buildReport } from '../report/buildReport.ts';
import { keepRetro } from '../report/openMatters.ts';
import { compareWithLast, type Followed } from '../report/compareRetros.ts';
import type { Report } from '../report/report.ts';
import { dayOf } from '../text/day.ts';
import { latestOf } from '../text/latestOf.ts';
import { createTeamVeil, peopleOf, veilTeam } from '../veil/veilTeam.ts';
import type { RepositoryKey, Store } from '../store/store.ts';
import { whoTakesPart } from './whoTakesPart.ts';
import { loadTeam, type TeamView } from './loadTeam.ts';
import { knownUpTo } from './knownUpTo.ts';
import { mapOfTeams } from './mapOfTeams.ts';

export interface ReportTeamView {
  key: RepositoryKey;
  team: TeamView;
  /** What the last report before this one left open; null: there was none. */
  last: RetroRecord | null;
  whoTakesPart: string;
}

/** Where a report begins, and how that was found. */
export interface ReportStart {
  /** ISO; null: with the history. */
  from: string | null;
  notes: Message[];
}

/**
 * Loads the repositories for a report up to a moment.
 *
 * @param until ISO, exclusive; null: up to where the history is known
 */
export function loadForReport(store: Store, keys: readonly RepositoryKey[], until: string | null): ReportTeamView[] {
  return keys.flatMap((key) => {
    const team = loadTeam(store, key);
    if (team === null) return [];
    const end = dayOf(until ?? team.asOf ?? '9999-12-31');
    const last = store.retros(key).find((record) => record.until < end) ?? null;
    return { key, team, last, whoTakesPart: whoTakesPart(store, key) };
  });
}

/**
 * Where "since the last report" begins.
 *
 * @throws InputError `bad-date` when there was none
 */
export function startAtLast(teams: readonly ReportTeamView[]): ReportStart {
  const last = latestOf(teams.map((team) => team.last?.until ?? null));
  if (last === null) {
    throw new InputError(
      'bad-date',
      say('There was no report before this one. Name a day, a tag or a milestone: --since 2026-01-31.'),
    );
  }
  return { from: new Date(last).toISOString(), notes: [say('Since the last report.')] };
}

/**
 * The retro report of one or more repositories together.
 *
 * @param options.until ISO, exclusive; null: up to where the history is known
 * @param options.aliasSalt secret that goes into neutral names
 * @throws InputError `unknown-repository` when no import of any of them has finished
 */
export function reportOfTeams(options: {
  teams: readonly ReportTeamView[];
  start: ReportStart;
  until: string | null;
  names: 'shown' | 'hidden';
  aliasSalt: string;
  translate: Translate;
}): Report {
  const { teams: views, start, until, names, aliasSalt, translate } = options;
  const teams = views.map(({ team }) => ({ ...team, situation: situationOf(team) }));
  const people = [...new Map(teams.flatMap(peopleOf).map((person) => [personKey(person), person])).values()];
  const cut = teams.map((team) => ({
    ...team,
    evidence: until === null ? team.evidence : team.evidence.filter(({ at }) => Date.parse(at) < Date.parse(until)),
  }));
  const map = mapOfTeams({ teams: cut, since: start.from, names, aliasSalt, otherPeople: people, translate });
  const asOf = knownUpTo(teams);
  const to = until ?? new Date(Date.parse(asOf) + 1).toISOString();
  const hidden = { aliasSalt, people, reach: 'away' } as const;
  // A milestone may be called by somebody's name.
  const veils = names === 'hidden' ? cut.map((team) => createTeamVeil(team, hidden)) : [];
  return buildReport({
    teams: names === 'hidden' ? cut.map((team) => veilTeam(team, hidden)) : cut,
    period: { from: start.from, to },
    asOf,
    periodNotes: start.notes.map((note) =>
      veils.reduce((text, veil) => veil.line(text), renderMessage(note, translate)),
    ),
    sinceLast: compareWithLast(views.flatMap(lastOf), translate),
    map: { ...map, until: dayOf(new Date(Date.parse(to) - 1).toISOString()) },
    names,
    knownFrom: latestOf(teams.map((team) => team.coverage?.from ?? null)),
    translate,
  });
}

/** What the last report left open, and how it stands now; nothing where one of the two is not known. */
function lastOf({ team, last, whoTakesPart: now }: ReportTeamView): Followed[] {
  const situation = situationOf(team);
  if (last === null || situation === null) return [];
  return [{ last, situation, isSameTeam: last.whoTakesPart === undefined || last.whoTakesPart === now }];
}

/** Keeps what is open now, so that the next report can say what has become of it. */
export function rememberReport(store: Store, teams: readonly ReportTeamView[]): void {
  for (const { key, team, whoTakesPart: now } of teams) {
    if (team.asOf !== null) store.putRetro(key, { ...keepRetro(situationOf(team), team.asOf), whoTakesPart: now });
  }
}

/** What is open, without the warnings that people said are done or no longer matter. */
function situationOf({ situation, warningAnswers }: TeamView): Situation | null {
  return situation && { ...situation, warnings: stillOpen(situation.warnings, warningAnswers) };
}
