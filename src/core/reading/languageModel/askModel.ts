import { z } from 'zod';
import { CancelledError, InputError } from '../../errors.ts';
import type { HttpAnswer, HttpFetch, HttpRequest, Sleep } from '../../ports.ts';
import type { Reading } from '../reader.ts';
import type { ReadingLine } from '../readingLine.ts';
import { judgeAnswer } from './modelFault.ts';
import { toMessages } from './prompt.ts';

/** A model behind an endpoint that speaks OpenAI's chat completions, somebody's or one on this machine. */
export interface ModelEndpoint {
  /** Up to the version, as in `http://localhost:11434/v1`. */
  url: string;
  model: string;
}

const MOST_REASON = 160;

const answerSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1),
});
const readingsSchema = z.union([z.array(z.unknown()), z.object({ readings: z.array(z.unknown()) })]);
const entrySchema = z.object({
  n: z.coerce.number().int().positive(),
  isConcern: z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]),
  kind: z.string().max(60).nullish(),
  probability: z.number().min(0).max(1).nullish().catch(null),
  reason: z.string().nullish(),
});

/** One model that is asked batch by batch; it remembers what its endpoint cannot do. */
export class ModelDesk {
  readonly #options: { endpoint: ModelEndpoint; fetch: HttpFetch; sleep: Sleep; signal: AbortSignal };
  #isToldJson = true;

  constructor(options: { endpoint: ModelEndpoint; fetch: HttpFetch; sleep: Sleep; signal: AbortSignal }) {
    this.#options = options;
  }

  /**
   * Asks for one batch, and waits where the endpoint asks for it.
   *
   * @returns one reading a line, in order; null where the model left it out, or answered something else than asked for;
   *   instead of them `too-much` where fewer lines have to be asked for at once
   * @throws InputError `not-available` when the endpoint refuses or cannot be reached; CancelledError
   */
  async ask(lines: readonly ReadingLine[]): Promise<(Reading | null)[] | 'too-much'> {
    const canSplit = lines.length > 1;
    for (let failures = 0; ; failures += 1) {
      const answer = await this.#send(lines);
      const verdict = judgeAnswer(answer, { failures, isToldJson: this.#isToldJson, canSplit });
      switch (verdict.do) {
        case 'accept': {
          const readings = readAnswer(answer?.text ?? '', this.#options.endpoint.model);
          return lines.map((_, index) => readings.get(index + 1) ?? null);
        }
        case 'ask-plainly':
          this.#isToldJson = false;
          break;
        case 'split':
          return 'too-much';
        case 'retry':
          await this.#options.sleep(verdict.afterMs, this.#options.signal);
          break;
        case 'fail':
          throw this.#refusal(answer);
      }
    }
  }

  /** Null: no whole answer came. */
  async #send(lines: readonly ReadingLine[]): Promise<HttpAnswer | null> {
    const { endpoint, fetch, signal } = this.#options;
    const body = {
      model: endpoint.model,
      temperature: 0,
      messages: toMessages(lines),
      ...(this.#isToldJson && { response_format: { type: 'json_object' } }),
    };
    const headers = { 'content-type': 'application/json' };
    const request: HttpRequest = { method: 'POST', url: this.#url, headers, body: JSON.stringify(body) };
    if (signal.aborted) throw new CancelledError();
    const answer = await fetch(request, signal).catch(() => null);
    // Asked again because it may have been aborted while the model thought, which the types cannot know.
    if (isAborted(signal)) throw new CancelledError();
    return answer;
  }

  get #url(): string {
    return `${this.#options.endpoint.url.replace(/\/+$/, '')}/chat/completions`;
  }

  #refusal(answer: HttpAnswer | null): InputError {
    const { host } = new URL(this.#url);
    const kept = 'What was read so far is kept, and is not asked for again.';
    return new InputError(
      'not-available',
      answer === null
        ? `The language model at ${host} cannot be reached, or takes too long. ${kept}`
        : answer.status === 429
          ? `The language model at ${host} answers no more for now (its limit is reached). Try again later. ${kept}`
          : `The language model at ${host} answered with status ${String(answer.status)}. Check its address, the model's name and the key. ${kept}`,
    );
  }
}

function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

/** What a model answered is foreign: only what has the shape that was asked for counts, entry by entry. */
function readAnswer(text: string, model: string): Map<number, Reading> {
  const answer = answerSchema.safeParse(parseJson(text));
  const content = answer.success ? (answer.data.choices[0]?.message.content ?? '') : '';
  const parsed = readingsSchema.safeParse(parseJson(content) ?? parseJson(cutOut(content)));
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
