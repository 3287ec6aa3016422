import assert from 'node:assert/strict';
import { importHistory } from '../../src/core/engine/importHistory.ts';
import { ignoreProgress } from '../../src/core/ports.ts';
import { readSample } from '../../src/core/sources/sample/readSample.ts';
import { openStore } from '../../src/core/store/openStore.ts';
import type { RepositoryKey, Store } from '../../src/core/store/store.ts';
import type { CliTrial } from './useTidewaterDatabase.ts';
import { runCli } from './runCli.ts';
import { useTemporaryFolder } from './temporaryFolder.ts';
import { writer } from './writer.ts';

/**
 * The command line on a database with the sample team, one for all tests of the suite that calls this.
 *
 * @param more what else is put into it, or read from it, before the first test
 */
export function useSampleDatabase(more: (store: Store, key: RepositoryKey) => void = () => undefined): CliTrial {
  const inFolder = useTemporaryFolder('suite');
  const db = (): string => inFolder('sample.sqlite');
  before(async () => {
    const store = await openStore({ file: db(), mode: 'read-write', clock: { nowMs: () => 0 } });
    await importHistory({ writer, store, stream: readSample(), progress: ignoreProgress });
    const [repository] = store.repositories();
    assert.ok(repository);
    more(store, repository.key);
    store.close();
  });
  return { inFolder, db, run: (...args) => runCli(...args, '--db', db()) };
}
