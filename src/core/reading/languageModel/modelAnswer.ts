import { z } from 'zod';

/** Why a language model gave no text. A closed list: whoever asks one turns what went wrong into one of these. */
export const MODEL_FAULTS = [
  /** More than it takes at once. */
  'too-much',
  /** It took offence at what it was asked, or failed at it without saying why. */
  'not-understood',
  /** Nothing whole came in time. */
  'no-answer',
  /** A trouble of its own that may pass. */
  'busy',
  /** It wants to be asked less often. */
  'limit',
  /** What whoever asks may use of it is used up. */
  'quota',
  /** It may not be asked from here. */
  'no-permission',
  /** There is no such model any more. */
  'gone',
  /** Whatever else it is, asking again is of no use. */
  'refused',
] as const;

export const modelFaultSchema = z.object({
  fault: z.enum(MODEL_FAULTS),
  /** How many milliseconds it asks one to wait; null: it does not say. */
  afterMs: z.number().nonnegative().nullable(),
  /** Of HTTP; null where it did not come over HTTP. */
  status: z.number().int().nullable(),
});
export type ModelFault = z.infer<typeof modelFaultSchema>;

export const modelAnswerSchema = z.union([z.object({ text: z.string() }), modelFaultSchema]);
export type ModelAnswer = z.infer<typeof modelAnswerSchema>;

export const chatMessageSchema = z.object({ role: z.enum(['system', 'user']), content: z.string() });
export type ChatMessage = z.infer<typeof chatMessageSchema>;

/**
 * Asks one language model for one answer, wherever it is reached: over HTTP, or through VS Code. What goes wrong with
 * the model is an answer, too; it rejects with `CancelledError` when the signal is aborted.
 */
export type AskModel = (messages: readonly ChatMessage[], signal: AbortSignal) => Promise<ModelAnswer>;

/** A model as people know it. */
export interface ModelName {
  name: string;
  /** Who gives the answers: the host of an endpoint, or the vendor. */
  place: string;
}

export function faultOf(fault: ModelFault['fault'], more: Partial<ModelFault> = {}): ModelFault {
  return { fault, afterMs: null, status: null, ...more };
}
