import { CancelledError, SourceError } from '../../errors.ts';
import type { Skipped } from '../../model/coverage.ts';
import { GITHUB_HOST, repositoryName, type Repository } from '../../model/repository.ts';
import type { Thread } from '../../model/thread.ts';
import { withoutByteOrderMark } from '../../text/withoutByteOrderMark.ts';
import type { SourceReport, ThreadStream } from '../source.ts';
import { readArchiveFiles } from './archiveFiles.ts';
import { issueFileDto, pullFileDto, stateFileDto } from './backupDto.ts';
import { describeMisfit } from '../misfit.ts';
import { toThread } from './toThread.ts';
import { say } from '../../text/message.ts';

const THREAD_FILE = /^(?<root>(?:.*\/)?)(?:issues|pulls)\/\d+\.json$/;
const NOT_JSON = 'it is not JSON';
const STATE_FILE = /(?:^|\/)state\.json$/;
const THREAD_URL = /^https?:\/\/(?<host>[^/]+)\/(?<owner>[^/]+)\/(?<name>[^/]+)\/(?:issues|pull|pulls)\/\d+/;

/**
 * Reads a backup in the layout of 0xB10C's github-metadata-backup: `issues/N.json` and `pulls/N.json`,
 * each with the REST body, the timeline and the line comments, and `state.json` with the date.
 *
 * `expected` is the repository that the caller believes it is: a backup of another one is refused
 * (reason `other-repository`), since importing it would put one team's history under another's name.
 */
export async function* readArchive(options: {
  path: string;
  expected?: { owner: string; name: string };
  signal?: AbortSignal;
}): ThreadStream {
  const tally = new ArchiveTally();
  for await (const file of readArchiveFiles(options.path, (name) => THREAD_FILE.test(name) || STATE_FILE.test(name))) {
    if (options.signal?.aborted) throw new CancelledError();
    if (STATE_FILE.test(file.name) && !THREAD_FILE.test(file.name)) {
      tally.readState(file.text);
      continue;
    }
    const thread = tally.readThread(file.name, file.text);
    if (thread) yield thread;
  }
  return tally.report(options.path, options.expected);
}

/** Gathers what the report of one backup needs while its files go by. */
class ArchiveTally {
  readonly #skipped = new Map<string, Skipped>();
  readonly #repositories = new Map<string, { repository: Repository; count: number }>();
  #lastBackupAt: string | null = null;
  #lastActivityAt: string | null = null;
  #failed = 0;
  readonly #roots = new Set<string>();

  readState(text: string): void {
    const json = parseJson(text);
    const parsed = stateFileDto.safeParse(json);
    if (!parsed.success) {
      this.#skip('state.json', json === undefined ? NOT_JSON : describeMisfit(parsed.error));
      return;
    }
    this.#lastBackupAt = parsed.data.last_backup ?? null;
    this.#failed = (parsed.data.failed_issues?.length ?? 0) + (parsed.data.failed_pulls?.length ?? 0);
  }

  readThread(name: string, text: string): Thread | null {
    this.#roots.add(THREAD_FILE.exec(name)?.groups?.['root'] ?? '');
    const json = parseJson(text);
    if (json === undefined) {
      this.#skip(`file ${name}`, NOT_JSON);
      return null;
    }
    // Not a union of both: its errors would name no field.
    const parsed = isPullFile(json) ? pullFileDto.safeParse(json) : issueFileDto.safeParse(json);
    if (!parsed.success) {
      this.#skip(`file ${name}`, describeMisfit(parsed.error));
      return null;
    }
    // GitHub lists pull requests among the issues too; the pull request's own file says more.
    if ('issue' in parsed.data && parsed.data.issue.pull_request) {
      this.#skip('issue file', 'it stands for a pull request');
      return null;
    }
    const thread = toThread(parsed.data, (what, why) => {
      this.#skip(what, why);
    });
    this.#noteRepository(thread.url, 'pull' in parsed.data ? (parsed.data.pull.base?.repo?.id ?? null) : null);
    if (this.#lastActivityAt === null || thread.updatedAt > this.#lastActivityAt)
      this.#lastActivityAt = thread.updatedAt;
    return thread;
  }

  /** @throws SourceError `not-a-backup`, `other-repository` */
  report(path: string, expected: { owner: string; name: string } | undefined): SourceReport {
    if (this.#roots.size > 1) {
      const names = [...this.#roots].map((root) => root || './').sort();
      throw new SourceError(
        'not-a-backup',
        say('{path} holds several backups ({names}), whose numbers would be mixed up. Give one of them.', {
          path,
          names: names.join(', '),
        }),
      );
    }
    const found = [...this.#repositories.values()]
      .sort((a, b) => b.count - a.count)
      .map(({ repository }) => repository);
    const main = found[0];
    if (!main || this.#lastActivityAt === null) {
      throw new SourceError(
        'not-a-backup',
        say(
          '{path} holds no issues/N.json or pulls/N.json that can be read. Give a backup in the layout of github-metadata-backup.',
          { path },
        ),
      );
    }
    const repository = expected ? found.find((candidate) => isSameName(candidate, expected)) : main;
    if (!repository) {
      throw new SourceError(
        'other-repository',
        say('{path} is a backup of {found}, not of {wanted}. Say --repo {found}, or give the right backup.', {
          path,
          found: repositoryName(main),
          wanted: repositoryName(expected ?? main),
        }),
      );
    }
    return {
      repository,
      source: 'archive',
      skipped: [...this.#skipped.values()],
      unknown: [
        'who resolved a review thread',
        'reactions to comments',
        'mentions from other threads, except where their text names a number',
        'which files a pull request changed, except where a line comment names one',
      ],
      asOf: this.#lastBackupAt ?? this.#lastActivityAt,
      isWhole: this.#failed === 0,
      files: null,
    };
  }

  #noteRepository(url: string, id: number | null): void {
    const groups = THREAD_URL.exec(url)?.groups;
    if (!groups) return;
    const repository = {
      host: groups['host'] ?? GITHUB_HOST,
      owner: groups['owner'] ?? '',
      name: groups['name'] ?? '',
      id,
    };
    const key = `${repository.host}/${repositoryName(repository)}`.toLowerCase();
    const known = this.#repositories.get(key);
    if (known) {
      known.count += 1;
      known.repository.id ??= id;
    } else this.#repositories.set(key, { repository, count: 1 });
  }

  #skip(what: string, why: string): void {
    const key = `${what}\n${why}`;
    const known = this.#skipped.get(key);
    if (known) known.count += 1;
    else this.#skipped.set(key, { what, why, count: 1 });
  }
}

function isSameName(a: { owner: string; name: string }, b: { owner: string; name: string }): boolean {
  return repositoryName(a).toLowerCase() === repositoryName(b).toLowerCase();
}

function isPullFile(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'pull' in json;
}

/** Undefined when the text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(withoutByteOrderMark(text)) as unknown;
  } catch {
    return undefined;
  }
}
