import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { firstDayOf, type PeriodLength } from '../../core/map/mapPeriods.ts';
import type { Translate } from '../../core/ports.ts';
import { onDay } from '../../core/text/day.ts';
import { wantsLessMotion } from './colours.ts';

interface PeriodProps {
  /** Last days that a period may have, in order. */
  days: readonly string[];
  length: PeriodLength;
  /** Null: the last of them. */
  until: string | null;
  translate: Translate;
  onLength: (length: PeriodLength) => void;
  onUntil: (until: string | null) => void;
}

const PERIOD_LENGTHS: readonly PeriodLength[] = ['all', 'year', 'quarter', 'month'];
const LENGTHS: Record<PeriodLength, string> = {
  all: 'All time',
  year: '365 days',
  quarter: '90 days',
  month: '30 days',
};
/** A whole run takes about this many steps, whatever the length of the history. */
const STEPS_OF_A_RUN = 48;
const STEP_MS = 320;

/** How much is looked at, and up to which day; plays from the oldest act to the newest. */
export function PeriodBar({ days, length, until, translate, onLength, onUntil }: PeriodProps): JSX.Element {
  const [isPlaying, setIsPlaying] = useState(false);
  const last = days.length - 1;
  const at = until === null ? last : nearestIndex(days, until);
  const day = days[at] ?? '';
  const since = firstDayOf(day, length);
  const words =
    since === null
      ? translate('up to {0}', { 0: onDay(day) })
      : translate('{0} to {1}', { 0: onDay(since), 1: onDay(day) });
  const stride = Math.max(1, Math.round(days.length / STEPS_OF_A_RUN));
  const goTo = (index: number): void => onUntil(index >= last ? null : (days[index] ?? null));
  const isAtEnd = at >= last;

  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setTimeout(() => {
      if (isAtEnd) setIsPlaying(false);
      else goTo(at + stride);
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, at]);

  /** Whoever wants nothing to move goes step by step. */
  const onPlay = (): void => {
    const start = isAtEnd ? 0 : at + stride;
    if (wantsLessMotion()) goTo(start);
    else if (isPlaying) setIsPlaying(false);
    else {
      goTo(start);
      setIsPlaying(true);
    }
  };

  return (
    <div class="period-bar" role="group" aria-label={translate('Period')}>
      <select
        aria-label={translate('How much is looked at')}
        value={length}
        onChange={(event) => onLength(readLength(event.currentTarget.value))}
      >
        {PERIOD_LENGTHS.map((one) => (
          <option key={one} value={one}>
            {translate(LENGTHS[one])}
          </option>
        ))}
      </select>
      <button type="button" class="play" disabled={days.length < 2} onClick={onPlay}>
        {translate(isPlaying ? 'Pause' : wantsLessMotion() ? 'Next step' : 'Play')}
      </button>
      <input
        type="range"
        min={0}
        max={last}
        value={at}
        disabled={days.length < 2}
        aria-label={translate('Last day')}
        aria-valuetext={words}
        onInput={(event) => {
          setIsPlaying(false);
          goTo(event.currentTarget.valueAsNumber);
        }}
      />
      <output>{words}</output>
    </div>
  );
}

function readLength(value: string): PeriodLength {
  return value === 'year' || value === 'quarter' || value === 'month' ? value : 'all';
}

function nearestIndex(days: readonly string[], until: string): number {
  const index = days.findIndex((day) => day >= until);
  return index === -1 ? days.length - 1 : index;
}
