/**
 * Measures the evidence on the invented teams of test/teams, with the reader as it ships.
 *
 *   npm run evaluate-teams
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Estimate } from '../src/core/statistics/shares.ts';
import { figuresOf, INVENTED_TEAMS, measureTeam, type InventedTeam } from '../test/support/measureTeam.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'peer-leadership-teams-'));
try {
  const rows: string[][] = [['', 'cases', 'there', 'right', 'wrong', 'missed', 'precision', 'recall']];
  for (const team of Object.keys(INVENTED_TEAMS) as InventedTeam[]) {
    const evaluation = await measureTeam(team, path.join(folder, `${team}.db`));
    for (const asked of ['actedOn', 'unblocked', 'helped'] as const) {
      const measure = evaluation[asked];
      const { hits, falseAlarms, misses, precision, recall } = figuresOf(measure);
      const counts = [measure?.cases ?? 0, measure?.positives ?? 0, hits, falseAlarms, misses].map(String);
      rows.push([`${team}: ${asked}`, ...counts, tell(precision), tell(recall)]);
    }
  }
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows)
    process.stdout.write(`${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

function tell({ value, interval }: Estimate): string {
  const [middle, from, to] = [value, interval?.low, interval?.high].map((share) => share?.toFixed(2) ?? '–');
  return `${middle ?? ''} (${from ?? ''}–${to ?? ''})`;
}
