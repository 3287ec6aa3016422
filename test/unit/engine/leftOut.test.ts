import assert from 'node:assert/strict';
import { detectEvidence } from '../../../src/core/engine/detectEvidence.ts';
import { importHistory } from '../../../src/core/engine/importHistory.ts';
import { loadStory } from '../../../src/core/engine/loadStory.ts';
import { loadTeam } from '../../../src/core/engine/loadTeam.ts';
import { whoTakesPart } from '../../../src/core/engine/whoTakesPart.ts';
import { isShownByDefault } from '../../../src/core/model/evidence.ts';
import { ignoreProgress } from '../../../src/core/ports.ts';
import { readSample } from '../../../src/core/sources/sample/readSample.ts';
import { openStore } from '../../../src/core/store/openStore.ts';
import type { RepositoryKey, Store } from '../../../src/core/store/store.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { buildPerson } from '../../support/builders.ts';
import { allFacesOf } from '../people/allFaces.ts';
import { writer } from '../../support/writer.ts';

/** Each is read from the whole history. */
const MOST_STORIES = 8;

describe('somebody who is left out of a whole history', function () {
  this.timeout(120_000);
  let store: Store;
  let key: RepositoryKey;

  before(async () => {
    store = await openStore({ file: ':memory:', mode: 'read-write', clock: { nowMs: () => 0 } });
    await importHistory({ writer, store, stream: readSample(), progress: ignoreProgress });
    key = store.repositories()[0]?.key ?? 0;
  });
  after(() => {
    store.close();
  });
  afterEach(async () => {
    store.savePeopleSettings({ ...store.peopleSettings(), exclude: [] });
    await detectEvidence({ store, key, progress: ignoreProgress });
  });

  async function leaveOut(login: string): Promise<void> {
    store.savePeopleSettings({ ...store.peopleSettings(), exclude: [login] });
    await detectEvidence({ store, key, progress: ignoreProgress });
  }

  for (const login of ['quillmarsh', 'saffi-lund']) {
    it(`leaves no name, no word and no address of ${login} in what is kept, on any face, or in any story`, async () => {
      await leaveOut(login);
      const team = loadTeam(store, key);
      assert.ok(team);
      const addresses = store
        .threads(key)
        .flatMap(({ events }) =>
          events.flatMap((event) =>
            event.actor?.login === login && 'url' in event && event.url !== null ? [event.url] : [],
          ),
        );
      assert.ok(addresses.length > 100 && team.evidence.length > 100);
      const theirs = new Set(addresses.map((address) => address.replace(/#.*$/, '')));
      const near = team.evidence.filter(({ thread }) => theirs.has(thread.url)).slice(0, MOST_STORIES);
      const stories = [null, 'salt'].flatMap((aliasSalt) =>
        near.map(({ id }) => loadStory(store, { key, evidenceId: id, aliasSalt, translate })),
      );
      assert.ok(stories.some((story) => (story?.steps.length ?? 0) > 3));
      const faces = allFacesOf({ ...team, viewer: buildPerson('marenholt') })
        .set('stories', JSON.stringify(stories))
        .set('what is kept', JSON.stringify([store.evidence({ repository: key }), store.situation(key)]));
      for (const [name, face] of faces) {
        assert.ok(!face.toLowerCase().includes(login), name);
        // A longer address may begin with a shorter one.
        const told = new Set(face.match(/https?:[^\s"'<>)\\]+/g));
        assert.deepEqual(
          addresses.filter((address) => told.has(address)),
          [],
          name,
        );
      }
    });
  }

  it('is in no total: what was read is counted as if they had done nothing', async () => {
    const whole = loadTeam(store, key)?.coverage;
    await leaveOut('saffi-lund');
    const left = loadTeam(store, key)?.coverage;
    assert.ok(whole && left);
    const written = (type: string): number =>
      store
        .threads(key)
        .flatMap(({ events }) => events)
        .filter((event) => event.type === type && event.actor?.login === 'saffi-lund').length;
    assert.deepEqual(
      [left.reviews, left.comments, left.reviewComments, left.pulls],
      [
        whole.reviews - written('review'),
        whole.comments - written('comment'),
        whole.reviewComments - written('review-comment'),
        whole.pulls,
      ],
    );
    assert.ok(left.mergedWithoutReview > whole.mergedWithoutReview);
    assert.deepEqual([whole.leavesOut, left.leavesOut], [undefined, true]);
  });

  it('has no say in what others see, and keeps the say on their own machine', async () => {
    const by = buildPerson('saffi-lund', { id: accountOf('saffi-lund') });
    const act = loadTeam(store, key)?.evidence.find(
      ({ actor, level }) => actor.login !== by.login && isShownByDefault(level),
    );
    assert.ok(act);
    const isThere = (): boolean => loadTeam(store, key)?.evidence.some(({ id }) => id === act.id) === true;
    store.putVerdicts(key, [{ evidenceId: act.id, verdict: 'not-leadership', reason: null, by, at: act.at }]);
    assert.equal(isThere(), false);
    await leaveOut('saffi-lund');
    assert.equal(isThere(), true);
    store.savePeopleSettings({ ...store.peopleSettings(), viewer: by });
    assert.equal(isThere(), false);
    store.savePeopleSettings({ ...store.peopleSettings(), viewer: null });
  });

  it('changes the word for who takes part, and only that', async () => {
    const everybody = whoTakesPart(store, key);
    await leaveOut('saffi-lund');
    const others = whoTakesPart(store, key);
    assert.notEqual(others, everybody);
    assert.ok(!others.includes('saffi'));
    store.savePeopleSettings({ ...store.peopleSettings(), exclude: [] });
    assert.equal(whoTakesPart(store, key), everybody);
  });

  function accountOf(login: string): number | null {
    const people = store.threads(key).flatMap(({ author, events }) => [author, ...events.map(({ actor }) => actor)]);
    return people.find((person) => person?.login === login)?.id ?? null;
  }
});
