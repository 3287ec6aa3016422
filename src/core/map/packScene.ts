import { EVIDENCE_KINDS, EVIDENCE_LEVELS } from '../model/evidenceKinds.ts';
import type { ActOutline } from './leadershipMap.ts';
import type { MapScene } from './mapScene.ts';
import { daysBefore, DUTY, ISSUE, type PackedAct, type PackedScene } from './packedScene.ts';
import { packText } from './packedText.ts';

/**
 * A scene as it is sent to the page: of a big team's acts the outlines, each name and wording once, and nothing that
 * can be worked out. `unpackScene` gives back the same scene with its acts in outline.
 *
 * @throws RangeError where an act is of an area that the map does not have
 */
export function packScene({ map, ground, areaNotes }: MapScene): PackedScene {
  const { people, areas, acts, format, version, repositories, since, until, names, coverage } = map;
  const labels = new Map(people.map(({ id, label }) => [id, label]));
  const everybody = new Set([...labels.keys(), ...acts.flatMap(({ person, helped }) => [person, ...helped])]);
  const named = new Set(acts.map(({ repository }) => repository));
  const texts = new Map<string, number>();
  const places = {
    person: finderIn(everybody),
    area: finderIn(areas.map(({ id }) => id)),
    repository: finderIn(named),
  };
  const packed = acts.map((act) => packAct(act, { until, texts, places }));
  return {
    head: { format, version, repositories, since, until, names, coverage },
    people: [...everybody].map((id) => [id, labels.get(id) ?? null]),
    areas: areas.map(({ id, label, repository }) => [id, label, repository]),
    repositories: [...named],
    texts: [...texts.keys()],
    acts: packed,
    ground,
    areaNotes,
  };
}

type Find = (name: string) => number;

interface Tables {
  until: string;
  /** Wordings and their places, to which new ones are added. */
  texts: Map<string, number>;
  places: Record<'person' | 'area' | 'repository', Find>;
}

function packAct(act: ActOutline, { until, texts, places }: Tables): PackedAct {
  const { number } = act.thread;
  const pack = (text: string): number[] => packText(text, texts, number);
  return [
    act.id,
    places.person(act.person),
    daysBefore(until, act.day),
    EVIDENCE_KINDS.indexOf(act.kind),
    EVIDENCE_LEVELS.indexOf(act.level),
    (act.byDuty ? DUTY : 0) + (act.thread.kind === 'issue' ? ISSUE : 0),
    places.repository(act.repository),
    number,
    act.helped.map(places.person),
    act.areas.map(places.area),
    pack(act.headline),
    act.url === null ? null : pack(act.url),
    act.group === null ? null : pack(act.group),
  ];
}

function finderIn(names: Iterable<string>): Find {
  const places = new Map([...names].map((name, place) => [name, place]));
  return (name) => {
    const place = places.get(name);
    if (place === undefined) throw new RangeError('An act speaks of something that is not on the map.');
    return place;
  };
}
