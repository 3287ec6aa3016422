import type { ThreadRef } from '../model/threadRef.ts';
import type { Translate } from '../ports.ts';
import type { Insight } from './insight.ts';
import { say } from '../text/message.ts';
import { numberOf, pickWording, writePlace, type Wordings } from './wordings.ts';

/** What it waits for says what a lead can leave to somebody else. */
type Opening = 'answer' | 'review' | 'decision';

const AS_LEAD: Record<Opening, Wordings> = {
  answer: [
    'You need not answer {thread} yourself: who in {area} would grow by answering it, and may say what they think without asking you?',
    'Take somebody along who is new to {area}, and answer {thread} together; next time it goes without you.',
    'Does {thread} ask for something that {area} should say by itself? Invite whoever asked to write it down with you.',
  ],
  review: [
    'Invite somebody who has begun in {area} to look at {thread} with you, and let them write the answer.',
    'What would have to be true for {thread} never to need you? Give that to one more person in {area}.',
    'Think aloud while you look at {thread}, with one more person beside you: then two know how such a change to {area} is read.',
  ],
  decision: [
    'What keeps whoever wrote {thread} from deciding it themselves? If it is only your yes, say where in {area} they need not ask for it.',
    'Say on {thread} what you would look at before a yes, and leave the yes to somebody else in {area}.',
    'Propose on {thread} a day by which it goes in unless somebody objects with a reason. Then nobody in {area} has to be the one who allows it.',
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
  opening: Opening;
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
