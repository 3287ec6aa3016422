import { Argument, Option, type Command } from 'commander';
import { exportVerdicts, importVerdicts } from '../core/engine/exchangeVerdicts.ts';
import { giveVerdict } from '../core/engine/giveVerdict.ts';
import { VERDICTS, type VerdictKind } from '../core/model/verdict.ts';
import { inertLine } from '../core/text/inertText.ts';
import { chooseRepositories, systemClock, withStore } from './database.ts';
import { readTextFile, writeTextFile } from './textFiles.ts';

interface VerdictOptions {
  db: string;
  repo?: string;
  reason?: string;
  export?: string;
  import?: string;
}

/** Takes a verdict back. */
const NONE = 'none';
type Said = VerdictKind | typeof NONE;

export function addVerdictCommand(program: Command): void {
  program
    .command('verdict')
    .description('say of a piece of evidence whether it is right; kept apart, and stronger than what was detected')
    .argument('[evidence-id]', 'its id, or so much of the beginning that no other is meant')
    .addArgument(new Argument('[verdict]', 'what you say of it').choices([...VERDICTS, NONE]))
    .requiredOption('--db <file>', 'the database')
    .option('--repo <owner/name>', 'only this repository')
    .option('--reason <text>', 'why; for yourself and for who improves the detectors')
    .addOption(new Option('--export <file>', 'write all verdicts, one JSON object a line').conflicts('import'))
    .option('--import <file>', 'take over verdicts that were exported')
    .action(async (...given: [string | undefined, Said | undefined, VerdictOptions, Command]) => {
      const [id, said, options, command] = given;
      if (id !== undefined && said !== undefined) await speak({ ...options, id, said });
      else if (id !== undefined) command.error(`error: say what it is: ${[...VERDICTS, NONE].join(', ')}`);
      else if (options.export !== undefined) await handOut(options, options.export);
      else if (options.import !== undefined) await takeOver(options, options.import);
      else await list(options);
    });
}

async function speak({ id, said, ...options }: VerdictOptions & { id: string; said: Said }): Promise<void> {
  await withStore(options.db, 'update', (store) => {
    const { evidenceId } = giveVerdict({
      store,
      keys: chooseRepositories(store, options.repo).map(({ key }) => key),
      id,
      verdict: said === NONE ? null : said,
      reason: options.reason ?? null,
      at: new Date(systemClock.nowMs()).toISOString(),
    });
    process.stderr.write(said === NONE ? `${evidenceId}: the verdict is taken back.\n` : `${evidenceId}: ${said}.\n`);
  });
}

/** The verdicts that are kept, so that each can be taken back. */
async function list(options: VerdictOptions): Promise<void> {
  await withStore(options.db, 'read-only', (store) => {
    const verdicts = chooseRepositories(store, options.repo).flatMap(({ key }) => store.verdicts(key));
    verdicts.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
    const lines = verdicts.map(({ evidenceId, verdict, reason, at }) =>
      [evidenceId, verdict, at.slice(0, 10), inertLine(reason ?? '')].join('  ').trimEnd(),
    );
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    if (lines.length === 0) process.stderr.write('No verdict has been given yet.\n');
  });
}

async function handOut(options: VerdictOptions, file: string): Promise<void> {
  await withStore(options.db, 'read-only', async (store) => {
    const { text, count } = exportVerdicts(store, chooseRepositories(store, options.repo));
    await writeTextFile(file, text);
    process.stderr.write(
      `Verdicts written to ${file}: ${String(count)}, with the name of whoever gave them and their reasons.\n`,
    );
  });
}

async function takeOver(options: VerdictOptions, file: string): Promise<void> {
  const text = await readTextFile(file, 'the verdicts');
  await withStore(options.db, 'update', (store) => {
    const repositories = chooseRepositories(store, options.repo);
    const { stored, outranked, elsewhere } = importVerdicts({ store, repositories, text, file });
    process.stderr.write(`Verdicts taken over: ${String(stored)}.\n`);
    if (outranked > 0) process.stderr.write(`Left out, because what is here goes before it: ${String(outranked)}.\n`);
    if (elsewhere > 0) process.stderr.write(`Left out, about repositories that are not here: ${String(elsewhere)}.\n`);
  });
}
