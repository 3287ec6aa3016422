import type { ImportSummary } from '../core/engine/importHistory.ts';
import { repositoryName } from '../core/model/repository.ts';

/** A few lines that say what was read, what was skipped and why, and what cannot be known. */
export function describeImport({ repository, coverage, evidenceCount }: ImportSummary): string {
  const lines = [
    `${repositoryName(repository)}: read ${plural(coverage.pulls, 'pull request')} and ${plural(coverage.issues, 'issue')} with ` +
      `${plural(coverage.reviews, 'review')}, ${plural(coverage.comments, 'comment')}, ${plural(coverage.reviewComments, 'line comment')} and ` +
      `${plural(coverage.events, 'other event')}, ${day(coverage.from)} to ${day(coverage.to)}.`,
    coverage.skipped.length === 0 ? 'Nothing was skipped.' : 'Skipped:',
    ...coverage.skipped.map(({ what, why, count }) => `  ${String(count)} × ${what}: ${why}`),
    ...(coverage.unknown.length === 0 ? [] : [`This source does not know: ${coverage.unknown.join('; ')}.`]),
    `Evidence found: ${String(evidenceCount)} (raised and deferred ones included).`,
  ];
  return `${lines.join('\n')}\n`;
}

function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function day(iso: string | null): string {
  return iso?.slice(0, 10) ?? 'no date';
}
