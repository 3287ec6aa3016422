import assert from 'node:assert/strict';
import { TeamLibrary } from '../../../src/core/engine/teamLibrary.ts';
import type { PeopleSettings } from '../../../src/core/model/people.ts';
import type { Repository } from '../../../src/core/model/repository.ts';
import { readSample } from '../../../src/core/sources/sample/readSample.ts';
import type { WorkerArguments, WorkerResult, WorkerTask } from '../../../src/protocol/workerResults.ts';
import { askWorker } from '../../support/askWorker.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';

const NOBODY: PeopleSettings = { viewer: null, exclude: [], bots: [], peers: [] };
const SOMEBODY = { id: 71_000_003, login: 'quillmarsh', type: 'user' } as const;
const clock = { nowMs: () => Date.parse('2026-11-01T08:00:00Z') };

describe('the insights that the worker answers with', function () {
  this.timeout(60_000);
  const inFolder = useTemporaryFolder('suite');
  let library: TeamLibrary;
  let repository: Repository;

  before(async () => {
    library = new TeamLibrary({ folder: inFolder(), clock, holder: { holder: 'window', pid: 1 } });
    const signal = new AbortController().signal;
    ({ repository } = await library.importFrom(readSample(), { progress: () => undefined, signal }));
  });
  afterEach(() => ask('configure-people', { people: NOBODY }));

  const ask = <T extends WorkerTask>(task: T, args: WorkerArguments<T>): Promise<WorkerResult<T>> =>
    askWorker({ library, nowMs: clock.nowMs() }, task, args);

  async function load(since: string | null = null, paths: string[] = []) {
    const found = await ask('load-insights', { repository, since, paths });
    assert.ok(found);
    return found;
  }

  it('hold nothing "for you" until it is known who that is, and what is open and waits for everybody', async () => {
    const found = await load();
    assert.deepEqual([found.viewer, found.forYou, found.openings, found.here], [null, [], [], null]);
    assert.ok(found.warnings.length > 0 && found.waiting.now.length > 0);
  });

  it('hold what helped the viewer in the period that was asked for, and where they could lead', async () => {
    await ask('configure-people', { people: { ...NOBODY, viewer: SOMEBODY } });
    const [whole, late] = [await load(), await load('2026-06-01T00:00:00Z')];
    assert.equal(whole.viewer?.login, SOMEBODY.login);
    assert.ok(late.forYou.length > 0 && late.forYou.length < whole.forYou.length);
    assert.ok(late.forYou.every(({ at }) => at >= '2026-06-01'));
    assert.deepEqual(late.openings, whole.openings, 'what is open is open whenever it began');
    assert.ok(whole.openings.length > 0);
  });

  it('put first what is about the paths that somebody is at, and tell of that place alone under "here"', async () => {
    const { warnings, here } = await load(null, ['storage/src/ledger.ts']);
    assert.ok(here);
    assert.ok(here.seesComing.length > 0 && here.unblocks.length > 0);
    const touching = warnings.map(({ touches }) => touches.length > 0);
    assert.ok(touching.includes(true));
    assert.deepEqual(
      touching,
      touching.toSorted((a, b) => Number(b) - Number(a)),
    );
  });

  it('leave out a warning that was answered with done, and whoever is left out', async () => {
    const [first] = (await load()).warnings;
    const evidenceId = first?.evidenceIds[0];
    assert.ok(evidenceId !== undefined);
    await ask('answer-warning', { repository, evidenceId, answer: 'done' });
    assert.ok(!(await load()).warnings.some(({ evidenceIds }) => evidenceIds.includes(evidenceId)));
    await ask('answer-warning', { repository, evidenceId, answer: null });
    await ask('configure-people', { people: { ...NOBODY, exclude: [SOMEBODY.login] } });
    assert.ok(!JSON.stringify(await load(null, ['storage/'])).includes(SOMEBODY.login));
  });

  it('are null of what was never read', async () => {
    const unknown = { ...repository, name: 'nowhere', id: 1 };
    assert.equal(await ask('load-insights', { repository: unknown, since: null, paths: [] }), null);
  });
});
