import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { TeamLibrary } from '../../src/core/engine/teamLibrary.ts';
import { repositoryName, type Repository } from '../../src/core/model/repository.ts';
import type { HttpFetch } from '../../src/core/ports.ts';
import type { ThreadStream } from '../../src/core/sources/source.ts';
import { hoursAfter } from '../support/builders.ts';
import { plainFetch } from '../support/miner.ts';
import { isTold, useMiningTrial } from '../support/miningTrial.ts';
import { LIGHTHOUSE, smallTeam } from '../support/smallTeam.ts';

/** As the engine's thread in VS Code mines: into one database of a repository below a folder. */
describe('mining into the databases of this machine', () => {
  const trial = useMiningTrial();

  function openLibrary(): TeamLibrary {
    const holder = { holder: 'window', pid: 1 };
    return new TeamLibrary({ folder: trial.inFolder('teams'), clock: trial.clock, holder });
  }

  async function mine(
    repository: string,
    library = openLibrary(),
    meanwhile?: () => Promise<void>,
  ): Promise<Repository[]> {
    const [owner = '', name = ''] = repository.split('/');
    const { clock } = trial;
    const http: HttpFetch = async (request, signal) => {
      await meanwhile?.();
      return plainFetch(request, signal);
    };
    const shown: Repository[] = [];
    await library.mine({
      apiUrl: trial.emulator.url,
      owner,
      name,
      ports: { http, clock, sleep: clock.sleep, random: () => 0.5 },
      progress: () => undefined,
      signal: new AbortController().signal,
      onInsights: (known) => shown.push(known),
    });
    return shown;
  }

  async function files(): Promise<string[]> {
    const entries = await readdir(trial.inFolder('teams'), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  }

  it('leaves nothing behind of a repository that is not there', async () => {
    await trial.start();
    await assert.rejects(mine('tide-team/nowhere'), (error) => isTold(error, 'not-found', /Check the name/));
    await assert.rejects(readdir(trial.inFolder('teams')), { code: 'ENOENT' });
  });

  it('shows what it knows under the present name', async () => {
    await trial.start();
    const shown = await mine(LIGHTHOUSE);
    assert.deepEqual([...new Set(shown.map(repositoryName))], [LIGHTHOUSE]);
  });

  it('lets nobody import over what is being mined, not even in the same window', async () => {
    await trial.start();
    const library = openLibrary();
    const importIt = (): Promise<unknown> =>
      library.importFrom(sameTeam(), { progress: () => undefined, signal: new AbortController().signal });
    let tried = 0;
    await mine(LIGHTHOUSE, library, async () => {
      // Who it is, its files, then its threads.
      if (!trial.emulator.log.some(({ operationName }) => operationName === 'Sweep')) return;
      tried += 1;
      await assert.rejects(importIt(), { reason: 'busy' });
    });
    assert.ok(tried > 0);
    await importIt();
  });

  it('goes on in the same database when the repository is asked for by a former name', async () => {
    await trial.start({ repositories: [{ ...smallTeam(), formerNames: ['tide-team/beacon'] }] });
    await mine(LIGHTHOUSE);
    const before = await files();
    trial.emulator.log.length = 0;
    await mine('tide-team/beacon');
    assert.deepEqual(await files(), before);
    // Its name, and that nothing has changed.
    assert.deepEqual(
      trial.emulator.log.map(({ operationName, status }) => operationName ?? status),
      ['Facts', 304],
    );
  });
});

/** The small team as a backup has it. */
async function* sameTeam(): ThreadStream {
  const { repository, threads } = smallTeam();
  yield* threads;
  const nothing = { skipped: [], unknown: [], isWhole: true, files: null };
  return { repository, source: 'archive', asOf: hoursAfter(5000), ...nothing };
}
