import assert from 'node:assert/strict';
import type { QueryError } from './executeQuery.ts';
import type { Emulator } from './startEmulator.ts';

export interface GraphQLReply {
  status: number;
  headers: Headers;
  /** Absent when the answer has none. */
  data?: Data | null;
  errors?: QueryError[];
}

/** An answer's tree, to be compared or looked into with `at`. */
export type Data = Record<string, unknown>;

/** Asks the emulator as any client would, with some token. */
export async function ask(
  emulator: Pick<Emulator, 'graphqlUrl'>,
  query: string,
  variables: Data = {},
): Promise<GraphQLReply> {
  const response = await fetch(emulator.graphqlUrl, {
    method: 'POST',
    headers: { authorization: 'bearer any', 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Pick<GraphQLReply, 'data' | 'errors'>;
  return { status: response.status, headers: response.headers, ...body };
}

/** The data of an answer that must have no errors. */
export async function askData(
  emulator: Pick<Emulator, 'graphqlUrl'>,
  query: string,
  variables: Data = {},
): Promise<Data> {
  const { data, errors } = await ask(emulator, query, variables);
  assert.deepEqual(errors, undefined);
  assert.ok(data);
  return data;
}

/** What stands at a place of an answer; a wrong place fails. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((part, key) => {
    assert.ok(typeof part === 'object' && part !== null, `nothing at ${String(key)} of ${path.join('.')}`);
    return Reflect.get(part, key);
  }, value);
}

/** The same where there must be a list. */
export function listAt(value: unknown, ...path: (string | number)[]): unknown[] {
  const list = at(value, ...path);
  assert.ok(Array.isArray(list), `no list at ${path.join('.')}`);
  return list;
}
