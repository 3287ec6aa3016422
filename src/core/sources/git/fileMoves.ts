import type { CloneFiles } from './cloneFiles.ts';
import type { GitTask } from './gitTask.ts';

/** Where a file went: its name in the state that was asked for, that it is gone, or that it cannot be told. */
export type Whereabouts = { path: string } | 'removed' | 'unknown';

/** A file that is moved again and again is followed so many times. */
const MOST_MOVES = 8;
/** Beyond so many added and removed files git compares only whole contents, so that a commit of thousands takes no minutes. */
const MOST_COMPARED = 400;
/** So many commits, the newest, are looked through for files that were moved or removed. */
const MOST_COMMITS = 50_000;

/** How alike two files must be: in a clone without contents only those that are the same can be told. */
function likeness(isPartial: boolean): string[] {
  return [`--find-renames=${isPartial ? '100%' : '50%'}`, `-l${String(MOST_COMPARED)}`];
}

/**
 * What became of every file that a commit took away under its name, by that name; of several times the last. One walk
 * for all of them, through `log`: its plumbing, `diff-tree`, would have to be fed with names. Of what a clone may
 * configure for `log` nothing is left: no pager, no signature check, no notes, and raw output needs no diff driver.
 */
function removals(head: string, since: string, isPartial: boolean): GitTask<Map<string, Whereabouts>> {
  return {
    args: [
      '--no-pager',
      'log',
      `--max-count=${String(MOST_COMMITS)}`,
      `--since=${since}`,
      '--no-show-signature',
      '--no-notes',
      '--no-decorate',
      '--no-mailmap',
      '--no-color',
      '--no-ext-diff',
      '--no-textconv',
      '--no-relative',
      '--submodule=short',
      '--format=',
      '-z',
      '--name-status',
      ...likeness(isPartial),
      '--diff-filter=DR',
      head,
      '--',
    ],
    // The newest commit comes first.
    parse: (output) => {
      const last = new Map<string, Whereabouts>();
      for (const { old, fresh } of readNameStatus(output)) {
        const gone = isPartial ? 'unknown' : 'removed';
        if (!last.has(old)) last.set(old, fresh === null ? gone : { path: fresh });
      }
      return last;
    },
  };
}

/** Files that have another name in `to` than in `from`, by their old names. Raw output: no diff driver is run. */
export function renamesBetween(from: string, to: string, isPartial: boolean): GitTask<Map<string, string>> {
  return {
    args: ['diff-tree', '-r', '-z', '--name-status', ...likeness(isPartial), '--diff-filter=R', from, to],
    parse: (output) =>
      new Map(readNameStatus(output).flatMap(({ old, fresh }) => (fresh === null ? [] : [[old, fresh] as const]))),
  };
}

/** `D` and a name, or `R087`, the old name and the new one; each ended by NUL. */
function readNameStatus(output: string): { old: string; fresh: string | null }[] {
  const fields = output.split('\0');
  const found: { old: string; fresh: string | null }[] = [];
  for (let index = 0; index + 1 < fields.length;) {
    const status = fields[index]?.trim() ?? '';
    if (status.startsWith('R')) {
      found.push({ old: fields[index + 1] ?? '', fresh: fields[index + 2] ?? '' });
      index += 3;
    } else if (status === 'D') {
      found.push({ old: fields[index + 1] ?? '', fresh: null });
      index += 2;
    } else index += 1;
  }
  return found;
}

/** Names of the files that are in `to`, and in `from` not, or with another content. */
export function changedBetween(from: string, to: string): GitTask<string[]> {
  return {
    args: ['diff-tree', '-r', '-z', '--name-only', '--no-renames', '--diff-filter=AM', from, to],
    parse: (output) => output.split('\0').filter((path) => path !== ''),
  };
}

/** Follows files through the renames of a clone's commits, which are looked for once, and only where they are needed. */
export class FileMoves {
  readonly #ask: () => Promise<ReadonlyMap<string, Whereabouts> | null>;
  #removals: Promise<ReadonlyMap<string, Whereabouts> | null> | null = null;

  /** @param options.since ISO: commits from before are not looked at */
  constructor(files: CloneFiles, options: { head: string; since: string }) {
    const { head, since } = options;
    this.#ask = () => files.ask(removals(head, since, files.isPartial));
  }

  /** Where a file went that had been there, and in a state that lacks it is not; `has` says what that state has. */
  async follow(path: string, has: (path: string) => Promise<boolean>): Promise<Whereabouts> {
    const known = await (this.#removals ??= this.#ask());
    let name = path;
    for (let move = 0; move < MOST_MOVES; move += 1) {
      const next = known?.get(name) ?? 'unknown';
      if (typeof next === 'string') return next;
      if (await has(next.path)) return next;
      name = next.path;
    }
    return 'unknown';
  }
}
