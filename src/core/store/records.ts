import type { z } from 'zod';
import { StoreError } from '../errors.ts';
import { say } from '../text/message.ts';

/** Where a record stands, for messages: never its content. */
export interface RecordPlace {
  /** Like `pull request #12 of tide-team/lighthouse`. */
  what: string;
  file: string;
}

/**
 * Checks what is about to be stored.
 *
 * @throws StoreError `invalid-record` that names record and path.
 */
export function checkRecord<T>(schema: z.ZodType<T>, value: unknown, place: RecordPlace): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new StoreError(
    'invalid-record',
    say(
      'Cannot store {what} in {file}: it does not fit the model at "{path}". Nothing was written. Please report this.',
      {
        ...place,
        path: pathOf(result.error),
      },
    ),
  );
}

export function createDoubleRecordError(place: RecordPlace): StoreError {
  return new StoreError(
    'invalid-record',
    say('Cannot store {what} in {file}: it was given twice. Nothing was written. Please report this.', { ...place }),
  );
}

/**
 * Reads back what was stored as JSON.
 *
 * @throws StoreError `damaged` that names record and path.
 */
export function parseStored<T>(schema: z.ZodType<T>, json: unknown, place: RecordPlace): T {
  const result = schema.safeParse(readJson(json, place));
  if (result.success) return result.data;
  throw createDamagedRecordError(place, pathOf(result.error));
}

/** `undefined` is never JSON, so every schema of ours refuses it. */
export function readJson(json: unknown, place: RecordPlace): unknown {
  try {
    return typeof json === 'string' ? JSON.parse(json) : undefined;
  } catch {
    // The parser's message quotes the text, which must not reach a log.
    throw createDamagedRecordError(place, 'json');
  }
}

export function createDamagedRecordError(place: RecordPlace, path: string): StoreError {
  return new StoreError(
    'damaged',
    say('Cannot read {what} from {file}: the record is damaged at "{path}". Import or mine the repository again.', {
      ...place,
      path,
    }),
  );
}

function pathOf(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') ?? '';
}
