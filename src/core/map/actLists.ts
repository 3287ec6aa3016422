import { type Signal, SIGNALS } from '../model/evidenceKinds.ts';
import type { ActOutline, ActTexts, MapOutline, PersonNode } from './leadershipMap.ts';

/** A person's acts of one kind, newest first; acts of one review stand together. */
export interface ActList<Some extends ActOutline> {
  signal: Signal;
  groups: Some[][];
}

export interface PersonActs<Some extends ActOutline> {
  person: PersonNode;
  /** Place in the map's list of people. */
  index: number;
  lists: ActList<Some>[];
  /** What was theirs to do anyway, newest first. */
  duty: Some[][];
}

/** Everybody who acted, by their newest act, with what they did. */
export function listActs<Some extends ActOutline>(
  map: Pick<MapOutline, 'people'> & { acts: readonly Some[] },
): PersonActs<Some>[] {
  const acts = new Map<string, Some[]>();
  for (const act of map.acts) {
    const own = acts.get(act.person);
    if (own === undefined) {
      acts.set(act.person, [act]);
    } else {
      own.push(act);
    }
  }
  return map.people.flatMap((person, index) => {
    const own = acts.get(person.id);
    return own === undefined ? [] : [{ person, index, ...sortOut(own) }];
  });
}

function sortOut<Some extends ActOutline>(own: readonly Some[]): Pick<PersonActs<Some>, 'lists' | 'duty'> {
  const led = own.filter(({ byDuty }) => !byDuty);
  return {
    lists: SIGNALS.map((signal) => ({ signal, groups: joinGroups(led.filter((act) => act.signal === signal)) })).filter(
      ({ groups }) => groups.length > 0,
    ),
    duty: joinGroups(own.filter(({ byDuty }) => byDuty)),
  };
}

/** Acts of one day that were told in the same words, by whomever, together; the order of days stays. */
export function joinAlike<Some extends ActOutline>(groups: readonly Some[][]): Some[][] {
  const joined = new Map<string, Some[]>();
  for (const group of groups) {
    const [first] = group;
    if (first === undefined) continue;
    const key = group.length > 1 ? first.id : `${first.day} ${first.kind} ${first.level}`;
    joined.set(key, [...(joined.get(key) ?? []), ...group]);
  }
  return [...joined.values()];
}

/** Whether acts stand together because they are alike, not because they are of one review. */
export function areAlike([first, ...others]: readonly ActOutline[]): boolean {
  return others.some(({ group }) => group === null || group !== first?.group);
}

/** Kinds whose headline is the same wherever they happen: the title of the thread tells one from the other. */
const TOLD_BY_TITLE: ReadonlySet<ActOutline['kind']> = new Set([
  'answered',
  'broke-the-wait',
  'missed-element',
  'flagged-early',
]);

/**
 * What tells an act from others like it, where its headline does not; null: the headline does, or nothing can.
 *
 * @param told null: still to come
 */
export function titleOfAct({ kind }: ActOutline, told: Pick<ActTexts, 'thread'> | null): string | null {
  return TOLD_BY_TITLE.has(kind) && told !== null && told.thread.title !== '' ? told.thread.title : null;
}

/** Acts of one review together, in the order of their newest. */
export function joinGroups<Some extends ActOutline>(acts: readonly Some[]): Some[][] {
  const groups = new Map<string, Some[]>();
  for (const act of acts) {
    const key = act.group === null ? `act ${act.id}` : `group ${act.group}`;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [act]);
    } else {
      group.push(act);
    }
  }
  return [...groups.values()];
}
