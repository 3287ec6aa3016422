import { GitError } from 'simple-git';
import { SourceError } from '../../errors.ts';
import type { GitFacts, HunkFate } from '../../model/gitFacts.ts';
import type { UnseenReason } from '../../model/unseenReasons.ts';
import type { ReportProgress } from '../../ports.ts';
import { CloneFiles } from './cloneFiles.ts';
import type { CloneQuestion, FollowedPull } from './cloneQuestion.ts';
import { FileMoves } from './fileMoves.ts';
import { followHunks, type Followed, type Head } from './followHunks.ts';
import { type GitTask, type NamedCommit, readCommits, readGitDate } from './gitTask.ts';
import { inLanes } from './inLanes.ts';
import { openGit, type RunGit } from './openGit.ts';
import { readCitingCommits } from './readCitingCommits.ts';
import { say } from '../../text/message.ts';

/** Pull requests with line comments that are followed, the newest first: a bound for repositories of any size. */
const MOST_PULLS = 3000;
/** So many commits are asked for by name at once: the longest command line that every system takes. */
const MOST_NAMES = 400;
/** The branch that others build on, wherever the working tree stands. */
const HEADS = ['refs/remotes/upstream/HEAD', 'refs/remotes/origin/HEAD', 'HEAD'];

function headOf(ref: string): GitTask<{ sha: string; at: string }> {
  return {
    args: ['rev-list', '--no-walk', '--format=%H%x00%cI', ref, '--'],
    parse: (output) => {
      const [, sha = '', said = ''] = /([0-9a-f]{40,64})\0(\S+)/.exec(output) ?? [];
      const at = readGitDate(said);
      if (sha === '' || at === null) throw new GitError(undefined, `There is no commit at ${ref}.`);
      return { sha, at };
    },
  };
}

function ancestorsOf(sha: string, since: string): GitTask<Set<string>> {
  return {
    args: ['rev-list', `--since=${since}`, sha, '--'],
    parse: (output) => new Set(output.split('\n')),
  };
}

const isShallow: GitTask<boolean> = {
  args: ['rev-parse', '--is-shallow-repository'],
  parse: (output) => output.trim() === 'true',
};
/** Ends with an error where there is no such setting. */
const promisors: GitTask<boolean> = {
  args: [
    'config',
    '--null',
    '--get-regexp',
    '^(remote\\..*\\.(promisor|partialclonefilter)|extensions\\.partialclone)$',
  ],
  parse: (output) => output !== '',
};

/**
 * Asks a local clone what became of commented lines, and which commits say that they revert or fix something. It only
 * reads: nothing is fetched, checked out, refreshed or run. A shallow or partial clone answers what it can.
 *
 * @param options.folder a folder of the clone, absolute
 * @param options.known what was shown before: what cannot have changed since is not asked for again
 * @throws SourceError `not-found` or `not-a-repository`; CancelledError when the signal is aborted.
 */
export async function readClone(options: {
  folder: string;
  question: CloneQuestion;
  known?: GitFacts | null;
  progress: ReportProgress;
  signal?: AbortSignal;
}): Promise<GitFacts> {
  const { folder, question, progress, signal } = options;
  const run = openGit(folder, signal);
  const head = await findHead(run, folder);
  const plain = new CloneFiles(run, { isPartial: true });
  const isPartial = (await plain.ask(promisors)) ?? false;
  const clone = isPartial ? 'partial' : (await plain.ask(isShallow)) === true ? 'shallow' : 'whole';
  const files = new CloneFiles(run, { isPartial });
  const ancestors = (await plain.ask(ancestorsOf(head.sha, question.since))) ?? new Set<string>();
  const newest = toHead((await plain.tree(head.sha)) ?? new Map<string, never>(), ancestors);
  const moves = new FileMoves(files, { head: head.sha, since: question.since });
  const isStillSo = await findReusable(options.known ?? null, newest, plain);
  const pulls = question.pulls.slice(0, MOST_PULLS);
  const merges = await readMerges(pulls, files);
  const followed: Followed[] = question.pulls
    .slice(MOST_PULLS)
    .flatMap(({ comments }) => comments.map(({ id }) => ({ id, why: 'too-many' as const })));
  await inLanes(pulls, async (pull, done): Promise<void> => {
    progress({ phase: 'git', done, total: pulls.length });
    const comments = pull.comments.filter(({ id, path }) => {
      const fate = isStillSo(id, path);
      if (fate) followed.push({ id, fate });
      return !fate;
    });
    if (comments.length > 0)
      followed.push(...(await followHunks({ ...pull, comments }, { files, moves, merges, head: newest })));
  });
  progress({ phase: 'git', done: pulls.length, total: pulls.length });
  const commits = await readCitingCommits(head.sha, question, { files, moves });
  return {
    head: head.sha,
    at: head.at,
    clone,
    ...sumUp(followed),
    commits: commits ?? [],
    coverage: { ...sumUp(followed).coverage, messagesFrom: commits === null ? null : question.since },
  };
}

