/** A figure of several rounds. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (index: number) => sorted[index] ?? NaN;
  const middle = (sorted.length - 1) / 2;
  const median = (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2;
  return { median: rounded(median), min: rounded(at(0)), max: rounded(at(sorted.length - 1)) };
}

/** Three digits, which is more than a run on another day will repeat. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** As it is told: three digits. */
export function number(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

/** The median, and the lowest and the highest in brackets; empty where there is none. */
export function spreadOf(spread: Spread | undefined): string {
  return spread ? `${number(spread.median)} (${number(spread.min)}–${number(spread.max)})` : '';
}

/** Different figures of parts of one table, such as rounds: `5 or 13`. */
export function eachOf(figures: readonly number[]): string {
  return [...new Set(figures)].sort((one, other) => one - other).join(' or ');
}
