import type { JSX } from 'preact';
import { AreaMark, EdgeMark, TieMark } from '../../core/map/mapLegend.tsx';
import type { Translate } from '../../core/ports.ts';

interface LegendProps {
  isOpen: boolean;
  hasTies: boolean;
  hasMoreLines: boolean;
  hasMarked: boolean;
  translate: Translate;
  onToggle: (isOpen: boolean) => void;
}

/** What the marks mean, drawn as in every other face. */
export function Legend({ isOpen, hasTies, hasMoreLines, hasMarked, translate, onToggle }: LegendProps): JSX.Element {
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
    <details class="legend-box" open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>
        {translate('Legend')}
        {hasMoreLines && (
          <span class="quiet">{translate('Drawn are the newest lines; choose somebody to see all of theirs.')}</span>
        )}
      </summary>
      <ul>
        {entries.map(([mark, words]) => (
          <li key={words}>
            <svg class="map" width="42" height="18" viewBox="0 -9 42 18" aria-hidden="true">
              {mark}
            </svg>
            {words}
          </li>
        ))}
      </ul>
    </details>
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
