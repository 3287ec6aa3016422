import type { Signal } from '../model/evidenceKinds.ts';
import type { ConcernKind } from '../reading/reader.ts';
import type { TwoWordings, Wordings } from './wordings.ts';

/** What to look for, by what was seen: for a professional who reads of a concern that changed work. */
export const LOOK_FOR: Record<ConcernKind, string> = {
  defect:
    'Take the change of {thread} without its discussion: at which line would you have stopped? Try the same on an open change to {area}.',
  'edge-case':
    'Which value at the border (none, one, the last, too many) has nobody tried yet in {area}? On {thread} it was one of these.',
  race: 'What else runs while the code in {area} that you have open runs, and who said that it cannot? {name} looked at that on {thread}.',
  security:
    'Who outside can reach the code in {area} that you have open, and with what? {name} looked at that on {thread}.',
  performance:
    'How often is the code in {area} that you have open run, and on how much? {name} looked at that on {thread}.',
  portability:
    'On which system that your team supports have you not run your part of {area}? {thread} was about such a one.',
  'missing-handling':
    'What does your open change to {area} do when a call comes back empty or not at all? That was missing on {thread}.',
  'missing-test':
    'Which line of your open change to {area} could be wrong with all tests green? {thread} was about one.',
  'docs-wrong': 'Which sentence about {area} do you know to be no longer true? {name} did not pass by one on {thread}.',
  'design-risk':
    'Which decision in {area} will be costly to undo in a year, and who is asked before it is made? {name} raised one on {thread}.',
  process: 'Which step in {area} works only as long as somebody remembers it? {thread} was about such a one.',
};

/** What one can give, by what was waited for; as `waitedFor` of a fact. */
export const GIVE: Record<string, string> = {
  review:
    'Which review in {area} could you give today, be it only of the part that you know? {thread} went on with one.',
  answer: 'Which question in {area} could you answer today, be it only in part? {thread} went on with an answer.',
  decision:
    'Which decision in {area} is open, and what would you propose if you were asked? {thread} went on with a decision.',
  fix: 'Which small repair in {area} holds up somebody else? {thread} went on with one.',
  author: 'Which of your own threads in {area} waits for your next step? {thread} went on with one.',
};

/** An issue asked for something, and this act brought it. */
export const BROUGHT_AS_LEAD: Wordings = [
  'What {thread} asked for is there. How did {name} see that it was wanted, and who else in {area} looks for such things?',
];

/** A concern that was voiced and of which nothing more shows, and one that was put off. */
export const QUESTIONS_OF_OPEN: Record<'raised' | 'deferred', TwoWordings> = {
  raised: {
    asLead: [
      'What would make it easy to answer what was raised on {thread} with yes, no or later, and a reason?',
      'Who knows {area} well enough to say whether what was raised on {thread} still holds, and has a quarter of an hour?',
    ],
    asProfessional: [
      'Does what was raised on {thread} hold in {area} today? Could you try it and write what you find?',
      'How could the remark on {thread} be put so that one can try it out in {area} at once?',
    ],
  },
  deferred: {
    asLead: [
      'What was put off on {thread}: when is it looked at again, and who may take it?',
      'Is there a place where “later” is kept for {area}? What was put off on {thread} could be its first line.',
    ],
    asProfessional: [
      'What would the first hour be of what was put off on {thread}, and is it yours to take?',
      'Which “later” of your own in {area} could you finish, or let go openly?',
    ],
  },
};

/** Nobody need have been asked for it: that it was done unasked is what a lead can make room for. */
export const UNASKED_AS_LEAD: Wordings = [
  'Nobody had asked {name} to come to {thread}. What in {area} would {name} like to decide, and who may offer it?',
  '{name} came to {thread} without being sent. What made that easy, and is it as easy for others in {area}?',
];

/** It was theirs to do: what a lead can share, and what others can take. */
export const DUTY: TwoWordings = {
  asLead: [
    '{thread} was {name}’s to do. Who would like to do the next one in {area}, with {name} to ask?',
    'How much of {area} comes to {name} as {thread} did, and which part of it could be shared?',
  ],
  asProfessional: [
    'Which part of what {name} keeps moving in {area} could you take for a week?',
    'What would you have to see once to do what was done on {thread} yourself?',
  ],
};

/** About one's own act, for whoever did it. */
export const OWN: Record<Signal, TwoWordings> = {
  anticipating: {
    asLead: [
      'What do you look for in {area} that others could look for, too, and whom could you show it with {thread}?',
    ],
    asProfessional: [
      'What would you have seen on {thread} if you had been asked before the first line, and of which change to {area} could you ask to hear that early?',
    ],
  },
  unblocking: {
    asLead: ['What did it take to move {thread}, and to whom in {area} could you hand that on?'],
    asProfessional: ['Which of what you did on {thread} comes easily to you, and where in {area} is it needed now?'],
  },
  'looked-up-to': {
    asLead: ['Who could be asked about {area} beside you, and what would they need from you to be?'],
    asProfessional: ['Of what you said on {thread}: what would be worth writing down where the next person finds it?'],
  },
  growing: {
    asLead: ['Who learned or built something with you on {thread}, and what could be theirs to lead in {area} now?'],
    asProfessional: ['What did you understand on {thread} that you could show somebody else in {area}?'],
  },
};
