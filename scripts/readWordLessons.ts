import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Lesson } from '../src/core/evaluation/fitWordModel.ts';
import { parseJsonLines } from '../src/core/text/parseJsonLines.ts';

const FOLDER = new URL('../src/core/evaluation/lessons/words/', import.meta.url);
const lesson = z.strictObject({ text: z.string().min(1), concern: z.boolean() });

/** The invented comments that words are learned from, file by file in alphabetical order. */
export async function readWordLessons(): Promise<Lesson[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.jsonl')).sort();
  const files = await Promise.all(
    names.map(async (name) =>
      parseJsonLines({ text: await readFile(new URL(name, FOLDER), 'utf8'), file: name, schema: lesson }),
    ),
  );
  return files.flat();
}
