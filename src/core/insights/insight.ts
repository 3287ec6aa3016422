import type { Translate } from '../ports.ts';

/** A sentence as a key and its arguments: rendered by `Translate`, in the reader's language. */
export interface Message {
  message: string;
  args: Record<string, string | number>;
}

/** What an insight is about. */
export const INSIGHT_KINDS = [
  'for-you',
  'opening',
  'open-warning',
  'waiting-now',
  'here',
  'person',
  'mirror',
  'pair',
  'area',
  'team',
] as const;
export type InsightKind = (typeof INSIGHT_KINDS)[number];

/** What a face shows about a person, pair, area or the team. */
export interface Insight {
  /** The same insight keeps its id from one detect run to the next. */
  id: string;
  kind: InsightKind;
  /** A whole sentence; it names nobody who declined, delayed or stayed silent. */
  sentence: Message;
  /** More about it, each a sentence. */
  details: Message[];
  /** What it is derived from; empty where it rests on an open thread, which `url` then opens. */
  evidenceIds: string[];
  /** Where it can be seen on the host. */
  url: string | null;
  areas: string[];
  /** ISO: when the newest of it happened. Lists go by it, newest first. */
  at: string;
  /** "As a lead, how do I foster it?" */
  asLead: Message | null;
  /** "As a professional, how do I lead more?" */
  asProfessional: Message | null;
}

/** A stretch of time: `from` inclusive (null: from the beginning), `to` exclusive (null: up to the end). ISO. */
export interface Period {
  from: string | null;
  to: string | null;
}

export function isInPeriod(iso: string, { from, to }: Period): boolean {
  const ms = Date.parse(iso);
  return (from === null || ms >= Date.parse(from)) && (to === null || ms < Date.parse(to));
}

export function say(message: string, args: Message['args'] = {}): Message {
  return { message, args };
}

export function renderMessage({ message, args }: Message, translate: Translate): string {
  return translate(message, args);
}

/** Newest first, ties by id. */
export function byRecency(a: Insight, b: Insight): number {
  return Date.parse(b.at) - Date.parse(a.at) || a.id.localeCompare(b.id);
}
