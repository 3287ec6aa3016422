import assert from 'node:assert/strict';
import { TeamLibrary } from '../../../src/core/engine/teamLibrary.ts';
import type { PeopleSettings } from '../../../src/core/model/people.ts';
import { readArchive } from '../../../src/core/sources/archive/readArchive.ts';
import type { Repository } from '../../../src/core/model/repository.ts';
import type { WorkerArguments, WorkerResult, WorkerTask } from '../../../src/protocol/workerResults.ts';
import { writeBackup } from '../../support/backup.ts';
import { GitRepository } from '../../support/gitRepository.ts';
import { HEEDED, tidewaterBackup, UNBLOCKED } from '../../support/tidewaterBackup.ts';
import { askWorker } from '../../support/askWorker.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';

const NOBODY: PeopleSettings = { viewer: null, exclude: [], bots: [], peers: [] };
const clock = { nowMs: () => Date.parse('2026-06-20T08:00:00Z') };

describe('what the worker answers about people and verdicts', function () {
  this.timeout(20_000);
  const inFolder = useTemporaryFolder();
  let library: TeamLibrary;
  let repository: Repository;

  beforeEach(async () => {
    library = new TeamLibrary({ folder: inFolder(), clock, holder: { holder: 'window', pid: 1 } });
    const backup = await writeBackup(inFolder('backup'), tidewaterBackup());
    const signal = new AbortController().signal;
    ({ repository } = await library.importFrom(readArchive({ path: backup }), { progress: () => undefined, signal }));
  });

  const ask = <T extends WorkerTask>(task: T, args: WorkerArguments<T>): Promise<WorkerResult<T>> =>
    askWorker({ library, nowMs: clock.nowMs() }, task, args);

  const actors = async (): Promise<string[]> =>
    ((await ask('load-team', { repository }))?.evidence ?? []).map(({ actor }) => actor.login);

  it('keeps a verdict, lists it, and hands it out and in', async () => {
    const [first] = (await ask('load-team', { repository }))?.evidence ?? [];
    assert.ok(first);
    const said = { repository, evidenceId: first.id, verdict: 'not-leadership', reason: 'A routine' } as const;
    await ask('give-verdict', said);
    assert.ok(!(await ask('load-team', { repository }))?.evidence.some(({ id }) => id === first.id));
    const [listed] = await ask('list-verdicts', { repository });
    assert.deepEqual([listed?.reason, listed?.at], ['A routine', '2026-06-20T08:00:00.000Z']);
    const { text, count } = await ask('export-verdicts', { repository });
    await ask('give-verdict', { ...said, verdict: null, reason: null });
    assert.equal(count, 1);
    const taken = await ask('import-verdicts', { repository, text, file: 'verdicts.jsonl' });
    assert.deepEqual(taken, { stored: 1, outranked: 0, elsewhere: 0 });
  });

  it('obeys what the settings say of people from the next request on, and again when they change', async () => {
    const before = await actors();
    assert.ok(before.includes(HEEDED.actor));
    await ask('configure-people', { people: { ...NOBODY, exclude: [HEEDED.actor] } });
    assert.deepEqual(
      await actors(),
      before.filter((login) => login !== HEEDED.actor),
    );
    await ask('configure-people', { people: { ...NOBODY, bots: [UNBLOCKED.actor] } });
    const after = await actors();
    assert.deepEqual([after.includes(HEEDED.actor), after.includes(UNBLOCKED.actor)], [true, false]);
    await ask('configure-people', { people: NOBODY });
    assert.deepEqual(await actors(), before);
  });

  it('tells the faces who is at the machine, and lets them answer a warning', async () => {
    const viewer = { id: 4, login: 'mira', type: 'user' } as const;
    await ask('configure-people', { people: { ...NOBODY, viewer } });
    const [first] = (await ask('load-team', { repository }))?.evidence ?? [];
    assert.ok(first);
    await ask('answer-warning', { repository, evidenceId: first.id, answer: 'done' });
    const team = await ask('load-team', { repository });
    assert.deepEqual(team?.viewer, viewer);
    assert.deepEqual(
      team.warningAnswers.map(({ answer }) => answer),
      ['done'],
    );
    assert.deepEqual(team.participation, { mode: 'everyone', problem: null });
  });

  it('makes two accounts one person and takes it back', async () => {
    const before = await actors();
    await ask('merge-people', { repository, from: UNBLOCKED.actor, to: HEEDED.actor, state: 'confirmed' });
    assert.ok(!(await actors()).includes(UNBLOCKED.actor));
    const [merge] = await ask('list-people', { repository });
    assert.deepEqual([merge?.from.login, merge?.to.login, merge?.state], [UNBLOCKED.actor, HEEDED.actor, 'confirmed']);
    await ask('merge-people', { repository, from: UNBLOCKED.actor, to: HEEDED.actor, state: 'undone' });
    assert.deepEqual(await actors(), before);
  });

  it('looks into a clone, and tells from then on how far it reached', async () => {
    const clone = new GitRepository(inFolder('clone'));
    clone.commit('Begin', { 'README.md': 'Tidewater' });
    assert.equal((await ask('load-team', { repository }))?.coverage?.clone, null);
    await ask('look-into-clone', { repository, folder: clone.folder });
    const told = (await ask('load-team', { repository }))?.coverage?.clone;
    assert.deepEqual([told?.kind, told?.seen, told?.unseen[0]?.why], ['whole', 0, 'no-merge-commit']);
  });

  it('suggests who an address is, and nobody where nothing tells', async () => {
    const mira = await ask('suggest-viewer', { repository, email: 'Mira@example.org' });
    assert.equal(mira?.login, 'mira');
    for (const email of ['nobody@example.org', 'somebody-else@users.noreply.github.com'])
      assert.equal(await ask('suggest-viewer', { repository, email }), null, email);
  });

  it('names nobody from the request on that hides names, and everybody again from the one that shows them', async () => {
    const before = await actors();
    const [first] = (await ask('load-team', { repository }))?.evidence ?? [];
    assert.ok(first);
    await ask('give-verdict', { repository, evidenceId: first.id, verdict: 'confirmed', reason: 'as mira said' });
    await ask('hide-names', { aliasSalt: 'a secret' });
    const answers = [
      await ask('load-team', { repository }).then((team) => ({ ...team, repository: null, written: null })),
      await ask('load-story', { repository, evidenceId: first.id }),
      await ask('load-insights', { repository, since: null, paths: [] }),
      await ask('load-map', { repository, previous: null }),
      await ask('tell-acts', { repository, acts: [first.id] }),
      await ask('render-map-table', { repository }),
      await ask('name-map', { repository, names: 'shown', aliasSalt: 'another' }),
      await ask('list-verdicts', { repository }),
      await ask('render-report', { repository, since: { kind: 'days', days: 3650 }, names: 'shown', aliasSalt: 'a' }),
    ];
    for (const answer of answers) {
      assert.ok(answer !== null);
      // An address says whose the repository is: of an organisation here. What it is asked for by is not shown.
      const text = JSON.stringify(answer)
        .toLowerCase()
        .replace(/https:[^"\s)]+/gu, '');
      for (const login of [...before, 'mira', repository.owner]) assert.ok(!text.includes(login.toLowerCase()), login);
    }
    assert.match((await actors()).join(' '), /^(?:Peer [A-Z]{3} ?)+$/u);
    await ask('hide-names', { aliasSalt: null });
    assert.deepEqual(await actors(), before);
  });

  it('keeps ids behind hidden names, so that verdicts and stories are of the same act, and finds who is meant', async () => {
    const shown = await ask('load-team', { repository });
    await ask('hide-names', { aliasSalt: 'a secret' });
    const hidden = await ask('load-team', { repository });
    assert.deepEqual(
      hidden?.evidence.map(({ id }) => id),
      shown?.evidence.map(({ id }) => id),
    );
    assert.deepEqual(hidden?.repository, shown?.repository);
    const [act] = hidden?.evidence ?? [];
    assert.ok(act);
    const story = await ask('load-story', { repository, evidenceId: act.id });
    assert.equal(story?.actor, act.actor.login);
    assert.ok(story.steps.some(({ isAct, text }) => isAct && text.startsWith(act.actor.login)));
    const person = await ask('find-person', { repository, name: act.actor.login });
    assert.deepEqual(person, shown?.evidence[0]?.actor);
    assert.deepEqual(await ask('find-person', { repository, name: `@${person.login.toUpperCase()}` }), person);
    await assert.rejects(ask('find-person', { repository, name: 'Peer BBB' }), { reason: 'unknown-person' });
  });

  it('says that a repository is missing which was never read', async () => {
    const unknown = { ...repository, id: 999_999, name: 'elsewhere' };
    await assert.rejects(ask('list-verdicts', { repository: unknown }), { reason: 'missing' });
  });
});
