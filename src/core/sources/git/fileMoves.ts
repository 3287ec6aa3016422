import type { CloneFiles } from './cloneFiles.ts';
import type { GitTask } from './gitTask.ts';

/** Where a file went: its name in the state that was asked for, that it is gone, or that it cannot be told. */
export type Whereabouts = { path: string } | 'removed' | 'unknown';

/** A file that is moved again and again is followed so many times. */
const MOST_MOVES = 8;
/** Beyond so many added and removed files git compares only whole contents, so that a commit of thousands takes no minutes. */
const MOST_COMPARED = 400;

/** The newest commit, back from `from`, that changed the path; of a path that is gone, the one that took it away. */
function lastChange(from: string, path: string, since: string): GitTask<string | null> {
  return {
    args: ['--literal-pathspecs', 'rev-list', '--max-count=1', `--since=${since}`, from, '--', path],
    parse: (output) => (output.trim() === '' ? null : output.trim()),
  };
}

/** Files that have another name in `to` than in `from`, by their old names. Raw output: no diff driver is run. */
export function renamesBetween(from: string, to: string): GitTask<Map<string, string>> {
  return {
    args: [
      'diff-tree',
      '-r',
      '-z',
      '--name-status',
      '--find-renames',
      `-l${String(MOST_COMPARED)}`,
      '--diff-filter=R',
      from,
      to,
    ],
    // `R087`, the old name and the new one, each ended by NUL.
    parse: (output) => {
      const fields = output.split('\0');
      const renames = new Map<string, string>();
      for (let index = 0; index + 2 < fields.length; index += 3) {
        const [old = '', fresh = ''] = fields.slice(index + 1);
        renames.set(old, fresh);
      }
      return renames;
    },
  };
}

/** Names of the files that are in `to`, and in `from` not, or with another content. */
export function changedBetween(from: string, to: string): GitTask<string[]> {
  return {
    args: ['diff-tree', '-r', '-z', '--name-only', '--no-renames', '--diff-filter=AM', from, to],
    parse: (output) => output.split('\0').filter((path) => path !== ''),
  };
}

/** Follows files through the renames of a clone's commits. Each is asked for once. */
export class FileMoves {
  readonly #files: CloneFiles;
  /** ISO: commits from before are not looked at. */
  readonly #since: string;
  readonly #moves = new Map<string, Promise<Whereabouts>>();
  #left: number;

  /** @param options.most so many searches are made, each through up to the whole history since that day */
  constructor(files: CloneFiles, options: { since: string; most: number }) {
    this.#files = files;
    this.#since = options.since;
    this.#left = options.most;
  }

  /** Where a file that is not in the commit's tree went on the way to it. Ask only for one that had been there. */
  async follow(path: string, commit: string, has: (path: string) => Promise<boolean>): Promise<Whereabouts> {
    let name = path;
    for (let move = 0; move < MOST_MOVES; move += 1) {
      const next = await this.#nextName(name, commit);
      if (typeof next === 'string') return next;
      if (await has(next.path)) return next;
      name = next.path;
    }
    return 'unknown';
  }

  #nextName(path: string, commit: string): Promise<Whereabouts> {
    const key = `${commit}\0${path}`;
    const known = this.#moves.get(key) ?? this.#find(path, commit);
    this.#moves.set(key, known);
    return known;
  }

  async #find(path: string, commit: string): Promise<Whereabouts> {
    if (this.#left <= 0) return 'unknown';
    this.#left -= 1;
    const taken = await this.#files.ask(lastChange(commit, path, this.#since));
    if (taken === null) return 'unknown';
    // Of a merge that took it away itself, the first parent is what it was merged into.
    const renames = await this.#files.ask(renamesBetween(`${taken}^1`, taken));
    if (renames === null) return 'unknown';
    const fresh = renames.get(path);
    return fresh === undefined ? 'removed' : { path: fresh };
  }
}
