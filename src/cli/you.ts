import { Option, type Command } from 'commander';
import { insightsOfTeam } from '../core/engine/insightsOfTeam.ts';
import type { HelpInsight } from '../core/insights/forYou.ts';
import type { Translate } from '../core/ports.ts';
import { renderInsightsText } from '../core/report/renderInsightsText.ts';
import { toInsightJson } from '../core/report/toInsightJson.ts';
import { parseSince, withStore } from './database.ts';
import { hideNamesOption, translateFor, writeJson } from './hiddenNames.ts';
import { loadKnownTeams, requireViewer } from './loadTeams.ts';
import { terminal } from './output.ts';

interface YouOptions {
  db: string;
  repo?: string;
  format: 'text' | 'json';
  since?: string;
  thanks?: true;
  hideNames?: true;
}

export function addYouCommand(program: Command): void {
  program
    .command('you')
    .description('print what colleagues did that helped you, and where you could lead next')
    .requiredOption('--db <file>', 'the database')
    .option('--repo <owner/name>', 'only this repository')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .option('--since <date>', 'only help at or after this day')
    .option('--thanks', 'add the beginning of a thank-you to each; nothing is posted')
    .addOption(hideNamesOption(['thanks']))
    .action(async (options: YouOptions) => {
      const since = options.since === undefined ? null : parseSince(options.since);
      const isHidden = options.hideNames === true;
      const translate = translateFor(isHidden);
      await withStore(options.db, 'read-only', (store) => {
        for (const { team, title } of loadKnownTeams(store, { repo: options.repo, since, isHidden })) {
          const viewer = requireViewer(team);
          const period = { from: since, to: null };
          const found = insightsOfTeam({ team, viewer, period, paths: [], translate });
          if (found === null) continue;
          const { forYou, openings } = found;
          process.stdout.write(
            options.format === 'json'
              ? writeJson(toInsightJson({ repository: team.repository, forYou, openings }, translate), isHidden)
              : writeText(title, found, { hasThanks: options.thanks === true, translate }),
          );
        }
      });
    });
}

function writeText(
  repository: string,
  { forYou, openings }: Pick<NonNullable<ReturnType<typeof insightsOfTeam>>, 'forYou' | 'openings'>,
  { hasThanks, translate }: { hasThanks: boolean; translate: Translate },
): string {
  const thanks = new Map(forYou.map((help: HelpInsight) => [help.id, help.thanks]));
  return renderInsightsText(
    [
      {
        heading: `What helped you in ${repository}`,
        insights: forYou,
        otherwise: 'Nothing that GitHub shows. What was said in a call or at a desk is not in it.',
      },
      {
        heading: 'Where you could lead next',
        insights: openings,
        otherwise: 'Nothing is asked, open or waiting where you have begun. A good moment to look around.',
      },
    ],
    {
      translate,
      ...terminal(),
      more: ({ id }) => {
        const draft = hasThanks ? thanks.get(id) : undefined;
        return draft === undefined ? [] : [`To begin a thank-you with: ${draft}`];
      },
    },
  );
}
