import { randomUUID } from 'node:crypto';
import { Option, type Command } from 'commander';
import { loadTeam } from '../core/engine/loadTeam.ts';
import type { LeadershipMap } from '../core/map/leadershipMap.ts';
import { mapOfTeams } from '../core/engine/mapOfTeams.ts';
import { renderMapHtml } from '../core/map/renderMapHtml.tsx';
import { renderMapJson } from '../core/map/renderMapJson.ts';
import { renderMapText } from '../core/map/renderMapText.ts';
import { englishTranslate } from '../core/text/englishTranslate.ts';
import { chooseRepositories, parseSince, withStore } from './database.ts';
import { hideNamesOption } from './hiddenNames.ts';
import { tellParticipation } from './tellParticipation.ts';
import { terminal, writeOut } from './output.ts';

type MapFormat = 'text' | 'json' | 'html';

interface MapOptions {
  db: string;
  repo?: string;
  format: MapFormat;
  out?: string;
  since?: string;
  hideNames?: true;
}

export function addMapCommand(program: Command): void {
  program
    .command('map')
    .description('print the team leadership map: who sees trouble coming, who gets others moving')
    .requiredOption('--db <file>', 'the database')
    .option('--repo <owner/name>', 'only this repository')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json', 'html']).default('text'))
    .option('--out <file>', 'write it to a file instead of printing it')
    .option('--since <date>', 'only acts at or after this day')
    .addOption(hideNamesOption())
    .action(async (options: MapOptions) => {
      const since = options.since === undefined ? null : parseSince(options.since);
      await withStore(options.db, 'read-only', async (store) => {
        const teams = chooseRepositories(store, options.repo, since).flatMap(({ key }) => loadTeam(store, key) ?? []);
        tellParticipation(teams);
        const names = options.hideNames ? 'hidden' : 'shown';
        const map = mapOfTeams({ teams, since, names, translate: englishTranslate, aliasSalt: randomUUID() });
        await writeOut(renderMap(map, options.format), options.out);
      });
    });
}

/** The map as text for a terminal, as JSON, or as a page of its own. */
export function renderMap(map: LeadershipMap, format: MapFormat): string {
  switch (format) {
    case 'text':
      return renderMapText(map, { translate: englishTranslate, ...terminal() });
    case 'json':
      return renderMapJson(map);
    case 'html':
      return renderMapHtml(map, { translate: englishTranslate });
  }
}
