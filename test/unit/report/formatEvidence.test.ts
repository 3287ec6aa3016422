import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import { formatEvidence } from '../../../src/core/report/formatEvidence.ts';
import { englishTranslate } from '../../../src/core/text/englishTranslate.ts';
import { buildEvidence, buildPerson, START_ISO } from '../../support/builders.ts';

const format = (evidence: readonly Evidence[], as: 'jsonl' | 'json' | 'csv') =>
  formatEvidence(evidence, as, englishTranslate);

/** Reads CSV as RFC 4180 has it: rows end with CRLF, a quoted cell may hold anything, `""` is one quote. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    assert.ok(match, `no cell at ${JSON.stringify(text.slice(0, 80))}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  assert.deepEqual(row, [], 'the last row has no end');
  return rows;
}

function cellOf(evidence: Evidence, column: string): string {
  const [header = [], row = []] = parseCsv(format([evidence], 'csv'));
  assert.ok(header.includes(column), column);
  return row[header.indexOf(column)] ?? '';
}

const full = buildEvidence({
  beneficiaries: [buildPerson('jonas'), buildPerson('edda')],
  source: {
    commentId: 9_007_199_254_740_991,
    rootCommentId: 12,
    reviewId: 13,
    url: 'https://github.com/tide-team/lighthouse/pull/1#discussion_r12',
    quote: 'This could be null here.',
  },
  area: ['storage/', 'api/'],
  because: [
    { message: 'It had waited for {waitedFor} for {days} days.', args: { waitedFor: 'review', days: 9 }, url: null },
    { message: 'the author agreed', args: {}, url: 'https://github.com/tide-team/lighthouse/pull/1' },
  ],
  unasked: null,
  byDuty: true,
  actGroup: 'review:13',
});

describe('formatEvidence', () => {
  it('writes the fields of the contract, no more and no less', () => {
    assert.deepEqual(JSON.parse(format([full], 'jsonl')), {
      id: full.id,
      kind: 'flagged-in-review',
      level: 'acted-on',
      actor: 'mira',
      beneficiaries: ['jonas', 'edda'],
      repo: 'tide-team/lighthouse',
      thread: { kind: 'pull', number: 1 },
      at: START_ISO,
      source: {
        commentId: 9_007_199_254_740_991,
        rootCommentId: 12,
        reviewId: 13,
        url: 'https://github.com/tide-team/lighthouse/pull/1#discussion_r12',
      },
      area: ['storage/', 'api/'],
      because: [
        { text: 'It had waited for a review for 9 days.', url: null },
        { text: 'the author agreed', url: 'https://github.com/tide-team/lighthouse/pull/1' },
      ],
      confidence: 0.9,
      unasked: null,
      byDuty: true,
      actGroup: 'review:13',
    });
  });

  it('writes the same as lines and as one array', () => {
    const some = [full, buildEvidence(), buildEvidence({ at: '2024-05-01T00:00:00Z' })];
    const lines = format(some, 'jsonl');
    assert.ok(lines.endsWith('}\n'));
    assert.deepEqual(
      lines
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
      JSON.parse(format(some, 'json')),
    );
  });

  it('writes nothing, an empty array or a header alone when there is none', () => {
    assert.equal(format([], 'jsonl'), '');
    assert.equal(format([], 'json'), '[]\n');
    assert.equal(parseCsv(format([], 'csv')).length, 1);
  });

  it('writes one CSV row a piece, with what a reader of tables needs', () => {
    const [header, row, ...more] = parseCsv(format([full], 'csv'));
    assert.deepEqual(more, []);
    assert.deepEqual(Object.fromEntries((header ?? []).map((name, index) => [name, row?.[index]])), {
      id: full.id,
      kind: 'flagged-in-review',
      level: 'acted-on',
      actor: 'mira',
      beneficiaries: 'jonas edda',
      repo: 'tide-team/lighthouse',
      'thread kind': 'pull',
      thread: '1',
      at: START_ISO,
      url: full.source.url,
      area: 'storage/ api/',
      because: 'It had waited for a review for 9 days. | the author agreed',
      confidence: '0.9',
      unasked: 'unknown',
      'by duty': 'true',
    });
  });

  it('keeps every cell whole, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), (area) => {
        const cell = cellOf(buildEvidence({ area }), 'area');
        const expected = area.join(' ');
        assert.ok(cell === expected || cell === `'${expected}`);
      }),
    );
    for (const area of ['a,b/', 'say "so"/', 'two\r\nlines/', 'semi;colon/'])
      assert.equal(cellOf(buildEvidence({ area: [area] }), 'area'), area);
  });

  it('leaves no cell that a spreadsheet would run', () => {
    for (const start of ['=', '+', '-', '@', '\t=', '\r', '\n=', ' =', '＝', '＋', '－', '＠']) {
      const cell = cellOf(buildEvidence({ area: [`${start}HYPERLINK("https://example.org")/`] }), 'area');
      assert.ok(cell.startsWith("'"), JSON.stringify(cell));
    }
    assert.ok(cellOf(buildEvidence({ source: { ...full.source, url: '=1+1' } }), 'url').startsWith("'"));
  });

  it('leaves none either to a spreadsheet that splits at semicolons or tabs', () => {
    for (const separator of [';', '\t']) {
      const text = format([buildEvidence({ area: [`api${separator}=1+1/`] })], 'csv');
      assert.ok(text.includes(`"api${separator}=1+1/"`), text);
    }
  });
});
