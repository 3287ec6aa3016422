import { InvalidArgumentError, Option, type Command } from 'commander';
import { runDetectors } from '../core/detectors/runDetectors.ts';
import { findEvidence } from '../core/engine/detectEvidence.ts';
import { loadHistory } from '../core/engine/loadHistory.ts';
import { evaluateRepository, type Evaluation } from '../core/evaluation/evaluateRepository.ts';
import { fitBuiltInReader } from '../core/evaluation/fitBuiltInReader.ts';
import { formatEvaluation } from '../core/evaluation/formatEvaluation.ts';
import { readLabels, type Labels } from '../core/evaluation/labels.ts';
import { formatVerdictScore, scoreVerdicts } from '../core/evaluation/scoreVerdicts.ts';
import type { ReportProgress } from '../core/ports.ts';
import { builtInReader } from '../core/reading/builtIn/builtInReader.ts';
import { isFittedOn } from '../core/reading/builtIn/fittedOn.ts';
import { readComments } from '../core/reading/readComments.ts';
import type { RepositoryKey, Store } from '../core/store/store.ts';
import { chooseRepositories, withStore } from './database.ts';
import { showProgress } from './showProgress.ts';

interface EvaluateOptions {
  db: string;
  repo: string;
  labels?: string;
  verdicts?: true;
  minSure: number;
  format: 'text' | 'json';
}

export function addEvaluateCommand(program: Command): void {
  program
    .command('evaluate')
    .description('measure the evidence against labels that people gave by reading the same threads')
    .requiredOption('--db <file>', 'the database')
    .requiredOption('--repo <owner/name>', 'the repository that the labels are of')
    .option('--labels <folder>', 'folder with threads.jsonl, episodes.jsonl or issues.jsonl')
    .addOption(new Option('--verdicts', 'take the verdicts in the database for labels').conflicts('labels'))
    .addOption(new Option('--min-sure <1-3>', 'leave out labels that are less sure').argParser(parseSure).default(2))
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .action(async (options: EvaluateOptions, command: Command) => {
      if (options.verdicts === true) return evaluateVerdicts(options);
      if (options.labels === undefined)
        return command.error('error: say what to measure against: --labels <folder> or --verdicts');
      const labels = await readLabels(options.labels);
      await withStore(options.db, 'read-only', async (store) => {
        const [repository] = chooseRepositories(store, options.repo);
        if (repository === undefined) return;
        const evaluation = await showProgress(`Evaluating ${options.repo}`, (progress) =>
          evaluate({ store, key: repository.key, labels, minSure: options.minSure, progress }),
        );
        const isJson = options.format === 'json';
        process.stdout.write(isJson ? `${JSON.stringify(evaluation, null, 2)}\n` : formatEvaluation(evaluation));
      });
    });
}

async function evaluateVerdicts({ db, repo, format }: EvaluateOptions): Promise<void> {
  await withStore(db, 'read-only', async (store) => {
    const [repository] = chooseRepositories(store, repo);
    if (repository === undefined) return;
    const { key } = repository;
    const score = await showProgress(`Evaluating ${repo}`, async (progress) => {
      const { evidence } = await findEvidence({ store, key, progress });
      return scoreVerdicts(evidence, store.verdicts(key));
    });
    process.stdout.write(format === 'json' ? `${JSON.stringify(score, null, 2)}\n` : formatVerdictScore(score));
  });
}

/** Detects anew from the stored history, so that what is measured is today's detectors; stores nothing. */
function evaluate(options: {
  store: Store;
  key: RepositoryKey;
  labels: Labels;
  minSure: number;
  progress: ReportProgress;
}): Promise<Evaluation> {
  const { store, key, labels, minSure, progress } = options;
  const { history, team } = loadHistory(store, key);
  return evaluateRepository({
    history,
    team,
    labels,
    minSure,
    readers: { shipped: builtInReader, hasSeenLabels: isFittedOn(history.repository), fit: fitBuiltInReader },
    detect: async (reader) => {
      const readings = await readComments({ history, team, store, reader });
      return runDetectors({ history, team, readings, progress });
    },
  });
}

function parseSure(text: string): number {
  const sure = Number(text);
  if (![1, 2, 3].includes(sure)) throw new InvalidArgumentError('Write 1, 2 or 3.');
  return sure;
}
