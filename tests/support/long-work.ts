/** Long work in tests: a journal of so many entries that everything takes several slices, and an eye on how far it is. */
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, beforeEach, expect } from 'vitest';

import { readySodium } from '../../main/vault/crypto/sodium.ts';
import type { PaceOptions } from '../../main/vault/long-work/pace.ts';
import type { Household } from './household.ts';
import { householdAt } from './household.ts';
import type { Households } from './households.ts';
import { households } from './households.ts';
import { bytesOf, newPlace, PASSPHRASE } from './vault-child.ts';
import { draftOf } from './vault-samples.ts';

export const ENTRIES = 650;
const DAY_SECONDS = 24 * 60 * 60;

export interface LongWork extends Households {
  /** For backups; gone after the test. */
  readonly folder: () => string;
  readonly unlocked: () => Promise<Household>;
  /** Unlocked, with one backup and one entry since. */
  readonly withBackup: () => Promise<Household>;
}

/** To be called once, at the top of a test file. Person "one" has the journal; it is a day later. */
export function longWork(): LongWork {
  const home = households();
  let seed: string;
  let folder: string;
  beforeAll(async () => {
    await readySodium();
    seed = newPlace().root;
    const one = householdAt(join(seed, 'one'), { now: () => new Date('2026-11-23T14:43:21.000Z') });
    await one.door.create(bytesOf(PASSPHRASE), 'mentee');
    for (let count = 1; count <= ENTRIES; count += 1) {
      one.door.journal.entries.save(draftOf(`Words ${String(count)}.`));
    }
    await one.door.close();
  });
  beforeEach(() => {
    cpSync(seed, home.root(), { recursive: true });
    folder = mkdtempSync(join(home.root(), 'backups-'));
    home.later(DAY_SECONDS);
  });
  const unlocked = async (): Promise<Household> => {
    const { outcome, ...one } = await home.reopened();
    expect(outcome).toEqual({ outcome: 'unlocked' });
    return one;
  };
  return {
    ...home,
    folder: () => folder,
    unlocked,
    async withBackup() {
      const one = await unlocked();
      one.targets.announce('t', folder);
      await one.backups.useFolder('t');
      home.later(3600);
      one.door.journal.entries.save(draftOf('Since the backup.'));
      return one;
    },
  };
}

export interface Watched extends Required<PaceOptions> {
  /** How far it said it was, where it knew. */
  readonly shares: readonly number[];
}

/** @param until how far it may come before it is called off. */
export function watched(until = Infinity): Watched {
  const off = new AbortController();
  const shares: number[] = [];
  return {
    shares,
    signal: off.signal,
    onProgress: ({ done, total }) => {
      if (total === 0) return;
      shares.push(done / total);
      if (done / total >= until) off.abort();
    },
  };
}

export function expectGrown({ shares }: Watched): void {
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
}

export function expectStopped({ shares }: Watched): void {
  expect(shares.at(-1)).toBeLessThan(1);
  expect(shares.at(-1)).toBeGreaterThan(0);
}

/** Every file below a folder, byte by byte. */
export function filesIn(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  const files = names.filter(
    (name) =>
      !readdirSync(path, { withFileTypes: true, recursive: true }).some(
        (entry) => entry.isDirectory() && join(entry.parentPath, entry.name) === join(path, name),
      ),
  );
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(path, name), 'hex')]));
}
