import { writeFile } from 'node:fs/promises';
import { InputError } from '../core/errors.ts';

/** Width and colour as the terminal has them; a pipe gets plain text. */
export function terminal(): { width: number; isColour: boolean } {
  const { stdout } = process;
  return { width: Math.min(stdout.columns || 100, 110), isColour: stdout.isTTY && !process.env['NO_COLOR'] };
}

/**
 * Prints a result, or writes it to the file that was named.
 *
 * @throws InputError `bad-file` when it cannot be written
 */
export async function writeOut(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    await writeFile(file, text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new InputError('bad-file', `${file} cannot be written (${code}). Choose another place with --out.`, {
      cause: error,
    });
  }
}
