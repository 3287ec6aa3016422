import { open } from 'node:fs/promises';
import { createStoreError } from './sqliteFailure.ts';

/** "PLdr": marks a SQLite file as ours (PRAGMA application_id). */
export const APPLICATION_ID = 0x50_4c_64_72;

/** https://www.sqlite.org/fileformat.html#the_database_header */
const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';
const VERSION_OFFSET = 60;
const APPLICATION_ID_OFFSET = 68;

/**
 * What stands at the path. `empty`: nothing was ever committed to it. `ours` carries the schema
 * version of its last checkpoint.
 */
export type FoundFile = { state: 'absent' | 'empty' | 'foreign' } | { state: 'ours'; version: number };

/**
 * Reads the header without SQLite, because opening somebody else's database, even to look, may make
 * SQLite roll back a journal or write a log into it. Our own files carry the mark from their first
 * commit on (see `migrate`).
 *
 * @throws StoreError `cannot-open` when it cannot be read.
 */
export async function inspectFile(file: string): Promise<FoundFile> {
  const header = await readHeader(file);
  if (header === null) return { state: 'absent' };
  // All zeros: the machine lost power during the very first commit; SQLite rolls that back.
  if (header.every((byte) => byte === 0)) return { state: 'empty' };
  const isSqlite = header.length === HEADER_BYTES && header.toString('latin1', 0, MAGIC.length) === MAGIC;
  if (!isSqlite || header.readUInt32BE(APPLICATION_ID_OFFSET) !== APPLICATION_ID) return { state: 'foreign' };
  return { state: 'ours', version: header.readUInt32BE(VERSION_OFFSET) };
}

/** Up to 100 bytes; null where there is no file. */
async function readHeader(file: string): Promise<Buffer | null> {
  try {
    const handle = await open(file, 'r');
    try {
      const header = Buffer.alloc(HEADER_BYTES);
      const { bytesRead } = await handle.read(header, 0, HEADER_BYTES, 0);
      return header.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw createStoreError('cannot-open', file, error);
  }
}
