import assert from 'node:assert/strict';
import { BACKUP_REPOSITORY, writeBackup } from './backup.ts';
import { runCli, type CliResult } from './runCli.ts';
import { useTemporaryFolder } from './temporaryFolder.ts';
import { tidewaterBackup } from './tidewaterBackup.ts';

/** A database that the command line is tried on. */
export interface CliTrial {
  /** A path beside it. */
  inFolder: (...names: string[]) => string;
  db: () => string;
  /** Runs a command on it. */
  run: (...args: string[]) => CliResult;
}

/** The command line on a database into which `backup` was imported, anew for every test of the suite that calls this. */
export function useTidewaterDatabase(): CliTrial {
  const inFolder = useTemporaryFolder();
  const db = (): string => inFolder('tidewater.sqlite');
  const run = (...args: string[]): CliResult => runCli(...args, '--db', db());
  beforeEach(async () => {
    const backup = await writeBackup(inFolder('backup'), tidewaterBackup());
    assert.equal(run('import', backup, '--repo', BACKUP_REPOSITORY).status, 0);
  });
  return { inFolder, db, run };
}
