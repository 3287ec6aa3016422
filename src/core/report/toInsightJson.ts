import { messageSchema } from '../text/message.ts';
import type { Translate } from '../ports.ts';

/** Insights as plain data for other programs: every message becomes its sentence. */
export function toInsightJson(value: unknown, translate: Translate): unknown {
  if (Array.isArray(value)) return value.map((one) => toInsightJson(one, translate));
  if (typeof value !== 'object' || value === null) return value;
  const message = messageSchema.strict().safeParse(value);
  if (message.success) return translate(message.data.message, message.data.args);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toInsightJson(one, translate)]));
}
