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
