import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { TeamLibrary } from '../../src/core/engine/teamLibrary.ts';
import { repositoryName, type Repository } from '../../src/core/model/repository.ts';
import { plainFetch } from '../support/miner.ts';
import { isTold, useMiningTrial } from '../support/miningTrial.ts';
import { LIGHTHOUSE, smallTeam } from '../support/smallTeam.ts';

/** As the engine's thread in VS Code mines: into one database of a repository below a folder. */
describe('mining into the databases of this machine', () => {
  const trial = useMiningTrial();

  async function mine(repository: string, apiUrl = trial.emulator.url): Promise<Repository[]> {
    const [owner = '', name = ''] = repository.split('/');
    const { clock } = trial;
    const library = new TeamLibrary({ folder: trial.inFolder('teams'), clock, holder: { holder: 'window', pid: 1 } });
    const shown: Repository[] = [];
    await library.mine({
      apiUrl,
      owner,
      name,
      ports: { http: plainFetch, clock, sleep: clock.sleep, random: () => 0.5 },
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
