import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { hoursAfter, START_ISO } from './builders.ts';

/*
 * Backups in the layout of github-metadata-backup, written on the spot: GitHub's REST bodies as it gives
 * them, with what a test says about them. `Json` is loose on purpose: a test may write what does not fit.
 */

export type Json = Record<string, unknown>;
/** Contents by name, with forward slashes. */
export type BackupFiles = Record<string, string>;

export const BACKUP_REPOSITORY = 'harbor-lane/tidewater';
const REPOSITORY_URL = `https://github.com/${BACKUP_REPOSITORY}`;
const ID_OF_LOGIN: Record<string, number> = { mira: 41, edda: 42, jonas: 43, noor: 44, ghost: 10_137 };

export function githubUser(login: string, fields: Json = {}): Json {
  return { id: ID_OF_LOGIN[login] ?? 99, login, type: login.endsWith('[bot]') ? 'Bot' : 'User', ...fields };
}

/** An open issue by mira, with its number as its age in hours. */
export function githubIssue(number: number, fields: Json = {}): Json {
  const at = hoursAfter(number);
  return {
    id: 7000 + number,
    number,
    html_url: `${REPOSITORY_URL}/issues/${String(number)}`,
    title: 'The lamp turns too slowly',
    body: 'It takes twelve seconds.',
    state: 'open',
    state_reason: null,
    user: githubUser('mira'),
    author_association: 'MEMBER',
    created_at: at,
    updated_at: at,
    closed_at: null,
    locked: false,
    labels: [],
    assignees: [],
    milestone: null,
    ...fields,
  };
}

/** An open pull request by mira. */
export function githubPull(number: number, fields: Json = {}): Json {
  return {
    ...githubIssue(number),
    html_url: `${REPOSITORY_URL}/pull/${String(number)}`,
    title: 'Turn the lamp faster',
    body: null,
    merged_at: null,
    merged_by: null,
    merge_commit_sha: null,
    draft: false,
    additions: 10,
    deletions: 2,
    changed_files: 1,
    base: { ref: 'main', repo: { id: 515, full_name: BACKUP_REPOSITORY } },
    head: { ref: 'faster', sha: 'a'.repeat(40) },
    ...fields,
  };
}

/** A timeline entry that has an actor and a date. */
export function githubEvent(event: string, fields: Json = {}): Json {
  return { event, id: 800, actor: githubUser('jonas'), created_at: START_ISO, commit_id: null, ...fields };
}

export function githubComment(id: number, fields: Json = {}): Json {
  const at = START_ISO;
  const html_url = `${REPOSITORY_URL}/pull/1#issuecomment-${String(id)}`;
  const written = { html_url, body: 'I had a look.', author_association: 'MEMBER', created_at: at, updated_at: at };
  return { event: 'commented', id, user: githubUser('jonas'), actor: githubUser('jonas'), ...written, ...fields };
}

/** GitHub gives reviews a `user` and no `actor`, and dates them by `submitted_at`. */
export function githubReview(id: number, fields: Json = {}): Json {
  return {
    event: 'reviewed',
    id,
    user: githubUser('jonas'),
    body: '',
    state: 'commented',
    html_url: `${REPOSITORY_URL}/pull/1#pullrequestreview-${String(id)}`,
    submitted_at: START_ISO,
    commit_id: 'b'.repeat(40),
    author_association: 'MEMBER',
    ...fields,
  };
}

export function githubLineComment(id: number, fields: Json = {}): Json {
  return {
    id,
    user: githubUser('jonas'),
    body: 'This could be null here.',
    html_url: `${REPOSITORY_URL}/pull/1#discussion_r${String(id)}`,
    created_at: START_ISO,
    updated_at: START_ISO,
    author_association: 'MEMBER',
    pull_request_review_id: null,
    path: 'lamp/turn.ts',
    diff_hunk: '@@ -1 +1,2 @@\n const lamp = open();\n+lamp.turn();',
    line: 2,
    original_line: 2,
    original_start_line: null,
    position: 2,
    side: 'RIGHT',
    subject_type: 'line',
    original_commit_id: 'c'.repeat(40),
    ...fields,
  };
}

/** The file of a pull request. */
export function pullFile(pull: Json, events: readonly unknown[] = [], comments: readonly unknown[] = []): string {
  return JSON.stringify({ pull, events, comments });
}

/** The file of an issue. */
export function issueFile(issue: Json, events: readonly unknown[] = []): string {
  return JSON.stringify({ issue, events });
}

/** `state.json`, as the backup program leaves it. */
export function stateFile(fields: Json = {}): string {
  return JSON.stringify({ version: 1, last_backup: hoursAfter(1000), failed_issues: [], failed_pulls: [], ...fields });
}

export async function writeBackup(folder: string, files: BackupFiles): Promise<string> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, ...name.split('/'));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}

/** The same files as a tar archive. */
export async function packTar(files: BackupFiles, compression: 'gzip' | 'none' = 'gzip'): Promise<Buffer> {
  const tar = pack();
  for (const [name, text] of Object.entries(files)) tar.entry({ name }, text);
  tar.finalize();
  const bytes = await buffer(tar);
  return compression === 'gzip' ? gzipSync(bytes) : bytes;
}
