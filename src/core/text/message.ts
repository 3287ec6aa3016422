import { z } from 'zod';
import type { Translate } from '../ports.ts';

/** A sentence as a key and its arguments: rendered by `Translate`, in the reader's language. */
export const messageSchema = z.object({
  message: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number(), z.object({ day: z.iso.date() })])),
});
export type Message = z.infer<typeof messageSchema>;

/**
 * What a person reads of a failure: what failed, why, and what to do. The engine hands over sentences that are still to
 * be translated, because only a face knows who reads them; a face's own failures are a text in its language.
 */
export const toldSchema = z.union([z.string(), z.array(messageSchema).readonly()]);
export type Told = z.infer<typeof toldSchema>;

export function say(message: string, args: Message['args'] = {}): Message {
  return { message, args };
}

export function renderMessage({ message, args }: Message, translate: Translate): string {
  return translate(message, args);
}

/** @returns the sentences in the reader's language */
export function renderTold(told: Told, translate: Translate): string {
  return typeof told === 'string' ? told : told.map((one) => renderMessage(one, translate)).join(' ');
}

/** The same with other texts in it, such as a name that is hidden. */
export function retell(told: Told, change: (text: string) => string): Told {
  if (typeof told === 'string') return change(told);
  return told.map(({ message, args }) => ({
    message,
    args: Object.fromEntries(
      Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? change(value) : value]),
    ),
  }));
}
