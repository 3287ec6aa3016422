import { inertLine } from '../text/inertText.ts';
import type { LeadershipMap } from '../map/leadershipMap.ts';
import type { Translate } from '../ports.ts';
import { joinNames } from '../text/joinWords.ts';

/** More lines than this and a diagram that lays itself out can no longer be read. */
const MOST_EDGES = 14;
/** Pixels: told apart from a line that is drawn once, in every theme. */
const AGAIN_WIDTH = 4;

/**
 * The map as a Mermaid flowchart: who saw it coming for whom, and who unblocked whom. The newest ties are drawn. Null
 * where there is no tie to draw.
 *
 * From left to right, since what stands on top reads as being above; without words on the lines, with which a page of
 * GitHub's width shrinks it until nobody can read it (`writeLegend` has them). Labels hold letters, digits, blanks and
 * a few marks; anything else is written as a Mermaid character code, so that nothing a person is called can end the
 * label, or become a directive, a link or HTML.
 */
export function drawMermaid({ edges: all, people }: LeadershipMap): string | null {
  const edges = all.slice(0, MOST_EDGES);
  if (edges.length === 0) return null;
  const labels = new Map(people.map(({ id, label }) => [id, label]));
  const drawn = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const node = (id: string): string => `p${String(drawn.indexOf(id) + 1)}`;
  const again = edges.flatMap(({ weight }, index) => (weight === 'again' ? [String(index)] : []));
  return [
    'flowchart LR',
    ...drawn.map((id) => `  ${node(id)}(["${escapeLabel(labels.get(id) ?? '?')}"])`),
    ...edges.map(({ kind, from, to }) => `  ${node(from)} ${kind === 'unblocked' ? '-.->' : '-->'} ${node(to)}`),
    ...(again.length === 0 ? [] : [`  linkStyle ${again.join(',')} stroke-width:${String(AGAIN_WIDTH)}px`]),
  ].join('\n');
}

/** What the lines of the diagram mean; only what is drawn is explained. */
export function writeLegend({ edges: all }: LeadershipMap, translate: Translate): string {
  const edges = all.slice(0, MOST_EDGES);
  return [
    ...(edges.some(({ kind }) => kind === 'saw-it-coming') ? [translate('A solid arrow: saw it coming for.')] : []),
    ...(edges.some(({ kind }) => kind === 'unblocked') ? [translate('A dotted arrow: unblocked.')] : []),
    ...(edges.some(({ weight }) => weight === 'again') ? [translate('A thick one: again and again.')] : []),
    translate('Newest ties only. A line says that it happened, and nothing about how much anybody does.'),
    translate('Where somebody stands in the drawing says nothing.'),
  ].join(' ');
}

/** Who led where, a sentence an area, the area with the newest act first. */
export function writeAreas({ areas, areaLinks, people }: LeadershipMap, translate: Translate): string[] {
  const labels = new Map(people.map(({ id, label }) => [id, label]));
  const led = areaLinks.filter(({ kind }) => kind === 'leads');
  const order = [...new Set(led.map(({ area }) => area))];
  return order.flatMap((id) => {
    const area = areas.find((one) => one.id === id);
    if (area === undefined) return [];
    const names = led.filter((link) => link.area === id).map(({ person }) => labels.get(person) ?? '?');
    return [
      translate('In {area}: {people}.', {
        area: inertLine(area.label),
        people: joinNames(names.map(inertLine), translate),
      }),
    ];
  });
}

/** Harmless in a quoted Mermaid label, in every version; all else becomes `#code;`. */
const PLAIN = /[\p{L}\p{N} .,/_-]/u;

function escapeLabel(text: string): string {
  return Array.from(inertLine(text), (character) =>
    PLAIN.test(character) ? character : `#${String(character.codePointAt(0))};`,
  ).join('');
}
