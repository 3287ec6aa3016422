import assert from 'node:assert/strict';
import { SourceError, type SourceFailure } from '../../src/core/errors.ts';
import { threadSchema, type Thread } from '../../src/core/model/thread.ts';
import { readArchive } from '../../src/core/sources/archive/readArchive.ts';
import type { SourceReport } from '../../src/core/sources/source.ts';
import {
  githubEvent,
  githubIssue,
  githubLineComment,
  githubPull,
  githubReview,
  issueFile,
  pullFile,
  stateFile,
  writeBackup,
  type BackupFiles,
} from './backup.ts';

/** One issue, one pull request and the state. */
export const SMALL_BACKUP: BackupFiles = {
  'issues/3.json': issueFile(githubIssue(3), [githubEvent('labeled', { label: { name: 'fog' } })]),
  'pulls/4.json': pullFile(githubPull(4), [githubReview(40)], [githubLineComment(41)]),
  'state.json': stateFile(),
};

export interface ArchiveReading {
  threads: Thread[];
  report: SourceReport;
}

/** Reads a backup to its end; each of its threads fits the model. */
export async function readWholeArchive(options: Parameters<typeof readArchive>[0]): Promise<ArchiveReading> {
  const threads: Thread[] = [];
  const stream = readArchive(options);
  for (;;) {
    const step = await stream.next();
    if (step.done) return { threads, report: step.value };
    threads.push(threadSchema.parse(step.value));
  }
}

/** Whether it is a failure of the source for that reason, in one line that names the path. */
export function isSourceFailure(reason: SourceFailure, path: string): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof SourceError, String(error));
    assert.equal(error.reason, reason, error.message);
    assert.ok(error.message.includes(path), error.message);
    assert.ok(!error.message.includes('\n'), error.message);
    return true;
  };
}

/** Writes a backup into the folder of the test and reads it. */
export function readBackupIn(inFolder: (name: string) => string) {
  return async (
    files: BackupFiles,
    more: { expected?: { owner: string; name: string } } = {},
  ): Promise<ArchiveReading> => readWholeArchive({ path: await writeBackup(inFolder('backup'), files), ...more });
}

/** The threads that were read, by number. */
export function numbersOf({ threads }: ArchiveReading): number[] {
  return threads.map(({ number }) => number).sort((a, b) => a - b);
}
