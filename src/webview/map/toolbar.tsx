import type { JSX } from 'preact';
import type { MapOutline } from '../../core/map/leadershipMap.ts';
import { DUTY_WORDS, SIGNAL_WORDS } from '../../core/map/mapSentences.ts';
import { SIGNALS, type Signal } from '../../core/model/evidenceKinds.ts';
import type { Translate } from '../../core/ports.ts';
import type { PageState } from './pageState.ts';

interface ToolbarProps {
  map: MapOutline;
  state: PageState;
  translate: Translate;
  onChange: (change: Partial<PageState>) => void;
}

/** What is shown of the map: signals, pairs. */
export function Filters({ state, translate, onChange }: Omit<ToolbarProps, 'map'>): JSX.Element {
  const toggle = (signal: Signal): void =>
    onChange({ signals: SIGNALS.filter((one) => (one === signal) !== state.signals.includes(one)) });
  return (
    <div class="filters" role="group" aria-label={translate('What is shown')}>
      {SIGNALS.map((signal) => (
        <Toggle
          key={signal}
          kind={signal}
          isOn={state.signals.includes(signal)}
          words={translate(SIGNAL_WORDS[signal])}
          onToggle={() => toggle(signal)}
        />
      ))}
      <Toggle
        kind="duty"
        isOn={state.hasDuty}
        words={translate(DUTY_WORDS)}
        onToggle={() => onChange({ hasDuty: !state.hasDuty })}
      />
      <Toggle
        kind="pairs"
        isOn={state.isPairsOnly}
        words={translate('Lead and follow')}
        onToggle={() => onChange({ isPairsOnly: !state.isPairsOnly })}
      />
    </div>
  );
}

/** Which area is looked at. */
export function AreaChoice({ map, state, translate, onChange }: ToolbarProps): JSX.Element {
  const areas = [...map.areas].sort((a, b) => a.label.localeCompare(b.label));
  return (
    <select
      aria-label={translate('Area')}
      value={state.area ?? ''}
      onChange={(event) => onChange({ area: event.currentTarget.value === '' ? null : event.currentTarget.value })}
    >
      <option value="">{translate('All areas')}</option>
      {areas.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}

interface ToggleProps {
  kind: Signal | 'duty' | 'pairs';
  isOn: boolean;
  words: string;
  onToggle: () => void;
}

function Toggle({ kind, isOn, words, onToggle }: ToggleProps): JSX.Element {
  return (
    <button type="button" class={`toggle ${kind}`} aria-pressed={isOn} onClick={onToggle}>
      {words}
    </button>
  );
}
