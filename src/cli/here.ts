import { Option, type Command } from 'commander';
import { tellHere, type Here } from '../core/insights/here.ts';
import { renderInsightsText } from '../core/report/renderInsightsText.ts';
import { toInsightJson } from '../core/report/toInsightJson.ts';
import { englishTranslate } from '../core/text/englishTranslate.ts';
import { withStore } from './database.ts';
import { loadKnownTeams } from './loadTeams.ts';
import { terminal } from './output.ts';

interface HereOptions {
  db: string;
  repo?: string;
  format: 'text' | 'json';
}

export function addHereCommand(program: Command): void {
  program
    .command('here')
    .description('print what there is to know about files or folders: open warnings, who leads there, what waits')
    .argument('<path...>', 'from the top of the repository')
    .requiredOption('--db <file>', 'the database')
    .option('--repo <owner/name>', 'only this repository')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .action(async (paths: string[], options: HereOptions) => {
      await withStore(options.db, 'read-only', (store) => {
        for (const team of loadKnownTeams(store, options.repo)) {
          const { warningAnswers: answers, repository } = team;
          const here = tellHere({ ...team, answers, paths, translate: englishTranslate });
          process.stdout.write(
            options.format === 'json'
              ? `${JSON.stringify(toInsightJson({ repository, ...here }, englishTranslate), null, 2)}\n`
              : writeText(here),
          );
        }
      });
    });
}

function writeText({ areas, warnings, seesComing, unblocks, waits }: Here): string {
  const place = areas.length === 0 ? 'here' : `in ${areas.join(', ')}`;
  const nobody = 'Nobody that GitHub shows within a year.';
  return renderInsightsText(
    [
      { heading: 'Open warnings about these files', insights: warnings, otherwise: 'None that GitHub shows.' },
      { heading: `Who sees trouble coming ${place}`, insights: seesComing, otherwise: nobody },
      { heading: `Who unblocks ${place}`, insights: unblocks, otherwise: nobody },
      { heading: `What waits ${place}`, insights: waits, otherwise: 'Nothing waits longer than usual.' },
    ],
    { translate: englishTranslate, ...terminal() },
  );
}
