import type { Core } from 'cytoscape';
import { drawnLabel } from '../../core/map/nodeBox.ts';
import type { Translate } from '../../core/ports.ts';
import { readColours } from './colours.ts';
import { addLegend } from './pictureLegend.ts';

const SCALE = 2;
/** Browsers refuse canvases beyond this. */
const MOST_PIXELS = 8192;

/**
 * What is drawn, and what its marks mean, as a PNG in base64, with other labels where they are given; a node without
 * one gets none, so that no name slips through.
 */
export function drawPicture(cy: Core, labels: Readonly<Record<string, string>>, translate: Translate): string {
  const nodes = cy.nodes().not('.panel, .more');
  const own = new Map(nodes.map((node): [string, unknown] => [node.id(), node.data('shown')]));
  const rename = (labelOf: (id: string) => unknown): void =>
    cy.batch(() => nodes.forEach((node) => void node.data('shown', labelOf(node.id()))));
  rename((id) => drawnLabel(labels[id] ?? '…'));
  const legend = addLegend(cy, translate);
  try {
    return cy.png({
      output: 'base64',
      full: true,
      scale: SCALE,
      bg: readColours().paper,
      maxWidth: MOST_PIXELS,
      maxHeight: MOST_PIXELS,
    });
  } finally {
    legend.remove();
    rename((id) => own.get(id));
  }
}
