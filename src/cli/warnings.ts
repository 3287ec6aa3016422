import { text } from 'node:stream/consumers';
import { Option, type Command } from 'commander';
import { answerWarning } from '../core/engine/giveVerdict.ts';
import { openWarnings, type WarningInsight } from '../core/insights/openWarnings.ts';
import { pathsOfDiff } from '../core/insights/pathsOfDiff.ts';
import { repositoryName } from '../core/model/repository.ts';
import { warningAnswerSchema, type WarningAnswer } from '../core/model/verdict.ts';
import { renderInsightsText } from '../core/report/renderInsightsText.ts';
import { toInsightJson } from '../core/report/toInsightJson.ts';
import { changedPaths } from '../core/sources/git/changedPaths.ts';
import { englishTranslate } from '../core/text/englishTranslate.ts';
import { chooseRepositories, systemClock, withStore } from './database.ts';
import { loadKnownTeams, type KnownTeam } from './loadTeams.ts';
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
  await withStore(options.db, 'read-write', (store) => {
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
  await withStore(options.db, 'read-only', (store) => {
    for (const team of loadKnownTeams(store, options.repo)) {
      const { situation, warningAnswers: answers, repository } = team;
      const warnings = openWarnings({ situation, answers, paths, translate: englishTranslate });
      process.stdout.write(
        options.format === 'json'
          ? `${JSON.stringify(toInsightJson({ repository, warnings }, englishTranslate), null, 2)}\n`
          : writeText(team, warnings, paths.length > 0),
      );
    }
  });
}

async function pathsOf(diff: string | true | undefined): Promise<string[]> {
  if (diff === undefined) return [];
  if (diff === true) return changedPaths(process.cwd());
  return pathsOfDiff(diff === '-' ? await text(process.stdin) : await readTextFile(diff, 'the diff'));
}

function writeText({ repository }: KnownTeam, warnings: readonly WarningInsight[], hasPaths: boolean): string {
  const [touching, others] = [true, false].map((isTouching) =>
    warnings.filter(({ touches }) => touches.length > 0 === isTouching),
  );
  const name = repositoryName(repository);
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
        ? [{ heading: `Open warnings of ${name}`, insights: [], otherwise: 'None that GitHub shows.' }]
        : []),
    ],
    {
      translate: englishTranslate,
      ...terminal(),
      more: ({ evidenceIds: [id = ''] }) => [`Still true, done, or no longer matters? (--answer ${id.slice(0, 8)} …)`],
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
