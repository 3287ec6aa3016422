import { text } from 'node:stream/consumers';
import { Option, type Command } from 'commander';
import { answerWarning } from '../core/engine/giveVerdict.ts';
import { openWarnings, type WarningInsight } from '../core/insights/openWarnings.ts';
import { pathsOfDiff } from '../core/insights/pathsOfDiff.ts';
import { warningAnswerSchema, type WarningAnswer } from '../core/model/verdict.ts';
import type { Translate } from '../core/ports.ts';
import { renderInsightsText } from '../core/report/renderInsightsText.ts';
import { toInsightJson } from '../core/report/toInsightJson.ts';
import { changedPaths } from '../core/sources/git/changedPaths.ts';
import { chooseRepositories, systemClock, withStore } from './database.ts';
import { hideNamesOption, translateFor, writeJson } from './hiddenNames.ts';
import { loadKnownTeams } from './loadTeams.ts';
import { terminal } from './output.ts';
import { readTextFile } from './textFiles.ts';

/** Takes an answer back. */
const NONE = 'none';
const ANSWERS = [...warningAnswerSchema.shape.answer.options, NONE] as const;

interface WarningsOptions {
  db: string;
  repo?: string;
  format: 'text' | 'json';
  path?: string[];
  /** True: the uncommitted change of the clone that the command is run in. */
  diff?: string | true;
  answer?: string[];
  hideNames?: true;
}

export function addWarningsCommand(program: Command): void {
  program
    .command('warnings')
    .description('print concerns that are still open, those about the given files first; or answer one')
    .requiredOption('--db <file>', 'the database')
    .option('--repo <owner/name>', 'only this repository')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .option('--path <path...>', 'files or folders, from the top of the repository, that come first')
    .option(
      '--diff [file]',
      'the same for the files of a unified diff (- reads it from stdin); alone: of the uncommitted change here',
    )
    .option('--answer <id-and-answer...>', `what you know of one: its id, then ${ANSWERS.join(', ')}`)
    .addOption(hideNamesOption(['answer']))
    .action(async (options: WarningsOptions, command: Command) => {
      if (options.answer === undefined) await list(options);
      else {
        const [id, said, ...rest] = options.answer;
        const answer = ANSWERS.find((known) => known === said);
        if (id === undefined || answer === undefined || rest.length > 0)
          command.error(`error: give the id of a warning and one of: ${ANSWERS.join(', ')}`);
        else await keepAnswer(options, id, answer);
      }
    });
}

async function keepAnswer(
  options: WarningsOptions,
  id: string,
  said: WarningAnswer['answer'] | typeof NONE,
): Promise<void> {
  await withStore(options.db, 'update', (store) => {
    const { evidenceId } = answerWarning({
      store,
      keys: chooseRepositories(store, options.repo).map(({ key }) => key),
      id,
      answer: said === NONE ? null : said,
      at: new Date(systemClock.nowMs()).toISOString(),
    });
    process.stderr.write(said === NONE ? `${evidenceId}: the answer is taken back.\n` : `${evidenceId}: ${said}.\n`);
  });
}

async function list(options: WarningsOptions): Promise<void> {
  const paths = [...(options.path ?? []), ...(await pathsOf(options.diff))];
  const isHidden = options.hideNames === true;
  const translate = translateFor(isHidden);
  await withStore(options.db, 'read-only', (store) => {
    for (const { team, title, line } of loadKnownTeams(store, { repo: options.repo, isHidden })) {
      const { situation, warningAnswers: answers, repository } = team;
      const warnings = openWarnings({ situation, answers, paths: paths.map(line), translate });
      process.stdout.write(
        options.format === 'json'
          ? writeJson(toInsightJson({ repository, warnings }, translate), isHidden)
          : writeText(title, warnings, { hasPaths: paths.length > 0, isHidden, translate }),
      );
    }
  });
}

async function pathsOf(diff: string | true | undefined): Promise<string[]> {
  if (diff === undefined) return [];
  if (diff === true) return changedPaths(process.cwd());
  return pathsOfDiff(diff === '-' ? await text(process.stdin) : await readTextFile(diff, 'the diff'));
}

function writeText(
  title: string,
  warnings: readonly WarningInsight[],
  { hasPaths, isHidden, translate }: { hasPaths: boolean; isHidden: boolean; translate: Translate },
): string {
  const [touching, others] = [true, false].map((isTouching) =>
    warnings.filter(({ touches }) => touches.length > 0 === isTouching),
  );
  return renderInsightsText(
    [
      ...(hasPaths
        ? [
            {
              heading: 'About what you are changing',
              insights: touching ?? [],
              otherwise: 'No open warning is known about these files.',
            },
          ]
        : []),
      ...byArea(others ?? []).map(([area, insights]) => ({ heading: area, insights, otherwise: '' })),
      ...(warnings.length === 0
        ? [{ heading: `Open warnings of ${title}`, insights: [], otherwise: 'None that GitHub shows.' }]
        : []),
    ],
    {
      translate,
      ...terminal(),
      more: ({ evidenceIds: [id = ''] }) =>
        isHidden ? [] : [`Still true, done, or no longer matters? (--answer ${id.slice(0, 8)} …)`],
    },
  );
}

/** By their first area, in the order of the newest of each. */
function byArea(warnings: readonly WarningInsight[]): [string, WarningInsight[]][] {
  const groups = new Map<string, WarningInsight[]>();
  for (const warning of warnings) {
    const area = warning.areas[0] ?? 'Without a place';
    groups.set(area, [...(groups.get(area) ?? []), warning]);
  }
  return [...groups];
}
