import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { stampDatabase } from '../../../src/core/engine/stampDatabase.ts';
import { openStore } from '../../../src/core/store/openStore.ts';
import { buildRepository } from '../../support/builders.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';

describe('stampDatabase', () => {
  const inFolder = useTemporaryFolder();

  it('is the same whoever reads, another once somebody has written, and none once it is gone', async () => {
    const clock = { nowMs: () => 0 };
    const file = inFolder('team.sqlite');
    const store = await openStore({ file, mode: 'read-write', clock });
    const key = store.saveRepository(buildRepository());
    store.close();
    const before = await stampDatabase(file);
    assert.ok(before !== null);
    const reader = await openStore({ file, mode: 'read-write', clock });
    reader.verdicts(key);
    assert.equal(await stampDatabase(file), before);
    reader.close();
    assert.equal(await stampDatabase(file), before);

    const writer = await openStore({ file, mode: 'read-write', clock });
    writer.putVerdicts(key, [
      { evidenceId: 'one', verdict: 'confirmed', reason: null, by: null, at: '2026-01-01T00:00:00.000Z' },
    ]);
    assert.notEqual(await stampDatabase(file), before);
    writer.close();
    assert.notEqual(await stampDatabase(file), before);

    await rm(file);
    assert.equal(await stampDatabase(file), null);
  });
});
