import assert from 'node:assert/strict';
import type { Thread } from '../../src/core/model/thread.ts';
import { SAMPLE_REPOSITORY } from '../../src/core/sources/sample/generateSample.ts';
import { readSample } from '../../src/core/sources/sample/readSample.ts';
import { askData, at, type Data, listAt } from '../support/emulator/askEmulator.ts';
import { readRepository } from '../support/emulator/readRepository.ts';
import { type Emulator, startEmulator } from '../support/emulator/startEmulator.ts';
import { ISSUE, PULL, readThread, shownThread } from '../support/emulator/readBack.ts';

const SAMPLE_NAME = { owner: SAMPLE_REPOSITORY.owner, name: SAMPLE_REPOSITORY.name };

describe('the emulated GitHub, asked plainly for the whole sample team', () => {
  let emulator: Emulator;
  let threads: readonly Thread[];

  before(async () => {
    const repository = await readRepository(readSample());
    threads = repository.threads;
    emulator = await startEmulator({ repositories: [repository], limits: null });
  });

  after(() => emulator.close());

  async function readAll(kind: Thread['kind']): Promise<Data[]> {
    const connection = kind === 'pull' ? 'pullRequests' : 'issues';
    const query = `query ($owner: String!, $name: String!, $after: String) { repository(owner: $owner, name: $name) {
      page: ${connection}(first: 25, after: $after) { pageInfo { hasNextPage endCursor } nodes { ${kind === 'pull' ? PULL : ISSUE} } } } }`;
    const found: Data[] = [];
    for (let after: unknown = null; ;) {
      const page = at(await askData(emulator, query, { ...SAMPLE_NAME, after }), 'repository', 'page');
      found.push(...listAt(page, 'nodes').map((node) => readThread(node, kind)));
      if (at(page, 'pageInfo', 'hasNextPage') === false) return found;
      after = at(page, 'pageInfo', 'endCursor');
    }
  }

  for (const kind of ['pull', 'issue'] as const) {
    it(`gives back every ${kind === 'pull' ? 'pull request' : 'issue'} without loss of what GraphQL can show`, async () => {
      const expected = threads.filter((thread) => thread.kind === kind).map(shownThread);
      const found = await readAll(kind);
      assert.ok(expected.length > 100);
      assert.equal(found.length, expected.length);
      const byNumber = new Map(found.map((thread) => [thread['number'], thread]));
      for (const thread of expected) assert.deepEqual(byNumber.get(thread['number']), thread);
    }).timeout(60_000);
  }
});
