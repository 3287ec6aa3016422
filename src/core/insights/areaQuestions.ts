import type { TwoWordings } from './wordings.ts';

/** About a place: who sees trouble coming there, who gets things moving, and what would let others begin. */
export const AREA_QUESTIONS = {
  'area-sees-coming': {
    asLead: [
      'Before the next larger change to {area}: which of those who see trouble coming there can be asked first?',
      'Which concern about {area} comes back? A test or a written rule could raise it the next time.',
      'Who plans for {area} alone, and would gain from ten minutes with somebody who sees what may break?',
    ],
    asProfessional: [
      'What would you tell somebody who changes {area} for the first time?',
      'Look at the newest concern that changed work in {area}: what does one have to know to see such a thing?',
      'Which question about {area} do you ask in every review? Say why, once, where all can read it.',
    ],
  },
  'area-unblocks': {
    asLead: [
      'What do people in {area} wait for that they could decide themselves?',
      'Who would like to decide something in {area} and has not yet had the occasion?',
      'Which review in {area} could two people do together, so that the next one has two who can?',
      'What does somebody have to know to say yes in {area}, and where does it stand?',
    ],
    asProfessional: [
      'Which open change in {area} could you review, be it only the part that you know?',
      'What would you have to read to say yes to a change in {area}?',
      'What do you wait for in {area}, and what would you do if you were allowed to decide?',
      'Whose last answer in {area} helped you along, and do they know?',
    ],
  },
  'area-one-way-out': {
    asLead: [
      'Who would like to know {area} well enough to get things moving there, and could sit in on the next review?',
      'If {area} stood still for two weeks of holiday, what would wait? Hand one of these on now, with time to learn it.',
    ],
    asProfessional: [
      'Which thread in {area} could you take one step on, and ask for a second look?',
      'What would you have to see once to do the next review in {area} yourself?',
    ],
  },
  'area-one-way-out-begun': {
    asLead: [
      'Could the next reviews in {area} be {person}’s, with company?',
      'What would {person} need to carry a part of {area}: a right, an hour of pairing, the plan for it?',
    ],
    asProfessional: [
      'Could you and {person} take the next change to {area} together?',
      'Which thread in {area} could you take one step on, and ask {person} for a second look?',
    ],
  },
  'area-begun': {
    asLead: [
      'What in {area} could be {person}’s to decide, with somebody to ask?',
      'Does {person} know what came of their first steps in {area}?',
      'Whom could {person} talk to about where {area} is going?',
    ],
    asProfessional: [
      'How did {person} begin in {area}? In which area could your first step be as small?',
      'Whom could you invite to look at a change in a place that they do not know yet?',
    ],
  },
  'area-quiet': {
    asLead: [
      'Does {area} run well, or is it where nobody looks closely? Who would know?',
      'Before the next change to {area}, who could be asked what might go wrong?',
    ],
    asProfessional: [
      'What could go wrong in {area} that you know of and have not yet written anywhere?',
      'In your next review of {area}: what would you ask if you had to mend it next month?',
    ],
  },
  'area-not-shown': {
    asLead: [
      'How is {area} led: in calls, in chat, at one desk? What of it should be written where a newcomer finds it?',
      'Who knows why things in {area} are as they are, and who else should?',
    ],
    asProfessional: [
      'If you lead in {area} where GitHub does not look: who else should know what you know?',
      'Which decision about {area} could you write into its pull request instead of saying it?',
    ],
  },
} as const satisfies Record<string, TwoWordings>;
