/*
 * Keeps today's schema, filled with the sample history, for the tests of all later migrations:
 *   node --import=tsx scripts/writeSchemaFixture.ts
 * Run it once, when a migration is about to be released; the file is never written again.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CURRENT_VERSION } from '../src/core/store/migrations.ts';
import { openStore } from '../src/core/store/openStore.ts';
import { dumpDatabase } from '../test/support/dumpDatabase.ts';
import { writeSampleHistory } from '../test/unit/store/sampleHistory.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'peer-leadership-'));
const file = path.join(folder, 'history.db');
const store = await openStore({ file, mode: 'read-write', clock: { nowMs: () => 0 } });
writeSampleHistory(store);
store.close();
const { schema, rows } = dumpDatabase(file);
rmSync(folder, { recursive: true });
writeFileSync(
  path.join(import.meta.dirname, '../test/unit/store', `schema${String(CURRENT_VERSION)}.sql`),
  schema + rows,
  { flag: 'wx' },
);
