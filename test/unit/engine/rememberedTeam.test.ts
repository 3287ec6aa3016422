import assert from 'node:assert/strict';
import { RememberedTeam, type LoadedTeam } from '../../../src/core/engine/rememberedTeam.ts';
import { showTeam } from '../../../src/core/engine/showTeam.ts';
import { stampDatabase } from '../../../src/core/engine/stampDatabase.ts';
import { openStore } from '../../../src/core/store/openStore.ts';
import type { Store } from '../../../src/core/store/store.ts';
import { buildRepository } from '../../support/builders.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';

describe('RememberedTeam', () => {
  const inFolder = useTemporaryFolder();
  let store: Store;
  let file: string;
  let read: number;
  let meanwhile: () => void;
  let remembered: RememberedTeam;
  let load: (said?: unknown) => Promise<LoadedTeam | null>;

  beforeEach(async () => {
    file = inFolder('team.sqlite');
    meanwhile = () => undefined;
    store = await openStore({ file, mode: 'read-write', clock: { nowMs: () => 0 } });
    const key = store.saveRepository(buildRepository());
    remembered = new RememberedTeam();
    read = 0;
    load = (said = null) =>
      remembered.load(file, said, () => {
        read += 1;
        const team = showTeam(store, key, null);
        meanwhile();
        return Promise.resolve(team);
      });
  });

  afterEach(() => {
    store.close();
  });

  it('reads a team once as long as nobody writes', async () => {
    const team = await load();
    assert.ok(team);
    assert.equal(await load(), team);
    assert.equal(read, 1);
  });

  it('reads it anew once anybody has written', async () => {
    await load();
    store.putWarningAnswer(1, { evidenceId: 'one', answer: 'done', at: '2026-01-01T00:00:00.000Z' });
    assert.equal((await load())?.warningAnswers.length, 1);
    assert.equal(read, 2);
  });

  it('tells of which state of the database it is, also where somebody writes while it is read', async () => {
    const team = await load();
    assert.deepEqual(team?.written, { file, stamp: await stampDatabase(file) });
    meanwhile = () => store.putWarningAnswer(1, { evidenceId: 'two', answer: 'done', at: '2026-01-01T00:00:00.000Z' });
    const older = await load(['read anew']);
    assert.notEqual(older?.written.stamp, await stampDatabase(file));
  });

  it('reads it anew where names are to be hidden, or something else is said of people', async () => {
    await load(['names']);
    await load(['no names']);
    await load(['names']);
    assert.equal(read, 3);
  });

  it('reads it anew once it was told to forget it', async () => {
    await load();
    remembered.forget();
    await load();
    assert.equal(read, 2);
  });
});
