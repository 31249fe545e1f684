/** How benches turn times into figures. */

export interface Measure {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly p95: number;
  /** What the median must not exceed; null where there is only a number to know. */
  readonly target: number | null;
  /** Where it is not the median that the target is for. */
  readonly judged?: 'p95';
  /** A rate: the target is the least that it must reach. */
  readonly wants?: 'more';
}

/** Numbers of records at which the vault is measured. */
export const SIZES = [1000, 10_000, 50_000] as const;

/** In milliseconds. */
export function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/**
 * Processor time of this process in milliseconds since `before`: for work that waits for nothing, what it
 * takes on a machine that does nothing else.
 */
export function processorTime(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** @param times in milliseconds. */
export function measure(name: string, times: readonly number[], target: number | null): Measure {
  const median = rounded(quantile(times, 0.5));
  return { name, unit: 'ms', median, p95: rounded(quantile(times, 0.95)), target };
}

/** How many times as long one takes as the other, of one run. */
export function ratio(
  name: string,
  times: readonly number[],
  others: readonly number[],
  target: number | null,
): Measure {
  const of = (share: number): number => rounded(quantile(times, share) / quantile(others, share));
  return { name, unit: '×', median: of(0.5), p95: of(0.95), target };
}

/** A number of records, to be read. */
export function count(size: number): string {
  return size.toLocaleString('en-GB');
}

/**
 * The exponent e of "time grows as the number of records to the power of e", from the smallest of `SIZES`
 * to the largest: 0 for a time that stays, 1 for one that grows with them.
 */
export function growth(
  name: string,
  times: readonly (readonly number[])[],
  target: number | null,
): Measure {
  const exponent = (share: number): number => {
    const [first = Number.NaN] = times.map((each) => quantile(each, share));
    const last = quantile(times.at(-1) ?? [], share);
    return rounded(Math.log(last / first) / Math.log(SIZES[2] / SIZES[0]));
  };
  return { name, unit: 'e', median: exponent(0.5), p95: exponent(0.95), target };
}

export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function rounded(figure: number): number {
  return Math.round(figure * 1000) / 1000;
}
