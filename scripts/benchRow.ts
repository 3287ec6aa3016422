/** One step, measured at two sizes. */
export interface Row {
  step: string;
  small: number;
  large: number;
  unit: 'ms' | 'MB';
  size: Size;
  /** The most that is borne: growth up to the size's to this power. */
  power: number;
}

export interface Size {
  words: string;
  /** How much larger than the small one. */
  times: number;
}

/** What is done so soon, or is so little, says nothing about how it grows. */
const TOO_LITTLE = { ms: 20, MB: 1 };

/** Prints a row. False: it grows too fast. */
export function tell({ step, small, large, unit, size, power }: Row): boolean {
  const growth = large / small;
  const isFine = large < TOO_LITTLE[unit] || growth <= size.times ** power;
  process.stdout.write(
    `${step.padEnd(40)} ${large.toFixed(1).padStart(8)} ${unit} at ${size.words}; ${growth.toFixed(1)} times that of a ${size.times}th${isFine ? '' : '  GROWS TOO FAST'}\n`,
  );
  return isFine;
}
