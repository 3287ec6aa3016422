import cytoscape, { type Core, type SingularElementArgument } from 'cytoscape';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DrawnScene } from '../../core/map/drawScene.ts';
import { LEAST_READABLE_ZOOM } from '../../core/map/spreadPlaces.ts';
import { type Direction, stepTo } from '../../core/map/stepTo.ts';
import type { Translate } from '../../core/ports.ts';
import { readColours, wantsLessMotion, watchTheme } from './colours.ts';
import { styleGraph } from './graphStyle.ts';
import { lightGraph, syncGraph } from './syncGraph.ts';
import { FREE } from './useRoom.ts';

/** What is under the pointer, and where in the canvas. */
export interface Hovered {
  id: string;
  x: number;
  y: number;
}

export interface CanvasProps {
  drawn: DrawnScene;
  /** Ids of areas with one way out. */
  marked: ReadonlySet<string>;
  chosen: string | null;
  lit: ReadonlySet<string> | null;
  translate: Translate;
  /** Says what a node is, for those who do not see it. */
  describe: (id: string) => string;
  onChoose: (id: string | null) => void;
  onHover: (hovered: Hovered | null) => void;
  /** There is nothing to draw on here. */
  onMissing: () => void;
  /** What the drawing needs at the least zoom at which it can be read, in CSS pixels. */
  onNeed: (height: number) => void;
  /** Hands out the graph, for a picture of it. */
  onGraph: (cy: Core | null) => void;
}

/** What is brought into view keeps this off the rim. */
const PADDING = 28;
const MOST_ZOOM_OF_FIT = 1.35;
const ZOOM_STEP = 1.25;
const MOVE_MS = 180;

const DIRECTIONS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The drawing: pointer, wheel and keyboard lead to the same places. */
export function MapCanvas(props: CanvasProps): JSX.Element {
  const { drawn, marked, chosen, lit, translate, describe } = props;
  const stage = useRef<HTMLDivElement>(null);
  const graph = useRef<Core | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const isFitted = useRef(true);
  const [cursor, setCursor] = useState<string | null>(null);
  const [hasFocus, setHasFocus] = useState(false);

  useEffect(() => {
    if (stage.current === null) return undefined;
    const cy = openGraph(stage.current);
    if (cy === null) {
      latest.current.onMissing();
      return undefined;
    }
    graph.current = cy;
    latest.current.onGraph(cy);
    listenToPointer(cy, latest);
    cy.on('scrollzoom dragpan pinchzoom', () => (isFitted.current = false));
    const stopTheme = watchTheme(() => cy.style(styleGraph(readColours())));
    const resize = new ResizeObserver(() => {
      cy.resize();
      if (isFitted.current) fitGraph(cy);
    });
    resize.observe(stage.current);
    return () => {
      resize.disconnect();
      stopTheme();
      latest.current.onGraph(null);
      graph.current = null;
      cy.destroy();
    };
  }, []);

  useEffect(() => {
    const cy = graph.current;
    if (cy === null) return;
    syncGraph(cy, drawn, marked);
    if (isFitted.current) fitGraph(cy);
    if (!cy.nodes().empty()) latest.current.onNeed(neededHeight(cy));
  }, [drawn, marked]);

  useEffect(() => {
    if (graph.current !== null) lightGraph(graph.current, { chosen, lit, cursor: hasFocus ? cursor : null });
  }, [drawn, chosen, lit, cursor, hasFocus]);

  useEffect(() => {
    if (chosen !== null) bringIntoView(graph.current, chosen);
  }, [chosen]);

  const zoom = (factor: number): void => {
    const cy = graph.current;
    if (cy === null) return;
    isFitted.current = false;
    cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  };
  const fit = (): void => {
    isFitted.current = true;
    if (graph.current !== null) fitGraph(graph.current);
  };
  const goTo = (id: string | null): void => {
    if (id === null) return;
    setCursor(id);
    bringIntoView(graph.current, id);
  };
  const isHere = drawn.nodes.some(({ id }) => id === cursor);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction !== undefined) goTo(stepTo(drawn.nodes, isHere ? cursor : chosen, direction));
    else if (event.key === 'Home') goTo(drawn.nodes.find(({ kind }) => kind === 'person')?.id ?? null);
    else if (event.key === 'Enter' || event.key === ' ') props.onChoose(isHere ? cursor : chosen);
    else if (event.key === 'Escape') props.onChoose(null);
    else if (event.key === '+' || event.key === '=') zoom(ZOOM_STEP);
    else if (event.key === '-') zoom(1 / ZOOM_STEP);
    else if (event.key === '0') fit();
    else return;
    event.preventDefault();
  };

  return (
    <div class="stage">
      <div
        class="canvas"
        ref={stage}
        role="application"
        tabIndex={0}
        aria-label={translate('Team leadership map')}
        aria-describedby="canvas-keys"
        onKeyDown={onKeyDown}
        onFocus={() => {
          setHasFocus(true);
          if (!isHere) setCursor(chosen ?? drawn.nodes.find(({ kind }) => kind === 'person')?.id ?? null);
        }}
        onBlur={() => setHasFocus(false)}
      />
      <p id="canvas-keys" class="unseen">
        {translate(
          'Arrow keys go from one to the next, Enter opens, Escape goes back, plus and minus zoom, 0 fits everything in. The same is in the table.',
        )}
      </p>
      <p class="unseen" aria-live="polite">
        {hasFocus && cursor !== null && isHere ? describe(cursor) : ''}
      </p>
      <div class="zoom" role="group" aria-label={translate('Zoom')}>
        <button
          type="button"
          title={translate('Zoom in')}
          aria-label={translate('Zoom in')}
          onClick={() => zoom(ZOOM_STEP)}
        >
          +
        </button>
        <button
          type="button"
          title={translate('Zoom out')}
          aria-label={translate('Zoom out')}
          onClick={() => zoom(1 / ZOOM_STEP)}
        >
          −
        </button>
        <button type="button" onClick={fit}>
          {translate('Fit')}
        </button>
      </div>
    </div>
  );
}

