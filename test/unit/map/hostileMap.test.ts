import assert from 'node:assert/strict';
import { buildMap } from '../../../src/core/map/buildMap.ts';
import { layoutMap } from '../../../src/core/map/layoutMap.ts';
import { renderMapHtml } from '../../../src/core/map/renderMapHtml.tsx';
import { renderMapJson } from '../../../src/core/map/renderMapJson.ts';
import { renderMapSvg } from '../../../src/core/map/renderMapSvg.tsx';
import { renderMapText } from '../../../src/core/map/renderMapText.ts';
import type { LeadershipMap } from '../../../src/core/map/leadershipMap.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { ACTING_CHARACTER, HOSTILE_TEXTS, HOSTILE_URLS } from './hostileText.ts';
import { buildAct, buildCoverage, buildMapInput } from './inventedTeam.ts';

/** A map in which everything that comes from outside is `text`, and every address is `url`. */
function hostileMap(text: string, url: string, names: 'shown' | 'hidden' = 'shown'): LeadershipMap {
  const act = buildAct({ by: 'mira', for: 'jonas', thread: 1, day: 1 });
  return buildMap(
    buildMapInput(
      [
        {
          ...act,
          actor: { id: null, login: text, type: 'user' },
          repo: text,
          thread: { ...act.thread, title: text, url },
          source: { ...act.source, quote: text, url },
          area: [text],
          because: [{ message: 'It says {words}.', args: { words: text }, url }],
          actGroup: text,
        },
      ],
      {
        names,
        repositories: [text],
        coverage: [buildCoverage({ unknown: [text], skipped: [{ what: text, why: text, count: 1 }] })],
      },
    ),
  );
}

describe('Hostile text on the map', () => {
  const faces = (map: LeadershipMap): string[] => [
    renderMapHtml(map, { translate }),
    renderMapSvg(map, layoutMap(map), { translate, isStandalone: true }),
  ];

  HOSTILE_TEXTS.forEach((text) => {
    it(`stays text: ${JSON.stringify(text).slice(0, 60)}`, () => {
      for (const names of ['shown', 'hidden'] as const) {
        const map = hostileMap(text, 'https://github.com/tide-team/lighthouse/pull/1', names);
        for (const face of faces(map)) {
          assert.doesNotMatch(face, /<(?:script|img)|<svg[^>]*onload|<[a-z][^>]*\son[a-z]+\s*=/i);
          assert.equal(face.match(/<style/g)?.length, 1);
          assert.doesNotMatch(face, ACTING_CHARACTER);
        }
        assert.doesNotMatch(renderMapText(map, { translate, width: 80, isColour: false }), ACTING_CHARACTER);
        assert.doesNotMatch(renderMapJson(map), ACTING_CHARACTER);
      }
    });
  });

  HOSTILE_URLS.forEach((url) => {
    it(`is no link: ${JSON.stringify(url)}`, () => {
      const map = hostileMap('words', url);
      for (const face of faces(map)) {
        const targets = [...face.matchAll(/\shref="([^"]*)"/g)].map(([, target]) => target ?? '');
        assert.deepEqual(
          targets.filter((target) => !/^#person-\d+$/.test(target)),
          [],
        );
      }
      assert.equal(map.acts[0]?.url, null);
      assert.doesNotMatch(renderMapText(map, { translate, width: 80, isColour: false }), /javascript:|evil/i);
    });
  });
});
