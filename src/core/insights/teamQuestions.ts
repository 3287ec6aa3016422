import type { TwoWordings } from './wordings.ts';

/** About the whole team: how leading goes round, who is heard, who comes in. */
export const TEAM_QUESTIONS = {
  'team-rotation': {
    asLead: [
      'Others led in {area} this time. What made room for it, and where could the same be done?',
      'Whoever began in {area}: what would help them to go on?',
    ],
    asProfessional: [
      'Where did you follow this time, and what of it can you use where you lead?',
      'Which place could you leave to somebody who wants it, and which would you like to try?',
    ],
  },
  'team-spread': {
    asLead: [
      'Which decisions still come to one desk, and which of them could be made where the work is?',
      'Whose act of this period has nobody spoken about yet?',
    ],
    asProfessional: [
      'Which of these acts would you like to be able to do, and who could show you?',
      'Where does your know-how reach further than your tasks?',
    ],
  },
  'team-newcomers': {
    asLead: [
      'Who answers the next newcomer, and about the substance of what they bring?',
      'What could a newcomer decide in their first month here?',
    ],
    asProfessional: [
      'What did you need in your first weeks here that you could give to the next one?',
      'Which small, real piece of work could you leave to a newcomer and stay near?',
    ],
  },
  'team-ideas': {
    asLead: [
      'Which idea lies in an issue and only needs a yes? Who may say it?',
      'How does somebody without the right to merge get an idea heard here?',
    ],
    asProfessional: [
      'Which idea of somebody else could you make real?',
      'Which idea of yours could you write down so that anybody could take it up?',
    ],
  },
  'team-voices': {
    asLead: [
      'Which of these questions is still alive, and who is free to answer it?',
      'Where should such a question go, so that it meets somebody who knows?',
    ],
    asProfessional: [
      'Which of these questions could you answer, or say who can?',
      'How could the next question of yours be easier to answer: shorter, with a proposal, to one person?',
    ],
  },
  'team-balance': {
    asLead: [
      'Which two people would learn from reviewing each other’s work and have not yet?',
      'Where does help flow both ways, and what made that easy?',
    ],
    asProfessional: [
      'Whom have you only helped so far, and what could you ask them?',
      'Who helped you lately, and what do you know that they could use?',
    ],
  },
} as const satisfies Record<string, TwoWordings>;
