import type { Core, ElementDefinition } from 'cytoscape';
import type { DrawnScene } from '../../core/map/drawScene.ts';
import { drawnLabel } from '../../core/map/nodeBox.ts';

/** Ids of our own in the graph: what people are called never becomes a selector. */
function describeElements(drawn: DrawnScene, marked: ReadonlySet<string>): ElementDefinition[] {
  return [
    ...drawn.panels.map(({ id, x, y, width, height }): ElementDefinition => ({
      group: 'nodes',
      data: { id, shown: '', width, height },
      position: { x: x + width / 2, y: y + height / 2 },
      classes: 'panel',
    })),
    ...drawn.nodes.map(({ id, kind, label, x, y, box }): ElementDefinition => ({
      group: 'nodes',
      data: { id, shown: drawnLabel(label), width: 2 * box.halfWidth },
      position: { x, y },
      classes: marked.has(id) ? `${kind} one-way-out` : kind,
    })),
    ...drawn.links.map(({ id, kind, from, to, weight }): ElementDefinition => ({
      group: 'edges',
      data: { id, source: from, target: to },
      classes: `${kind} ${weight}`,
    })),
    ...drawn.edges.map(({ id, kind, from, to, weight, recency, bend }): ElementDefinition => ({
      group: 'edges',
      data: { id, source: from, target: to, ...(bend === null ? {} : { bend }) },
      classes: `${kind} ${weight} ${recency} ${bend === null ? '' : 'bent'}`,
    })),
  ];
}

/**
 * Brings the graph to what is to be drawn, and leaves alone what stays as it is.
 *
 * @param marked ids of areas with one way out
 */
export function syncGraph(cy: Core, drawn: DrawnScene, marked: ReadonlySet<string>): void {
  const wanted = describeElements(drawn, marked);
  const ids = new Set(wanted.map(({ data }) => data.id));
  cy.batch(() => {
    cy.elements()
      .filter((element) => !ids.has(element.id()))
      .remove();
    for (const element of wanted) {
      const known = cy.getElementById(element.data.id ?? '');
      if (known.empty()) {
        cy.add(element);
        continue;
      }
      known.data(element.data);
      known.classes(typeof element.classes === 'string' ? element.classes : '');
      if (element.position !== undefined) known.position(element.position);
    }
  });
}

/** What of the graph stands out. */
export interface Light {
  chosen: string | null;
  /** Ids in full strength while the others fade; null: nothing fades. */
  lit: ReadonlySet<string> | null;
  cursor: string | null;
}

export function lightGraph(cy: Core, { chosen, lit, cursor }: Light): void {
  cy.batch(() => {
    cy.elements('.dim, .lit, .chosen, .cursor').removeClass('dim lit chosen cursor');
    if (lit !== null) {
      const [bright, faded] = [cy.collection(), cy.collection()];
      cy.elements().forEach((element) => {
        if (element.hasClass('panel')) return;
        (lit.has(element.id()) ? bright : faded).merge(element);
      });
      faded.addClass('dim');
      bright.addClass('lit');
    }
    if (chosen !== null) cy.getElementById(chosen).addClass('chosen');
    if (cursor !== null) cy.getElementById(cursor).addClass('cursor');
  });
}
