import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import { renderReportHtml } from '../../../src/core/report/renderReportHtml.tsx';
import { renderReportMarkdown } from '../../../src/core/report/renderReportMarkdown.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { buildPerson, hoursAfter } from '../../support/builders.ts';
import { buildPeer, buildQuestion, buildWait, buildWarning } from '../../support/situationBuilders.ts';
import { arbitrarySituation } from '../insights/arbitrarySituation.ts';
import { arbitraryTeam, LOGINS } from '../map/arbitraryEvidence.ts';
import { HOSTILE_TEXTS } from '../map/hostileText.ts';
import { buildAct } from '../map/inventedTeam.ts';
import { FULL_TEAM, makeReport, textsOf } from '../../support/reportTrial.ts';

describe('Rules of respect in the report', () => {
  function check(
    look: (faces: { markdown: string; html: string }, team: Evidence[]) => void,
    names: 'shown' | 'hidden',
  ): void {
    fc.assert(
      fc.property(arbitraryTeam, arbitrarySituation, (evidence, situation) => {
        const people = LOGINS.map((login) => buildPeer(login));
        const one = makeReport({ evidence, situation: { ...situation, peers: people }, names });
        look({ markdown: renderReportMarkdown(one, translate), html: renderReportHtml(one, { translate }) }, evidence);
      }),
      { numRuns: 25, seed: 20_261_125 },
    );
  }

  it('hide every login, account id, address and number', () => {
    check(({ markdown, html }, evidence) => {
      for (const face of [markdown, html]) {
        for (const login of LOGINS) assert.ok(!face.toLowerCase().includes(login.toLowerCase()), login);
        for (const { actor } of evidence) assert.ok(!face.includes(String(actor.id)));
        assert.doesNotMatch(face.replace('http://www.w3.org/2000/svg', ''), /https?:|github\.com/);
      }
      assert.doesNotMatch(markdown.replace(/```mermaid.*?```/s, ''), /#\d/);
    }, 'hidden');
  });

  it('call nobody, claim no more than was seen, and show days alone', () => {
    check(({ markdown, html }) => {
      assert.doesNotMatch(markdown, /(?<![\p{L}\p{N}])@[\p{L}\p{N}]/u);
      for (const face of [markdown, html]) {
        assert.doesNotMatch(face, /\b(?:prevented|saved|caused|thanks to)\b/i);
        assert.doesNotMatch(face, /T\d\d:\d\d|\b\d{1,2}:\d\d\b/);
      }
    }, 'shown');
  });

  it('put no figure beside a name', () => {
    check(({ markdown }) => {
      const readable = markdown
        .replace(/```mermaid.*?```/s, '')
        .replace(/^ *>.*$/gm, '')
        .replace(/“[^”]*”/g, '')
        .replace(/\*\*\d{1,2} [A-Z][a-z]{2,3} \d{4}\*\*/g, '')
        .replace(/#\d+/g, '');
      for (const login of LOGINS) {
        assert.doesNotMatch(readable, new RegExp(`${login}[^\\p{L}\\n]{0,6}\\d|\\d[^\\p{L}\\n]{0,6}${login}`, 'iu'));
      }
    }, 'shown');
  });

  it('name nobody whose review or answer is waited for, who asked, or whose concern was set aside', () => {
    const silent = buildPerson('silent-sam');
    const one = makeReport({
      situation: {
        waits: [buildWait({ author: silent }, [silent])],
        questions: [buildQuestion({ asker: silent })],
        warnings: [buildWarning({ raisedBy: silent })],
        peers: [buildPeer('silent-sam', { isOverloaded: true })],
      },
    });
    assert.ok(!renderReportMarkdown(one, translate).includes('silent-sam'));
    assert.ok(!renderReportHtml(one, { translate }).includes('silent-sam'));
  });

  it('call the same person the same in the lists and on the map', () => {
    const evidence = [buildAct({ by: 'mira', for: 'jonas', thread: 1, day: 50 })];
    const one = makeReport({ evidence, names: 'hidden', from: hoursAfter(24 * 40) });
    const alias = /^Peer \w+/.exec(textsOf(one, 'seen')[0] ?? '')?.[0];
    assert.equal(one.map.people[0]?.label, alias);
  });
});

describe('the report as a page', () => {
  it('takes hostile words for words', () => {
    for (const text of HOSTILE_TEXTS) {
      const act = buildAct({ by: 'mira', for: 'jonas', thread: 1, day: 1, fields: { area: [text] } });
      const html = renderReportHtml(makeReport({ evidence: [{ ...act, source: { ...act.source, quote: text } }] }), {
        translate,
      });
      assert.doesNotMatch(html, /<script|<img|<svg onload|<style>body/i);
      assert.equal(html.match(/<style>/g)?.length, 1);
    }
  });

  it('sends nobody to tables that it does not have', () => {
    const many = Array.from({ length: 80 }, (_, index) =>
      buildAct({ by: `person-${String(index)}`, for: `helped-${String(index)}`, thread: index + 1, day: 1 }),
    );
    const html = renderReportHtml(makeReport({ evidence: many }), { translate });
    assert.match(html, /Drawn are /);
    assert.doesNotMatch(html.replaceAll('tide tables', ''), /tables/);
  });

  it('runs no script and loads nothing', () => {
    const html = renderReportHtml(makeReport(FULL_TEAM), { translate });
    assert.match(html, /default-src 'none'; style-src 'sha256-/);
    assert.doesNotMatch(html, /<script|<link|src=/);
    assert.doesNotMatch(html, /href="#/);
  });
});
