import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { loadSqlite } from '../../src/core/store/loadSqlite.ts';
import { openStore } from '../../src/core/store/openStore.ts';
import type { Store } from '../../src/core/store/store.ts';
import { useTemporaryFolder } from '../support/temporaryFolder.ts';
import { BATCH_SIZE } from '../support/threadWriter.ts';

const WRITER = path.join(import.meta.dirname, '..', 'support', 'threadWriter.ts');
const clock = { nowMs: () => 0 };

interface Writer {
  process: ChildProcess;
  lines: AsyncIterable<string>;
  exited: Promise<unknown[]>;
}

function startWriter(file: string, batches: number): Writer {
  const args = ['--import=tsx', WRITER, file, String(batches)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return { process: child, lines: createInterface({ input: child.stdout }), exited: once(child, 'exit') };
}

/** Kills the writer when it says `line`. Returns how many batches it had said to be written before it died. */
async function killAt(file: string, line: string): Promise<number> {
  const writer = startWriter(file, 100);
  let written = 0;
  let wasSaid = false;
  for await (const said of writer.lines) {
    if (said.startsWith('written ')) written = Number(said.slice('written '.length));
    if (said === line) wasSaid = writer.process.kill('SIGKILL');
  }
  const [, signal] = await writer.exited;
  assert.ok(wasSaid, `the writer never said "${line}"`);
  assert.equal(signal, 'SIGKILL');
  return written;
}

function checkIntegrity(file: string): void {
  const database = new (loadSqlite().DatabaseSync)(file);
  assert.deepEqual({ ...database.prepare('PRAGMA integrity_check').get() }, { integrity_check: 'ok' });
  assert.deepEqual(database.prepare('PRAGMA foreign_key_check').all(), []);
  database.close();
}

/** All threads of whole batches, from the first on; returns how many batches there are. */
function countWholeBatches(store: Store): number {
  const [repository] = store.repositories();
  if (repository === undefined) return 0;
  const numbers = store.threads(repository.key).map(({ number }) => number);
  assert.deepEqual(
    numbers,
    Array.from(numbers.keys(), (index) => index + 1),
  );
  assert.equal(numbers.length % BATCH_SIZE, 0);
  return numbers.length / BATCH_SIZE;
}

describe('Store on disk', function () {
  this.timeout(60_000);
  const inFolder = useTemporaryFolder();

  for (const line of ['opening', 'writing 1', 'written 1', 'writing 2', 'writing 9', 'written 30']) {
    it(`keeps every committed batch whole when its writer is killed at "${line}", and can be written on`, async () => {
      const file = inFolder('history.db');
      const written = await killAt(file, line);
      const store = await openStore({ file, mode: 'read-write', clock });
      const batches = countWholeBatches(store);
      assert.ok(batches === written || batches === written + 1, `${String(batches)} of ${String(written)} written`);
      store.close();
      checkIntegrity(file);
      const next = startWriter(file, 3);
      assert.deepEqual(await next.exited, [0, null]);
    });
  }

  it('is read without error, and in whole batches, while another process writes', async () => {
    const file = inFolder('history.db');
    const writer = startWriter(file, 40);
    let reader: Store | null = null;
    let last = 0;
    for await (const line of writer.lines) {
      if (line === 'opening') continue;
      reader ??= await openStore({ file, mode: 'read-only', clock });
      const batches = countWholeBatches(reader);
      assert.ok(batches >= last);
      last = batches;
    }
    assert.deepEqual(await writer.exited, [0, null]);
    assert.ok(reader);
    assert.equal(countWholeBatches(reader), 40);
    reader.close();
  });

  it('lets many processes make the same database at once', async () => {
    const file = inFolder('new', 'history.db');
    const writers = Array.from({ length: 4 }, () => startWriter(file, 3));
    const exits = await Promise.all(writers.map(({ exited }) => exited));
    assert.deepEqual(
      exits,
      exits.map(() => [0, null]),
    );
    const store = await openStore({ file, mode: 'read-only', clock });
    assert.equal(countWholeBatches(store), 3);
    store.close();
    checkIntegrity(file);
  });
});
