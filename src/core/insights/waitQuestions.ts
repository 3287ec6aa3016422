import type { Evidence } from '../model/evidence.ts';
import { SIGNAL_OF_KIND } from '../model/evidenceKinds.ts';
import type { Person } from '../model/person.ts';
import type { OpenWait, Situation } from '../model/situation.ts';
import { isSamePerson } from '../people/humans.ts';
import type { Translate } from '../ports.ts';
import { inertLine } from '../text/inertText.ts';
import type { Insight } from './insight.ts';
import { say } from '../text/message.ts';
import type { Ask } from './whomToAsk.ts';
import { numberOf, pickWording, writePlace, type Wordings } from './wordings.ts';

/** Who there is to turn to, without saying why others are not. */
type Ways = 'many' | 'one-and-beginner' | 'one' | 'none';

const AS_LEAD: Record<Ways, Wordings> = {
  many: [
    'More than one person has got such things moving in {area}. Let them settle among themselves who takes {thread}; that is quicker than a name from you.',
    'What could whoever takes {thread} decide alone? Say so before it is taken.',
  ],
  'one-and-beginner': [
    '{area} has one way out for now, and {beginner} has begun there. Would the two look at {thread} together?',
    'Ask {beginner} whether they would like to take a first look at {thread}, with company for the second.',
  ],
  one: [
    '{area} has one way out for now. Who would like to sit in when {thread} is looked at, so that there are two?',
    'What would somebody need to know to take the next {thread} in {area}? An hour at one screen may be all.',
  ],
  none: [
    'GitHub shows nobody who has moved such a thing in {area}. Ask in the team who would like {area} to be theirs, and let them decide on {thread}.',
    'Is {thread} waiting for knowledge, for time, or for somebody who may say yes? Each needs something else from you.',
  ],
};
/** The same where it is not known what place of the code it is about. */
const AS_LEAD_NOWHERE: Wordings = [
  'Is {thread} waiting for knowledge, for time, or for somebody who may say yes? Each needs something else from you.',
  'Which part of the code is {thread} about? Say it there, and whoever knows that part will find it.',
  'Read {thread} out in the next meeting, and let whoever is curious take it, with the right to decide.',
];
/** A thread that waits for another one is helped there. */
const AS_LEAD_BLOCKED: Wordings = [
  'The way to {thread} leads through {on}. What does {on} lack that you could clear: a decision, a person, a smaller aim?',
  'Does {thread} have to wait for all of {on}? Whoever works on the two may find a part that can go first; give them the room to say so.',
];

const AS_PROFESSIONAL: Record<OpenWait['waitsFor'], Wordings> = {
  review: [
    'You need not know all of {thread} to help: review the part that you know, and say which part you left out.',
    'Read {thread} for one thing only, what could go wrong in {area}, and write what you find, or that you found nothing.',
    'Try {thread} out and write what you saw. A review is easier to give when somebody has seen it run.',
  ],
  answer: [
    'If you know half of the answer to {thread}, write that half. The other half comes more easily after it.',
    'Who would know it? Naming that person on {thread}, with the reason, is a step that takes a minute.',
    'Look whether {area} already answers it, in a test, a page, an older thread, and link to that from {thread}.',
  ],
  decision: [
    'Write under {thread} what speaks for it, what against, and what you would do. That is most of a decision, whoever takes it.',
    'Ask on {thread} what is missing for a yes, by when, and whether silence until then may count as one.',
  ],
  thread: [
    'Have a look at {on}: is there a step in it that you could do, so that {thread} can go on?',
    'Ask on {on} what its next step is, and offer one that you can finish.',
  ],
};

/** The two questions that go with a wait: by how many ways out there are, and by what it waits for. */
export function askAboutWait(options: {
  wait: OpenWait;
  asks: readonly Ask[];
  situation: Pick<Situation, 'peers' | 'counts'>;
  evidence: readonly Evidence[];
  translate: Translate;
}): Pick<Insight, 'asLead' | 'asProfessional'> {
  const { wait, asks, translate } = options;
  const beginner = asks.length === 1 ? findBeginner(options) : null;
  const ways: Ways =
    asks.length > 1 ? 'many' : asks.length === 0 ? 'none' : beginner === null ? 'one' : 'one-and-beginner';
  const args = {
    area: writePlace(wait.areas, translate),
    thread: numberOf(wait.thread.number),
    ...(beginner === null ? {} : { beginner: inertLine(beginner.login) }),
    ...(wait.onThread === null ? {} : { on: numberOf(wait.onThread) }),
  };
  const seed = `wait:${String(wait.thread.number)}`;
  // Where somebody is left out, nobody can say that there are few.
  const isUnknown = wait.areas.length === 0 || (asks.length < 2 && options.situation.counts !== undefined);
  const lead = wait.waitsFor === 'thread' ? AS_LEAD_BLOCKED : isUnknown ? AS_LEAD_NOWHERE : AS_LEAD[ways];
  return {
    asLead: say(pickWording(lead, `${seed}\nlead`), args),
    asProfessional: say(pickWording(AS_PROFESSIONAL[wait.waitsFor], `${seed}\nprofessional`), args),
  };
}

/** Somebody active who has seen something coming or shared something there, and has not been one of the ways out. */
function findBeginner({
  wait,
  asks,
  situation,
  evidence,
}: {
  wait: OpenWait;
  asks: readonly Ask[];
  situation: Pick<Situation, 'peers'>;
  evidence: readonly Evidence[];
}): Person | null {
  const taken = [wait.author, ...wait.requested, ...asks.map(({ person }) => person)];
  const act = evidence
    .filter(({ area, kind }) => SIGNAL_OF_KIND[kind] !== 'unblocking' && area.some((one) => wait.areas.includes(one)))
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .find(
      ({ actor }) =>
        !taken.some((person) => isSamePerson(person, actor)) &&
        situation.peers.some(
          (peer) => isSamePerson(peer.person, actor) && (peer.isPeerNow || peer.isNewcomerNow) && !peer.isOverloaded,
        ),
    );
  return act?.actor ?? null;
}
