import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A new empty folder for every test of the suite that calls this, gone after it; or one for all of them. Call the result
 * inside a test, or in a `before` that stands below.
 */
export function useTemporaryFolder(scope: 'test' | 'suite' = 'test'): (...names: string[]) => string {
  const [begin, end] = scope === 'test' ? [beforeEach, afterEach] : [before, after];
  let folder: string | null = null;
  begin(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'peer-leadership-'));
  });
  end(async () => {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
    folder = null;
  });
  return (...names) => {
    if (folder === null) throw new Error('There is no folder yet, or none any more.');
    return path.join(folder, ...names);
  };
}
