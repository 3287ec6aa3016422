import { isShownByDefault, type Evidence } from '../model/evidence.ts';
import { SIGNAL_OF_KIND, type EvidenceKind } from '../model/evidenceKinds.ts';
import type { Person } from '../model/person.ts';
import { isSamePerson } from '../people/humans.ts';
import type { Translate } from '../ports.ts';
import { inertLine } from '../text/inertText.ts';
import { type Message, say } from '../text/message.ts';
import type { OpeningInsight } from './openings.ts';
import { numberOf, pickWording, writePlace, type Wordings } from './wordings.ts';

type Help = 'saw' | 'moved' | 'moved-unasked' | 'taught' | 'idea' | 'took-up';

/** Recognition that tells what was good about it, and room for more of it. */
const AS_LEAD: Record<Help, Wordings> = {
  saw: [
    'Show {thread} to others as an example of a warning that was worth giving, and say what it changed. {name} may not know.',
    'What does {name} know of {area} that you could ask for earlier, while the next change there is still an idea?',
    'Tell {name} what would have been missing without this, and ask what else they would look at in {area}.',
  ],
  moved: [
    'What let {name} move {thread}: a right, know-how, an hour? Find out, and give it to one more person.',
    '{name} moved {thread}. Does anybody but you and {name} know how that was done in {area}?',
    'Ask {name} what would have made {thread} easier to move. That is the next thing to clear away in {area}.',
  ],
  'moved-unasked': [
    'Nobody had asked {name} to come to {thread}. Say that you saw it, and ask what in {area} they would like to decide themselves.',
    '{name} came to {thread} without being sent. What made it easy to come, and is it as easy for others?',
  ],
  taught: [
    'What {name} explained on {thread} is of use to more than one. Would {name} like to put it where the next person finds it, or to show it once to all?',
    'Learning from each other shows in {thread}. Give it time of its own: a pairing, an hour before the next change to {area}.',
  ],
  idea: [
    'The idea on {thread} was {name}’s. Say so where others hear it, and ask which idea is next.',
    'Could {name} have a say in where {area} goes, before there is anything to review?',
  ],
  'took-up': [
    '{name} took a remark further than it asked. That is leading by following: tell {name} that it was seen on {thread}.',
    'What gave {name} the time to do {thread} properly? Protect it for the next one.',
  ],
};

/** What was received can be passed on. */
const AS_PROFESSIONAL: Record<Help, Wordings> = {
  saw: [
    'What did {name} look at to see it? Look at the next change to {area} in the same way, before you are asked.',
    'Make the next one findable: would a test in {area} have said it?',
    'Which change of somebody else to {area} could you read with the eyes that {name} lent you on {thread}?',
  ],
  moved: [
    'You know what it was like to wait for {thread}. Which thread could you give the same to today?',
    'With what you know now you could move the next one in {area} yourself. Which would you begin with?',
    'Write down what {name} knew that you did not, in two lines, where the next one looks for it.',
  ],
  'moved-unasked': [
    '{name} did not wait to be asked. Which open thread do you pass by though you could say something?',
    'You know what it was like to wait for {thread}. Which thread could you give the same to today?',
  ],
  taught: [
    'Say it in your own words to the next person who meets it in {area}; then it is yours.',
    'What can you explain about {area} that {name} may not know? Teaching goes both ways.',
  ],
  idea: [
    'Tell {name} what became of the idea in your hands, also what did not work.',
    'Which idea of yours for {area} lies unwritten because you have no time for it? Others may.',
  ],
  'took-up': [
    'Your remark on {thread} was taken up properly. Which remark on your own work deserves the same?',
    'Look at what {name} made of your remark, and say what you learned from it.',
  ],
};
const TO_AN_OPENING: Wordings = [
  'Pass it on: {opening} in {area} could use just what {name} gave you here.',
  '{name} did it for you; {opening} in {area} is where you could do it for somebody else.',
  'Where {area} needs the same now: {opening}. You have just seen how it is done.',
];

const HELP_OF_KIND: Partial<Record<EvidenceKind, Help>> = {
  explained: 'taught',
  rippled: 'taught',
  'idea-adopted': 'idea',
  'followed-through': 'took-up',
};

/** It gave them something: who is chosen, or thinks again, gives nothing to whoever chose or argued. */
export function isHelpTo({ kind, level, actor, beneficiaries }: Evidence, viewer: Person): boolean {
  return (
    beneficiaries.some((person) => isSamePerson(person, viewer)) &&
    !isSamePerson(actor, viewer) &&
    isShownByDefault(level) &&
    SIGNAL_OF_KIND[kind] !== 'looked-up-to' &&
    kind !== 'changed-course'
  );
}

/** The two questions that go with help one got: by what kind of help it was, and by what is open where it happened. */
export function askAboutHelp(
  act: Evidence,
  opening: OpeningInsight | null,
  translate: Translate,
): { asLead: Message; asProfessional: Message } {
  const help = helpOf(act);
  const shared = opening?.areas.filter((one) => act.area.includes(one)) ?? act.area;
  const args = {
    name: inertLine(act.actor.login),
    thread: numberOf(act.thread.number),
    area: writePlace(shared, translate),
    ...(opening === null ? {} : { opening: numberOf(opening.thread) }),
  };
  const wordings = opening === null ? AS_PROFESSIONAL[help] : TO_AN_OPENING;
  return {
    asLead: say(pickWording(AS_LEAD[help], `${act.id}\nlead`), args),
    asProfessional: say(pickWording(wordings, `${act.id}\nprofessional`), args),
  };
}

function helpOf({ kind, unasked, byDuty }: Evidence): Help {
  const known = HELP_OF_KIND[kind];
  if (known !== undefined) return known;
  if (SIGNAL_OF_KIND[kind] === 'anticipating') return 'saw';
  return unasked === true && !byDuty ? 'moved-unasked' : 'moved';
}
