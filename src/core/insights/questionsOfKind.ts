import type { EvidenceKind } from '../model/evidenceKinds.ts';
import type { TwoWordings } from './wordings.ts';

/**
 * About one act, for whoever reads of it: what room, know-how or recognition stands behind it, and what the reader can
 * take from it into their own work this week. About the act and the place, never about whoever was wrong or waited.
 */
export const QUESTIONS_OF_KIND: Record<EvidenceKind, TwoWordings> = {
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
