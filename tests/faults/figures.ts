/** What was tried and what was found, for the table at the end. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import type { Answer } from './lane-job.ts';

const figureSchema = z.object({
  workload: z.string(),
  fault: z.string(),
  tried: z.int(),
  corrupt: z.int(),
  lost: z.int(),
  unreported: z.int(),
});
type Figure = z.infer<typeof figureSchema>;

export function noteFigure(folder: string, workload: string, fault: string, answer: Answer): void {
  const count = (kind: string): number => answer.bad.filter(({ is }) => is === kind).length;
  const figure: Figure = {
    workload,
    fault,
    tried: answer.tried,
    corrupt: count('corrupt'),
    lost: count('lost'),
    unreported: count('unreported'),
  };
  appendFileSync(join(folder, 'figures.jsonl'), `${JSON.stringify(figure)}\n`);
}

const WIDTHS = [22, 30, 9, 9, 9, 12];

/** @param lines as written by `noteFigure`. */
export function table(lines: string): string {
  const figures = lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => figureSchema.parse(JSON.parse(line)));
  const total = figures.reduce(
    (sum, figure) => ({
      ...sum,
      tried: sum.tried + figure.tried,
      corrupt: sum.corrupt + figure.corrupt,
      lost: sum.lost + figure.lost,
      unreported: sum.unreported + figure.unreported,
    }),
    { workload: 'all', fault: 'all', tried: 0, corrupt: 0, lost: 0, unreported: 0 },
  );
  const head = ['work', 'fault', 'states', 'corrupt', 'lost', 'unreported'];
  return [head, ...[...figures, total].map(rowOf)].map(lineOf).join('\n');
}

function rowOf({ workload, fault, tried, corrupt, lost, unreported }: Figure): readonly string[] {
  return [workload, fault, ...[tried, corrupt, lost, unreported].map(String)];
}

function lineOf(cells: readonly string[]): string {
  return cells
    .map((cell, index) => {
      const width = WIDTHS[index] ?? 0;
      return index < 2 ? cell.padEnd(width) : cell.padStart(width);
    })
    .join('');
}
