/** `npm run bench [-- --json FILE] [NAME …]`: runs what tests/bench measures and holds it to its targets. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { z } from 'zod';

import { bundle } from './bundle.ts';
import { ROOT } from './project.ts';

const measureSchema = z.object({
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

/** A bench file exports functions whose names begin with "bench". */
async function benchesIn(file: string): Promise<readonly (() => Promise<unknown>)[]> {
  const exported = z.record(z.string(), z.unknown()).parse(await import(pathToFileURL(file).href));
  return Object.entries(exported).flatMap(([name, value]) => {
    if (!name.startsWith('bench') || typeof value !== 'function') return [];
    return [async () => (await Reflect.apply(value, undefined, [])) as unknown];
  });
}

async function measureAll(filters: readonly string[]): Promise<readonly Measure[]> {
  const folder = join(ROOT, 'tests', 'bench');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.bench.ts'))
    .filter((name) => filters.length === 0 || filters.some((filter) => name.includes(filter)))
    .sort();
  const measures: Measure[] = [];
  for (const file of files) {
    for (const bench of await benchesIn(join(folder, file))) {
      measures.push(...z.array(measureSchema).parse(await bench()));
    }
  }
  return measures;
}

export function missesTarget({ median, p95, target, judged, wants }: Measure): boolean {
  if (target === null) return false;
  const figure = judged === 'p95' ? p95 : median;
  return wants === 'more' ? figure < target : figure > target;
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** One line a measure, in columns. */
export function measureTable(measures: readonly Measure[]): string {
  const head = ['', 'median', 'p95', 'target', ''];
  const rows = measures.map((measure) => {
    const { name, unit, median, p95, target } = measure;
    const aim = target === null ? '' : `${round(target)} ${unit}`;
    const verdict = target === null ? '' : missesTarget(measure) ? 'MISSED' : 'met';
    return [name, `${round(median)} ${unit}`, `${round(p95)} ${unit}`, aim, verdict];
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

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'string' } },
  });
  await bundle();
  const measures = await measureAll(positionals);
  process.stdout.write(`${measureTable(measures)}\n`);
  if (values.json !== undefined) {
    const machine = {
      node: process.version,
      system: `${process.platform} ${process.arch}`,
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      memoryBytes: totalmem(),
    };
    const file = resolve(values.json);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ machine, measures }, null, 2)}\n`);
  }
  if (measures.length === 0) process.stdout.write('Nothing was measured.\n');
  process.exitCode = measures.length === 0 || measures.some(missesTarget) ? 1 : 0;
}
