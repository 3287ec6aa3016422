import { z } from 'zod';
import { CancelledError } from '../../errors.ts';
import type { HttpAnswer, HttpFetch, HttpRequest } from '../../ports.ts';
import { type AskModel, type ChatMessage, faultOf, type ModelAnswer } from './modelAnswer.ts';

/** A model behind an endpoint that speaks OpenAI's chat completions, somebody's or one on this machine. */
export interface ModelEndpoint {
  /** Up to the version, as in `http://localhost:11434/v1`. */
  url: string;
  model: string;
}

const answerSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1),
});

/** Asks the model behind an endpoint; remembers where it does not know how to be told to answer in JSON. */
export function createEndpointAsk({ endpoint, fetch }: { endpoint: ModelEndpoint; fetch: HttpFetch }): AskModel {
  let isToldJson = true;
  const send = async (messages: readonly ChatMessage[], signal: AbortSignal): Promise<HttpAnswer | null> => {
    const request = toRequest(endpoint, messages, isToldJson);
    const answer = await fetch(request, signal).catch(() => null);
    if (signal.aborted) throw new CancelledError();
    return answer;
  };
  return async (messages, signal) => {
    if (signal.aborted) throw new CancelledError();
    const answer = await send(messages, signal);
    if (!isToldJson || (answer?.status !== 400 && answer?.status !== 422)) return toModelAnswer(answer);
    isToldJson = false;
    return toModelAnswer(await send(messages, signal));
  };
}

function toRequest({ url, model }: ModelEndpoint, messages: readonly ChatMessage[], isToldJson: boolean): HttpRequest {
  const body = { model, temperature: 0, messages, ...(isToldJson && { response_format: { type: 'json_object' } }) };
  return {
    method: 'POST',
    url: `${url.replace(/\/+$/, '')}/chat/completions`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

function toModelAnswer(answer: HttpAnswer | null): ModelAnswer {
  if (answer === null) return faultOf('no-answer');
  const { status, headers, text } = answer;
  if (status === 200) return { text: contentOf(text) };
  const seconds = Number(headers['retry-after']);
  const afterMs = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
  if (status === 413) return faultOf('too-much', { status });
  if (status === 400 || status === 422) return faultOf('not-understood', { status });
  if (status === 504) return faultOf('no-answer', { status });
  if (status === 429) return faultOf('limit', { status, afterMs });
  if (status === 408 || status >= 500) return faultOf('busy', { status, afterMs });
  return faultOf('refused', { status });
}

/** Empty where the answer is none of chat completions: then nothing of it can be used. */
function contentOf(text: string): string {
  try {
    return answerSchema.parse(JSON.parse(text)).choices[0]?.message.content ?? '';
  } catch {
    return '';
  }
}
