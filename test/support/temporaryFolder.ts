import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A new empty folder for every test of the suite that calls this, gone after it. Call the result inside a test. */
export function useTemporaryFolder(): (...names: string[]) => string {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'peer-leadership-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  return (...names) => path.join(folder, ...names);
}
