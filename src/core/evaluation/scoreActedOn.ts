import { isShownByDefault, type Evidence } from '../model/evidence.ts';
import { SIGNAL_OF_KIND } from '../model/evidenceKinds.ts';
import type { ReviewCommentEvent } from '../model/event.ts';
import type { History } from '../model/history.ts';
import { hasConcernWord } from './concernWords.ts';
import { estimateShare } from '../statistics/shares.ts';
import type { ThreadLabel } from './labels.ts';
import { measure, type Answer, type Measure } from './measure.ts';

/** Ids of the review threads (their first comments) that the evidence says anticipated trouble and were acted on. */
export function flaggedThreads(evidence: readonly Evidence[]): Set<number> {
  const ids = new Set<number>();
  for (const { kind, level, source } of evidence) {
    if (SIGNAL_OF_KIND[kind] !== 'anticipating' || !isShownByDefault(level)) continue;
    if (source.rootCommentId !== null) ids.add(source.rootCommentId);
  }
  return ids;
}

/** Labelled threads that can be measured: sure enough, and of concerns only those where it is known what became of them. */
export function measurableThreads(labels: readonly ThreadLabel[], minSure: number): ThreadLabel[] {
  return labels.filter(({ sure, concern, heeded }) => sure >= minSure && !(concern && heeded === 'unclear'));
}

/**
 * *Acted on*, over labelled review threads: is a thread said to hold a concern that changed the work where a
 * careful reader said so (`concern` and `heeded` "yes")? A heeded nit is not anticipation.
 *
 * @param options.answers ids of the threads that each way to answer flags, by its name
 */
export function scoreActedOn(options: {
  labels: readonly ThreadLabel[];
  history: History;
  answers: Readonly<Record<string, ReadonlySet<number>>>;
  minSure: number;
}): Measure {
  const rows = measurableThreads(options.labels, options.minSure);
  const roots = firstComments(options.history);
  const positives = rows.filter(isPositive).length;
  const answer = (name: string, claims: (row: ThreadLabel) => boolean): Answer => ({
    name,
    figures: measure(rows.map((row) => tallyThread(row, claims(row)))),
  });
  const isOutdated = ({ thread }: ThreadLabel): boolean => roots.get(thread)?.isOutdated === true;
  const hasWord = ({ thread }: ThreadLabel): boolean => hasConcernWord(roots.get(thread)?.body ?? '');
  return {
    cases: rows.length,
    positives,
    baseRate: estimateShare(positives, rows.length),
    unknown: rows.filter(({ thread }) => !roots.has(thread)).length,
    answers: Object.entries(options.answers).map(([name, flagged]) =>
      answer(name, ({ thread }) => flagged.has(thread)),
    ),
    baselines: [
      answer('every thread', () => true),
      answer('the commented line changed later', isOutdated),
      answer('a defect word in the comment', hasWord),
      answer('a defect word, and the line changed', (row) => hasWord(row) && isOutdated(row)),
    ],
  };
}

function isPositive({ concern, heeded }: ThreadLabel): boolean {
  return concern && heeded === 'yes';
}

function tallyThread(row: ThreadLabel, isClaimed: boolean) {
  const isThere = isPositive(row);
  return {
    cluster: row.pull,
    hits: Number(isClaimed && isThere),
    falseAlarms: Number(isClaimed && !isThere),
    misses: Number(!isClaimed && isThere),
  };
}

function firstComments(history: History): Map<number, ReviewCommentEvent> {
  const roots = new Map<number, ReviewCommentEvent>();
  for (const thread of history.threads) {
    for (const event of thread.events) {
      if (event.type === 'review-comment' && event.id === event.rootCommentId) roots.set(event.id, event);
    }
  }
  return roots;
}
