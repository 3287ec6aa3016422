import { addToGroup } from '../addToGroup.ts';
import type { Evidence } from '../model/evidence.ts';
import { SIGNAL_OF_KIND } from '../model/evidenceKinds.ts';
import { personKey } from '../people/humans.ts';
import { fingerprint } from '../reading/fingerprint.ts';

const DAY_MS = 24 * 3600 * 1000;
/** On so many threads within a day, the same kind of thing is one act. */
const SWEEP_THREADS = 5;
/** Words that a bare verdict has at most. */
const SHORT_VERDICT = 4;

/**
 * A sweep: one person doing the same kind of thing (same kind of evidence, same or no words) on five or
 * more threads within a day. It stays as one act, the first, and says so.
 */
export function foldSweeps(evidence: readonly Evidence[]): Evidence[] {
  const groups = new Map<string, Evidence[]>();
  for (const item of evidence) {
    const words = sameness(item.source.quote);
    // A concern without words of its own (a bare suggested edit) is different each time.
    if (words === '' && SIGNAL_OF_KIND[item.kind] === 'anticipating') continue;
    addToGroup(groups, `${personKey(item.actor)}\n${item.kind}\n${words}`, item);
  }
  const dropped = new Set<string>();
  const swept = new Set<string>();
  for (const group of groups.values()) {
    group.sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
    for (const day of splitByDay(group)) {
      if (new Set(day.map((item) => item.thread.number)).size < SWEEP_THREADS) continue;
      day.forEach((item, index) => (index === 0 ? swept : dropped).add(item.id));
    }
  }
  return evidence
    .filter((item) => !dropped.has(item.id))
    .map((item) =>
      swept.has(item.id)
        ? {
            ...item,
            because: [
              ...item.because,
              { message: 'The same was done on several threads that day.', args: {}, url: null },
            ],
          }
        : item,
    );
}

/** A verdict without more ("LGTM", "tACK", a thumb) says the same whatever the word. */
function sameness(quote: string): string {
  const words = fingerprint(quote);
  return words.split(' ').length <= SHORT_VERDICT ? '' : words;
}

/** Cuts a sorted group into runs that begin within a day of their first. */
function splitByDay(group: readonly Evidence[]): Evidence[][] {
  const runs: Evidence[][] = [];
  for (const item of group) {
    const run = runs.at(-1);
    const first = run?.[0];
    if (run && first && Date.parse(item.at) - Date.parse(first.at) < DAY_MS) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
