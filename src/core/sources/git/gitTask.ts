/** One question to git: the command, the format it is told to answer in, and the parser of that format. */
export interface GitTask<T> {
  args: readonly string[];
  /** @param output what git wrote to stdout, untrimmed. */
  parse(output: string): T;
}

/** Name of the newest commit on the current branch; null while there is none (an empty clone). */
export const headCommit: GitTask<string | null> = {
  args: ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'],
  parse: (output) => (output.trim() === '' ? null : output.trim()),
};

/** Every path of a commit's tree, from the top of the repository wherever git was started. */
export function listPaths(commit: string): GitTask<string[]> {
  return {
    // Names end with NUL: a path may hold anything else, line breaks too.
    args: ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit],
    parse: (output) => output.split('\0').filter((path) => path !== ''),
  };
}

/** A file's text as it was committed: no filter of the repository's own configuration runs on it. */
export function readText(commit: string, path: string): GitTask<string> {
  return {
    args: ['cat-file', 'blob', `${commit}:${path}`],
    parse: (output) => output,
  };
}

/** A file in a commit's tree. `size` in bytes; null where it was not asked for, and where the content is lost (`BAD`). */
export interface TreeFile {
  path: string;
  sha: string;
  size: number | null;
}

/**
 * Files of a commit's tree; of all of them those that are asked for. Paths are names here, never patterns.
 *
 * @param options.commit a commit's name, or one reckoned from it (`<name>~2`), never anybody's words
 * @param options.withSize false in a clone without contents, where git would have to fetch each to tell its size
 */
export function listFiles(options: {
  commit: string;
  paths?: readonly string[];
  withSize: boolean;
}): GitTask<TreeFile[]> {
  const { commit, paths = [], withSize } = options;
  return {
    args: [
      '--literal-pathspecs',
      'ls-tree',
      '-r',
      '-z',
      '--full-tree',
      ...(withSize ? ['-l'] : []),
      ...(paths.length > 0 ? [commit, '--', ...paths] : [commit]),
    ],
    parse: (output) =>
      output.split('\0').flatMap((entry) => {
        const found = /^\d+ blob (?<sha>[0-9a-f]+)(?: +(?<size>\d+|-|BAD))?\t(?<path>.*)$/s.exec(entry)?.groups;
        if (!found) return [];
        const { sha = '', size, path = '' } = found;
        return [{ path, sha, size: /^\d+$/.test(size ?? '') ? Number(size) : null }];
      }),
  };
}

/** Content of a file by its own name, as it was committed. */
export function readBlob(sha: string): GitTask<string> {
  return { args: ['cat-file', 'blob', sha], parse: (output) => output };
}

/**
 * Whether a clone without contents has one. To read one that it lacks git tries to fetch it, which is refused, but only
 * after a look through the whole history: a second for each.
 */
export function hasObject(sha: string): GitTask<boolean> {
  return {
    args: ['rev-list', '--objects', '--no-walk', '--ignore-missing', '--missing=allow-any', sha],
    parse: (output) => output.trim() !== '',
  };
}

/** A commit, of how many it is the child (none where a shallow clone was cut off), and its message's first line. */
export interface NamedCommit {
  sha: string;
  parents: number;
  subject: string;
}

/** Those of the commits that are there; what is not a commit's whole name is an error. */
export function readCommits(shas: readonly string[]): GitTask<NamedCommit[]> {
  return {
    args: ['rev-list', '--no-walk=unsorted', '--ignore-missing', '--format=%H%x00%P%x00%s%x00', ...shas, '--'],
    // Before each commit stands a line of git's own.
    parse: (output) => {
      const fields = output.split('\0');
      return Array.from({ length: Math.floor(fields.length / 3) }, (_, index) => {
        const [name = '', parents = '', subject = ''] = fields.slice(index * 3);
        const sha = name.trim().split('\n').at(-1) ?? '';
        return { sha, parents: parents === '' ? 0 : parents.split(' ').length, subject: subject.trim() };
      });
    },
  };
}

/** A date as git writes it (`%cI`), in UTC; null where a commit bears none that can be. */
export function readGitDate(text: string): string | null {
  const ms = Date.parse(text);
  return Number.isNaN(ms) || ms < 0 ? null : new Date(ms).toISOString();
}
