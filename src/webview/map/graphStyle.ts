import type { StylesheetJson } from 'cytoscape';
import { PERSON_RADIUS } from '../../core/map/nodeBox.ts';
import type { Colours } from './colours.ts';

/** Opacity of a line by how long ago its newest act was. */
const RECENCY = { fresh: 1, earlier: 0.62, old: 0.36 } as const;
/** In high contrast nothing fades so far that its contrast is lost. */
const RECENCY_IN_HIGH_CONTRAST = { fresh: 1, earlier: 0.85, old: 0.7 } as const;
const DIMMED = 0.1;

/** The looks of nodes and lines: all people alike, the two kinds of line told apart by colour, dash and head. */
export function styleGraph(colours: Colours): StylesheetJson {
  return [...styleNodes(colours), ...styleLines(colours), ...styleStates(colours)];
}

function styleNodes(colours: Colours): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        label: 'data(shown)',
        color: colours.ink,
        'font-family': colours.font,
        'font-size': 13,
        'font-weight': 500,
        'min-zoomed-font-size': 5,
        'text-outline-color': colours.paper,
        'text-outline-width': 2,
        'overlay-opacity': 0,
        'z-index': 10,
      },
    },
    {
      selector: 'node.person',
      style: {
        width: 2 * PERSON_RADIUS,
        height: 2 * PERSON_RADIUS,
        'background-color': colours.person,
        'border-width': 2,
        'border-color': colours.paper,
        'text-valign': 'bottom',
        'text-margin-y': 4,
      },
    },
    {
      selector: 'node.area',
      style: {
        shape: 'round-rectangle',
        width: 'data(width)',
        height: 26,
        'background-color': colours.area,
        'border-width': colours.isHighContrast ? 1.5 : 1,
        'border-color': colours.areaRim,
        color: colours.areaInk,
        'font-family': colours.monoFont,
        'text-valign': 'center',
        'text-outline-width': 0,
      },
    },
    {
      selector: 'node.one-way-out',
      style: { 'border-style': 'double', 'border-width': 4, 'border-color': colours.areaInk },
    },
    {
      selector: 'node.more',
      style: {
        shape: 'ellipse',
        width: 2 * PERSON_RADIUS,
        height: 2 * PERSON_RADIUS,
        'background-color': colours.paper,
        'border-width': 1.5,
        'border-style': 'dashed',
        'border-color': colours.quiet,
        color: colours.quiet,
        'text-valign': 'bottom',
        'text-margin-y': 4,
      },
    },
    // Ends of lines and words of a picture's legend: nothing but their label is seen.
    {
      selector: 'node.legend',
      style: {
        width: 1,
        height: 1,
        'background-opacity': 0,
        'font-weight': 400,
        'text-halign': 'right',
        'text-valign': 'center',
      },
    },
    {
      selector: 'node.panel',
      style: {
        shape: 'round-rectangle',
        'corner-radius': '10',
        width: 'data(width)',
        height: 'data(height)',
        'background-opacity': 0,
        'border-width': 1,
        'border-color': colours.areaRim,
        'border-opacity': 0.6,
        events: 'no',
        'z-index': 0,
        'z-index-compare': 'manual',
      },
    },
  ];
}

function styleLines(colours: Colours): StylesheetJson {
  const recency = colours.isHighContrast ? RECENCY_IN_HIGH_CONTRAST : RECENCY;
  return [
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        'overlay-opacity': 0,
        'source-distance-from-node': 4,
        'target-distance-from-node': 3,
        'z-index': 2,
      },
    },
    {
      selector: 'edge.bent',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(bend)',
        'control-point-weights': 0.5,
        'edge-distances': 'node-position',
      },
    },
    {
      selector: 'edge.saw-it-coming',
      style: {
        width: 1.5,
        'line-color': colours.saw,
        'target-arrow-color': colours.saw,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.85,
      },
    },
    {
      selector: 'edge.unblocked',
      style: {
        width: 1.5,
        'line-color': colours.moved,
        'line-style': 'dashed',
        'line-dash-pattern': [6, 3.5],
        'target-arrow-color': colours.moved,
        'target-arrow-shape': 'vee',
        'arrow-scale': 1,
      },
    },
    { selector: 'edge.saw-it-coming.again, edge.unblocked.again', style: { width: 2.7 } },
    { selector: 'edge.saw-it-coming.again', style: { 'arrow-scale': 0.7 } },
    { selector: 'edge.unblocked.again', style: { 'arrow-scale': 0.75 } },
    // A head below a name would not be seen.
    { selector: 'edge.saw-it-coming, edge.unblocked', style: { 'target-endpoint': 'outside-to-node-or-label' } },
    { selector: 'edge.earlier', style: { opacity: recency.earlier } },
    { selector: 'edge.old', style: { opacity: recency.old } },
    {
      selector: 'edge.leads, edge.keeps-moving',
      style: {
        'curve-style': 'straight',
        width: 1,
        opacity: colours.isHighContrast ? 0.6 : 0.5,
        'line-color': colours.tie,
        'z-index': 1,
        events: 'no',
      },
    },
    { selector: 'edge.leads.again', style: { width: 1.8 } },
    { selector: 'edge.keeps-moving', style: { 'line-style': 'dotted', width: 1.5 } },
  ];
}

function styleStates(colours: Colours): StylesheetJson {
  const ring = { 'border-color': colours.focus, 'border-width': 3 };
  return [
    { selector: 'node.dim', style: { opacity: colours.isHighContrast ? 0.3 : 0.22 } },
    { selector: 'edge.dim', style: { opacity: DIMMED } },
    { selector: 'edge.lit', style: { opacity: 1, 'z-index': 5 } },
    { selector: 'edge.hover, edge.chosen', style: { opacity: 1, width: 4, 'z-index': 6 } },
    { selector: 'node.hover', style: { 'border-color': colours.link, 'border-width': 2.5 } },
    { selector: 'node.chosen', style: { ...ring, 'font-weight': 700, 'z-index': 12 } },
    {
      selector: 'node.cursor',
      style: { 'outline-color': colours.focus, 'outline-width': 2.5, 'outline-offset': 3, 'z-index': 13 },
    },
  ];
}
