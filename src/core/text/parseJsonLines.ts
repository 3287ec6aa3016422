import type { z } from 'zod';
import { InputError } from '../errors.ts';
import { withoutByteOrderMark } from './withoutByteOrderMark.ts';
import { type Message, say } from './message.ts';

/**
 * Reads a file of one JSON object a line; blank lines are passed over. The whole file or nothing: the
 * first line that does not fit stops it.
 *
 * @param options.file name of the file, for the message only
 * @throws InputError `bad-file`, naming file, line and the property, never the content.
 */
export function parseJsonLines<Schema extends z.ZodType>(options: {
  text: string;
  file: string;
  schema: Schema;
}): z.output<Schema>[] {
  const { text, file, schema } = options;
  const rows: z.output<Schema>[] = [];
  withoutByteOrderMark(text)
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const place = { file, line: index + 1 };
      const parsed = schema.safeParse(parseJson(line, place));
      if (!parsed.success) throw new InputError('bad-file', describeIssue(parsed.error, place));
      rows.push(parsed.data);
    });
  return rows;
}

interface Place {
  file: string;
  /** From 1. */
  line: number;
}

function parseJson(line: string, place: Place): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new InputError(
      'bad-file',
      say('{file}, line {line}: this is not JSON. Write one JSON object a line.', { ...place }),
      { cause: error },
    );
  }
}

function describeIssue(error: z.ZodError, place: Place): Message {
  const issue = error.issues[0];
  if (issue === undefined) return say('{file}, line {line}: this line cannot be used.', { ...place });
  const path = issue.path.map(String).join('.');
  const what = { ...place, path, issue: issue.message };
  return path === ''
    ? say('{file}, line {line}: {issue}.', what)
    : say('{file}, line {line}: "{path}": {issue}.', what);
}
