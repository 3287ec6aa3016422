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

/** A file in a commit's tree. `size` in bytes; null where it was not asked for. */
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
        const found = /^\d+ blob (?<sha>[0-9a-f]+)(?: +(?<size>\d+|-))?\t(?<path>.*)$/s.exec(entry)?.groups;
        if (!found) return [];
        const { sha = '', size, path = '' } = found;
        return [{ path, sha, size: size === undefined || size === '-' ? null : Number(size) }];
      }),
  };
}

/** Content of a file by its own name, as it was committed. */
export function readBlob(sha: string): GitTask<string> {
  return { args: ['cat-file', 'blob', sha], parse: (output) => output };
}

/** A commit as it is stored: whose child it is, also where a shallow clone cut that off, and the first line of its message. */
export function readCommit(sha: string): GitTask<{ parents: string[]; subject: string }> {
  return {
    args: ['cat-file', 'commit', sha],
    parse: (output) => {
      const end = output.indexOf('\n\n');
      const head = end < 0 ? output : output.slice(0, end);
      return {
        parents: [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent),
        subject: (end < 0 ? '' : output.slice(end + 2)).split('\n')[0]?.trim() ?? '',
      };
    },
  };
}

/** A date as git writes it (`%cI`), in UTC; null where a commit bears none that can be. */
export function readGitDate(text: string): string | null {
  const ms = Date.parse(text);
  return Number.isNaN(ms) || ms < 0 ? null : new Date(ms).toISOString();
}
