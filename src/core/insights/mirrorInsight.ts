import type { Evidence } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import type { PullRow, Situation } from '../model/situation.ts';
import { isSamePerson, personKey } from '../people/humans.ts';
import type { Translate } from '../ports.ts';
import { safeUrl } from '../text/safeUrl.ts';
import { areasOf, writePlace } from './evidenceWords.ts';
import type { Insight } from './insight.ts';
import type { Message } from '../text/message.ts';
import { askTwo } from './twoQuestions.ts';

export const MIRROR_TOPICS = ['flags', 'moves', 'given', 'received', 'gap', 'load'] as const;
export type MirrorTopic = (typeof MIRROR_TOPICS)[number];

export interface MirrorInsight extends Insight {
  topic: MirrorTopic;
}

export interface MirrorOptions {
  /** What may be shown, of the whole history. */
  evidence: readonly Evidence[];
  situation: Situation | null;
  period: { from: string; to: string };
  /** ISO: first day of the history that is loaded; null: nothing is. */
  knownFrom: string | null;
  translate: Translate;
}

/** What somebody looks at in their own mirror. */
export interface Looking extends MirrorOptions {
  person: Person;
  situation: Situation;
  own: readonly Evidence[];
}

/** A pull request of somebody else's that they reviewed. */
export function hasLookedAt(pull: PullRow, person: Person): boolean {
  return pull.reviewers.some((reviewer) => isSamePerson(reviewer, person)) && !isSamePerson(pull.author, person);
}

/** One insight of the mirror; its newest act comes first. */
export function reflect(
  { person, period, translate }: Looking,
  told: {
    topic: MirrorTopic;
    /** Tells several of one topic apart. */
    key?: string;
    acts: readonly Evidence[];
    sentence: Message;
    details?: Message[];
    questions?: Pick<Insight, 'asLead' | 'asProfessional'>;
  },
): MirrorInsight | null {
  const { topic, acts, sentence, details = [] } = told;
  const [newest] = acts;
  const id = ['mirror', topic, told.key ?? personKey(person)].join(':');
  return {
    id,
    kind: 'mirror',
    topic,
    sentence,
    details,
    evidenceIds: acts.map((act) => act.id),
    url: safeUrl(newest?.source.url ?? null),
    areas: areasOf(acts),
    at: newest?.at ?? period.from,
    ...(told.questions ?? askTwo(`mirror-${topic}`, { area: writePlace(acts, translate) }, id)),
  };
}
