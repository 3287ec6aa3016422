import { z } from 'zod';
import { InputError } from '../../errors.ts';
import type { HttpFetch } from '../../ports.ts';
import type { Reading } from '../reader.ts';
import type { ReadingLine } from '../readingLine.ts';
import { toMessages } from './prompt.ts';

/** A model behind an endpoint that speaks OpenAI's chat completions, somebody's or one on this machine. */
export interface ModelEndpoint {
  /** Up to the version, as in `http://localhost:11434/v1`. */
  url: string;
  model: string;
}

const MOST_REASON = 160;

const answerSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});
const readingsSchema = z.object({
  readings: z.array(
    z.object({
      n: z.number().int().positive(),
      isConcern: z.boolean(),
      kind: z.string().max(60).nullish(),
      probability: z.number().min(0).max(1).nullish(),
      reason: z.string().nullish(),
    }),
  ),
});

/**
 * Asks the model for one batch.
 *
 * @returns one reading a line, in order; null where the model left it out, or answered something else than asked for
 * @throws InputError `not-available` when the endpoint refuses or cannot be reached
 */
export async function askModel(options: {
  endpoint: ModelEndpoint;
  lines: readonly ReadingLine[];
  fetch: HttpFetch;
  signal: AbortSignal;
}): Promise<(Reading | null)[]> {
  const { endpoint, lines, fetch, signal } = options;
  const body = {
    model: endpoint.model,
    temperature: 0,
    messages: toMessages(lines),
    response_format: { type: 'json_object' },
  };
  const url = `${endpoint.url.replace(/\/+$/, '')}/chat/completions`;
  const answer = await fetch(
    { method: 'POST', url, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    signal,
  ).catch((error: unknown) => {
    throw new InputError(
      'not-available',
      `The language model at ${new URL(url).host} cannot be reached. What was read so far is kept.`,
      { cause: error },
    );
  });
  if (answer.status !== 200) {
    throw new InputError(
      'not-available',
      `The language model at ${new URL(url).host} answered with status ${String(answer.status)}. Check its address, the model's name and the key. What was read so far is kept.`,
    );
  }
  const readings = readAnswer(answer.text, endpoint.model);
  return lines.map((_, index) => readings.get(index + 1) ?? null);
}

/** What a model answered is foreign: only what has the shape that was asked for counts. */
function readAnswer(text: string, model: string): Map<number, Reading> {
  const answer = answerSchema.safeParse(parseJson(text));
  const content = answer.success ? (answer.data.choices[0]?.message.content ?? '') : '';
  const parsed = readingsSchema.safeParse(parseJson(content.replace(/^\s*```(?:json)?\s*|\s*```\s*$/g, '')));
  if (!parsed.success) return new Map();
  return new Map(
    parsed.data.readings.map(({ n, isConcern, kind, probability, reason }) => [
      n,
      {
        isConcern,
        kind: kind ?? (isConcern ? 'concern' : 'other'),
        probability: probability ?? Number(isConcern),
        reason: (reason ?? '').replace(/\s+/g, ' ').trim().slice(0, MOST_REASON),
        readBy: model,
      },
    ]),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
