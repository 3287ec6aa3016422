import { z } from 'zod';
import type { Reading } from '../reader.ts';

const MOST_REASON = 160;

const readingsSchema = z.union([z.array(z.unknown()), z.object({ readings: z.array(z.unknown()) })]);
const entrySchema = z.object({
  n: z.coerce.number().int().positive(),
  isConcern: z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]),
  kind: z.string().max(60).nullish(),
  probability: z.number().min(0).max(1).nullish().catch(null),
  reason: z.string().nullish(),
});

/**
 * What a model answered is foreign: only what has the shape that was asked for counts, entry by entry.
 *
 * @param text what the model said
 * @param model its name
 * @returns readings by the number of the comment, from 1
 */
export function readAnswer(text: string, model: string): Map<number, Reading> {
  const parsed = readingsSchema.safeParse(parseJson(text) ?? parseJson(cutOut(text)));
  if (!parsed.success) return new Map();
  const entries = Array.isArray(parsed.data) ? parsed.data : parsed.data.readings;
  return new Map(entries.flatMap((entry) => readEntry(entry, model)));
}

function readEntry(entry: unknown, model: string): [number, Reading][] {
  const { data } = entrySchema.safeParse(entry);
  if (!data) return [];
  const { n, isConcern, kind, probability, reason } = data;
  const reading: Reading = {
    isConcern,
    kind: kind ?? (isConcern ? 'concern' : 'other'),
    probability: probability ?? Number(isConcern),
    reason: (reason ?? '').replace(/\s+/g, ' ').trim().slice(0, MOST_REASON),
    readBy: model,
  };
  return [[n, reading]];
}

/** From the first bracket to the last: many models put words or a code fence around what was asked for. */
function cutOut(content: string): string {
  const start = content.search(/[[{]/);
  return start < 0 ? '' : content.slice(start, Math.max(content.lastIndexOf('}'), content.lastIndexOf(']')) + 1);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
