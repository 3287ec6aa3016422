import type { DrawnScene } from '../../core/map/drawScene.ts';
import { edgeKey } from '../../core/map/drawScene.ts';
import type { MapOutline } from '../../core/map/leadershipMap.ts';
import { writeEdge } from '../../core/map/mapSentences.ts';
import type { Translate } from '../../core/ports.ts';
import { onDay } from '../../core/text/day.ts';

interface Asked {
  id: string;
  map: MapOutline;
  drawn: DrawnScene;
  translate: Translate;
}

/** A node or a line in two short lines: who or what, and the newest thing to say of it. */
export function nodeTip({ id, map, drawn, translate }: Asked): { title: string; line: string } {
  const labels = new Map(map.people.map((person) => [person.id, person.label]));
  const edge = map.edges.find((one) => edgeKey(one) === id);
  if (edge !== undefined) return { title: writeEdge(edge, labels, translate), line: '' };
  const node = drawn.nodes.find((one) => one.id === id);
  if (node === undefined) return { title: '', line: '' };
  switch (node.kind) {
    case 'more':
      return { title: node.label, line: translate('Shows everybody here, or only the newest again.') };
    case 'area': {
      const link = map.areaLinks.find(({ area, kind }) => area === id && kind === 'leads');
      const line =
        link === undefined
          ? ''
          : translate('newest: {who}, {day}', { who: labels.get(link.person) ?? '', day: onDay(link.newest) });
      return { title: node.label, line };
    }
    case 'person': {
      const act = map.acts.find(({ person, byDuty }) => person === id && !byDuty);
      return {
        title: node.label,
        line: act === undefined ? '' : translate('{what}, {day}', { what: act.headline, day: onDay(act.day) }),
      };
    }
  }
}
