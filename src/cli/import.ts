import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { importHistory } from '../core/engine/importHistory.ts';
import { parseRepositoryName } from '../core/model/repository.ts';
import { readArchive } from '../core/sources/archive/readArchive.ts';
import { CLONE_OPTION, lookInto } from './clone.ts';
import { systemClock, withStore } from './database.ts';
import { describeImport } from './describeImport.ts';
import { untilInterrupted } from './interruption.ts';
import { showProgress } from './showProgress.ts';

interface ImportOptions {
  repo: string;
  db: string;
  clone?: string;
}

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('read a backup (folder or .tar.gz) into a database and look for evidence')
    .argument('<path>', 'the backup')
    .requiredOption('--repo <owner/name>', 'the repository that the backup is of')
    .requiredOption('--db <file>', 'the database; made when it is not there')
    .option(...CLONE_OPTION)
    .action(async (path: string, options: ImportOptions) => {
      const expected = parseRepositoryName(options.repo);
      const writer = { holder: { holder: randomUUID(), pid: process.pid }, clock: systemClock };
      await withStore(options.db, 'read-write', async (store) => {
        // Killed, it would keep others from writing for half a minute.
        const summary = await untilInterrupted((signal) =>
          showProgress(`Importing ${options.repo}`, (progress) =>
            importHistory({ store, stream: readArchive({ path, expected, signal }), writer, progress, signal }),
          ),
        );
        process.stderr.write(describeImport(summary));
        if (options.clone !== undefined) process.stderr.write(await lookInto(store, summary.key, options.clone));
      });
    });
}
