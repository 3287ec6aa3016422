import type { Command } from 'commander';
import { profileTeam } from '../core/insights/teamProfile.ts';
import { renderTeamJson } from '../core/report/insightJson.ts';
import { renderTeamText } from '../core/report/insightText.ts';
import { withStore } from './database.ts';
import { addInsightOptions, chooseSubjects, type InsightCommandOptions } from './insightOptions.ts';

export function addTeamCommand(program: Command): void {
  addInsightOptions(
    program
      .command('team')
      .description('print what shows of the team: how leading goes round, areas, who leads and follows in turn'),
  ).action(async (options: InsightCommandOptions) => {
    await withStore(options.db, 'read-only', (store) => {
      const told = chooseSubjects(store, options).map(({ team, profile, text }) => {
        const whole = profileTeam(team, profile);
        return options.format === 'json' ? renderTeamJson(whole, text) : renderTeamText(whole, text);
      });
      process.stdout.write(told.join('\n'));
    });
  });
}
