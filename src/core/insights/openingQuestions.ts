import type { ThreadRef } from '../model/situation.ts';
import type { Translate } from '../ports.ts';
import { say, type Insight } from './insight.ts';
import { numberOf, pickWording, writePlace } from './wordings.ts';

type Wordings = readonly [string, ...string[]];

const AS_LEAD: Record<'question' | 'wait', Wordings> = {
  question: [
    'You need not answer {thread} yourself: who in {area} would grow by answering it, and may say what they think without asking you?',
    'Take somebody along who is new to {area}, and answer {thread} together; next time it goes without you.',
    'Does {thread} ask for something that {area} should say by itself? Invite whoever asked to write it down with you.',
  ],
  wait: [
    'Invite somebody who has begun in {area} to look at {thread} with you, and let them write the answer.',
    'What would have to be true for {thread} never to need you? Give that to one more person in {area}.',
  ],
};
const AS_PROFESSIONAL: Wordings = [
  'Answer {thread} with the why and a link: then whoever asks next in {area} can find it, too.',
  'Begin the answer to {thread} with what you know, and say what you do not. Others complete a beginning more readily than a blank.',
  'Try in {area} what {thread} asks about, and answer with what you saw.',
];
/** Where it is not known what place of the code it is about. */
const AS_PROFESSIONAL_NOWHERE: Wordings = [
  'Answer {thread} with the why and a link: then whoever asks next can find it, too.',
  'Begin the answer to {thread} with what you know, and say what you do not. Others complete a beginning more readily than a blank.',
  'Whom does {thread} concern? Bringing it to them, with a sentence on why, is half of the answer.',
];

/** The two questions that go with an opening. */
export function askAboutOpening(options: {
  opening: 'question' | 'wait';
  thread: ThreadRef;
  areas: readonly string[];
  translate: Translate;
}): Pick<Insight, 'asLead' | 'asProfessional'> {
  const { opening, thread, areas, translate } = options;
  const args = { thread: numberOf(thread.number), area: writePlace(areas, translate) };
  const seed = `opening:${args.thread}`;
  return {
    asLead: say(pickWording(AS_LEAD[opening], `${seed}\nlead`), args),
    asProfessional: say(
      pickWording(areas.length === 0 ? AS_PROFESSIONAL_NOWHERE : AS_PROFESSIONAL, `${seed}\nprofessional`),
      args,
    ),
  };
}
