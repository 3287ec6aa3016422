import assert from 'node:assert/strict';
import { mapOfTeams } from '../../../../src/core/engine/mapOfTeams.ts';
import { englishTranslate } from '../../../../src/core/text/englishTranslate.ts';
import { findMapNode } from '../../../../src/vscode/map/findMapNode.ts';
import { buildEvidence, buildPerson, buildTeamView } from '../../../support/builders.ts';

describe('findMapNode', () => {
  const evidence = [
    buildEvidence({
      actor: buildPerson('mira', { id: 1 }),
      beneficiaries: [buildPerson('jonas', { id: null })],
      area: ['storage/'],
    }),
  ];
  const team = buildTeamView({ evidence, asOf: '2026-06-20T08:00:00Z' });
  const map = mapOfTeams({ teams: [team], since: null, names: 'shown', translate: englishTranslate });

  it('finds people and areas where the map has them', () => {
    const people = map.people.map(({ id }) => id);
    for (const login of ['mira', 'Jonas']) assert.ok(people.includes(findMapNode({ login }, evidence) ?? ''), login);
    assert.deepEqual(
      [findMapNode({ area: 'storage/' }, evidence)],
      map.areas.map(({ id }) => id),
    );
  });

  it('finds nobody of whom no evidence speaks', () => {
    assert.equal(findMapNode({ login: 'ada' }, evidence), null);
    assert.equal(findMapNode({ area: 'ui/' }, evidence), null);
    assert.equal(findMapNode({}, evidence), null);
  });
});
