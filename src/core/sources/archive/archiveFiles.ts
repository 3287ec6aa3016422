import { createReadStream } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { SourceError } from '../../errors.ts';
import { say } from '../../text/message.ts';

/** One file of a backup; `name` uses forward slashes. */
export interface ArchiveFile {
  name: string;
  text: string;
}

/** A thread of a busy repository is a few megabytes; anything near this is no backup of ours. */
const LARGEST_FILE_BYTES = 256 * 1024 * 1024;

/**
 * Yields the files whose name is wanted, from a folder or a .tar / .tar.gz, which is read as a stream and
 * never unpacked to disk.
 *
 * @throws SourceError `not-found`, `unreadable`, `not-a-backup`, `broken-archive`.
 */
export async function* readArchiveFiles(
  path: string,
  isWanted: (name: string) => boolean,
): AsyncGenerator<ArchiveFile, void, void> {
  const info = await stat(path).catch((error: unknown) => {
    throw new SourceError(
      'not-found',
      say('There is nothing at {path}. Give the folder or the .tar.gz file of a backup.', { path }),
      { cause: error },
    );
  });
  if (info.isDirectory()) yield* readFolder(path, isWanted);
  else yield* readTar(path, isWanted);
}

async function* readFolder(path: string, isWanted: (name: string) => boolean): AsyncGenerator<ArchiveFile, void, void> {
  try {
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter(isWanted)
      .sort();
    for (const name of names) yield { name, text: await readFile(join(path, name), 'utf8') };
  } catch (error) {
    throw new SourceError(
      'unreadable',
      say('The folder {path} cannot be read: {reason}. Check its permissions.', { path, reason: reasonOf(error) }),
      { cause: error },
    );
  }
}

async function* readTar(path: string, isWanted: (name: string) => boolean): AsyncGenerator<ArchiveFile, void, void> {
  const kind = await sniff(path);
  if (kind === 'other') {
    throw new SourceError(
      'not-a-backup',
      say('{path} is neither a folder nor a tar archive. Give the folder or the .tar.gz file of a backup.', { path }),
    );
  }
  const tar = extract();
  const source = createReadStream(path);
  // Errors of any part reach the loop below, because pipeline destroys the extractor with them.
  const done = (): void => undefined;
  if (kind === 'gzip') pipeline(source, createGunzip(), tar, done);
  else pipeline(source, tar, done);
  try {
    for await (const entry of tar) {
      const { name, type, size } = entry.header;
      if (type === 'file' && isWanted(name) && size <= LARGEST_FILE_BYTES) {
        yield { name, text: await readText(entry) };
      } else {
        entry.resume();
      }
    }
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(
      'broken-archive',
      say('{path} is damaged or cut short ({reason}). Copy or make the backup again.', {
        path,
        reason: reasonOf(error),
      }),
      { cause: error },
    );
  } finally {
    source.destroy();
  }
}

/** Looks at the first bytes: an ending can be wrong, a magic number is not. */
async function sniff(path: string): Promise<'gzip' | 'tar' | 'other'> {
  try {
    const file = await open(path, 'r');
    try {
      const head = Buffer.alloc(512);
      const { bytesRead } = await file.read(head, 0, 512, 0);
      if (bytesRead >= 2 && head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
      return head.toString('latin1', 257, 262) === 'ustar' ? 'tar' : 'other';
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new SourceError(
      'unreadable',
      say('{path} cannot be read: {reason}. Check its permissions.', { path, reason: reasonOf(error) }),
      {
        cause: error,
      },
    );
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
