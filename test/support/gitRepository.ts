import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface GitOptions {
  /** Login of the author and committer. */
  as?: string;
  /** ISO: when it is written and committed. */
  at?: string;
}

/** git without the configuration of whoever runs the tests. */
export function git(folder: string, ...args: string[]): string {
  return gitAs(folder, {}, ...args);
}

function gitAs(folder: string, { as = 'mira', at }: GitOptions, ...args: string[]): string {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: as,
    GIT_AUTHOR_EMAIL: `${as}@example.org`,
    GIT_COMMITTER_NAME: as,
    GIT_COMMITTER_EMAIL: `${as}@example.org`,
    ...(at !== undefined && { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at }),
  };
  return execFileSync('git', ['-c', 'init.defaultBranch=main', ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

/** A real repository that a test fills commit by commit. */
export class GitRepository {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    git(folder, 'init', '--quiet');
  }

  /** Writes files (null removes one) and commits everything; gives the commit's name. */
  commit(message: string, files: Record<string, string | null>, options: GitOptions = {}): string {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(this.folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      if (text === null) rmSync(file, { force: true });
      else writeFileSync(file, text);
    }
    git(this.folder, 'add', '--all');
    gitAs(this.folder, options, 'commit', '--quiet', '--allow-empty', '--message', message);
    return this.head();
  }

  /** Merges a branch with a commit of its own; where both changed the same lines, the branch is right. */
  merge(branch: string, options: GitOptions = {}): string {
    gitAs(this.folder, options, 'merge', '--quiet', '--no-ff', '--no-edit', '--strategy-option=theirs', branch);
    return this.head();
  }

  head(): string {
    return git(this.folder, 'rev-parse', 'HEAD').trim();
  }

  run(...args: string[]): string {
    return git(this.folder, ...args);
  }
}
