import { inertLine } from '../text/inertText.ts';
import { EDGE_WORDS, LINK_WORDS, WEIGHT_WORDS } from '../map/mapSentences.ts';
import type { LeadershipMap } from '../map/leadershipMap.ts';
import type { Translate } from '../ports.ts';

/** More lines than this and a diagram that lays itself out can no longer be read. */
const MOST_EDGES = 14;
const MOST_LINKS = 10;

/**
 * The map as a Mermaid flowchart: who saw it coming for whom, who unblocked whom, and, where there is room, who
 * led where. The newest ties are drawn. Null where there is no tie to draw.
 *
 * Labels hold letters, digits, blanks and a few marks; anything else is written as a Mermaid character code, so
 * that nothing a person or a path is called can end the label, or become a directive, a link or HTML.
 */
export function drawMermaid(map: LeadershipMap, translate: Translate): string | null {
  const edges = map.edges.slice(0, MOST_EDGES);
  const drawn = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const links = map.areaLinks
    .filter(({ kind, person }) => kind === 'leads' && (edges.length === 0 || drawn.has(person)))
    .slice(0, MOST_LINKS);
  if (edges.length + links.length === 0) return null;
  const ids = new Map<string, string>();
  const nameNode = (id: string, prefix: string): string => {
    const known = ids.get(id) ?? `${prefix}${String(ids.size + 1)}`;
    ids.set(id, known);
    return known;
  };
  const people = new Map(map.people.map(({ id, label }) => [id, label]));
  const areas = new Map(map.areas.map(({ id, label }) => [id, label]));
  const nodes = new Map<string, string>();
  const person = (id: string): string => {
    const node = nameNode(id, 'p');
    nodes.set(node, `${node}(["${escapeLabel(people.get(id) ?? '?')}"])`);
    return node;
  };
  const area = (id: string): string => {
    const node = nameNode(id, 'a');
    nodes.set(node, `${node}["${escapeLabel(areas.get(id) ?? '?')}"]`);
    return node;
  };
  const lines = [
    ...edges.map(({ kind, from, to, weight }) => {
      const again = weight === 'again' ? ` ${translate(WEIGHT_WORDS.again)}` : '';
      const label = escapeLabel(`${translate(EDGE_WORDS[kind])}${again}`);
      return `${person(from)} ${kind === 'unblocked' ? `-. "${label}" .->` : `-- "${label}" -->`} ${person(to)}`;
    }),
    ...links.map(
      ({ person: from, area: to }) =>
        `${person(from)} -- "${escapeLabel(translate(LINK_WORDS.leads))}" --- ${area(to)}`,
    ),
  ];
  return ['flowchart LR', ...nodes.values(), ...lines]
    .map((line, index) => (index === 0 ? line : `  ${line}`))
    .join('\n');
}

/** Harmless in a quoted Mermaid label, in every version; all else becomes `#code;`. */
const PLAIN = /[\p{L}\p{N} .,/_-]/u;

function escapeLabel(text: string): string {
  return Array.from(inertLine(text), (character) =>
    PLAIN.test(character) ? character : `#${String(character.codePointAt(0))};`,
  ).join('');
}
