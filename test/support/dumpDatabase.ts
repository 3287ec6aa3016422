import { loadSqlite } from '../../src/core/store/loadSqlite.ts';

/** The schema of a database and its rows as SQL that makes it again. */
export interface DatabaseDump {
  schema: string;
  rows: string;
}

/** Reads a database file without the store. */
export function dumpDatabase(file: string): DatabaseDump {
  const database = new (loadSqlite().DatabaseSync)(file, { readOnly: true });
  const column = (sql: string): string[] =>
    database
      .prepare(sql)
      .all()
      .map((row) => String(Object.values(row)[0]));
  const pragmas = ['application_id', 'user_version'].map(
    (name) => `PRAGMA ${name} = ${column(`PRAGMA ${name}`).join('')};\n`,
  );
  const own = `FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'`;
  const statements = column(`SELECT sql || ';' || char(10) ${own} ORDER BY rowid`);
  const rows = column(`SELECT name ${own} AND type = 'table' ORDER BY rowid`).flatMap((table) => {
    const names = column(`SELECT name FROM pragma_table_info('${table}') ORDER BY cid`);
    const values = names.map((name) => `quote(${name})`).join(` || ', ' || `);
    return column(
      `SELECT 'INSERT INTO ${table} (${names.join(', ')}) VALUES (' || ${values} || ');' || char(10) FROM ${table}`,
    );
  });
  database.close();
  return { schema: [...pragmas, ...statements].join(''), rows: rows.join('') };
}
