import assert from 'node:assert/strict';
import type { TeamView } from '../../../src/core/engine/loadTeam.ts';
import { mapOfTeams } from '../../../src/core/engine/mapOfTeams.ts';
import { englishTranslate } from '../../../src/core/text/englishTranslate.ts';
import { buildEvidence, buildPerson, buildRepository, buildTeamView, hoursAfter } from '../../support/builders.ts';
import { sampleRecord } from '../store/sampleHistory.ts';

const early = buildEvidence({ id: 'early', at: hoursAfter(2), actor: buildPerson('noor') });
const late = buildEvidence({ id: 'late', at: hoursAfter(50) });

function view(fields: Partial<TeamView> = {}): TeamView {
  const { coverage, asOf } = sampleRecord;
  return buildTeamView({ evidence: [late, early], coverage, asOf, ...fields });
}

function build(teams: readonly TeamView[], since: string | null = null) {
  return mapOfTeams({ teams, since, names: 'shown', translate: englishTranslate });
}

describe('mapOfTeams', () => {
  it('joins several repositories, up to the newest moment that is known', () => {
    const charts = view({
      repository: buildRepository({ name: 'charts', id: 12 }),
      evidence: [buildEvidence({ id: 'other', repo: 'tide-team/charts' })],
      asOf: hoursAfter(24 * 30),
    });
    const map = build([view(), charts]);
    assert.deepEqual(map.repositories, ['tide-team/lighthouse', 'tide-team/charts']);
    assert.deepEqual([map.acts.length, map.coverage.length, map.until], [3, 2, hoursAfter(24 * 30).slice(0, 10)]);
  });

  it('names a repository once that was deleted and made anew', () => {
    const anew = view({ repository: buildRepository({ id: 12 }), evidence: [] });
    assert.deepEqual(build([view(), anew]).repositories, ['tide-team/lighthouse']);
  });

  it('shows only acts at or after a moment, however it is written', () => {
    assert.equal(build([view()], hoursAfter(2)).acts.length, 2);
    assert.equal(build([view()], hoursAfter(3)).acts.length, 1);
    assert.equal(build([view()], '2024-03-04T12:00:00+01:00').acts.length, 2);
    assert.equal(build([view()], hoursAfter(60)).acts.length, 0);
  });

  it('draws nobody whose acts it leaves out', () => {
    assert.ok(JSON.stringify(build([view()])).includes('noor'));
    assert.ok(!JSON.stringify(build([view()], hoursAfter(3))).includes('noor'));
  });

  it('has a map also where there is no evidence, with the coverage that says why', () => {
    const map = build([view({ evidence: [] })]);
    assert.deepEqual([map.acts, map.people, map.coverage.length], [[], [], 1]);
  });

  it('leaves out a repository that is only half imported, and refuses when it is all there is', () => {
    const half = view({ coverage: null, asOf: null, evidence: [] });
    assert.equal(build([half, view()]).coverage.length, 1);
    assert.throws(() => build([half]), { reason: 'unknown-repository' });
    assert.throws(() => build([]), { reason: 'unknown-repository' });
  });
});
