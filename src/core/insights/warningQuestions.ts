import type { OpenWarning } from '../model/situation.ts';
import type { Translate } from '../ports.ts';
import { CONCERN_KINDS, type ConcernKind } from '../reading/reader.ts';
import { concernWords } from './describeEvidence.ts';
import type { Insight } from './insight.ts';
import { say } from '../text/message.ts';
import { numberOf, pickWording, writePlace, type Wordings } from './wordings.ts';

type Question = OpenWarning['state'] | 'left-for-thread';

/** What a lead can do for warnings to be worth giving: decide with the team, give room, answer with a reason. */
const AS_LEAD: Record<Question, Wordings> = {
  'set-aside': [
    'Ask the team one thing: what would have to happen for {concern} in {area} to matter? Write the answer under {thread}; a warning that gets a reason is followed by the next one.',
    'Who works in {area} now decides best whether this still holds. Give them the word on {thread}, and a say in what it is worth.',
    'Does whoever warned on {thread} know why it went in all the same? A sentence there keeps the next warning coming.',
  ],
  deferred: [
    'What was put off on {thread} belongs to nobody. Offer it to whoever is next in {area}, with room to decide how far it goes, or let it go openly.',
    'Make “later” a place in {area}: one list, looked at when you plan. Then putting off is a decision, and {thread} a good first line of it.',
  ],
  'left-for-thread': [
    '{followUp} holds what {thread} put off. Say what it is for, then leave open who takes it and how far it goes.',
    'Would {followUp} be a first piece of {area} for somebody who wants to know it, with whoever warned on {thread} to ask?',
  ],
  'unresolved-at-merge': [
    'Before the next merge in {area}: could “which questions are still open?” be the last thing that anybody asks, not only you?',
    '{thread} shows where a question can get lost in {area}. What would make it easy to say “wait, this one is open”?',
  ],
  open: [
    '{thread} looks ahead, and looking ahead is what you want more of. Tell whoever wrote it what you will make of it, even if that is “not now, because”.',
    'Take {thread} along when {area} is planned next: let its author put the case in two minutes, and decide in the room.',
  ],
};

/** What anybody can do about one kind of concern with an hour of their own. */
const BY_CONCERN: Record<ConcernKind, Wordings> = {
  defect: [
    'Try what is said on {thread}, on today’s code in {area}. Whatever comes out, write it there: you have closed a question for everybody.',
  ],
  'edge-case': [
    'Write the test for this edge case in {area}. If it passes, answer “done” with the link; if it fails, half of the repair is there.',
    'Put exactly that case to the code in {area} and write under {thread} what it does today.',
  ],
  race: [
    'Draw the two paths that may meet in {area}, on one page, and put the page on {thread}: then others can judge it too.',
    'Does anything in {area} hold the two apart today? Name the line on {thread}, or say that there is none.',
  ],
  security: ['Find out what somebody could really reach in {area}, and tell those who keep it, in private first.'],
  performance: [
    'Measure it once in {area}, with the numbers that you have today, and put the figure on {thread}. It ends the guessing.',
  ],
  portability: [
    'If you have the system that {thread} speaks of, try {area} there and write what you see; if not, ask who has.',
  ],
  'missing-handling': [
    'What happens in {area} today when it does occur? Try it, write the answer on {thread}, and take the two lines on yourself if it needs them.',
  ],
  'missing-test': [
    'Write the test that {thread} asks for, as small as it gets, when you are next in {area}. Nobody has to allow it.',
  ],
  'docs-wrong': [
    'Correct the sentence in {area} and link to {thread}: ten minutes, and the next reader is not led astray.',
  ],
  'design-risk': [
    'You have seen what became of the design in {area} since. Write down what came true and what did not; the next decision there starts from it.',
  ],
  process: ['Try for a week what {thread} proposes for {area}, alone if need be, and tell what it was like.'],
};
const OTHERWISE: Wordings = [
  'Read the thread on {thread} with what you know of {area} today, and answer it: still true, done, or no longer matters.',
  'Take it as yours for an hour: does it still hold in {area}? Your answer on {thread} is what the next one will look for.',
];
const ON_FOLLOW_UP: Wordings = [
  '{followUp} is open and its reason is known. Take one step on it when you are next in {area}, and say so there.',
  'If {followUp} is larger than an hour, write on it what the first hour would be. Somebody will take that.',
];

/** The two questions that go with an open warning: by what became of it, and by what it is about. */
export function askAboutWarning(
  warning: OpenWarning,
  translate: Translate,
): Pick<Insight, 'asLead' | 'asProfessional'> {
  const { state, followUp, thread, areas, evidenceId } = warning;
  const question: Question = state === 'deferred' && followUp !== null ? 'left-for-thread' : state;
  const kind = CONCERN_KINDS.find((known) => known === warning.concernKind);
  const wordings = question === 'left-for-thread' ? ON_FOLLOW_UP : kind === undefined ? OTHERWISE : BY_CONCERN[kind];
  const args = {
    area: writePlace(areas, translate),
    thread: numberOf(thread.number),
    concern: translate(concernWords(warning.concernKind)),
    ...(followUp === null ? {} : { followUp: numberOf(followUp) }),
  };
  return {
    asLead: say(pickWording(AS_LEAD[question], `${evidenceId}\nlead`), args),
    asProfessional: say(pickWording(wordings, `${evidenceId}\nprofessional`), args),
  };
}
