import assert from 'node:assert/strict';
import { exportVerdicts, importVerdicts } from '../../../src/core/engine/exchangeVerdicts.ts';
import { answerWarning, giveVerdict } from '../../../src/core/engine/giveVerdict.ts';
import { loadTeam } from '../../../src/core/engine/loadTeam.ts';
import type { Person } from '../../../src/core/model/person.ts';
import type { Verdict } from '../../../src/core/model/verdict.ts';
import { openStore } from '../../../src/core/store/openStore.ts';
import type { RepositoryKey, Store } from '../../../src/core/store/store.ts';
import { buildEvidence, buildPerson, buildRepository, hoursAfter } from '../../support/builders.ts';
import { useTemporaryFolder } from '../../support/temporaryFolder.ts';
import { sampleMiningState, sampleRecord } from '../store/sampleHistory.ts';

const mira = buildPerson('mira');
const jonas = buildPerson('jonas');
const clock = { nowMs: () => 0 };

describe('what people say of evidence', () => {
  const inFolder = useTemporaryFolder();
  let store: Store;
  let key: RepositoryKey;
  const evidence = [
    buildEvidence({ id: 'abc1', actor: mira }),
    buildEvidence({ id: 'abc2', actor: jonas, at: hoursAfter(1) }),
    buildEvidence({ id: 'raised', actor: mira, at: hoursAfter(2), level: 'raised' }),
  ];
  beforeEach(async () => {
    store = await openStore({ file: inFolder('history.sqlite'), mode: 'read-write', clock });
    key = store.saveRepository(buildRepository());
    store.finishImport(key, sampleRecord, { evidence, situation: null });
  });
  afterEach(() => {
    store.close();
  });

  const be = (viewer: Person | null): void => store.savePeopleSettings({ ...store.peopleSettings(), viewer });
  const say = (id: string, verdict: Verdict['verdict'] | null, reason: string | null = null): unknown =>
    giveVerdict({ store, keys: [key], id, verdict, reason, at: hoursAfter(20) });
  const shown = (): string[] | undefined => loadTeam(store, key)?.evidence.map(({ id }) => id);

  describe('giveVerdict', () => {
    it('takes away what is not leadership, until the word is taken back', () => {
      say('abc1', 'not-leadership', '  It was asked for ');
      assert.deepEqual(shown(), ['abc2']);
      assert.equal(store.verdicts(key)[0]?.reason, 'It was asked for');
      say('abc1', null);
      assert.deepEqual(shown(), ['abc2', 'abc1']);
    });

    it('shows a concern that was only raised once it is confirmed', () => {
      say('rai', 'confirmed');
      assert.deepEqual(shown(), ['raised', 'abc2', 'abc1']);
    });

    it('holds when the evidence is looked for anew, is gone for a while, and comes back at another level', () => {
      say('abc1', 'not-leadership');
      store.replaceEvidence(key, []);
      store.replaceEvidence(key, [{ ...buildEvidence({ id: 'abc1', actor: mira }), level: 'proved-right' }]);
      assert.deepEqual(shown(), []);
    });

    it('holds when a repository that was known by name turns out to be one with a number', () => {
      const nameOnly = store.saveRepository(buildRepository({ name: 'charts', id: null }));
      store.finishImport(nameOnly, sampleRecord, { evidence: [buildEvidence({ id: 'chart' })], situation: null });
      giveVerdict({ store, keys: [nameOnly], id: 'chart', verdict: 'not-leadership', reason: null, at: hoursAfter(1) });
      const numbered = store.saveRepository(buildRepository({ name: 'charts', id: 12 }));
      assert.deepEqual(
        store.verdicts(numbered).map(({ evidenceId }) => evidenceId),
        ['chart'],
      );
    });

    it('lets the actor withdraw it, and only the actor', () => {
      be(jonas);
      assert.throws(() => say('abc1', 'withdrawn'), { reason: 'not-yours' });
      be(null);
      assert.throws(() => say('abc1', 'withdrawn'), { reason: 'not-yours' });
      be(mira);
      say('abc1', 'withdrawn');
      assert.deepEqual(shown(), ['abc2']);
    });

    it('lets nobody but the actor overrule a withdrawal', () => {
      be(mira);
      say('abc1', 'withdrawn');
      be(jonas);
      assert.throws(() => say('abc1', 'confirmed'), { reason: 'not-yours' });
      assert.throws(() => say('abc1', null), { reason: 'not-yours' });
      be(mira);
      say('abc1', null);
      assert.deepEqual(shown(), ['abc2', 'abc1']);
    });

    it('takes whose token the history was mined with for who is at the machine', () => {
      store.commitPage(key, { threads: [], state: { ...sampleMiningState, viewer: mira } });
      say('abc1', 'withdrawn');
      assert.deepEqual(shown(), ['abc2']);
    });

    it('needs an id that is here, and that means one piece of evidence', () => {
      assert.throws(() => say('nothing', 'confirmed'), { reason: 'unknown-evidence' });
      assert.throws(() => say(' ', 'confirmed'), { reason: 'unknown-evidence' });
      assert.throws(() => say('abc', 'confirmed'), { reason: 'ambiguous-evidence' });
      assert.deepEqual(store.verdicts(key), []);
    });
  });

  describe('answerWarning', () => {
    it('keeps the last answer with the team, and lets it be taken back', () => {
      const answer = (given: Parameters<typeof answerWarning>[0]['answer']): unknown =>
        answerWarning({ store, keys: [key], id: 'raised', answer: given, at: hoursAfter(3) });
      answer('still-true');
      answer('done');
      const expected = [{ evidenceId: 'raised', answer: 'done', at: hoursAfter(3) }];
      assert.deepEqual(loadTeam(store, key)?.warningAnswers, expected);
      answer(null);
      assert.deepEqual(loadTeam(store, key)?.warningAnswers, []);
    });
  });

  describe('exportVerdicts and importVerdicts', () => {
    const all = (): ReturnType<Store['repositories']> => store.repositories();
    const take = (text: string): ReturnType<typeof importVerdicts> =>
      importVerdicts({ store, repositories: all(), text, file: 'verdicts.jsonl' });
    const line = (fields: Partial<Verdict> & { repo?: string; repositoryId?: number | null }): string =>
      `${JSON.stringify({
        host: 'github.com',
        repositoryId: 4711,
        repo: 'tide-team/lighthouse',
        evidenceId: 'abc1',
        verdict: 'not-leadership',
        reason: null,
        by: jonas,
        at: hoursAfter(20),
        ...fields,
      })}\n`;

    it('give back on another machine what was said on one', () => {
      be(mira);
      say('abc1', 'withdrawn');
      say('abc2', 'not-leadership', 'It was its own author');
      const said = store.verdicts(key);
      const { text, count } = exportVerdicts(store, all());
      assert.equal(count, 2);
      for (const { evidenceId } of said) store.removeVerdict(key, evidenceId);
      assert.deepEqual(take(text), { stored: 2, outranked: 0, elsewhere: 0 });
      assert.deepEqual(store.verdicts(key), said);
    });

    it('let the later word hold, in whatever order they come', () => {
      const early = line({ verdict: 'confirmed', at: hoursAfter(5) });
      const late = line({ verdict: 'not-leadership', at: hoursAfter(6) });
      for (const text of [early + late, late + early]) {
        take(text);
        assert.equal(store.verdicts(key)[0]?.verdict, 'not-leadership');
        store.removeVerdict(key, 'abc1');
      }
    });

    it('let no word of others outrank a withdrawal, and a withdrawal outrank theirs', () => {
      take(line({ verdict: 'confirmed', at: hoursAfter(9) }));
      assert.equal(take(line({ verdict: 'withdrawn', by: mira, at: hoursAfter(5) })).stored, 1);
      assert.equal(take(line({ verdict: 'confirmed', at: hoursAfter(50) })).outranked, 1);
      assert.equal(store.verdicts(key)[0]?.verdict, 'withdrawn');
      assert.equal(take(line({ verdict: 'confirmed', by: mira, at: hoursAfter(51) })).stored, 1);
    });

    it('take no withdrawal of what somebody else did', () => {
      assert.deepEqual(take(line({ verdict: 'withdrawn', by: jonas })), { stored: 0, outranked: 1, elsewhere: 0 });
    });

    it('find the repository by its number, else by its name, and leave others out', () => {
      assert.equal(take(line({ repo: 'tide-team/old-name' })).stored, 1);
      assert.equal(take(line({ repositoryId: null, evidenceId: 'abc2' })).stored, 1);
      assert.deepEqual(take(line({ repositoryId: 12 })), { stored: 0, outranked: 0, elsewhere: 1 });
    });

    it('store nothing of a file with one line that does not fit', () => {
      const text = line({}) + line({ verdict: 'great' as 'confirmed' });
      assert.throws(() => take(text), { reason: 'bad-file', message: /verdicts\.jsonl, line 2: "verdict"/ });
      assert.deepEqual(store.verdicts(key), []);
    });
  });
});
