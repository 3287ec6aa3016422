import type { JSX } from 'preact';
import type { Translate } from '../ports.ts';
import { drawEdge } from './edgeGeometry.ts';
import type { MapEdge } from './leadershipMap.ts';

interface LegendProps {
  top: number;
  width: number;
  /** Lines between people and areas are drawn. */
  hasTies: boolean;
  translate: Translate;
}

interface LegendEntry {
  mark: JSX.Element;
  words: string;
}

const ROW = 22;
const COLUMN = 176;
const MARK = 46;

function columnsIn(width: number, hasTies: boolean): number {
  return Math.max(1, Math.min(hasTies ? 3 : 4, Math.floor((width - 14) / COLUMN)));
}

/** Room for the legend below a drawing of that width. */
export function legendHeight(width: number, hasTies: boolean): number {
  return Math.ceil((hasTies ? 6 : 4) / columnsIn(width, hasTies)) * ROW + 26;
}

export function MapLegend({ top, width, hasTies, translate }: LegendProps): JSX.Element {
  const columns = columnsIn(width, hasTies);
  const entries: LegendEntry[] = [
    { mark: <EdgeMark kind="saw-it-coming" weight="once" />, words: translate('saw it coming for') },
    { mark: <EdgeMark kind="unblocked" weight="once" />, words: translate('unblocked') },
    { mark: <EdgeMark kind="saw-it-coming" weight="again" />, words: translate('again and again') },
    { mark: <AreaMark />, words: translate('area of the code') },
    ...(hasTies ? listTies(translate) : []),
  ];
  return (
    <g class="legend" transform={`translate(14 ${String(top + 18)})`}>
      {entries.map(({ mark, words }, index) => (
        <g transform={`translate(${String((index % columns) * COLUMN)} ${String(Math.floor(index / columns) * ROW)})`}>
          {mark}
          <text x={MARK} y={4}>
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}

function listTies(translate: Translate): LegendEntry[] {
  return [
    { mark: <TieMark kind="leads" />, words: translate('leads here') },
    { mark: <TieMark kind="keeps-moving" />, words: translate('keeps things moving') },
  ];
}

export function EdgeMark({ kind, weight }: Pick<MapEdge, 'kind' | 'weight'>): JSX.Element {
  const paths = drawEdge({ kind, from: { x: -10, y: 3 }, to: { x: 48, y: 3 }, bend: -8 });
  return (
    <g class={`edge ${kind} ${weight}`}>
      <path class="line" d={paths.line} />
      <path class="head" d={paths.head} />
    </g>
  );
}

export function TieMark({ kind }: { kind: 'leads' | 'keeps-moving' }): JSX.Element {
  return <line class={`tie ${kind} once`} x1={2} y1={0} x2={36} y2={0} />;
}

export function AreaMark(): JSX.Element {
  return (
    <g class="area">
      <rect x={6} y={-7} width={26} height={14} rx={5} />
    </g>
  );
}
