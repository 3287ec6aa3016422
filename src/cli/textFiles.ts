import { readFile, writeFile } from 'node:fs/promises';
import { InputError, SourceError } from '../core/errors.ts';

/** @throws InputError `bad-file` when it cannot be written. */
export async function writeTextFile(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new InputError('bad-file', `${file} cannot be written. Name a file in a folder that is there.`, {
      cause: error,
    });
  }
}

/**
 * @param what what should be in it, for the message: `the readings`
 * @throws SourceError `unreadable`
 */
export async function readTextFile(file: string, what: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new SourceError('unreadable', `${file} cannot be read. Name the file with ${what}.`, { cause: error });
  });
}
