import { randomUUID } from 'node:crypto';
import { Option, type Command } from 'commander';
import { loadTeam, type TeamView } from '../core/engine/loadTeam.ts';
import { peopleOf, veilTeam } from '../core/map/veilTeam.ts';
import { daysUpTo, YEAR_DAYS } from '../core/insights/periods.ts';
import type { ProfileOptions } from '../core/insights/teamProfile.ts';
import { repositoryName } from '../core/model/repository.ts';
import type { InsightTextOptions } from '../core/report/insightText.ts';
import type { Store } from '../core/store/store.ts';
import { englishTranslate } from '../core/text/englishTranslate.ts';
import { chooseRepositories, parseSince } from './database.ts';
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
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'));
}

/** One repository, ready to be spoken of. */
export interface InsightSubject {
  team: TeamView;
  profile: ProfileOptions;
  text: InsightTextOptions;
}

/** The repositories that were asked for, each with its period; names are hidden already where that was asked. */
export function chooseSubjects(store: Store, options: InsightCommandOptions): InsightSubject[] {
  const since = options.since === undefined ? null : parseSince(options.since);
  return chooseRepositories(store, options.repo).flatMap(({ key }) => {
    const known = loadTeam(store, key);
    const asOf = known?.asOf ?? null;
    if (known === null || asOf === null) return [];
    tellParticipation([known]);
    const isHidden = options.hideNames === true;
    const team = isHidden ? veilTeam(known, { aliasSalt: randomUUID(), people: peopleOf(known) }) : known;
    const year = daysUpTo(asOf, YEAR_DAYS);
    const repository = isHidden ? team.repository.name : repositoryName(team.repository);
    return [
      {
        team,
        profile: {
          period: since === null ? year : { ...year, from: since },
          translate: englishTranslate,
          isThreadNumbered: !isHidden,
        },
        text: { translate: englishTranslate, ...terminal(), repository, coverage: team.coverage },
      },
    ];
  });
}
