import type { JSX } from 'preact';
import { AreaMark, EdgeMark, TieMark } from '../../core/map/mapLegend.tsx';
import type { Translate } from '../../core/ports.ts';

interface LegendProps {
  isOpen: boolean;
  hasTies: boolean;
  hasMarked: boolean;
  translate: Translate;
  onToggle: (isOpen: boolean) => void;
}

/** What the marks mean, drawn as in every other face. */
export function Legend({ isOpen, hasTies, hasMarked, translate, onToggle }: LegendProps): JSX.Element {
  const entries: [JSX.Element, string][] = [
    [<EdgeMark kind="saw-it-coming" weight="once" />, translate('saw it coming for')],
    [<EdgeMark kind="unblocked" weight="once" />, translate('unblocked')],
    [<EdgeMark kind="saw-it-coming" weight="again" />, translate('again and again')],
    [<FadedMark />, translate('longer ago')],
    [<AreaMark />, translate('area of the code')],
    ...(hasMarked ? ([[<OneWayMark />, translate('one way out')]] satisfies [JSX.Element, string][]) : []),
    ...(hasTies
      ? ([
          [<TieMark kind="leads" />, translate('leads here')],
          [<TieMark kind="keeps-moving" />, translate('keeps things moving')],
        ] satisfies [JSX.Element, string][])
      : []),
  ];
  return (
    <div class="legend-box">
      <button type="button" aria-expanded={isOpen} aria-controls="legend" onClick={() => onToggle(!isOpen)}>
        {translate('Legend')}
      </button>
      <ul id="legend" hidden={!isOpen}>
        {entries.map(([mark, words]) => (
          <li key={words}>
            <svg class="map" width="34" height="18" viewBox="0 -9 42 18" aria-hidden="true">
              {mark}
            </svg>
            {words}
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
