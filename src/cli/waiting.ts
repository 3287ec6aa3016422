import { Option, type Command } from 'commander';
import { renderMessage } from '../core/insights/insight.ts';
import { waitingNow, type WaitingNow } from '../core/insights/waitingNow.ts';
import { repositoryName } from '../core/model/repository.ts';
import { renderInsightsText } from '../core/report/renderInsightsText.ts';
import { toInsightJson } from '../core/report/toInsightJson.ts';
import { englishTranslate } from '../core/text/englishTranslate.ts';
import { withStore } from './database.ts';
import { loadKnownTeams } from './loadTeams.ts';
import { terminal } from './output.ts';

interface WaitingOptions {
  db: string;
  repo?: string;
  format: 'text' | 'json';
}

export function addWaitingCommand(program: Command): void {
  program
    .command('waiting')
    .description('print what waits longer than usual here, for what, whom one may ask, and how')
    .requiredOption('--db <file>', 'the database')
    .option('--repo <owner/name>', 'only this repository')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .action(async (options: WaitingOptions) => {
      await withStore(options.db, 'read-only', (store) => {
        for (const { situation, evidence, viewer, repository } of loadKnownTeams(store, options.repo)) {
          const waiting = waitingNow({ situation, evidence, viewer, translate: englishTranslate });
          process.stdout.write(
            options.format === 'json'
              ? `${JSON.stringify(toInsightJson({ repository, ...waiting }, englishTranslate), null, 2)}\n`
              : writeText(repositoryName(repository), waiting),
          );
        }
      });
    });
}

function writeText(repository: string, { now, resting }: WaitingNow): string {
  const asks = new Map(now.map((wait) => [wait.id, wait.asks]));
  return renderInsightsText(
    [
      {
        heading: `Waiting now in ${repository}`,
        insights: now,
        otherwise: 'Nothing waits longer than usual.',
        note: resting === null ? null : renderMessage(resting, englishTranslate),
      },
    ],
    {
      translate: englishTranslate,
      ...terminal(),
      more: ({ id }) =>
        (asks.get(id) ?? []).map(
          ({ person, sentence }) => `To ask ${person.login}: “${renderMessage(sentence, englishTranslate)}”`,
        ),
    },
  );
}
