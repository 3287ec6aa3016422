/** What a pair of questions is about. */
export type QuestionTopic =
  | 'person-sees-coming'
  | 'person-unblocks'
  | 'person-looked-to'
  | 'person-unowned'
  | 'person-taught'
  | 'person-ideas'
  | 'person-follows'
  | 'duty'
  | 'pair'
  | 'area-sees-coming'
  | 'area-unblocks'
  | 'area-one-way-out'
  | 'area-one-way-out-begun'
  | 'area-begun'
  | 'area-quiet'
  | 'area-not-shown'
  | 'team-rotation'
  | 'team-spread'
  | 'team-newcomers'
  | 'team-ideas'
  | 'team-voices'
  | 'team-balance'
  | 'mirror-flags'
  | 'mirror-moves'
  | 'mirror-trend'
  | 'mirror-given'
  | 'mirror-received'
  | 'mirror-gap'
  | 'mirror-load';

interface Wordings {
  asLead: readonly [string, ...string[]];
  asProfessional: readonly [string, ...string[]];
}

/**
 * What fosters leadership among equals: room to decide, the whole picture, recognition, teaching, sharing
 * the load, inviting, company for whoever begins. Each wording is about the place and the act at hand, can be
 * answered this week, and asks nobody to explain themselves.
 */
export const QUESTIONS: Record<QuestionTopic, Wordings> = {
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
};
