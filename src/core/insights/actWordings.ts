import type { EvidenceKind, Signal } from '../model/evidence.ts';
import type { ConcernKind } from '../reading/reader.ts';

type Wordings = readonly [string, ...string[]];

/** How one piece of evidence is asked about: by its kind, and by what sets it apart from others of that kind. */
export interface ActQuestions {
  asLead: Wordings;
  asProfessional: Wordings;
}

/**
 * About one act, for whoever reads of it: what room, know-how or recognition stands behind it, and what the reader can
 * take from it into their own work this week. About the act and the place, never about whoever was wrong or waited.
 */
export const QUESTIONS_OF_KIND: Record<EvidenceKind, ActQuestions> = {
  'flagged-in-review': {
    asLead: [
      'What {name} said on {thread} came with the diff. Which change to {area} could {name} hear of while it is still an idea?',
      'The work on {thread} changed after a remark. Does {name} know what it changed, and do others in {area}?',
    ],
    asProfessional: [
      'What does one have to know of {area} to see what {name} saw on {thread}, and do you know it?',
      'Read how {name} put it on {thread}. Which remark that you are about to write could be as easy to take up?',
    ],
  },
  'flagged-early': {
    asLead: [
      '{thread} was written before anything had broken. Where in the plan for {area} is there a place for such a thought?',
      'Who has told {name} what was made of {thread}, and asked what else may come in {area}?',
    ],
    asProfessional: [
      'Which risk in {area} do you know that stands in no issue yet? {thread} shows how few lines it takes.',
      'What made {thread} easy to take up for somebody else: a case, a cost, a first step? Which of these would yours need?',
    ],
  },
  'missed-element': {
    asLead: [
      '{thread} had been looked at before {name} saw what was not there. Could what {name} looks for in {area} become a line of a check-list?',
      'How could the next change to {area} be read by somebody with the eyes of {name} before it is approved?',
    ],
    asProfessional: [
      'On {thread} the remark was about what was not there. In your next review of {area}, what would you expect to find that no line shows?',
      'What would you have to hold beside {thread} (a twin, a caller, a page of the manual) to see that something is missing?',
    ],
  },
  'proved-right': {
    asLead: [
      'What was said on {thread} came true later. At which point of the next change to {area} could such a word be weighed in peace?',
      'Does {name} know that {thread} was right in the end? What would make the next such word in {area} easy to give?',
    ],
    asProfessional: [
      'Which word of yours about {area} was set aside, and how would you put it today so that one can try it out?',
      'Read {thread} and what came after. What in {area} looks like it today?',
    ],
  },
  'became-guardrail': {
    asLead: [
      '{thread} ended in a test or a rule, so nobody has to remember it. Which other thing in {area} is still kept in one head?',
      'What gave {name} the room to see {thread} through to a rule, and who else in {area} has it?',
    ],
    asProfessional: [
      'Which remark about {area} have you made twice? {thread} shows what it can become.',
      'What would the check be that says it for you the next time somebody changes {area}?',
    ],
  },
  'broke-the-wait': {
    asLead: [
      'What did {name} need to move {thread}: a right, know-how, an hour? Who else in {area} could be given it?',
      'What would {thread} have waited for if {name} had been on holiday, and who would like to be able to do the same?',
    ],
    asProfessional: [
      'Which step of what {name} did on {thread} could you have done, and which one would you have to learn?',
      'Which thread in {area} waits for the same today, and what could you give it with what you know?',
    ],
  },
  answered: {
    asLead: [
      'The answer on {thread} helped somebody along. Where in {area} would the next one who asks find it?',
      'Does {name} have the time for answers like the one on {thread}, and does anybody say when one has helped?',
    ],
    asProfessional: [
      'Which open question about {area} could you answer, be it only with where to look?',
      'What made the answer on {thread} one that somebody could use at once? Which of your answers could have that, too?',
    ],
  },
  'cleared-dependency': {
    asLead: [
      'Something waited for {thread}. Who sees early enough what in {area} others wait for?',
      'Did {name} know what hung on {thread}? How could such a thing be seen in {area} before somebody asks?',
    ],
    asProfessional: [
      'Which of your open changes does somebody else’s work wait for? {thread} shows what it sets free.',
      'Which small thing in {area} would let two others go on if you did it first?',
    ],
  },
  'carried-on': {
    asLead: [
      'The work of {thread} lay still, and {name} went on with it. Which other work in {area} would be worth it, and who may take it up?',
      'What made it possible for {name} to take {thread} over: a word, a branch, a good description? How could that become the custom?',
    ],
    asProfessional: [
      'Which work that lies still in {area} would you like to see finished, and whom would you ask whether you may?',
      'If you had to leave your own branch today, what would somebody need to go on with it as {name} did with {thread}?',
    ],
  },
  welcomed: {
    asLead: [
      '{name} gave a newcomer on {thread} an answer about the substance. Who could do that for the next one in {area}?',
      'What could a newcomer do in {area} after {thread}, with {name} to ask?',
    ],
    asProfessional: [
      'Whose first pull request in {area} could you answer, about what it is rather than how it looks?',
      'What would you have liked to be told on your own first change to {area}?',
    ],
  },
  settled: {
    asLead: [
      '{name} brought the argument that opposed reviews of {thread} could agree on. Where in {area} is one needed now?',
      'What did {name} know that both sides of {thread} could use? Could it be written where the next decision in {area} is made?',
    ],
    asProfessional: [
      'Where in {area} do two people want different things, and which fact would help both?',
      'Read the argument on {thread}: is it a measure, a case, a rule? Which could you bring to an open discussion?',
    ],
  },
  'sought-out': {
    asLead: [
      '{name} was asked by name on {thread}. Is there time for that, and who could learn to be asked about {area}?',
      'What is it about {area} that one asks {name}? Could a part of it be written down by whoever asked?',
    ],
    asProfessional: [
      'About what part of {area} would you like to be asked, and where have you shown that you know it?',
      'Whom do you ask about {area}? Say to them what came of the last answer.',
    ],
  },
  cited: {
    asLead: [
      'What {name} wrote on {thread} is used by others. Should it be written where everybody in {area} finds it?',
      'Whose words do people go by in {area}, and do they know? {thread} would be an occasion to say so.',
    ],
    asProfessional: [
      'Which of your reasons for something in {area} would others quote, if you wrote it down in three sentences?',
      'Whose words do you build on in {area}? A link tells them, and lets others follow, as with {thread}.',
    ],
  },
  explained: {
    asLead: [
      '{name} gave the why on {thread}. Who else in {area} would gain from hearing it, and when?',
      'Could {name} show what stands behind {thread} once to several, with time set aside for it?',
    ],
    asProfessional: [
      'Which of your last remarks in {area} says what to change and not yet why?',
      'Can you say the why of {thread} in your own words, to somebody who meets it in {area} for the first time?',
    ],
  },
  rippled: {
    asLead: [
      'What {name} once said on {thread} is said by others now. What else in {area} could travel like that, with a little time for it?',
      'Advice that is passed on may want to be a page. Would whoever passed on what {thread} says like to write it?',
    ],
    asProfessional: [
      'Which advice about {area} did you get that you have not yet given to anybody?',
      'Whose advice do you go by in {area}, and do they know that you pass it on?',
    ],
  },
  'idea-adopted': {
    asLead: [
      'The idea of {thread} was {name}’s, and others built it. Could {name} have a say in what comes next in {area}?',
      'Which other idea lies in an issue about {area} and only needs somebody who may say yes?',
    ],
    asProfessional: [
      'Which idea for {area} have you kept because you have no time to build it? {thread} shows that others may.',
      'Which idea of somebody else for {area} would you like to make real, and have you told them?',
    ],
  },
  'followed-through': {
    asLead: [
      '{name} took a remark on {thread} further than it asked. Who has said that it was seen?',
      'What gave {name} the time to do {thread} properly, and how can the next change to {area} have it?',
    ],
    asProfessional: [
      'Which remark on your own work in {area} deserves more than the smallest change?',
      'What did {name} do on {thread} beyond what was asked? Which of it could be yours the next time?',
    ],
  },
  'changed-course': {
    asLead: [
      '{name} thought again on {thread}, for all to see. What makes that safe in {area}, and is it so for everybody?',
      'Who has told {name} that the change of mind on {thread} helped? Do you show your own as openly?',
    ],
    asProfessional: [
      'Which view of yours about {area} rests on something that has changed since?',
      'When did an argument last turn your view round, and does whoever brought it know? {thread} shows how few words it takes.',
    ],
  },
};

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
export const QUESTIONS_OF_OPEN: Record<'raised' | 'deferred', ActQuestions> = {
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
export const DUTY: ActQuestions = {
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
export const OWN: Record<Signal, ActQuestions> = {
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
