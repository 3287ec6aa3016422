import type { z } from 'zod';
import { InputError } from '../errors.ts';
import { withoutByteOrderMark } from './withoutByteOrderMark.ts';

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
      const place = `${file}, line ${String(index + 1)}`;
      const parsed = schema.safeParse(parseJson(line, place));
      if (!parsed.success) throw new InputError('bad-file', `${place}: ${describeIssue(parsed.error)}`);
      rows.push(parsed.data);
    });
  return rows;
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new InputError('bad-file', `${place}: this is not JSON. Write one JSON object a line.`, { cause: error });
  }
}

function describeIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'this line cannot be used.';
  const path = issue.path.map(String).join('.');
  return path === '' ? `${issue.message}.` : `"${path}": ${issue.message}.`;
}
