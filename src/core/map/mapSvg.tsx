import type { JSX } from 'preact';
import type { Translate } from '../ports.ts';
import { drawEdge } from './edgeGeometry.ts';
import { clusterDrawn } from './layoutMap.ts';
import type { MapPositions } from './mapPositions.ts';
import type { LeadershipMap, PersonNode } from './leadershipMap.ts';
import { MapLegend, legendHeight } from './mapLegend.tsx';
import { writeEdge, writeMore, writePeriod } from './mapSentences.ts';
import { SVG_STYLE, writeTokens } from './mapStyle.ts';
import { areaBox, drawnLabel, LABEL_DROP, PERSON_RADIUS, personBox } from './nodeBox.ts';
import { frameOf, type RoutedEdge, routeEdges } from './routeEdges.ts';
import { personAnchor } from './personAnchor.ts';
import { type DrawnMap, selectDrawn } from './selectDrawn.ts';

interface MapSvgProps {
  map: LeadershipMap;
  positions: MapPositions;
  translate: Translate;
  /** Keeps the ids of several drawings in one page apart. */
  idPrefix: string;
  isStandalone: boolean;
  /** False: the page has no tables, and no section of each person that a name could lead to. */
  hasSections?: boolean;
}

interface PartProps extends MapSvgProps {
  drawn: DrawnMap;
  routes: RoutedEdge[];
}

const LEAST_WIDTH = 380;
const MORE_HEIGHT = 19;
const PANEL_ROOM = 6;

/** The drawing: ties to areas below, edges above them, nodes on top, then the legend. */
export function MapSvg(props: MapSvgProps): JSX.Element {
  const { map, positions, translate, idPrefix, isStandalone } = props;
  const drawn = selectDrawn(map);
  const routes = routeEdges(drawn, positions);
  const part = { ...props, drawn, routes };
  const frame = frameOf(routes, positions);
  const width = Math.max(frame.width, LEAST_WIDTH);
  const more = writeMore(drawn, !props.isStandalone && props.hasSections !== false, translate);
  const legendTop = frame.height + more.length * MORE_HEIGHT;
  const height = legendTop + legendHeight(width, !drawn.isFolded);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="map"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      width={width}
      height={height}
      role="group"
      aria-labelledby={`${idPrefix}-title ${idPrefix}-desc`}
    >
      <title id={`${idPrefix}-title`}>
        {translate('Team leadership map of {0}, {1}', {
          0: map.repositories.join(', '),
          1: writePeriod(map, translate),
        })}
      </title>
      <desc id={`${idPrefix}-desc`}>
        {translate('Arrows go from the person who acted to the person whom it helped. All people have the same size.')}
      </desc>
      {isStandalone && <style>{`${writeTokens('.map')}${SVG_STYLE}.map { background: var(--paper); }`}</style>}
      <g
        class="web"
        transform={`translate(${String(Math.round((width - frame.width) / 2 - frame.left))} ${String(-frame.top)})`}
      >
        {drawn.isFolded ? <Panels {...part} /> : <Ties {...part} />}
        <Edges {...part} />
        <Areas {...part} />
        <People {...part} />
      </g>
      {more.map((sentence, line) => (
        <text class="more" x={14} y={frame.height + 14 + line * MORE_HEIGHT}>
          {sentence}
        </text>
      ))}
      <MapLegend top={legendTop} width={width} hasTies={!drawn.isFolded} translate={translate} />
    </svg>
  );
}

/** Behind a folded map: who stands with which area. */
function Panels({ drawn, positions }: PartProps): JSX.Element {
  return (
    <g>
      {clusterDrawn(drawn).map(({ area, people }) => {
        const boxes = [
          ...people.map(({ id, label }) => ({ id, box: personBox(label) })),
          ...(area === null ? [] : [{ id: area.id, box: areaBox(area.label) }]),
        ].flatMap(({ id, box }) => {
          const at = positions.nodes[id];
          return at === undefined ? [] : [{ ...at, box }];
        });
        const left = Math.min(...boxes.map(({ x, box }) => x - box.halfWidth)) - PANEL_ROOM;
        const right = Math.max(...boxes.map(({ x, box }) => x + box.halfWidth)) + PANEL_ROOM;
        const bottom = Math.max(...boxes.map(({ y, box }) => y + box.below)) + PANEL_ROOM;
        const top = Math.min(...boxes.map(({ y, box }) => (area === null ? y - box.above : y)));
        return <rect class="panel" x={left} y={top} width={right - left} height={bottom - top} rx={10} />;
      })}
    </g>
  );
}

function Ties({ drawn, map, positions }: PartProps): JSX.Element {
  return (
    <g>
      {drawn.areaLinks.map(({ kind, person, area, weight }) => {
        const from = positions.nodes[person];
        const to = positions.nodes[area];
        return (
          from &&
          to && (
            <line class={`tie ${kind} ${weight} ${touch(map, person)}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
          )
        );
      })}
    </g>
  );
}

function Edges({ routes, map, translate }: PartProps): JSX.Element {
  const labels = new Map(map.people.map(({ id, label }) => [id, label]));
  return (
    <g>
      {routes.map(({ edge, ...course }) => {
        const paths = drawEdge({ kind: edge.kind, ...course });
        return (
          <g class={`edge ${edge.kind} ${edge.weight} ${touch(map, edge.from)} ${touch(map, edge.to)}`}>
            <title>{writeEdge(edge, labels, translate)}</title>
            <path class="line" d={paths.line} />
            <path class="head" d={paths.head} />
          </g>
        );
      })}
    </g>
  );
}

function Areas({ drawn, positions }: PartProps): JSX.Element {
  return (
    <g>
      {drawn.areas.map(({ id, label }) => {
        const at = positions.nodes[id];
        const box = areaBox(label);
        return (
          at && (
            <g class="area" transform={`translate(${String(at.x)} ${String(at.y)})`}>
              <title>{label}</title>
              <rect x={-box.halfWidth} y={-box.above} width={2 * box.halfWidth} height={box.above + box.below} rx={7} />
              <text y={4}>{drawnLabel(label)}</text>
            </g>
          )
        );
      })}
    </g>
  );
}

function People(props: PartProps): JSX.Element {
  return (
    <g>
      {props.drawn.people.map((person) => {
        const at = props.positions.nodes[person.id];
        const index = props.map.people.indexOf(person);
        return (
          at && (
            <g class={`person n${String(index)}`} transform={`translate(${String(at.x)} ${String(at.y)})`}>
              <PersonMark
                person={person}
                href={
                  props.isStandalone || props.hasSections === false || person.newest === null ? null : personHref(index)
                }
              />
            </g>
          )
        );
      })}
    </g>
  );
}

function PersonMark({ person, href }: { person: PersonNode; href: string | null }): JSX.Element {
  const box = personBox(person.label);
  const mark = (
    <>
      <title>{person.label}</title>
      <rect class="reach" x={-box.halfWidth} y={-box.above} width={2 * box.halfWidth} height={box.above + box.below} />
      <circle r={PERSON_RADIUS} />
      <text class="halo" y={LABEL_DROP}>
        {drawnLabel(person.label)}
      </text>
    </>
  );
  return href === null ? mark : <a href={href}>{mark}</a>;
}

function personHref(index: number): string {
  return `#${personAnchor(index)}`;
}

function touch(map: LeadershipMap, person: string): string {
  return `t${String(map.people.findIndex(({ id }) => id === person))}`;
}
