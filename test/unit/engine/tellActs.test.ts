import assert from 'node:assert/strict';
import { mapOfTeams } from '../../../src/core/engine/mapOfTeams.ts';
import { tellActs } from '../../../src/core/engine/tellActs.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { buildTeamView, hoursAfter } from '../../support/builders.ts';
import { inventTeam } from '../map/inventedTeam.ts';

describe('tellActs', () => {
  const team = buildTeamView({ evidence: inventTeam(), asOf: hoursAfter(9000) });
  const { acts } = mapOfTeams({ teams: [team], since: null, names: 'shown', translate });

  it('tells of an act what the whole map says, and of none that is not there', () => {
    const [first, second] = acts;
    assert.ok(first && second);
    const told = tellActs(team, { ids: [second.id, 'gone', first.id], translate });
    assert.deepEqual(
      told,
      [first, second].map(({ id, facts, quote, thread: { title, url } }) => ({
        id,
        facts,
        quote,
        thread: { title, url },
      })),
    );
    assert.deepEqual(tellActs(team, { ids: [], translate }), []);
  });
});
