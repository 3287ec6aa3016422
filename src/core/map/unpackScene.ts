import { EVIDENCE_KINDS, EVIDENCE_LEVELS, SIGNAL_OF_KIND } from '../model/evidenceKinds.ts';
import { composeGraph } from './composeGraph.ts';
import type { ActOutline } from './leadershipMap.ts';
import { threadOf } from './limitMap.ts';
import { mapSceneSchema, type MapScene } from './mapScene.ts';
import { dayBefore, DUTY, ISSUE, type PackedAct, type PackedScene } from './packedScene.ts';
import { unpackText } from './packedText.ts';

/** The scene that was sent. Null: it is none, or not such a one that may be shown (an address that is none, say). */
export function unpackScene(packed: PackedScene): MapScene | null {
  try {
    return mapSceneSchema.safeParse(unpack(packed)).data ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function unpack({ head, ground, areaNotes, ...tables }: PackedScene): MapScene {
  const days = new Map<number, string>();
  const dayOf = (before: number): string => {
    const day = days.get(before) ?? dayBefore(head.until, before);
    days.set(before, day);
    return day;
  };
  const acts = tables.acts.map((act) => unpackAct(act, tables, dayOf));
  const graph = composeGraph({
    acts,
    threadOf,
    people: new Map(tables.people.flatMap(([id, label]) => (label === null ? [] : [[id, label]]))),
    areas: new Map(tables.areas.map(([id, label, repository]) => [id, { label, repository }])),
  });
  return { map: { ...head, ...graph, acts }, ground, areaNotes };
}

type Tables = Pick<PackedScene, 'people' | 'areas' | 'repositories' | 'texts'>;

function unpackAct(act: PackedAct, tables: Tables, dayOf: (before: number) => string): ActOutline {
  const [id, person, days, kindPlace, level, flags, repository, number, helped, areas, headline, url, group] = act;
  const text = (packed: readonly number[]): string => unpackText(packed, tables.texts, number);
  const kind = at(EVIDENCE_KINDS, kindPlace);
  return {
    id,
    person: at(tables.people, person)[0],
    helped: helped.map((place) => at(tables.people, place)[0]),
    signal: SIGNAL_OF_KIND[kind],
    kind,
    level: at(EVIDENCE_LEVELS, level),
    day: dayOf(days),
    headline: text(headline),
    url: url === null ? null : text(url),
    repository: at(tables.repositories, repository),
    thread: { kind: (flags & ISSUE) === 0 ? 'pull' : 'issue', number },
    areas: areas.map((place) => at(tables.areas, place)[0]),
    byDuty: (flags & DUTY) !== 0,
    group: group === null ? null : text(group),
  };
}

function at<Entry>(table: readonly Entry[], place: number): Entry {
  const entry = table[place];
  if (entry === undefined) throw new RangeError('There is no such entry.');
  return entry;
}
