import type { Evidence } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import { personKey } from '../people/humans.ts';
import type { Translate } from '../ports.ts';
import { onDay } from '../text/day.ts';
import { inertLine } from '../text/inertText.ts';
import { safeUrl } from '../text/safeUrl.ts';
import { describeEvidence } from './describeEvidence.ts';
import { areasOf, writePlace } from './evidenceWords.ts';
import type { Insight } from './insight.ts';
import { say, type Message } from '../text/message.ts';
import { askTwo } from './twoQuestions.ts';

/** What can be said of a person, each where their evidence shows it. */
export const PERSON_TOPICS = [
  'sees-coming',
  'unblocks',
  'looked-to',
  'unowned',
  'taught',
  'ideas',
  'follows',
  'duty',
] as const;
export type PersonTopic = (typeof PERSON_TOPICS)[number];

export interface PersonInsight extends Insight {
  topic: PersonTopic;
}

export interface PersonOptions {
  /** What may be shown, of any person. */
  evidence: readonly Evidence[];
  translate: Translate;
  /** False where thread numbers are hidden with the names. */
  isThreadNumbered?: boolean;
}

/** Of whom it is told, and how they are called. */
export interface PersonTelling extends PersonOptions {
  person: Person;
  name: string;
}

/** A single act is told as what it was: once is no habit. */
export function tellOne(topic: PersonTopic, acts: readonly Evidence[], telling: PersonTelling): PersonInsight | null {
  const [act] = acts;
  return act === undefined
    ? null
    : buildPersonInsight(topic, telling, { acts, sentence: tellAct(act, telling), details: [] });
}

export function tellAct(act: Evidence, telling: PersonTelling): Message {
  return say('{person} {headline}, {day}.', {
    person: telling.name,
    headline: writeHeadline(act, telling),
    day: onDay(act.at),
  });
}

export function writeHeadline(act: Evidence, { translate, isThreadNumbered = true }: PersonOptions): string {
  return inertLine(describeEvidence(act, translate, { isThreadNumbered }).headline);
}

/**
 * An insight about one person, from the acts (newest first) that it is derived from.
 *
 * @returns null where there are none
 */
export function buildPersonInsight(
  topic: PersonTopic,
  telling: PersonTelling,
  { acts, ...told }: { acts: readonly Evidence[]; sentence: Message; details: Message[]; areas?: string[] },
): PersonInsight | null {
  const [newest] = acts;
  if (newest === undefined) return null;
  const id = `person:${topic}:${personKey(telling.person)}`;
  return {
    ...told,
    id,
    kind: 'person',
    topic,
    evidenceIds: acts.map((act) => act.id),
    url: safeUrl(newest.source.url),
    areas: told.areas ?? areasOf(acts),
    at: newest.at,
    ...askTwo(
      topic === 'duty' ? 'duty' : `person-${topic}`,
      { person: telling.name, area: writePlace(acts, telling.translate) },
      id,
    ),
  };
}
