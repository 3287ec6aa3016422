import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldSweeps } from '../../../src/core/detectors/foldSweeps.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import { buildEvidence, buildPerson, hoursAfter } from '../../support/builders.ts';

/** One act on a thread of its own, that many hours in. */
function act(number: number, fields: Partial<Evidence> & { hours?: number; quote?: string } = {}): Evidence {
  const { hours = number / 10, quote = 'LGTM', ...rest } = fields;
  const base = buildEvidence({ kind: 'broke-the-wait', level: 'moved', at: hoursAfter(hours), ...rest });
  return {
    ...base,
    id: `act-${String(number)}`,
    thread: { ...base.thread, number },
    source: { ...base.source, quote },
  };
}

const acts = (count: number, fields: Parameters<typeof act>[1] = {}): Evidence[] =>
  Array.from({ length: count }, (_, index) => act(index + 1, fields));
const ids = (evidence: readonly Evidence[]): string[] => evidence.map(({ id }) => id);

describe('foldSweeps', () => {
  it('leaves the first of five alike acts within a day, and says so', () => {
    const folded = foldSweeps(acts(5));
    assert.deepEqual(ids(folded), ['act-1']);
    assert.equal(folded[0]?.because.at(-1)?.message, 'The same was done on several threads that day.');
  });

  it('leaves four alone', () => {
    assert.deepEqual(foldSweeps(acts(4)), acts(4));
  });

  it('takes bare verdicts for alike, whatever the word', () => {
    const verdicts = ['LGTM', 'ACK', '👍', 'looks good to me', ''];
    assert.equal(foldSweeps(verdicts.map((quote, index) => act(index + 1, { quote }))).length, 1);
  });

  it('takes the same words with other names and numbers for alike, and other words not', () => {
    const same = acts(5).map((item, index) =>
      act(index + 1, { quote: `The lamp of #${String(index)} needs oil every night, @${item.actor.login}.` }),
    );
    assert.equal(foldSweeps(same).length, 1);
    const words = ['one red lamp burns', 'two green boats sail', 'the horn is very loud', 'oil is dear in spring', 'a'];
    assert.equal(foldSweeps(words.map((quote, index) => act(index + 1, { quote: `${quote} at night.` }))).length, 5);
  });

  it('does not fold acts of different people, kinds or days, or of one thread', () => {
    const people = ['a', 'b', 'c', 'd', 'e'].map((login, index) => act(index + 1, { actor: buildPerson(login) }));
    assert.equal(foldSweeps(people).length, 5);
    assert.equal(foldSweeps([...acts(4), act(5, { kind: 'answered' })]).length, 5);
    assert.equal(foldSweeps([1, 2, 3, 4, 5].map((number) => act(number, { hours: number * 20 }))).length, 5);
    const oneThread = acts(5).map((item) => ({ ...item, thread: { ...item.thread, number: 1 } }));
    assert.equal(foldSweeps(oneThread).length, 5);
  });

  it('does not take five wordless suggested edits for alike', () => {
    assert.equal(foldSweeps(acts(5, { kind: 'flagged-in-review', level: 'acted-on', quote: '' })).length, 5);
  });

  it('keeps the order of the rest, adds nothing and is done after one pass', () => {
    const number = fc.integer({ min: 1, max: 12 });
    const some = fc.uniqueArray(fc.tuple(number, fc.constantFrom('mira', 'ana'), fc.integer({ min: 0, max: 60 })), {
      selector: ([n]) => n,
    });
    fc.assert(
      fc.property(some, (rows) => {
        const all = rows.map(([n, login, hours]) => act(n, { actor: buildPerson(login), hours }));
        const folded = foldSweeps(all);
        assert.deepEqual(
          ids(folded),
          ids(all).filter((id) => ids(folded).includes(id)),
        );
        assert.deepEqual(ids(foldSweeps(folded)), ids(folded));
      }),
    );
  });

  it('folds the same in whatever order the acts come', () => {
    const all = [...acts(7, { hours: 1 }), act(20, { hours: 30 }), act(21, { kind: 'answered' })];
    const expected = ids(foldSweeps(all)).sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        assert.deepEqual(ids(foldSweeps(shuffled)).sort(), expected);
      }),
    );
  });
});
