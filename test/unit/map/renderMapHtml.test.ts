import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { buildMap } from '../../../src/core/map/buildMap.ts';
import { layoutMap } from '../../../src/core/map/layoutMap.ts';
import { renderMapHtml } from '../../../src/core/map/renderMapHtml.tsx';
import { renderMapSvg } from '../../../src/core/map/renderMapSvg.tsx';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { buildAct, buildCoverage, buildMapInput, inventTeam } from './inventedTeam.ts';

function pageOf(evidence: Evidence[]): string {
  return renderMapHtml(buildMap(buildMapInput(evidence)), { translate });
}

describe('renderMapHtml', () => {
  const page = pageOf(inventTeam());

  it('allows exactly its own style sheet, by hash, and nothing else', () => {
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    assert.ok(page.includes(`default-src 'none'; style-src 'sha256-${hash}'; img-src data:;`));
  });

  it('loads nothing, runs nothing and sets no style by attribute', () => {
    assert.doesNotMatch(page, /<script|<link|<iframe|\ssrc=|\sstyle=|url\(|@import|\son[a-z]+=/);
  });

  it('leads from a person on the drawing to what they did', () => {
    const targets = [...page.matchAll(/href="#(person-\d+)"/g)].map(([, target]) => target);
    assert.ok(targets.length > 0);
    for (const target of targets) {
      assert.ok(page.includes(`id="${target ?? ''}"`));
    }
  });

  it('gives each id once', () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('opens the evidence from the headline, and each fact from its sentence', () => {
    const html = pageOf([buildAct({ by: 'mira', for: 'jonas', thread: 7, day: 3 })]);
    assert.match(
      html,
      /href="[^"]+pull\/7#discussion_r1"[^>]*><bdi>saw an edge case coming in storage\/ \(#7\)<\/bdi>/,
    );
    assert.match(html, /href="[^"]+pull\/7"[^>]*><bdi>The author answered that it was done\.<\/bdi>/);
    assert.match(html, /<time datetime="2024-03-07">7 Mar 2024<\/time>\u00a0· acted on\u00a0· for <bdi>jonas<\/bdi>/);
  });

  it('folds acts by duty', () => {
    const html = pageOf([buildAct({ by: 'mira', for: 'jonas', thread: 7, day: 3, fields: { byDuty: true } })]);
    assert.match(html, /<details><summary>Keeps things moving<\/summary>/);
    assert.doesNotMatch(html, /<h4>/);
  });

  it('shows acts of one review together', () => {
    const act = (id: string) =>
      buildAct({ by: 'mira', for: 'jonas', thread: 7, day: 3, fields: { id, actGroup: 'review' } });
    assert.match(pageOf([act('a'), act('b')]), /In the same review:/);
    assert.doesNotMatch(pageOf([act('a')]), /In the same review:/);
  });

  it('keeps all acts but the newest behind "Earlier"', () => {
    const acts = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        buildAct({ by: 'mira', for: 'jonas', thread: index + 1, day: index }),
      );
    assert.doesNotMatch(pageOf(acts(3)), /Earlier/);
    assert.match(pageOf(acts(4)), /<summary>Earlier<\/summary>/);
  });

  it('says of an empty map that it says nothing about the team, and what was read', () => {
    const html = pageOf([]);
    assert.match(html, /Nothing to show for this period/);
    assert.match(html, /212 pull requests and 94 issues/);
    assert.doesNotMatch(html, /<svg/);
  });

  it('says what was left out while reading, and that older history is missing', () => {
    const coverage = buildCoverage({
      isWhole: false,
      skipped: [{ what: 'reviews', why: 'the file was cut off', count: 2 }],
    });
    const html = renderMapHtml(buildMap(buildMapInput([], { coverage: [coverage] })), { translate });
    assert.match(html, /Older history is not loaded/);
    assert.match(html, /reviews \(2\): the file was cut off/);
  });

  it('states on the drawing of a large team how many more people the table has', () => {
    const acts = Array.from({ length: 500 }, (_, index) =>
      buildAct({
        by: `keeper-${String(index)}`,
        for: `keeper-${String((index + 1) % 500)}`,
        thread: index + 1,
        day: index % 90,
      }),
    );
    assert.match(pageOf(acts), /440 more people are in the tables below\./);
  });
});

describe('renderMapSvg', () => {
  const map = buildMap(
    buildMapInput([
      buildAct({ by: 'mira', for: 'jonas', thread: 1, day: 1 }),
      buildAct({ by: 'mira', for: 'jonas', thread: 2, day: 2 }),
      buildAct({ by: 'jonas', for: 'mira', thread: 3, day: 3, kind: 'broke-the-wait' }),
    ]),
  );
  const svg = renderMapSvg(map, layoutMap(map), { translate, isStandalone: true });

  it('tells the kinds apart by dash and head, not by colour alone', () => {
    assert.match(svg, /\.unblocked \.line \{[^}]*stroke-dasharray/);
    assert.doesNotMatch(svg, /\.saw-it-coming \.line \{[^}]*stroke-dasharray/);
    const heads = [...svg.matchAll(/class="head" d="([^"]+)"/g)].map(([, head]) => head ?? '');
    assert.ok(heads.some((head) => head.endsWith('Z')) && heads.some((head) => !head.endsWith('Z')));
  });

  it('marks what happened again, with the sentence as its tooltip', () => {
    assert.match(
      svg,
      /class="edge saw-it-coming again[^"]*"><title>mira saw it coming for jonas, again and again; newest 6 Mar 2024/,
    );
    assert.match(svg, /class="edge unblocked once[^"]*"><title>jonas unblocked mira, once; newest 7 Mar 2024/);
  });

  it('has a title, a description, a legend and its own style', () => {
    assert.match(svg, /<title id="map-title">Team leadership map of tide-team\/lighthouse/);
    assert.match(svg, /<desc id="map-desc">/);
    assert.match(svg, /keeps things moving/);
    assert.match(svg, /prefers-color-scheme: dark/);
    assert.doesNotMatch(svg, /<a /);
  });
});
