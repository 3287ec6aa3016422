import type { JSX } from 'preact';
import { AreaMark, EdgeMark, TieMark } from '../../core/map/mapLegend.tsx';
import type { Translate } from '../../core/ports.ts';
import { LEGEND_MARKS, type LegendMark, legendWords } from './legendMarks.ts';

interface LegendProps {
  isOpen: boolean;
  hasTies: boolean;
  hasMarked: boolean;
  translate: Translate;
  onToggle: (isOpen: boolean) => void;
}

/** What the marks mean, drawn as in every other face. */
export function Legend({ isOpen, hasTies, hasMarked, translate, onToggle }: LegendProps): JSX.Element {
  const isDrawn: Partial<Record<LegendMark, boolean>> = {
    'one-way-out': hasMarked,
    leads: hasTies,
    'keeps-moving': hasTies,
  };
  const marks = LEGEND_MARKS.filter((mark) => isDrawn[mark] !== false);
  return (
    <div class="legend-box">
      <button type="button" aria-expanded={isOpen} aria-controls="legend" onClick={() => onToggle(!isOpen)}>
        {translate('Legend')}
      </button>
      <ul id="legend" hidden={!isOpen}>
        {marks.map((mark) => (
          <li key={mark}>
            <svg class="map" width="34" height="18" viewBox="0 -9 42 18" aria-hidden="true">
              {MARKS[mark]}
            </svg>
            {legendWords(mark, translate)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function FadedMark(): JSX.Element {
  return (
    <g class="faded">
      <EdgeMark kind="saw-it-coming" weight="once" />
    </g>
  );
}

function OneWayMark(): JSX.Element {
  return (
    <g class="area one-way-out">
      <rect x={4} y={-8} width={30} height={16} rx={6} />
      <rect x={7} y={-5} width={24} height={10} rx={4} />
    </g>
  );
}

const MARKS: Record<LegendMark, JSX.Element> = {
  'saw-it-coming': <EdgeMark kind="saw-it-coming" weight="once" />,
  unblocked: <EdgeMark kind="unblocked" weight="once" />,
  again: <EdgeMark kind="saw-it-coming" weight="again" />,
  faded: <FadedMark />,
  area: <AreaMark />,
  'one-way-out': <OneWayMark />,
  leads: <TieMark kind="leads" />,
  'keeps-moving': <TieMark kind="keeps-moving" />,
};
