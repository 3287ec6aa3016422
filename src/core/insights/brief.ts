import { z } from 'zod';
import type { OpenQuestion, OpenWait, OpenWarning } from '../model/situation.ts';
import type { Translate } from '../ports.ts';
import { inertLine, shorten } from '../text/inertText.ts';
import { concernWords } from './describeEvidence.ts';
import { messageSchema, say, type Message } from '../text/message.ts';
import { numberOf } from './wordings.ts';

/**
 * An insight as a line of a narrow list: its sentence is in the tooltip, so that what matters stands where nothing is
 * cut off.
 */
export const briefSchema = z.object({
  /** The few words that have to be read. */
  label: messageSchema,
  /** What may be cut off; null: nothing more. */
  more: messageSchema.nullable(),
});
export type Brief = z.infer<typeof briefSchema>;

/** As much as a wide sidebar shows beside the label. */
const QUOTE_LENGTH = 80;

const WAITS: Record<Exclude<OpenWait['waitsFor'], 'thread'>, readonly [one: string, many: string]> = {
  review: ['{thread} review, a day', '{thread} review, {days} days'],
  answer: ['{thread} answer, a day', '{thread} answer, {days} days'],
  decision: ['{thread} decision, a day', '{thread} decision, {days} days'],
};

/** Which thread, for what, for how long; then its title and place. */
export function briefWait(wait: OpenWait, days: number): Brief {
  const { thread, waitsFor, onThread } = wait;
  const args = { thread: numberOf(thread.number) };
  const label =
    waitsFor === 'thread'
      ? say('{thread} only after {on}', { ...args, on: numberOf(onThread ?? thread.number) })
      : say(WAITS[waitsFor][days === 1 ? 0 : 1], { ...args, days });
  return { label, more: nameThread(wait) };
}

/** What was pointed out, and where; then its own words: without them each of a place's warnings reads like the other. */
export function briefWarning({ state, areas, concernKind, quote }: OpenWarning, translate: Translate): Brief {
  const [area] = areas;
  const concern = translate(state === 'open' ? 'a risk' : concernWords(concernKind));
  const args = { concern: concern.charAt(0).toLocaleUpperCase() + concern.slice(1) };
  const label =
    area === undefined ? say('{concern}', args) : say('{concern} in {area}', { ...args, area: inertLine(area) });
  const words = shorten(inertLine(quote), QUOTE_LENGTH);
  return { label, more: words === '' ? null : say('“{quote}”', { quote: words }) };
}

const QUESTIONS: Record<OpenQuestion['askedBy'], string> = {
  peer: '{thread} a question',
  newcomer: '{thread} a newcomer’s question',
  community: '{thread} a question from outside',
};

/** Which thread asks; then its title and place. */
export function briefQuestion(question: OpenQuestion): Brief {
  const label = say(QUESTIONS[question.askedBy], { thread: numberOf(question.thread.number) });
  return { label, more: nameThread(question) };
}

function nameThread({ thread, areas }: Pick<OpenWait, 'thread' | 'areas'>): Message {
  const [area] = areas;
  const title = inertLine(thread.title);
  return area === undefined
    ? say('“{title}”', { title })
    : say('“{title}” in {area}', { title, area: inertLine(area) });
}
