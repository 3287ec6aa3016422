import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SourceError } from '../errors.ts';
import { isoSchema } from '../model/event.ts';
import { parseJsonLines } from '../text/parseJsonLines.ts';

/** How sure whoever labelled it was: 1 is a toss-up. */
const sureSchema = z.number().int().min(1).max(3);
const numberSchema = z.number().int().positive();

/** A review thread that somebody other than the author started. */
export const threadLabelSchema = z
  .object({
    thread: z.number().int().nonnegative(),
    pull: numberSchema,
    raised_by: z.string().nullable(),
    concern: z.boolean(),
    kind: z.string(),
    heeded: z.enum(['yes', 'no', 'unclear']),
    sure: sureSchema,
  })
  .transform(({ raised_by: raisedBy, ...rest }) => ({ ...rest, raisedBy }));
/** `thread` is the id of its first comment; `heeded`: the work changed because of it. */
export type ThreadLabel = z.output<typeof threadLabelSchema>;

/** A silence of some days that somebody other than the author ended. */
export const episodeLabelSchema = z
  .object({
    number: numberSchema,
    broken_by: z.string().nullable(),
    at: isoSchema,
    waiting: z.boolean(),
    unblocker: z.string().nullable(),
    resumed: z.boolean(),
    sure: sureSchema,
  })
  .transform(({ broken_by: brokenBy, ...rest }) => ({ ...rest, brokenBy }));
/** `at`: when the silence ended; `unblocker`: who really moved the thread forward then, null: nobody. */
export type EpisodeLabel = z.output<typeof episodeLabelSchema>;

/** An issue, and who gave the decisive answer, diagnosis, fix or decision. */
export const issueLabelSchema = z
  .object({
    number: numberSchema,
    author: z.string().nullable(),
    kind: z.string(),
    acted_on: z.boolean(),
    helped_by: z.string().nullable(),
    sure: sureSchema,
  })
  .transform(({ acted_on: isActedOn, helped_by: helpedBy, ...rest }) => ({ ...rest, isActedOn, helpedBy }));
/** `helpedBy` null: nobody helped. */
export type IssueLabel = z.output<typeof issueLabelSchema>;

/** What people found by reading, one list a file. Null: the folder has no such file. */
export interface Labels {
  threads: ThreadLabel[] | null;
  episodes: EpisodeLabel[] | null;
  issues: IssueLabel[] | null;
}

export const LABEL_FILES = { threads: 'threads.jsonl', episodes: 'episodes.jsonl', issues: 'issues.jsonl' } as const;

/**
 * Reads a folder of labels; any of the three files may be missing, not all of them.
 *
 * @throws SourceError `not-found` when there is no such folder or none of the files in it, `unreadable`
 *   when a file cannot be read; InputError `bad-file` with file and line when a line does not fit.
 */
export async function readLabels(folder: string): Promise<Labels> {
  const isFolder = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder)
    throw new SourceError('not-found', `There is no folder ${folder}. Name the folder that holds the labels.`);
  const labels: Labels = {
    threads: await readRows(join(folder, LABEL_FILES.threads), threadLabelSchema),
    episodes: await readRows(join(folder, LABEL_FILES.episodes), episodeLabelSchema),
    issues: await readRows(join(folder, LABEL_FILES.issues), issueLabelSchema),
  };
  if (labels.threads === null && labels.episodes === null && labels.issues === null) {
    const names = Object.values(LABEL_FILES).join(', ');
    throw new SourceError('not-found', `${folder} holds no labels. At least one of ${names} must be there.`);
  }
  return labels;
}

async function readRows<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema>[] | null> {
  const text = await readText(file);
  return text === null ? null : parseJsonLines({ text, file, schema });
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new SourceError('unreadable', `${file} cannot be read.`, { cause: error });
  }
}
