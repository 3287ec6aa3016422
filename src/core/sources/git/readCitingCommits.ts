import type { GitCommit } from '../../model/gitFacts.ts';
import type { CloneFiles } from './cloneFiles.ts';
import type { CloneQuestion, FollowedComment } from './cloneQuestion.ts';
import { readCommentedLines } from './commentedLines.ts';
import { takesOut } from './compareHunk.ts';
import type { FileMoves } from './fileMoves.ts';
import { type GitTask, readGitDate, type TreeFile } from './gitTask.ts';
import { inLanes } from './inLanes.ts';

/** So many of them, the newest, are kept. */
const MOST_COMMITS = 5000;
const LONGEST_MESSAGE = 4000;
const FIELDS = 5;
/** Of a commit that changes more, so many are named. */
const MOST_FILES = 500;

/** Words for work that was left over, the thread or commit that it was left over from, and little between them. */
const FOLLOWS_UP =
  '--grep=(follow(ing)?[- ]?ups?|fix-?ups?|leftovers?|nits?|amends?|reviews?|comments?|feedback|remarks?|suggestions?|promised|agreed|discussed|suggested)( +(to|for|of|on|from|in|after|left))* +([a-z]+ +){0,2}[[(]?([^ ]*#[0-9]|GH-[0-9]|https?:[^ ]*/pull/[0-9]|[0-9a-f]{7})';

type Message = Omit<GitCommit, 'touches' | 'files' | 'isOnBranch'>;

/**
 * Messages that take something back, repair it, follow it up, or settle an issue. Through `rev-list`, which reads no setting of the
 * clone's that could start a program, as `log` does to check signatures.
 */
function citingCommits(head: string, since: string): GitTask<Message[]> {
  return {
    args: [
      'rev-list',
      `--max-count=${String(MOST_COMMITS)}`,
      `--since=${since}`,
      '--regexp-ignore-case',
      '--extended-regexp',
      '--grep=This reverts commit [0-9a-f]{7}',
      '--grep=^(revert|reapply|re-?land)([(][^)]*[)])?:? ["“]',
      '--grep=^revert([(][^)]*[)])?: ',
      '--grep=^ *Fixes: ',
      '--grep=(clos(e[sd]?|ing)|fix(e[sd]|ing)?|resolv(e[sd]?|ing)):? +([[:alnum:]./_-]*#|GH-|https?:)[^ ]*[0-9]',
      FOLLOWS_UP,
      '--format=%H%x00%cI%x00%an%x00%ae%x00%B%x00',
      head,
      '--',
    ],
    // Before each commit stands a line of git's own.
    parse: (output) => {
      const fields = output.split('\0');
      return Array.from({ length: Math.floor(fields.length / FIELDS) }, (_, index) => {
        const [name = '', date = '', author = '', email = '', message = ''] = fields.slice(index * FIELDS);
        const sha = name.trim().split('\n').at(-1) ?? '';
        const at = readGitDate(date);
        return at === null
          ? []
          : [{ sha, at, author: { name: author, email }, message: message.trim().slice(0, LONGEST_MESSAGE) }];
      }).flat();
    },
  };
}

/** Those that the branch got one after the other: of a merge, the state that it was merged into. */
function commitsOnBranch(head: string, since: string): GitTask<Set<string>> {
  return {
    args: ['rev-list', '--first-parent', `--since=${since}`, head, '--'],
    parse: (output) => new Set(output.split('\n')),
  };
}

function pathsOf(sha: string): GitTask<string[]> {
  return {
    args: ['diff-tree', '-r', '-z', '--name-only', '--no-renames', `${sha}^1`, sha],
    parse: (output) =>
      output
        .split('\0')
        .filter((path) => path !== '')
        .slice(0, MOST_FILES),
  };
}

/**
 * Commits from `head` on back to `question.since` that revert, fix or follow up a commit, or settle an issue, in their
 * own words.
 *
 * @returns null where git cannot list them
 */
export async function readCitingCommits(
  head: string,
  question: CloneQuestion,
  { files, moves }: Places,
): Promise<GitCommit[] | null> {
  const commits = await files.ask(citingCommits(head, question.since));
  if (commits === null) return null;
  const onBranch = (await files.ask(commitsOnBranch(head, question.since))) ?? new Set<string>();
  return inLanes(commits, async (commit): Promise<GitCommit> => {
    const comments = question.commentsCitedBy(commit.message);
    const isOnBranch = onBranch.has(commit.sha);
    const touches = comments.length === 0 ? [] : await findTouched(commit.sha, comments, { files, moves });
    const changed = comments.length === 0 ? [] : ((await files.ask(pathsOf(commit.sha))) ?? []);
    return { ...commit, touches, files: changed, isOnBranch };
  });
}

/** The comments whose lines the commit took out or rewrote. */
async function findTouched(
  sha: string,
  comments: readonly FollowedComment[],
  { files, moves }: Places,
): Promise<number[]> {
  const paths = [...new Set(comments.map(({ path }) => path))];
  const before = await files.tree(`${sha}^1`, paths);
  if (before === null) return [];
  const fileIn = async (commit: string, name: string): Promise<TreeFile | undefined> =>
    (await files.tree(commit, [name]))?.get(name);
  const has = async (name: string): Promise<boolean> => (await fileIn(`${sha}^1`, name)) !== undefined;
  const touched: number[] = [];
  for (const { id, path, side, lineCount, diffHunk } of comments) {
    const lines = diffHunk === null ? null : readCommentedLines({ diffHunk, side, lineCount });
    const where = before.has(path) ? { path } : await moves.follow(path, has);
    if (lines === null || typeof where === 'string') continue;
    const old = await files.text(before.get(path) ?? (await fileIn(`${sha}^1`, where.path)));
    const fresh = await files.text(await fileIn(sha, where.path));
    if (!('text' in old) || (!('text' in fresh) && fresh.why !== 'no-file')) continue;
    if (takesOut(lines, old.text, 'text' in fresh ? fresh.text : '')) touched.push(id);
  }
  return touched;
}

interface Places {
  files: CloneFiles;
  moves: FileMoves;
}