function toHead(tree: Head['tree'], ancestors: ReadonlySet<string>): Head {
  const names = new Set([...tree.keys()].map((path) => path.split('/').at(-1)));
  return { tree, hasCommit: (commit) => ancestors.has(commit), hasName: (name) => names.has(name) };
}

/**
 * What was found before and still holds: what happened up to a merge does not change, and what happened since only
 * where the file did. Nothing where the clone's history was rewritten.
 */
async function findReusable(
  known: GitFacts | null,
  newest: Head,
  files: CloneFiles,
): Promise<(id: number, path: string) => HunkFate | null> {
  const tree = known !== null && newest.hasCommit(known.head) ? await files.tree(known.head) : null;
  if (known === null || tree === null) return () => null;
  return (id, path) => {
    const fate = known.hunks[String(id)];
    if (fate === undefined || !isSettled(fate)) return null;
    // Lines that did not go in as they stood cannot go since.
    if (fate.untilMerge === 'changed') return fate;
    // Of a file that was moved, what happened to it since is not told by its old name.
    const file = newest.tree.get(path);
    return file !== undefined && tree.get(path)?.sha === file.sha ? fate : null;
  };
}

/** All was found that can be found. */
function isSettled({ untilMerge, sinceMerge }: HunkFate): boolean {
  return untilMerge === 'changed' || (untilMerge !== null && sinceMerge !== null);
}

async function readMerges(pulls: readonly FollowedPull[], files: CloneFiles): Promise<Map<string, NamedCommit>> {
  const shas = [...new Set(pulls.flatMap(({ mergeSha }) => mergeSha ?? []))];
  const found = new Map<string, NamedCommit>();
  for (let start = 0; start < shas.length; start += MOST_NAMES) {
    for (const commit of await readSome(shas.slice(start, start + MOST_NAMES), files)) found.set(commit.sha, commit);
  }
  return found;
}

/** One that cannot be read, in a damaged clone, hides no other. */
async function readSome(shas: readonly string[], files: CloneFiles): Promise<NamedCommit[]> {
  const commits = await files.ask(readCommits(shas));
  if (commits !== null || shas.length < 2) return commits ?? [];
  const half = Math.ceil(shas.length / 2);
  return [...(await readSome(shas.slice(0, half), files)), ...(await readSome(shas.slice(half), files))];
}

async function findHead(run: RunGit, folder: string): Promise<{ sha: string; at: string }> {
  let said = '';
  for (const ref of HEADS) {
    try {
      return await run(headOf(ref));
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      said = error.message.trim().split('\n')[0] ?? '';
    }
  }
  throw new SourceError('not-a-repository', [
    say(
      'git finds no repository with a commit in {folder}. Give the folder of a clone, and check that git is installed.',
      { folder },
    ),
    say('git says: {text}', { text: said }),
  ]);
}

function sumUp(
  followed: readonly Followed[],
): Pick<GitFacts, 'hunks'> & { coverage: Omit<GitFacts['coverage'], 'messagesFrom'> } {
  const hunks: Record<string, HunkFate> = {};
  const unseen = new Map<UnseenReason, number>();
  for (const one of followed.toSorted((a, b) => a.id - b.id)) {
    if ('fate' in one) hunks[String(one.id)] = one.fate;
    else unseen.set(one.why, (unseen.get(one.why) ?? 0) + 1);
  }
  return {
    hunks,
    coverage: {
      asked: followed.length,
      seen: Object.keys(hunks).length,
      unseen: [...unseen].map(([why, count]) => ({ why, count })).sort((a, b) => a.why.localeCompare(b.why)),
    },
  };
}
