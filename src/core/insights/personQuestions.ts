import type { TwoWordings } from './wordings.ts';

/** About what somebody does for others, and about two who lead and follow in turn. */
export const PERSON_QUESTIONS = {
  'person-sees-coming': {
    asLead: [
      'Which change to {area} is still being planned, and could {person} look at it before the first line is written?',
      'What does {person} look at first in {area}? Could it become a test, a check-list or ten minutes in the next meeting?',
      'Does {person} hear early enough what is planned for {area} to say what may go wrong?',
    ],
    asProfessional: [
      'What would {person} ask about the change that you have open now?',
      'Which part of {area} do you know well enough to say what will break there first, and where is that written?',
      'In your next review of {area}: what could go wrong that no line of the diff shows?',
    ],
  },
  'person-unblocks': {
    asLead: [
      'What in {area} could be {person}’s to decide, without anybody else having to agree?',
      'Who could come along the next time that {person} gets something in {area} moving, so that two know how?',
      'Who has told {person} what went on in {area} after they came?',
    ],
    asProfessional: [
      'Which thread in {area} waits for something that you could give today: an answer, a review, a decision?',
      'How did {person} get the last one moving? Read the thread, then try it on one that waits.',
      'What could you hand over in {area}, so that it need not wait for you?',
    ],
  },
  'person-looked-to': {
    asLead: [
      'Others turn to {person} about {area}. Is there time for it, and does what they answer end where others find it?',
      'What is {person} asked about {area} more than once? Whoever asked last could write it down.',
    ],
    asProfessional: [
      'About what would you like to be asked by name, and where can others see that you know it?',
      'After {person} has answered you about {area}: could you write it down for whoever asks next?',
    ],
  },
  'person-unowned': {
    asLead: [
      'Would {person} like {area} to be theirs, with a say in what is done there?',
      'What keeps {person} from deciding in {area}: a missing right, an owners file, a habit?',
    ],
    asProfessional: [
      'Where do you see what is needed though it is not yours? What is the smallest part of it that you could do this week?',
      'Nobody had asked for what was done in {area}. What is nobody asking you for?',
    ],
  },
  'person-taught': {
    asLead: [
      'Where could {person} explain this to several at once: a pairing, a short talk, a page in {area}?',
      'Who learned it from {person}, and whom could they show it now?',
    ],
    asProfessional: [
      'What have you understood about {area} lately that somebody else is about to run into?',
      'Which of your last review comments says what to change and not yet why?',
    ],
  },
  'person-ideas': {
    asLead: [
      'Could {person} see the next idea for {area} through, with whoever takes it up?',
      'Which other idea of {person} for {area} is still lying in an issue?',
    ],
    asProfessional: [
      'Which idea for {area} have you not written down because you have no time to build it? Others may.',
      'Which idea of somebody else for {area} would you like to make real?',
    ],
  },
  'person-follows': {
    asLead: [
      'Taking up a concern properly is easily overlooked. Who has told {person} that it was seen?',
      'What made it easy for {person} to change the work in {area} after a remark, and is it as easy for others?',
    ],
    asProfessional: [
      'Which remark on your last change to {area} deserved more than “done”?',
      'When did an argument last change your mind, and does whoever brought it know?',
    ],
  },
  duty: {
    asLead: [
      'What of the daily work in {area} could be shared, so that {person} has room for what they see beyond it?',
      'Who would like to learn to sort and merge in {area}, for a week and with {person} to ask?',
    ],
    asProfessional: [
      'Which part of the daily work in {area} could you take for a week?',
      'What would you take up in {area} if sorting and merging were done?',
    ],
  },
  pair: {
    asLead: [
      '{person} and {other} lead and follow in turn. What could the two own together, and decide how?',
      'What do {person} and {other} do when they review each other that other pairs could try?',
    ],
    asProfessional: [
      'With whom do you trade places like {person} and {other}: they lead you here, you lead them there?',
      'Whom do you mostly help? What could you ask them about?',
    ],
  },
} as const satisfies Record<string, TwoWordings>;
