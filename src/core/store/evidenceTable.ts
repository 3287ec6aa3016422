import { z } from 'zod';
import { InputError } from '../errors.ts';
import { isoSchema } from '../model/event.ts';
import { evidenceSchema, isShownByDefault, type Evidence } from '../model/evidence.ts';
import { EVIDENCE_LEVELS } from '../model/evidenceKinds.ts';
import { checkRecord, createDoubleRecordError, parseStored } from './records.ts';
import type { SqliteDatabase } from './sqliteDatabase.ts';
import type { EvidenceFilter, RepositoryKey } from './store.ts';
import { say } from '../text/message.ts';

const INSERT = `
INSERT INTO evidence (repository, id, kind, level, at_ms, actor_id, actor_login, thread_number, json)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const SELECT = `
SELECT id, json FROM evidence
WHERE repository = coalesce(?, repository) AND at_ms >= coalesce(?, at_ms) AND level IN (SELECT value FROM json_each(?))
ORDER BY at_ms DESC, id, repository`;

const rowSchema = z.object({ id: z.string(), json: z.string() });
const sinceSchema = z.union([z.iso.date(), isoSchema]);

/** Where evidence is kept. */
export class EvidenceTable {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  replace(repository: RepositoryKey, repositoryName: string, evidence: readonly Evidence[]): void {
    this.#database.run('DELETE FROM evidence WHERE repository = ?', repository);
    const ids = new Set<string>();
    for (const given of evidence) {
      const place = { what: `evidence ${given.id} of ${repositoryName}`, file: this.#database.file };
      const { id, kind, level, at, actor, thread, ...rest } = checkRecord(evidenceSchema, given, place);
      if (ids.has(id)) throw createDoubleRecordError(place);
      ids.add(id);
      const json = JSON.stringify({ id, kind, level, at, actor, thread, ...rest });
      const columns = [repository, id, kind, level, Date.parse(at), actor.id, actor.login, thread.number, json];
      this.#database.run(INSERT, ...columns);
    }
  }

  count(repository: RepositoryKey): number {
    const row = this.#database.get('SELECT count(*) AS count FROM evidence WHERE repository = ?', repository);
    return z.object({ count: z.number() }).parse({ ...row }).count;
  }

  read({ repository, since, levels }: EvidenceFilter): Evidence[] {
    const wanted = levels ?? EVIDENCE_LEVELS.filter(isShownByDefault);
    const sinceMs = since === undefined ? null : parseSince(since);
    const rows = this.#database.all(SELECT, repository ?? null, sinceMs, JSON.stringify(wanted));
    return rows.map((values) => {
      const { id, json } = rowSchema.parse({ ...values });
      return parseStored(evidenceSchema, json, { what: `evidence ${id}`, file: this.#database.file });
    });
  }
}

/** Milliseconds since the Unix epoch. */
function parseSince(since: string): number {
  if (sinceSchema.safeParse(since).success) return Date.parse(since);
  throw new InputError(
    'bad-date',
    say('"{date}" is not a date. Write it like 2024-03-04 or 2024-03-04T09:00:00Z.', { date: since }),
  );
}
