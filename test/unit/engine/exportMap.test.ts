import assert from 'node:assert/strict';
import { exportMap, nameMap } from '../../../src/core/engine/exportMap.ts';
import type { TeamView } from '../../../src/core/engine/loadTeam.ts';
import { NO_LIMITS } from '../../../src/core/map/limitMap.ts';
import { englishTranslate } from '../../../src/core/text/englishTranslate.ts';
import { buildAct, buildCoverage, inventTeam } from '../map/inventedTeam.ts';
import { ACTING_CHARACTER, HOSTILE_TEXTS } from '../map/hostileText.ts';

type Options = Parameters<typeof exportMap>[1];

function teamOf(evidence: TeamView['evidence']): TeamView {
  return {
    repository: { host: 'github.com', owner: 'tide-team', name: 'lighthouse', id: 1 },
    evidence: evidence.map((item) => ({ ...item, repo: 'tide-team/lighthouse' })),
    coverage: buildCoverage(),
    asOf: '2024-06-14T12:00:00Z',
    situation: null,
    viewer: null,
    participation: { mode: 'everyone', problem: null },
    warningAnswers: [],
    lastRetro: null,
  };
}

const team = teamOf(inventTeam());
const LOGINS = [...new Set(team.evidence.map(({ actor }) => actor.login))];
const options: Options = {
  format: 'svg',
  names: 'hidden',
  limits: NO_LIMITS,
  previous: null,
  aliasSalt: 'salt',
  translate: englishTranslate,
  language: 'en',
};

/** Where people stand in a drawing, seen from the one farthest to the left and from the highest. */
function placesIn(svg: string): string[] {
  const places = [...svg.matchAll(/class="person n\d+" transform="translate\(([\d.]+) ([\d.]+)\)"/g)].map(
    ([, x, y]): [number, number] => [Number(x), Number(y)],
  );
  const left = Math.min(...places.map(([x]) => x));
  const top = Math.min(...places.map(([, y]) => y));
  return places.map(([x, y]) => `${(x - left).toFixed(0)} ${(y - top).toFixed(0)}`).sort();
}

describe('exportMap', () => {
  for (const format of ['svg', 'html'] as const) {
    it(`names nobody in ${format} when names are hidden`, () => {
      const file = exportMap(team, { ...options, format }).toLowerCase();
      for (const login of LOGINS) assert.ok(!file.includes(login), login);
      assert.ok(!file.includes('tide-team'));
    });

    it(`names people in ${format} when that was chosen`, () => {
      assert.ok(exportMap(team, { ...options, format, names: 'shown' }).includes(LOGINS[0] ?? '?'));
    });

    it(`keeps hostile text in ${format} as text`, () => {
      for (const text of HOSTILE_TEXTS) {
        const act = buildAct({ by: 'mira', for: 'jonas', thread: 1, day: 1 });
        const hostile = teamOf([
          {
            ...act,
            actor: { id: 7, login: text, type: 'user' },
            area: [text],
            thread: { ...act.thread, title: text, url: 'javascript:alert(1)' },
            source: { ...act.source, quote: text, url: 'command:workbench.action.quit' },
          },
        ]);
        const file = exportMap(hostile, { ...options, format, names: 'shown' });
        assert.doesNotMatch(file, /<(?:script|img)|<svg[^>]*onload|href="(?:javascript|command)/i);
        assert.doesNotMatch(file, ACTING_CHARACTER);
      }
    });
  }

  it('draws people where they stand on the screen, also under other names', () => {
    const shown = exportMap(team, { ...options, names: 'shown' });
    assert.ok(placesIn(shown).length > 10);
    assert.deepEqual(placesIn(exportMap(team, options)), placesIn(shown));
  });

  it('holds only what was looked at, and says which period that is', () => {
    const limits = { ...NO_LIMITS, signals: ['unblocking' as const], since: '2024-05-01' };
    const file = exportMap(team, { ...options, format: 'html', names: 'shown', limits });
    assert.ok(!file.includes('saw it coming for</td>'));
    assert.match(file, /1 May 2024 to/);
  });
});

describe('nameMap', () => {
  it('gives neutral labels to the nodes of the map with names', () => {
    const labels = nameMap(team, { names: 'hidden', aliasSalt: 'salt', translate: englishTranslate });
    assert.ok(Object.values(labels).some((label) => label === 'Peer A'));
    for (const login of LOGINS) assert.ok(!Object.values(labels).includes(login));
  });

  it('gives everybody their own where names are shown', () => {
    const labels = nameMap(team, { names: 'shown', aliasSalt: 'salt', translate: englishTranslate });
    assert.ok(LOGINS.every((login) => Object.values(labels).includes(login)));
  });
});
