import type { TwoWordings } from './wordings.ts';

/** About oneself, for nobody else to read. */
export const MIRROR_QUESTIONS = {
  'mirror-flags': {
    asLead: [
      'Whom could you let in on what you look for, so that you need not see everything yourself?',
      'Which of your concerns could a test or a rule raise from now on?',
    ],
    asProfessional: [
      'Which of your concerns changed the work, and how did you put it? Do the next one like that.',
      'What would you see earlier if you were asked at the plan instead of at the diff?',
    ],
  },
  'mirror-moves': {
    asLead: [
      'What could you let others decide, so that it need not wait for you or for anybody?',
      'Whom could you take along the next time that something is stuck?',
    ],
    asProfessional: [
      'Which of your acts got a thread moving: an answer, a yes, a review? Which of these comes easiest, and where is it needed now?',
      'Which thread do you pass by because it is not yours, though you know the answer?',
    ],
  },
  'mirror-trend': {
    asLead: [
      'What has changed around you since: the work, the people, the time that you have?',
      'What could you stop doing, to have room for what you do best?',
    ],
    asProfessional: [
      'Is the change one that you chose? What would you like the next months to look like?',
      'What of the time before would you like to keep?',
    ],
  },
  'mirror-given': {
    asLead: [
      'Whom that you helped could you now leave something to, and stay near?',
      'What did those whom you helped do with it? Ask one of them.',
    ],
    asProfessional: [
      'Whom have you not helped yet, though you know their part of the code?',
      'Could one of those whom you helped show you something in return?',
    ],
  },
  'mirror-received': {
    asLead: [
      'Whom of those who helped you have you not told yet what came of it?',
      'What do those who helped you see that you could give more room to?',
    ],
    asProfessional: [
      'Whose help changed most for you? Say so, with the link.',
      'What did you learn from them that you could pass on?',
    ],
  },
  'mirror-gap': {
    asLead: [
      'Who knows {area} well and could look at a change there together with you?',
      'What would make it easy for somebody who reviews in {area} to say what may go wrong?',
    ],
    asProfessional: [
      'Which question about {area} have you kept to yourself because others know it better?',
      'What in {area} do you understand by now that its author may not have thought of?',
    ],
  },
  'mirror-load': {
    asLead: [
      'What of what waits for you could somebody else decide, if you said so?',
      'Who would like to learn a part of it, and could take one with you beside them?',
    ],
    asProfessional: [
      'Which of these could you hand on today, with a sentence on what matters in it?',
      'Which one is quickly answered with “not now”, so that nobody waits for it?',
    ],
  },
} as const satisfies Record<string, TwoWordings>;
