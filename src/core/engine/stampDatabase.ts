import { stat } from 'node:fs/promises';

/**
 * What tells whether anybody has written into a database since, without opening it: the time and the size of its file
 * and of the log beside it, into which SQLite writes first. Null: there is none.
 */
export async function stampDatabase(file: string): Promise<string | null> {
  const [main, log] = await Promise.all([stampFile(file), stampFile(`${file}-wal`)]);
  // An empty log comes and goes with everybody who only reads.
  return main === null ? null : log === null || log.endsWith(':0') ? main : `${main} ${log}`;
}

async function stampFile(file: string): Promise<string | null> {
  try {
    const { mtimeMs, size } = await stat(file);
    return `${String(mtimeMs)}:${String(size)}`;
  } catch {
    // Gone, or not to be read: whoever opens it says so.
    return null;
  }
}
