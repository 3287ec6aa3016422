import { Option, type Command } from 'commander';
import { tellHere, type Here } from '../core/insights/here.ts';
import type { Translate } from '../core/ports.ts';
import { renderInsightsText } from '../core/report/renderInsightsText.ts';
import { toInsightJson } from '../core/report/toInsightJson.ts';
import { withStore } from './database.ts';
import { hideNamesOption, translateFor, writeJson } from './hiddenNames.ts';
import { loadKnownTeams } from './loadTeams.ts';
import { terminal } from './output.ts';

interface HereOptions {
  db: string;
  repo?: string;
  format: 'text' | 'json';
  hideNames?: true;
}

export function addHereCommand(program: Command): void {
  program
    .command('here')
    .description('print what there is to know about files or folders: open warnings, who leads there, what waits')
    .argument('<path...>', 'from the top of the repository')
    .requiredOption('--db <file>', 'the database')
    .option('--repo <owner/name>', 'only this repository')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addOption(hideNamesOption())
    .action(async (paths: string[], options: HereOptions) => {
      const isHidden = options.hideNames === true;
      const translate = translateFor(isHidden);
      await withStore(options.db, 'read-only', (store) => {
        for (const { team, line } of loadKnownTeams(store, { repo: options.repo, isHidden })) {
          const { warningAnswers: answers, repository } = team;
          const here = tellHere({ ...team, answers, paths: paths.map(line), translate });
          process.stdout.write(
            options.format === 'json'
              ? writeJson(toInsightJson({ repository, ...here }, translate), isHidden)
              : writeText(here, translate),
          );
        }
      });
    });
}

function writeText({ areas, warnings, seesComing, unblocks, waits }: Here, translate: Translate): string {
  const place = areas.length === 0 ? 'here' : `in ${areas.join(', ')}`;
  const nobody = 'Nobody that GitHub shows within a year.';
  return renderInsightsText(
    [
      { heading: 'Open warnings about these files', insights: warnings, otherwise: 'None that GitHub shows.' },
      { heading: `Who sees trouble coming ${place}`, insights: seesComing, otherwise: nobody },
      { heading: `Who unblocks ${place}`, insights: unblocks, otherwise: nobody },
      { heading: `What waits ${place}`, insights: waits, otherwise: 'Nothing waits longer than usual.' },
    ],
    { translate, ...terminal() },
  );
}
