import assert from 'node:assert/strict';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import { drawMermaid } from '../../../src/core/report/mermaid.ts';
import { renderReportMarkdown } from '../../../src/core/report/renderReportMarkdown.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { HOSTILE_TEXTS } from '../map/hostileText.ts';
import { buildAct } from '../map/inventedTeam.ts';
import { makeReport } from '../../support/reportTrial.ts';

describe('the Mermaid diagram', () => {
  it('holds nothing that ends a label, whatever people and places are called', () => {
    for (const text of [
      ...HOSTILE_TEXTS,
      '"]; click p1 "javascript:alert(1)"',
      '%%{init: {}}%%',
      'end',
      '`b`',
      'a\n  b-->c',
    ]) {
      const act = buildAct({ by: text, for: `${text}2`, thread: 1, day: 1, area: text });
      const diagram = drawMermaid(makeReport({ evidence: [act, { ...act, id: 'again' }] }).map) ?? '';
      const [head, ...lines] = diagram.split('\n');
      assert.equal(head, 'flowchart LR');
      assert.ok(lines.length >= 3, diagram);
      for (const line of lines) {
        assert.match(
          line,
          /^ {2}(?:p\d+\(\["[^"<>`;]*(?:#\d+;[^"<>`;]*)*"\]\)|p\d+ (?:-\.->|-->) p\d+|linkStyle [\d,]+ stroke-width:4px)$/u,
        );
      }
    }
  });

  it('is explained in words, as far as it is drawn, and who led where is told below it', () => {
    const act = buildAct({ by: 'mira', for: 'jonas', thread: 1, day: 1 });
    const told = (evidence: Evidence[]): string => renderReportMarkdown(makeReport({ evidence }), translate);
    assert.match(told([act]), /A solid arrow: saw it coming for\. Newest ties only\./);
    assert.match(told([act]), /- In storage\/: mira\./);
    const again = [2, 3, 4].map((thread) => buildAct({ by: 'mira', for: 'jonas', thread, day: thread }));
    assert.match(told([act, ...again]), /A thick one: again and again\./);
    assert.match(told([{ ...act, kind: 'broke-the-wait', level: 'moved' }]), /\n\nA dotted arrow: unblocked\./);
  });

  it('leaves the drawing out where nobody in particular was helped, and still tells who led where', () => {
    const act = { ...buildAct({ by: 'mira', for: 'jonas', thread: 1, day: 1 }), beneficiaries: [] };
    const markdown = renderReportMarkdown(makeReport({ evidence: [act] }), translate);
    assert.doesNotMatch(markdown, /```mermaid/);
    assert.match(markdown, /- In storage\/: mira\./);
  });
});
