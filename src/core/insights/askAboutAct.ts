import type { Evidence } from '../model/evidence.ts';
import { SIGNAL_OF_KIND } from '../model/evidenceKinds.ts';
import type { Person } from '../model/person.ts';
import { isSamePerson } from '../people/humans.ts';
import type { Translate } from '../ports.ts';
import { CONCERN_KINDS } from '../reading/reader.ts';
import { inertLine } from '../text/inertText.ts';
import { BROUGHT_AS_LEAD, DUTY, GIVE, LOOK_FOR, OWN, QUESTIONS_OF_OPEN, UNASKED_AS_LEAD } from './actWordings.ts';
import { askAboutHelp, isHelpTo } from './helpQuestions.ts';
import { type Message, say } from '../text/message.ts';
import { QUESTIONS_OF_KIND } from './questionsOfKind.ts';
import { numberOf, pickWording, type TwoWordings, writePlace } from './wordings.ts';

/**
 * The two questions that go with one piece of evidence: by who reads it (whoever did it, whoever was helped, anybody
 * else), by what became of it, and by what was seen, waited for or given.
 */
export function askAboutAct(
  evidence: Evidence,
  viewer: Person | null,
  translate: Translate,
): { asLead: Message; asProfessional: Message } {
  if (viewer !== null && isHelpTo(evidence, viewer)) return askAboutHelp(evidence, null, translate);
  const args = {
    name: inertLine(evidence.actor.login),
    thread: numberOf(evidence.thread.number),
    area: writePlace(evidence.area, translate),
  };
  const wordings = wordingsFor(evidence, viewer);
  return {
    asLead: say(pickWording(wordings.asLead, `${evidence.id}\nlead`), args),
    asProfessional: say(pickWording(wordings.asProfessional, `${evidence.id}\nprofessional`), args),
  };
}

function wordingsFor(evidence: Evidence, viewer: Person | null): TwoWordings {
  const { kind, level, unasked, byDuty } = evidence;
  const signal = SIGNAL_OF_KIND[kind];
  if (isSamePerson(evidence.actor, viewer)) return OWN[signal];
  if (level === 'raised' || level === 'deferred') return QUESTIONS_OF_OPEN[level];
  const { asLead, asProfessional } = QUESTIONS_OF_KIND[kind];
  if (signal === 'unblocking') {
    if (byDuty) return DUTY;
    const isBrought = evidence.because.some(({ args }) => args['help'] === 'fix');
    const give = isBrought ? GIVE['fix'] : giveFor(evidence);
    return {
      asLead: unasked === true ? UNASKED_AS_LEAD : isBrought ? BROUGHT_AS_LEAD : asLead,
      asProfessional: give === undefined ? asProfessional : [give, ...(isBrought ? [] : asProfessional)],
    };
  }
  const look = signal === 'anticipating' && level === 'acted-on' ? lookFor(evidence) : undefined;
  return { asLead, asProfessional: look === undefined ? asProfessional : [look] };
}

/** By the kind of concern that a reader saw in it. */
function lookFor({ because }: Evidence): string | undefined {
  const concern = because.map(({ args }) => args['concern']).find((value) => value !== undefined);
  const kind = CONCERN_KINDS.find((known) => known === concern);
  return kind === undefined ? undefined : LOOK_FOR[kind];
}

function giveFor({ because }: Evidence): string | undefined {
  const waitedFor = because.map(({ args }) => args['waitedFor']).find((value) => value !== undefined);
  return typeof waitedFor === 'string' && Object.hasOwn(GIVE, waitedFor) ? GIVE[waitedFor] : undefined;
}
