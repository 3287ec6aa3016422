import { z } from 'zod';
import {
  identityMergeSchema,
  NO_PEOPLE_SETTINGS,
  peopleSettingsSchema,
  type IdentityMerge,
  type PeopleSettings,
} from '../model/people.ts';
import { checkRecord, parseStored } from './records.ts';
import type { SqliteDatabase } from './sqliteDatabase.ts';
import type { RepositoryKey } from './store.ts';

const jsonRowSchema = z.object({ json: z.string() });
const valueRowSchema = z.object({ value: z.string() });
const textRowSchema = z.object({ text: z.string().nullable() });

/** Who is who, who takes part, and what this machine was told about it. */
export class PeopleTable {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  merges(repository: RepositoryKey): IdentityMerge[] {
    const rows = this.#database.all(
      'SELECT json FROM identity_merge WHERE repository = ? ORDER BY from_login, to_login',
      repository,
    );
    return rows.map((values) =>
      parseStored(identityMergeSchema, jsonRowSchema.parse({ ...values }).json, this.#place('who is who')),
    );
  }

  putMerge(repository: RepositoryKey, given: IdentityMerge): void {
    const merge = checkRecord(identityMergeSchema, given, this.#place('who is who'));
    this.#database.run(
      'DELETE FROM identity_merge WHERE repository = ? AND from_login = ? AND to_login = ?',
      repository,
      merge.to.login,
      merge.from.login,
    );
    this.#database.run(
      `INSERT INTO identity_merge (repository, from_login, to_login, json) VALUES (?, ?, ?, ?)
       ON CONFLICT (repository, from_login, to_login) DO UPDATE SET json = excluded.json`,
      repository,
      merge.from.login,
      merge.to.login,
      JSON.stringify(merge),
    );
  }

  settings(): PeopleSettings {
    const json = this.#value('people');
    return json === null ? NO_PEOPLE_SETTINGS : parseStored(peopleSettingsSchema, json, this.#place('the settings'));
  }

  saveSettings(given: PeopleSettings): void {
    const settings = checkRecord(peopleSettingsSchema, given, this.#place('the settings'));
    this.#database.run(
      `INSERT INTO local_setting (name, value) VALUES ('people', ?)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      JSON.stringify(settings),
    );
  }

  participation(repository: RepositoryKey): string | null {
    const row = this.#database.get('SELECT text FROM participation WHERE repository = ?', repository);
    return row === undefined ? null : textRowSchema.parse({ ...row }).text;
  }

  /** `undefined`: nobody looked, so what was known stays. */
  putParticipation(repository: RepositoryKey, text: string | null | undefined): void {
    if (text === undefined) return;
    this.#database.run(
      `INSERT INTO participation (repository, text) VALUES (?, ?)
       ON CONFLICT (repository) DO UPDATE SET text = excluded.text`,
      repository,
      text,
    );
  }

  #value(name: string): string | null {
    const row = this.#database.get('SELECT value FROM local_setting WHERE name = ?', name);
    return row === undefined ? null : valueRowSchema.parse({ ...row }).value;
  }

  #place(what: string): { what: string; file: string } {
    return { what, file: this.#database.file };
  }
}
