/*
 * A process of its own that fills a database, to be killed or read beside:
 *   node --import=tsx test/support/threadWriter.ts FILE BATCHES
 * Writes one line before and after every step, at once, so that the parent knows what was committed.
 */
import { writeSync } from 'node:fs';
import { openStore } from '../../src/core/store/openStore.ts';
import { buildComment, buildPull, buildRepository, hoursAfter } from './builders.ts';

export const BATCH_SIZE = 40;

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

async function writeBatches(file: string, batches: number): Promise<void> {
  say('opening');
  const store = await openStore({ file, mode: 'read-write', clock: { nowMs: () => 0 } });
  const key = store.saveRepository(buildRepository());
  for (let batch = 0; batch < batches; batch += 1) {
    const numbers = Array.from({ length: BATCH_SIZE }, (_, index) => batch * BATCH_SIZE + index + 1);
    const threads = numbers.map((number) => {
      const createdAt = hoursAfter(number);
      const events = [buildComment({ at: createdAt, body: `${String(number)} waves. `.repeat(500) })];
      return buildPull({ number, createdAt, events });
    });
    say(`writing ${String(batch + 1)}`);
    store.putThreads(key, threads);
    say(`written ${String(batch + 1)}`);
  }
  store.close();
}

const [, script, file, batches] = process.argv;
if (script === import.meta.filename && file !== undefined) await writeBatches(file, Number(batches));
