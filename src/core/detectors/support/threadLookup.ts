import { addToGroup } from '../../addToGroup.ts';
import type { History } from '../../model/history.ts';
import type { Pull, Thread } from '../../model/thread.ts';
import { findReferences, type Reference } from './references.ts';

/** A pull request whose own text (title, description, commit messages) names a thread. */
export interface Naming {
  pull: Pull;
  reference: Reference;
}

/** Finds threads by number, and by what names them. */
export interface ThreadLookup {
  byNumber: ReadonlyMap<number, Thread>;
  /** Pull requests whose title, description or commits name the thread of this number, oldest first. */
  namedBy(number: number): readonly Naming[];
  /** The pull request that a commit belongs to or that its merge made; its name may be cut to seven digits or more. */
  pullOfCommit(sha: string): Pull | null;
}

/** Several detectors and the situation ask about the same history. */
const remembered = new WeakMap<History, ThreadLookup>();

/** Built once a history: one pass over all threads. */
export function lookUpThreads(history: History): ThreadLookup {
  let lookup = remembered.get(history);
  if (lookup === undefined) remembered.set(history, (lookup = build(history)));
  return lookup;
}

function build({ repository, threads }: History): ThreadLookup {
  const byNumber = new Map(threads.map((thread) => [thread.number, thread]));
  const namings = new Map<number, Naming[]>();
  const commits = new Map<string, Pull>();
  for (const pull of threads) {
    if (pull.kind !== 'pull') continue;
    if (pull.mergeCommitSha !== null) commits.set(pull.mergeCommitSha, pull);
    for (const event of pull.events) {
      if (event.type === 'commit') commits.set(event.sha, pull);
      else if (event.type === 'merged' && event.commitSha !== null) commits.set(event.commitSha, pull);
    }
    for (const reference of ownReferences(pull, repository)) {
      if (reference.number === pull.number) continue;
      addToGroup(namings, reference.number, { pull, reference });
    }
  }
  const abbreviated = findByBeginning(commits);
  return {
    byNumber,
    namedBy: (number) => namings.get(number) ?? [],
    pullOfCommit: (sha) => commits.get(sha) ?? abbreviated(sha),
  };
}

function ownReferences(pull: Pull, repository: History['repository']): Reference[] {
  const messages = pull.events.flatMap((event) => (event.type === 'commit' ? [event.message] : []));
  return [pull.title, pull.body, ...messages].flatMap((text) => findReferences(text, repository));
}

/** Fewer digits name no commit. */
const SHORTEST = 7;
const FULL_LENGTH = 40;

/** Finds a commit's pull request by the beginning of its name; null also where two begin so. */
function findByBeginning(commits: ReadonlyMap<string, Pull>): (sha: string) => Pull | null {
  let byBeginning: Map<string, string[]> | null = null;
  return (sha) => {
    if (sha.length >= FULL_LENGTH || sha.length < SHORTEST) return null;
    byBeginning ??= groupByBeginning(commits.keys());
    const names = (byBeginning.get(sha.slice(0, SHORTEST)) ?? []).filter((name) => name.startsWith(sha));
    const pulls = new Set(names.map((name) => commits.get(name)));
    const [pull] = pulls;
    return pulls.size === 1 ? (pull ?? null) : null;
  };
}

function groupByBeginning(names: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) addToGroup(groups, name.slice(0, SHORTEST), name);
  return groups;
}
