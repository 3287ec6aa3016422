import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildMap } from '../../../src/core/map/buildMap.ts';
import { layoutMap } from '../../../src/core/map/layoutMap.ts';
import type { LeadershipMap } from '../../../src/core/map/leadershipMap.ts';
import { renderMapHtml } from '../../../src/core/map/renderMapHtml.tsx';
import { renderMapJson } from '../../../src/core/map/renderMapJson.ts';
import { renderMapSvg } from '../../../src/core/map/renderMapSvg.tsx';
import { renderMapText } from '../../../src/core/map/renderMapText.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { arbitraryTeam, LOGINS } from './arbitraryEvidence.ts';
import { buildAct, buildMapInput } from './inventedTeam.ts';

type Faces = Record<'json' | 'svg' | 'html' | 'text', string>;

function renderAll(map: LeadershipMap): Faces {
  return {
    json: renderMapJson(map),
    svg: renderMapSvg(map, layoutMap(map), { translate, isStandalone: true }),
    html: renderMapHtml(map, { translate }),
    text: renderMapText(map, { translate, width: 80, isColour: false }),
  };
}

/** What a reader sees of a face: no tags, no style; days and thread numbers are not what is looked for. */
function readableText(face: string): string {
  return face
    .replace(/<style>.*?<\/style>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\d{1,2} [A-Z][a-z]{2} \d{4}/g, 'DAY')
    .replace(/#\d+/g, 'THREAD')
    .replace(/https?:\S+/g, 'LINK');
}

function checkTeam(check: (evidence: Evidence[]) => void): void {
  fc.assert(fc.property(arbitraryTeam, check), { numRuns: 25, seed: 20_260_614 });
}

describe('Rules of respect on the map', () => {
  it('puts no figure beside a name, whatever people did', () => {
    checkTeam((evidence) => {
      const { svg, html, text } = renderAll(buildMap(buildMapInput(evidence)));
      for (const face of [svg, html, text].map(readableText)) {
        for (const login of LOGINS) {
          assert.doesNotMatch(face, new RegExp(`${login}[^\\p{L}\\n]{0,6}\\d|\\d[^\\p{L}\\n]{0,6}${login}`, 'iu'));
        }
      }
    });
  });

  it('keeps figures out of people, edges and area links in the data', () => {
    checkTeam((evidence) => {
      const { people, edges, areaLinks } = buildMap(buildMapInput(evidence));
      JSON.stringify({ people, edges, areaLinks }, (key, value: unknown) => {
        assert.notEqual(typeof value, 'number', `a figure at ${key}`);
        return value;
      });
    });
  });

  it('draws the same whether somebody did it twice or ten times', () => {
    const draw = (times: number): string => {
      const acts = Array.from({ length: times }, (_, index) =>
        buildAct({ by: 'mira', for: 'jonas', thread: index + 1, day: 20 - index }),
      );
      const map = buildMap(buildMapInput(acts));
      return renderMapSvg(map, layoutMap(map), { translate, isStandalone: true });
    };
    assert.equal(draw(10), draw(2));
    assert.notEqual(draw(2), draw(1));
  });

  it('draws everybody in one size', () => {
    checkTeam((evidence) => {
      const { svg } = renderAll(buildMap(buildMapInput(evidence)));
      const radii = new Set([...svg.matchAll(/<circle r="([^"]+)"/g)].map(([, radius]) => radius));
      assert.ok(radii.size <= 1);
    });
  });

  it('shows no login, account id or address when names are hidden', () => {
    checkTeam((evidence) => {
      const input = buildMapInput(evidence, {
        names: 'hidden',
        repositories: ['wubb/lighthouse'],
        otherNames: LOGINS,
      });
      for (const [name, face] of Object.entries(renderAll(buildMap(input)))) {
        for (const login of LOGINS) {
          assert.ok(!face.toLowerCase().includes(login.toLowerCase()), `${login} in ${name}`);
        }
        for (const { actor, source, thread } of evidence) {
          assert.ok(!face.includes(String(actor.id)), `the id of ${actor.login} in ${name}`);
          assert.ok(!face.includes(source.url) && !face.includes(thread.url), `an address in ${name}`);
        }
      }
    });
  });

  it('uses none of the words that claim more than was seen', () => {
    checkTeam((evidence) => {
      for (const face of Object.values(renderAll(buildMap(buildMapInput(evidence))))) {
        assert.doesNotMatch(face, /\b(?:prevented|saved|caused|thanks to)\b/i);
      }
    });
  });

  it('says on every face for people what GitHub cannot show and what the map is not for', () => {
    const { html, text } = renderAll(buildMap(buildMapInput([])));
    for (const face of [html, text.replace(/\s+/g, ' ')]) {
      assert.match(face, /chat, pairing, mentoring/);
      assert.match(face, /18% of the merged pull requests went in without a review/);
      assert.match(face, /Not for performance review/);
    }
  });

  it('shows days and never clock times', () => {
    checkTeam((evidence) => {
      for (const face of Object.values(renderAll(buildMap(buildMapInput(evidence))))) {
        assert.doesNotMatch(face, /T\d\d:\d\d|\b\d{1,2}:\d\d\b/);
      }
    });
  });
});
