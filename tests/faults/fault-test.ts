/** A test that needs the shim. Where there is none, it is skipped by a name that says why. */
import { afterAll, beforeAll, inject, test } from 'vitest';

import type { Answer, Job } from './lane-job.ts';
import { Lanes } from './lanes.ts';
import type { Workload } from './workload.ts';

const FORMS = ['short', 'whole', 'everything'] as const;

/**
 * `npm test` tries a sample, the same one each time; `npm run test:faults` every operation of the work that the
 * proofs name and a sample of the rest; with `--everything`, every operation of all.
 */
export const FORM = FORMS.find((form) => form === process.env['VERSO_FAULTS']) ?? 'short';
export const IS_WHOLE = FORM !== 'short';

/** Whether this work is tried at every one of its operations. */
export function isTriedWhole({ isProof = false }: Workload): boolean {
  return FORM === 'everything' || (FORM === 'whole' && isProof);
}

export const prepared = inject('faults');

export function faultTest(name: string, run: () => Promise<void>): void {
  if (prepared.shim !== null) {
    test(name, run);
    return;
  }
  test(`${name} (skipped: ${prepared.reason})`, (context) => context.skip(prepared.reason));
}

/** The lanes of one test file. @returns what hands them jobs. */
export function useLanes(): (jobs: readonly Job[]) => Promise<Answer> {
  let lanes: Lanes | null = null;
  beforeAll(async () => {
    if (prepared.shim !== null) lanes = await Lanes.start(prepared.folder, prepared.shim);
  });
  afterAll(() => lanes?.stop());
  return async (jobs) => {
    if (lanes === null) throw new Error('no lanes without a shim');
    return lanes.run(jobs);
  };
}

export function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** So many of them, spread evenly and shifted by `offset`, the same each time. */
export function sample(all: readonly number[], most: number, offset: number): readonly number[] {
  if (all.length <= most) return all;
  const stride = all.length / most;
  const shift = (offset * 0.37) % 1;
  return Array.from({ length: most }, (_, index) => all[Math.floor((index + shift) * stride)] ?? 1);
}

/** In pieces for the lanes. */
export function inPieces(numbers: readonly number[], size: number): number[][] {
  const pieces: number[][] = [];
  for (let from = 0; from < numbers.length; from += size) {
    pieces.push(numbers.slice(from, from + size));
  }
  return pieces;
}
