import { Option, type Command } from 'commander';
import { exportReadings, importReadings } from '../core/engine/exchangeReadings.ts';
import { forgetModelReadings } from '../core/engine/forgetModelReadings.ts';
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
  forget: boolean;
}

export function addReadCommand(program: Command): void {
  program
    .command('read')
    .description(
      'hand out how comments are read (concern or not), take over readings that somebody else made, or forget a model’s',
    )
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
    .addOption(
      new Option(
        '--forget',
        'forget what language models read, in all repositories of the database: the built-in reader reads it again',
      )
        .default(false)
        .conflicts(['export', 'import', 'with', 'repo']),
    )
    .action(async (options: ReadOptions, command: Command) => {
      if (options.forget) await forget(options.db);
      else if (options.export !== undefined) await handOut(options, options.export);
      else if (options.import !== undefined) await takeOver(options, options.import);
      else if (options.with !== undefined && options.model !== undefined)
        await readWithLanguageModel({ ...options, with: options.with, model: options.model });
      else
        command.error(
          'error: say what to do: --export <file>, --import <file>, --with <address> --model <name>, or --forget',
        );
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

/** Readings that were imported stay: a person answers for them. */
async function forget(file: string): Promise<void> {
  await withStore(file, 'update', async (store) => {
    const forgotten = await showProgress('Looking for evidence without the language model', (progress) =>
      forgetModelReadings({ store, progress }),
    );
    process.stderr.write(`Readings by language models that were forgotten: ${String(forgotten)}.\n`);
  });
}
