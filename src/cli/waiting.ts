import { Option, type Command } from 'commander';
import { renderMessage, type Message } from '../core/text/message.ts';
import { waitingNow, type WaitingNow } from '../core/insights/waitingNow.ts';
import type { Ask } from '../core/insights/whomToAsk.ts';
import type { Translate } from '../core/ports.ts';
import { renderInsightsText } from '../core/report/renderInsightsText.ts';
import { toInsightJson } from '../core/report/toInsightJson.ts';
import { withStore } from './database.ts';
import { hideNamesOption, translateFor, writeJson } from './hiddenNames.ts';
import { loadKnownTeams } from './loadTeams.ts';
import { terminal } from './output.ts';

interface WaitingOptions {
  db: string;
  repo?: string;
  format: 'text' | 'json';
  hideNames?: true;
}

export function addWaitingCommand(program: Command): void {
  program
    .command('waiting')
    .description('print what waits longer than usual here, for what, whom one may ask, and how')
    .requiredOption('--db <file>', 'the database')
    .option('--repo <owner/name>', 'only this repository')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addOption(hideNamesOption())
    .action(async (options: WaitingOptions) => {
      const isHidden = options.hideNames === true;
      const translate = translateFor(isHidden);
      await withStore(options.db, 'read-only', (store) => {
        for (const { team, title } of loadKnownTeams(store, { repo: options.repo, isHidden })) {
          const { situation, evidence, viewer, repository } = team;
          const waiting = waitingNow({ situation, evidence, viewer, translate });
          process.stdout.write(
            options.format === 'json'
              ? writeJson(toInsightJson({ repository, ...waiting }, translate), isHidden)
              : writeText(title, waiting, translate),
          );
        }
      });
    });
}

function writeText(repository: string, { now, resting }: WaitingNow, translate: Translate): string {
  const asks = new Map(now.map((wait) => [wait.id, wait.asks]));
  return renderInsightsText(
    [
      {
        heading: `Waiting now in ${repository}`,
        insights: now,
        otherwise: 'Nothing waits longer than usual.',
        note: resting === null ? null : renderMessage(resting, translate),
      },
    ],
    {
      translate,
      ...terminal(),
      more: ({ id }) => writeAsks(asks.get(id) ?? [], translate),
    },
  );
}

/** Who may be asked, each with the reason; one of them, another one from wait to wait, with the words as an example. */
function writeAsks(asks: readonly Ask[], translate: Translate): string[] {
  if (asks.length === 0) return [];
  const render = (message: Message): string => renderMessage(message, translate);
  const example = asks.find(({ isExample }) => isExample);
  return [
    `You may ask: ${asks.map(({ why }) => render(why)).join(' ')}`,
    ...(example === undefined ? [] : [`For instance, to ${example.person.login}: “${render(example.sentence)}”`]),
  ];
}
