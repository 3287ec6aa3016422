import assert from 'node:assert/strict';
import { detectEvidence } from '../../../src/core/engine/detectEvidence.ts';
import { findPerson, showTeam } from '../../../src/core/engine/showTeam.ts';
import { ignoreProgress } from '../../../src/core/ports.ts';
import { openStore } from '../../../src/core/store/openStore.ts';
import { NO_PEOPLE_SETTINGS } from '../../../src/core/model/people.ts';
import type { RepositoryKey, Store } from '../../../src/core/store/store.ts';
import {
  buildComment,
  buildCommit,
  buildEvidence,
  buildPerson,
  buildPull,
  buildRepository,
  hoursAfter,
} from '../../support/builders.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';
import { sampleRecord } from '../store/sampleHistory.ts';

const SECRET = 'a secret';
const mira = buildPerson('mira');
const identity = { name: 'Mira Keeper', email: 'mira@example.org' };

describe('a team as this machine may show it', () => {
  const inFolder = useTemporaryFolder();
  let store: Store;
  let key: RepositoryKey;

  beforeEach(async () => {
    store = await openStore({ file: inFolder('history.sqlite'), mode: 'read-write', clock: { nowMs: () => 0 } });
    key = store.saveRepository(buildRepository({ owner: 'octo-org', name: 'lighthouse' }));
    const events = [
      buildCommit({ actor: mira, author: identity, committer: identity, at: hoursAfter(1) }),
      buildComment({ actor: buildPerson('octofan'), at: hoursAfter(2) }),
      buildComment({ actor: buildPerson('linter[bot]', { type: 'bot' }), at: hoursAfter(3) }),
    ];
    store.putThreads(key, [buildPull({ author: mira, events })]);
    store.finishImport(key, sampleRecord);
    await detectEvidence({ store, key, progress: ignoreProgress });
  });
  afterEach(() => {
    store.close();
  });

  /** Evidence in whose words a passer-by and a full name stand. */
  function tellOf(...levels: ('raised' | 'acted-on')[]): void {
    const evidence = levels.map((level, index) => {
      const act = buildEvidence({ id: level, level, actor: buildPerson(`peer${String(index)}`) });
      return { ...act, source: { ...act.source, quote: 'As octofan said to mira  keeper: this is null.' } };
    });
    store.replaceEvidence(key, evidence, store.situation(key));
  }

  it('knows how everybody in the history may be called, but no program', () => {
    assert.deepEqual(store.situation(key)?.otherNames, ['Mira Keeper', 'mira', 'octofan']);
  });

  it('keeps no name of whoever is left out', async () => {
    store.savePeopleSettings({ ...NO_PEOPLE_SETTINGS, exclude: ['octofan'] });
    await detectEvidence({ store, key, progress: ignoreProgress });
    assert.deepEqual(store.situation(key)?.otherNames, ['Mira Keeper', 'mira']);
  });

  it('is as it was loaded where names are shown', () => {
    tellOf('acted-on', 'raised');
    const team = showTeam(store, key, null);
    assert.deepEqual([team?.title, team?.evidence.map(({ id }) => id)], ['octo-org/lighthouse', ['acted-on']]);
    assert.equal(team?.line('peer0/'), 'peer0/');
  });

  it('takes out of the words of others who only passed by, and full names', () => {
    tellOf('acted-on');
    const team = showTeam(store, key, SECRET);
    assert.equal(team?.evidence[0]?.source.quote, 'As … said to …: this is null.');
    assert.deepEqual([team.title, team.address.owner, team.repository.owner], ['lighthouse', 'octo-org', '…']);
  });

  it('calls people the same whatever evidence there is of others, and finds who is meant', () => {
    tellOf('acted-on');
    const alias = showTeam(store, key, SECRET)?.evidence[0]?.actor.login ?? '';
    tellOf('acted-on', 'raised');
    const team = showTeam(store, key, SECRET);
    assert.deepEqual(
      team?.evidence.map(({ actor }) => actor.login),
      [alias],
    );
    assert.equal(findPerson(store, key, { name: alias, aliasSalt: SECRET }).login, 'peer0');
    assert.throws(() => findPerson(store, key, { name: alias, aliasSalt: null }), { reason: 'unknown-person' });
    assert.equal(findPerson(store, key, { name: '@OctoFan', aliasSalt: SECRET }).login, 'octofan');
  });
});
