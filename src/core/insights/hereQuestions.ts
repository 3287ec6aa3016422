import type { Evidence } from '../model/evidence.ts';
import type { Translate } from '../ports.ts';
import { inertLine } from '../text/inertText.ts';
import type { Insight } from './insight.ts';
import { say } from '../text/message.ts';
import { numberOf, pickWording, writePlace, type Wordings } from './wordings.ts';

const AS_LEAD: Record<'anticipating' | 'unblocking', Wordings> = {
  anticipating: [
    'Would {name} like to hear of changes to {area} before they are built? Then ask for that word early.',
    'Who writes the plan for the next change to {area}, and could {name} read it before anybody else?',
    'What {name} looks for in {area} could become a list that others look through, too. Offer the time to write it.',
  ],
  unblocking: [
    'Let {name} know what came of {thread}, and leave room: what in {area} could be decided there without you?',
    'Who could go along the next time {name} moves something in {area}, so that there are two?',
  ],
};
const AS_PROFESSIONAL: Record<'anticipating' | 'unblocking', Wordings> = {
  anticipating: [
    'Before you push to {area}: what would {name} ask? Answer it in the description.',
    'Read {thread} before you change {area}, and ask {name} while it is still a sketch.',
    'What was said on {thread} holds for more than that change. Where in {area} does it hold today?',
    'Show {name} the part of your change to {area} that you trust least.',
  ],
  unblocking: [
    'Stuck in {area}? Say what you tried and what you need, and ask {name}.',
    'Could you take the step on the next thread in {area} that {name} took on {thread}?',
    'Read how {thread} was moved. Which step of it could be yours the next time?',
  ],
};

/** The two questions that go with somebody who leads at a place. */
export function askAboutPersonHere(options: {
  act: Evidence;
  signal: 'anticipating' | 'unblocking';
  areas: readonly string[];
  translate: Translate;
}): Pick<Insight, 'asLead' | 'asProfessional'> {
  const { act, signal, areas, translate } = options;
  const args = {
    name: inertLine(act.actor.login),
    thread: numberOf(act.thread.number),
    area: writePlace(areas, translate),
  };
  return {
    asLead: say(pickWording(AS_LEAD[signal], `${act.id}\nhere lead`), args),
    asProfessional: say(pickWording(AS_PROFESSIONAL[signal], `${act.id}\nhere professional`), args),
  };
}
