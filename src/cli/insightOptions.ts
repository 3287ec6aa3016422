import { Option, type Command } from 'commander';
import { loadTeam, type TeamView } from '../core/engine/loadTeam.ts';
import { daysUpTo, YEAR_DAYS } from '../core/insights/periods.ts';
import type { ProfileOptions } from '../core/insights/teamProfile.ts';
import type { Person } from '../core/model/person.ts';
import type { InsightTextOptions } from '../core/report/insightText.ts';
import type { Store } from '../core/store/store.ts';
import { chooseRepositories, parseSince } from './database.ts';
import { hideNamesOption, printTeams, translateFor } from './hiddenNames.ts';
import { terminal } from './output.ts';
import { tellParticipation } from './tellParticipation.ts';

/** What commands that print insights have in common. */
export interface InsightCommandOptions {
  db: string;
  repo?: string;
  since?: string;
  format: 'text' | 'json';
  hideNames?: true;
}

export function addInsightOptions(command: Command): Command {
  return command
    .requiredOption('--db <file>', 'the database')
    .option('--repo <owner/name>', 'only this repository')
    .option('--since <date>', 'only acts at or after this day; without it, the last year')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addOption(hideNamesOption());
}

/** One repository, ready to be spoken of. */
export interface InsightSubject {
  team: TeamView;
  /** The team with names, to find somebody by theirs. */
  known: TeamView;
  /** The person as the team calls them. */
  called: (person: Person) => Person;
  profile: ProfileOptions;
  text: InsightTextOptions;
}

/** The repositories that were asked for, each with its period; names are hidden already where that was asked. */
export function chooseSubjects(store: Store, options: InsightCommandOptions): InsightSubject[] {
  const since = options.since === undefined ? null : parseSince(options.since);
  const isHidden = options.hideNames === true;
  const translate = translateFor(isHidden);
  const known = chooseRepositories(store, options.repo, since).flatMap(({ key }) => loadTeam(store, key) ?? []);
  tellParticipation(known.filter(({ asOf }) => asOf !== null));
  return printTeams(known, isHidden).flatMap(({ team, title, called }, index) => {
    const named = known[index];
    if (team.asOf === null || named === undefined) return [];
    const year = daysUpTo(team.asOf, YEAR_DAYS);
    return [
      {
        team,
        known: named,
        called,
        profile: {
          period: since === null ? year : { ...year, from: since },
          translate,
          isThreadNumbered: !isHidden,
        },
        text: { translate, ...terminal(), repository: title, coverage: team.coverage },
      },
    ];
  });
}
