/** How figures are told: against their targets, and against those that were kept from an earlier run. */
import { cpus, totalmem } from 'node:os';

import { z } from 'zod';

export const measureSchema = z.object({
  name: z.string(),
  unit: z.string(),
  median: z.number(),
  p95: z.number(),
  /** What the median must not exceed; null where there is only a number to know. */
  target: z.number().nullable(),
  judged: z.literal('p95').optional(),
  wants: z.literal('more').optional(),
});
export type Measure = z.infer<typeof measureSchema>;

const machineSchema = z.object({
  node: z.string(),
  system: z.string(),
  cpu: z.string(),
  cores: z.number(),
  memoryBytes: z.number(),
});

/** What `--json` writes, and what is kept in tests/bench/baseline.json. */
export const runSchema = z.object({
  machine: machineSchema,
  measures: z.array(measureSchema).readonly(),
});
export type Run = z.infer<typeof runSchema>;

export function thisMachine(): Run['machine'] {
  return {
    node: process.version,
    system: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryBytes: totalmem(),
  };
}

export function missesTarget(measure: Measure): boolean {
  const { target, wants } = measure;
  if (target === null) return false;
  const figure = judgedOf(measure);
  return wants === 'more' ? figure < target : figure > target;
}

function judgedOf({ median, p95, judged }: Measure): number {
  return judged === 'p95' ? p95 : median;
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** One line a measure, in columns; with a baseline, the last says how many times its figure this one is. */
export function measureTable(
  measures: readonly Measure[],
  baseline: readonly Measure[] = [],
): string {
  const kept = new Map(baseline.map((measure) => [measure.name, measure]));
  const head = ['', 'median', 'p95', 'target', '', kept.size > 0 ? 'to the baseline' : ''];
  const rows = measures.map((measure) => {
    const { name, unit, median, p95, target } = measure;
    const aim = target === null ? '' : `${round(target)} ${unit}`;
    const verdict = target === null ? '' : missesTarget(measure) ? 'MISSED' : 'met';
    const change = changeOf(measure, kept.get(name));
    return [name, `${round(median)} ${unit}`, `${round(p95)} ${unit}`, aim, verdict, change];
  });
  const table = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What was not measured then, or in another unit, has nothing to be held against. */
function changeOf(now: Measure, before: Measure | undefined): string {
  if (before?.unit !== now.unit) return '';
  const ratio = judgedOf(now) / judgedOf(before);
  return Number.isFinite(ratio) ? `× ${ratio.toFixed(2)}` : '';
}

/** Measures of this run take the place of those of the same name; the others stay. */
export function withMeasures(kept: readonly Measure[], fresh: readonly Measure[]): Measure[] {
  const names = new Set(fresh.map(({ name }) => name));
  return [...kept.filter(({ name }) => !names.has(name)), ...fresh];
}