/** Null where there is no canvas. */
function openGraph(container: HTMLElement): Core | null {
  if (document.createElement('canvas').getContext('2d') === null) return null;
  return cytoscape({
    container,
    style: styleGraph(readColours()),
    layout: { name: 'preset' },
    minZoom: 0.15,
    maxZoom: 4,
    boxSelectionEnabled: false,
    autounselectify: true,
    autoungrabify: true,
  });
}

function listenToPointer(cy: Core, latest: { current: CanvasProps }): void {
  cy.on('tap', ({ target }: { target: unknown }) => latest.current.onChoose(elementOf(cy, target)?.id() ?? null));
  cy.on('mouseover', 'node, edge', ({ target, renderedPosition }: PointerEventOnGraph) => {
    const element = elementOf(cy, target);
    if (element === null) return;
    element.addClass('hover');
    cy.container()?.classList.add('pointing');
    latest.current.onHover({ id: element.id(), x: renderedPosition.x, y: renderedPosition.y });
  });
  cy.on('mouseout', 'node, edge', ({ target }: { target: unknown }) => {
    elementOf(cy, target)?.removeClass('hover');
    cy.container()?.classList.remove('pointing');
    latest.current.onHover(null);
  });
  cy.on('viewport', () => latest.current.onHover(null));
}

interface PointerEventOnGraph {
  target: unknown;
  renderedPosition: { x: number; y: number };
}

/** Null for the ground between the elements. */
function elementOf(cy: Core, target: unknown): SingularElementArgument | null {
  return (
    cy
      .elements()
      .toArray()
      .find((element) => element === target) ?? null
  );
}

/** Everything, as large as it goes; of what is too large to be read as a whole, its beginning. */
function fitGraph(cy: Core): void {
  if (cy.elements().empty() || cy.width() === 0) return;
  const room = { width: cy.width() - 2 * FREE.side, height: cy.height() - FREE.top - FREE.bottom };
  const fits = ({ w, h }: { w: number; h: number }): number => Math.min(room.width / w, room.height / h);
  const whole = cy.elements().boundingBox();
  // Where not everything goes in, rather a line leaves the picture than somebody's name.
  const box = fits(whole) < LEAST_READABLE_ZOOM ? cy.nodes().boundingBox() : whole;
  const zoom = Math.max(LEAST_READABLE_ZOOM, Math.min(MOST_ZOOM_OF_FIT, fits(box)));
  const place = (size: number, free: number, start: number): number =>
    (size * zoom <= free + 1 ? (free - size * zoom) / 2 : 0) - start * zoom;
  cy.viewport({
    zoom,
    pan: { x: FREE.side + place(box.w, room.width, box.x1), y: FREE.top + place(box.h, room.height, box.y1) },
  });
}

function neededHeight(cy: Core): number {
  return Math.ceil(cy.nodes().boundingBox().h * LEAST_READABLE_ZOOM) + FREE.top + FREE.bottom;
}

/** Moves as little as needed. */
function bringIntoView(cy: Core | null, id: string): void {
  const element = cy?.getElementById(id);
  if (!cy || element === undefined || element.empty() || !element.isNode()) return;
  const { x1, y1, x2, y2 } = element.renderedBoundingBox();
  const over = (start: number, end: number, room: number): number =>
    start < PADDING ? PADDING - start : end > room - PADDING ? room - PADDING - end : 0;
  const by = { x: over(x1, x2, cy.width()), y: over(y1, y2, cy.height()) };
  if (by.x === 0 && by.y === 0) return;
  if (wantsLessMotion()) cy.panBy(by);
  else cy.animate({ panBy: by, duration: MOVE_MS });
}
