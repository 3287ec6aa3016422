import assert from 'node:assert/strict';
import fc from 'fast-check';
import { evidenceId, type ActKey } from '../../../src/core/detectors/evidenceId.ts';
import { buildPerson, buildRepository, START_ISO } from '../../support/builders.ts';

const repository = buildRepository();

describe('evidenceId', () => {
  it('is the same for the same act', () => {
    assert.match(evidenceId(repository, 1, { commentId: 5 }), /^[0-9a-f]{20}$/);
    assert.equal(evidenceId(repository, 1, { commentId: 5 }), evidenceId(buildRepository(), 1, { commentId: 5 }));
  });

  it('survives renames of the repository, and upper case in its host', () => {
    const renamed = { ...repository, owner: 'new', name: 'name', host: 'GitHub.com' };
    assert.equal(evidenceId(renamed, 1, { reviewId: 5 }), evidenceId(repository, 1, { reviewId: 5 }));
  });

  it('goes by the name, in any case, where the number of the repository is unknown', () => {
    const named = (owner: string, name: string): string =>
      evidenceId({ ...repository, id: null, owner, name }, 1, { commentId: 5 });
    assert.equal(named('Tide', 'Lamp'), named('tide', 'lamp'));
    assert.notEqual(named('tide', 'lamp'), named('tide', 'boat'));
  });

  it('knows an event by its type, moment and actor, however the moment is written', () => {
    const act = (at: string, actorId: number | null, type = 'merged'): string =>
      evidenceId(repository, 1, { type, at, actorId });
    assert.equal(act('2024-03-04T09:00:00Z', 4), act('2024-03-04T10:00:00.000+01:00', 4));
    assert.notEqual(act(START_ISO, 4), act(START_ISO, 5));
    assert.notEqual(act(START_ISO, 4), act(START_ISO, null));
    assert.notEqual(act(START_ISO, 4), act(START_ISO, 4, 'closed'));
  });

  it('tells apart whom one comment chose, by account and not by login', () => {
    const chosen = (login: string, id: number): string =>
      evidenceId(repository, 1, { commentId: 5, chosen: buildPerson(login, { id }) });
    assert.equal(chosen('mira', 1), chosen('mira-voss', 1));
    assert.notEqual(chosen('mira', 1), chosen('mira', 2));
    assert.notEqual(chosen('mira', 1), evidenceId(repository, 1, { commentId: 5 }));
  });

  it('differs for different acts', () => {
    const number = fc.integer({ min: 1, max: 9 });
    const key = fc.oneof(
      number.map((commentId): ActKey => ({ commentId })),
      number.map((reviewId): ActKey => ({ reviewId })),
      number.map((actorId): ActKey => ({ type: 'merged', at: START_ISO, actorId })),
    );
    const act = fc.tuple(fc.constantFrom(1, 2), number, key);
    fc.assert(
      fc.property(act, act, (a, b) => {
        const [idA, idB] = [a, b].map(([id, thread, what]) => evidenceId(buildRepository({ id }), thread, what));
        assert.equal(idA === idB, JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});
