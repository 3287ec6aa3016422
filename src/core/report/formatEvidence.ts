import { describeEvidence } from '../insights/describeEvidence.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Translate } from '../ports.ts';

/** One piece of evidence as other programs read it; part of the command line's contract. */
export interface EvidenceLine {
  id: string;
  kind: string;
  level: string;
  actor: string;
  beneficiaries: string[];
  repo: string;
  thread: { kind: 'pull' | 'issue'; number: number };
  at: string;
  source: { commentId: number | null; rootCommentId: number | null; reviewId: number | null; url: string };
  area: string[];
  because: { text: string; url: string | null }[];
  confidence: number;
  unasked: boolean | null;
  byDuty: boolean;
  actGroup: string | null;
}

function toLine(evidence: Evidence, translate: Translate): EvidenceLine {
  const { source } = evidence;
  return {
    id: evidence.id,
    kind: evidence.kind,
    level: evidence.level,
    actor: evidence.actor.login,
    beneficiaries: evidence.beneficiaries.map((person) => person.login),
    repo: evidence.repo,
    thread: { kind: evidence.thread.kind, number: evidence.thread.number },
    at: evidence.at,
    source: {
      commentId: source.commentId,
      rootCommentId: source.rootCommentId,
      reviewId: source.reviewId,
      url: source.url,
    },
    area: evidence.area,
    because: describeEvidence(evidence, translate).facts,
    confidence: evidence.confidence,
    unasked: evidence.unasked,
    byDuty: evidence.byDuty,
    actGroup: evidence.actGroup,
  };
}

/** Evidence as JSON lines, one JSON array, or CSV (RFC 4180, header first). Ends with a line break. */
export function formatEvidence(
  evidence: readonly Evidence[],
  format: 'jsonl' | 'json' | 'csv',
  translate: Translate,
): string {
  const lines = evidence.map((item) => toLine(item, translate));
  switch (format) {
    case 'jsonl':
      return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    case 'json':
      return `${JSON.stringify(lines, null, 2)}\n`;
    case 'csv':
      return [CSV_COLUMNS.map(([name]) => name), ...lines.map((line) => CSV_COLUMNS.map(([, value]) => value(line)))]
        .map((row) => `${row.map(quoteCsv).join(',')}\r\n`)
        .join('');
  }
}

const CSV_COLUMNS: readonly (readonly [name: string, value: (line: EvidenceLine) => string])[] = [
  ['id', (line) => line.id],
  ['kind', (line) => line.kind],
  ['level', (line) => line.level],
  ['actor', (line) => line.actor],
  ['beneficiaries', (line) => line.beneficiaries.join(' ')],
  ['repo', (line) => line.repo],
  ['thread kind', (line) => line.thread.kind],
  ['thread', (line) => String(line.thread.number)],
  ['at', (line) => line.at],
  ['url', (line) => line.source.url],
  ['area', (line) => line.area.join(' ')],
  ['because', (line) => line.because.map((fact) => fact.text).join(' | ')],
  ['confidence', (line) => String(line.confidence)],
  ['unasked', (line) => (line.unasked === null ? 'unknown' : String(line.unasked))],
  ['by duty', (line) => String(line.byDuty)],
];

/**
 * Quotes a cell; one that a spreadsheet would run as a formula gets an apostrophe in front. Semicolons and tabs
 * are quoted too: where a spreadsheet splits at them, what follows must not become a cell of its own.
 */
function quoteCsv(cell: string): string {
  const inert = /^\s*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
