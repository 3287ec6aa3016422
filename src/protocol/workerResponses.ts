import { z } from 'zod';
import { toldSchema } from '../core/text/message.ts';
import { repositorySchema } from '../core/model/repository.ts';
import { chatMessageSchema } from '../core/reading/languageModel/modelAnswer.ts';

const id = z.number().int();

/** The engine's HTTP, on its way to where the network is (`HttpFetch` in core/ports.ts). */
const httpRequestSchema = z.object({
  method: z.enum(['GET', 'POST']),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string().nullable(),
});

/**
 * A failure on its way between threads: classes do not survive it. `name` is the class's, `reason` its closed one;
 * `url` is where it can be put right, when GitHub said so.
 */
const failureSchema = z.object({
  name: z.string(),
  reason: z.string().nullable(),
  /** English, for the log. */
  message: z.string(),
  /** For people. */
  told: toldSchema,
  url: z.string().nullable().default(null),
});
export type Failure = z.infer<typeof failureSchema>;

/** Worker → extension host. */
export const workerResponseSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    id,
    step: z.object({
      phase: z.enum(['read', 'git', 'store', 'detect', 'insights']),
      done: z.number(),
      total: z.number().nullable(),
      waitingUntil: z.string().optional(),
    }),
  }),
  /** `result` has the shape that `workerResultSchemas` gives for the request. */
  z.object({ type: z.literal('result'), id, result: z.unknown() }),
  z.object({ type: z.literal('failed'), id, failure: failureSchema }),
  /** The call with this id wants something from the network; `exchange` numbers it. */
  z.object({ type: z.literal('http'), id, exchange: id, request: httpRequestSchema }),
  /** Nobody waits for that answer any more. */
  z.object({ type: z.literal('http-abort'), exchange: id }),
  /** The call with this id wants its language model to be asked; `exchange` numbers it. */
  z.object({ type: z.literal('ask-model'), id, exchange: id, messages: z.array(chatMessageSchema) }),
  z.object({ type: z.literal('model-abort'), exchange: id }),
  /** The call with this id goes on, and what is known of the repository so far has been looked through. */
  z.object({ type: z.literal('insights'), id, repository: repositorySchema }),
]);
export type WorkerResponse = z.infer<typeof workerResponseSchema>;
