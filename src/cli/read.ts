import { Option, type Command } from 'commander';
import { exportReadings, importReadings } from '../core/engine/exchangeReadings.ts';
import { chooseRepositories, withStore } from './database.ts';
import { readTextFile, writeTextFile } from './textFiles.ts';
import { parseEndpoint, readWithLanguageModel } from './readWithModel.ts';
import { showProgress } from './showProgress.ts';

interface ReadOptions {
  db: string;
  repo?: string;
  export?: string;
  import?: string;
  with?: string;
  model?: string;
  yes: boolean;
}

export function addReadCommand(program: Command): void {
  program
    .command('read')
    .description('hand out how comments are read (concern or not), or take over readings that somebody else made')
    .requiredOption('--db <file>', 'the database')
    .option('--repo <owner/name>', 'only this repository')
    .addOption(
      new Option('--export <file>', 'write one JSON object a line: each comment, and how it is read now').conflicts(
        'import',
      ),
    )
    .option('--import <file>', 'read such lines; needed in each: commentId and isConcern')
    .addOption(
      new Option(
        '--with <address>',
        'let a language model read, at an endpoint that speaks chat completions; says first what it costs',
      )
        .argParser(parseEndpoint)
        .conflicts(['export', 'import']),
    )
    .option('--model <name>', 'which model; needed with --with (its key, if any, from OPENAI_API_KEY)')
    .option('--yes', 'really send it', false)
    .action(async (options: ReadOptions, command: Command) => {
      if (options.export !== undefined) await handOut(options, options.export);
      else if (options.import !== undefined) await takeOver(options, options.import);
      else if (options.with !== undefined && options.model !== undefined)
        await readWithLanguageModel({ ...options, with: options.with, model: options.model });
      else command.error('error: say what to do: --export <file>, --import <file>, or --with <address> --model <name>');
    });
}

async function handOut(options: ReadOptions, file: string): Promise<void> {
  await withStore(options.db, 'read-only', async (store) => {
    const keys = chooseRepositories(store, options.repo).map(({ key }) => key);
    const { text, count } = await exportReadings(store, keys);
    await writeTextFile(file, text);
    process.stderr.write(`${String(count)} comments written to ${file}. Their texts are in it, logins are masked.\n`);
  });
}

async function takeOver(options: ReadOptions, file: string): Promise<void> {
  const text = await readTextFile(file, 'the readings');
  await withStore(options.db, 'update', async (store) => {
    const keys = chooseRepositories(store, options.repo).map(({ key }) => key);
    const { stored, unknown, repositories } = await showProgress('Taking over readings', (progress) =>
      importReadings({ store, keys, text, file, progress }),
    );
    process.stderr.write(
      `Readings taken over: ${String(stored)}. Repositories looked through anew: ${String(repositories)}.\n` +
        (unknown === 0
          ? ''
          : `Left out: ${String(unknown)} about comments that are not here or could not be a concern.\n`),
    );
  });
}
