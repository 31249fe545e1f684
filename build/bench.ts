/**
 * `npm run bench [-- --json FILE] [--keep] [NAME …]`: runs what tests/bench measures, holds it to its targets and
 * to the figures kept from an earlier run; `--keep` keeps these instead.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { z } from 'zod';

import type { Measure, Run } from './bench-report.ts';
import {
  measureSchema,
  measureTable,
  missesTarget,
  runSchema,
  thisMachine,
  withMeasures,
} from './bench-report.ts';
import { bundle } from './bundle.ts';
import { ROOT } from './project.ts';

const FOLDER = join(ROOT, 'tests', 'bench');
const BASELINE = join(FOLDER, 'baseline.json');

/** A bench file exports functions whose names begin with "bench". */
async function benchesIn(file: string): Promise<readonly (() => Promise<unknown>)[]> {
  const exported = z.record(z.string(), z.unknown()).parse(await import(pathToFileURL(file).href));
  return Object.entries(exported).flatMap(([name, value]) => {
    if (!name.startsWith('bench') || typeof value !== 'function') return [];
    return [async () => (await Reflect.apply(value, undefined, [])) as unknown];
  });
}

/** Each file's figures are shown when it is done: the whole takes most of an hour. */
async function measureAll(
  filters: readonly string[],
  baseline: readonly Measure[],
): Promise<readonly Measure[]> {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.bench.ts'))
    .filter((name) => filters.length === 0 || filters.some((filter) => name.includes(filter)))
    .sort();
  const all: Measure[] = [];
  for (const file of files) {
    const measures: Measure[] = [];
    for (const bench of await benchesIn(join(FOLDER, file))) {
      measures.push(...z.array(measureSchema).parse(await bench()));
    }
    process.stdout.write(`${file}\n${measureTable(measures, baseline)}\n\n`);
    all.push(...measures);
  }
  return all;
}

function readBaseline(): Run | null {
  if (!existsSync(BASELINE)) return null;
  return runSchema.parse(JSON.parse(readFileSync(BASELINE, 'utf8')));
}

function write(file: string, run: Run): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'string' }, keep: { type: 'boolean', default: false } },
  });
  await bundle();
  const kept = readBaseline();
  const machine = thisMachine();
  const measures = await measureAll(positionals, kept?.measures ?? []);
  say(measureTable(measures, kept?.measures));
  say(`${machine.cpu}, ${String(machine.cores)} cores, ${machine.system}, Node ${machine.node}`);
  if (kept !== null && kept.machine.cpu !== machine.cpu) {
    say(`The baseline is of another machine (${kept.machine.cpu}); only its ratios say something.`);
  }
  if (values.json !== undefined) write(resolve(values.json), { machine, measures });
  if (values.keep) {
    write(BASELINE, { machine, measures: withMeasures(kept?.measures ?? [], measures) });
  }
  if (measures.length === 0) say('Nothing was measured.');
  process.exitCode = measures.length === 0 || measures.some(missesTarget) ? 1 : 0;
}
