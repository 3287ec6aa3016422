import type { Evidence } from '../model/evidence.ts';
import type { Person } from '../model/person.ts';
import { isSamePerson, personKey } from '../people/humans.ts';
import type { Translate } from '../ports.ts';
import { safeUrl } from '../text/safeUrl.ts';
import { inertLine } from '../text/inertText.ts';
import { areasOf, byNewest, isAgain, isBy, signalOf, writePlace, writePlaces } from './evidenceWords.ts';
import { byRecency, type Insight } from './insight.ts';
import { say, type Message } from '../text/message.ts';
import { askTwo } from './twoQuestions.ts';

export interface PairInsight extends Insight {
  /** Whoever led last comes first. */
  people: [Person, Person];
}

/**
 * Lead-and-follow: two people of whom each has helped the other on (saw it coming, got it moving or taught),
 * and where. Help that flows one way only is no pair: nobody is told that they only receive. Duty is left
 * out. Newest first.
 */
export function findPairs(evidence: readonly Evidence[], translate: Translate): PairInsight[] {
  const led = evidence.filter((act) => !act.byDuty && signalOf(act) !== 'looked-up-to').toSorted(byNewest);
  const met = new Map<string, [Person, Person]>();
  for (const act of led) {
    for (const other of act.beneficiaries) {
      const key = pairKey(act.actor, other);
      if (!isSamePerson(act.actor, other) && !met.has(key)) met.set(key, [act.actor, other]);
    }
  }
  return [...met].flatMap(([key, people]) => tellPair({ key, people, led, translate }) ?? []).toSorted(byRecency);
}

interface Telling {
  key: string;
  people: [Person, Person];
  led: readonly Evidence[];
  translate: Translate;
}

function tellPair({ key, people: [one, two], led, translate }: Telling): PairInsight | null {
  const forth = led.filter((act) => isBy(act, one) && helps(act, two));
  const back = led.filter((act) => isBy(act, two) && helps(act, one));
  const [newest] = forth;
  if (newest === undefined || back.length === 0) return null;
  const id = `pair:${key}`;
  const args = { person: inertLine(one.login), other: inertLine(two.login) };
  return {
    id,
    kind: 'pair',
    people: [one, two],
    sentence: sayPair(forth, back, { args, translate }),
    details: [],
    evidenceIds: [...forth, ...back].toSorted(byNewest).map((act) => act.id),
    url: safeUrl(newest.source.url),
    areas: areasOf([...forth, ...back]),
    at: newest.at,
    ...askTwo('pair', { ...args, area: writePlace(forth, translate) }, id),
  };
}

/** "Leads" is said of what happened more than once, either way. */
function sayPair(
  forth: readonly Evidence[],
  back: readonly Evidence[],
  { args, translate }: { args: Message['args']; translate: Translate },
): Message {
  const [area, place] = [writePlaces(forth, translate), writePlaces(back, translate)];
  const isHabit = isAgain(forth) && isAgain(back);
  if (hasSameAreas(forth, back)) {
    return isHabit
      ? say('{person} and {other} lead each other in {area}, in turn.', { ...args, area })
      : say('{person} and {other} helped each other in {area}.', { ...args, area });
  }
  return isHabit
    ? say('{person} leads {other} in {area}; {other} leads {person} in {place}.', { ...args, area, place })
    : say('{person} helped {other} in {area}; {other} helped {person} in {place}.', { ...args, area, place });
}

function hasSameAreas(forth: readonly Evidence[], back: readonly Evidence[]): boolean {
  const [one, two] = [areasOf(forth).sort(), areasOf(back).sort()];
  return one.length === two.length && one.every((area, index) => area === two[index]);
}

function helps(act: Evidence, person: Person): boolean {
  return act.beneficiaries.some((other) => isSamePerson(other, person));
}

function pairKey(one: Person, two: Person): string {
  return [personKey(one), personKey(two)].sort().join('+');
}
