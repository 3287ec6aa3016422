import type { Collection, Core, ElementDefinition } from 'cytoscape';
import type { Translate } from '../../core/ports.ts';
import { LEGEND_MARKS, type LegendMark, legendWords } from './legendMarks.ts';

const COLUMN = 190;
const ROW = 30;
/** From the lowest element to the first row. */
const GAP = 44;
const LINE = 38;
const TEXT_AT = 50;

/** What has to be in the graph for a mark to be worth explaining. */
const EXPLAINS: Record<LegendMark, string> = {
  'saw-it-coming': 'edge.saw-it-coming',
  unblocked: 'edge.unblocked',
  again: 'edge.again',
  faded: 'edge.earlier, edge.old',
  area: 'node.area',
  'one-way-out': 'node.one-way-out',
  leads: 'edge.leads',
  'keeps-moving': 'edge.keeps-moving',
};

/** The classes that such a thing bears on the map itself, so that the legend looks like what it explains. */
const CLASSES: Record<LegendMark, string> = {
  'saw-it-coming': 'saw-it-coming once fresh',
  unblocked: 'unblocked once fresh',
  again: 'saw-it-coming again fresh',
  faded: 'saw-it-coming once old',
  area: 'area',
  'one-way-out': 'area one-way-out',
  leads: 'leads once',
  'keeps-moving': 'keeps-moving once',
};

/**
 * Puts below the map what its marks mean, as far as they are on it, as elements of the graph itself: an export says
 * what it shows wherever it is looked at.
 *
 * @returns what was added, for the caller to take away again
 */
export function addLegend(cy: Core, translate: Translate): Collection {
  const marks = LEGEND_MARKS.filter((mark) => cy.elements(EXPLAINS[mark]).nonempty());
  if (marks.length === 0) return cy.collection();
  const { x1, y2, w } = cy.elements().boundingBox();
  const columns = Math.max(1, Math.min(marks.length, Math.floor(w / COLUMN)));
  return cy.add(
    marks.flatMap((mark, index) => {
      const at = { x: x1 + (index % columns) * COLUMN, y: y2 + GAP + Math.floor(index / columns) * ROW };
      return drawMark(mark, { ...at, words: legendWords(mark, translate) });
    }),
  );
}

function drawMark(mark: LegendMark, { x, y, words }: { x: number; y: number; words: string }): ElementDefinition[] {
  const id = `legend:${mark}`;
  const node = (name: string, at: number, looks: { shown?: string; classes?: string }): ElementDefinition => ({
    group: 'nodes',
    data: { id: `${id}:${name}`, shown: looks.shown ?? '', width: LINE - 8 },
    position: { x: x + at, y },
    classes: looks.classes ?? 'legend',
  });
  const text = node('words', TEXT_AT, { shown: words });
  if (mark === 'area' || mark === 'one-way-out') return [node('mark', LINE / 2, { classes: CLASSES[mark] }), text];
  const [from, to] = [node('from', 0, {}), node('to', LINE, {})];
  const data = { id, source: `${id}:from`, target: `${id}:to` };
  return [from, to, { group: 'edges', data, classes: CLASSES[mark] }, text];
}
