import { z } from 'zod';
import { StoreError, type StoreFailure } from '../errors.ts';
import { say } from '../text/message.ts';

/** What `node:sqlite` throws. `errcode` is SQLite's extended result code; its low byte is the primary one. */
const sqliteErrorSchema = z.object({ code: z.literal('ERR_SQLITE_ERROR'), errcode: z.number().int() });
const systemErrorSchema = z.object({ code: z.string(), syscall: z.string() });

/** Failures that SQLite or the file system report; the others are found by us. */
type MappedFailure = Exclude<StoreFailure, 'no-sqlite' | 'newer-version' | 'invalid-record'>;

/** https://www.sqlite.org/rescode.html; every code that is not listed means that the file is not as we left it. */
const FAILURE_OF_PRIMARY_CODE: ReadonlyMap<number, MappedFailure> = new Map([
  [3, 'read-only'], // SQLITE_PERM
  [5, 'busy'], // SQLITE_BUSY
  [6, 'busy'], // SQLITE_LOCKED
  [7, 'cannot-open'], // SQLITE_NOMEM
  [8, 'read-only'], // SQLITE_READONLY
  [10, 'cannot-open'], // SQLITE_IOERR
  [13, 'disk-full'], // SQLITE_FULL
  [14, 'cannot-open'], // SQLITE_CANTOPEN
  [26, 'not-a-database'], // SQLITE_NOTADB
]);

/** SQLITE_MISUSE and SQLITE_RANGE: a statement of ours is wrong, the file is not. */
const OUR_MISTAKES: ReadonlySet<number> = new Set([21, 25]);

const FAILURE_OF_SYSTEM_CODE: ReadonlyMap<string, MappedFailure> = new Map([
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EROFS', 'read-only'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
]);

const EXPLANATION: Record<MappedFailure, string> = {
  'cannot-open':
    'The database {file} cannot be opened. Check that its folder exists and can be read and written, or choose another place.',
  'read-only':
    'The database {file} cannot be used like this: it was opened for reading only, or the file, its folder or the disk is write-protected (even to read, SQLite keeps files beside it). Make the folder writable, or use a copy elsewhere.',
  'not-a-database':
    '{file} is not a Peer Leadership database and was left as it is. Choose another file, or move this one away.',
  busy: 'The database {file} is in use by another process. Wait until that has finished, then try again.',
  'disk-full': 'The database {file} cannot be written: the disk is full. Free some space, then try again.',
  missing: 'There is no database at {file} yet. Import a backup or mine a repository first.',
  damaged: 'The database {file} is damaged and was left as it is. Move it away, then import or mine again.',
};

/** The failure with our words for it: what failed, which file, what to do. */
export function createStoreError(reason: MappedFailure, file: string, cause?: unknown): StoreError {
  return new StoreError(reason, say(EXPLANATION[reason], { file }), { cause });
}

/** Puts SQLite's failures into our words. Anything else is a mistake of ours and comes back as it was. */
export function explainSqliteError(error: unknown, file: string): unknown {
  const sqliteError = sqliteErrorSchema.safeParse(error);
  if (!sqliteError.success) return error;
  const primaryCode = sqliteError.data.errcode & 0xff;
  if (OUR_MISTAKES.has(primaryCode)) return error;
  const reason = FAILURE_OF_PRIMARY_CODE.get(primaryCode) ?? 'damaged';
  return createStoreError(reason, file, error);
}

/** Puts failures of making the file's folder into our words. */
export function explainSystemError(error: unknown, file: string): unknown {
  const systemError = systemErrorSchema.safeParse(error);
  if (!systemError.success) return error;
  const reason = FAILURE_OF_SYSTEM_CODE.get(systemError.data.code) ?? 'cannot-open';
  return createStoreError(reason, file, error);
}
