/** Households for the tests of one file: each in a folder of its own, all of them closed after each test. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeAll, beforeEach } from 'vitest';

import { readySodium } from '../../main/vault/crypto/sodium.ts';
import type { UnlockOutcome } from '../../shared/model/vault.ts';
import { Problem } from '../../shared/errors/problems.ts';
import type { Household } from './household.ts';
import { householdAt } from './household.ts';
import { bytesOf, newPlace, PASSPHRASE } from './vault-child.ts';
import { draftOf } from './vault-samples.ts';

export interface Households {
  /** The folder that all of them lie in; gone after the test. */
  readonly root: () => string;
  /** Puts the clock forward, or back. */
  readonly later: (seconds: number) => void;
  readonly now: () => Date;
  /** Another process over the same files, as after a lock. */
  readonly person: (name?: string) => Household;
  readonly withJournal: (
    entries?: number,
  ) => Promise<Household & { readonly recoveryWords: string }>;
  readonly reopened: (
    passphrase?: string,
  ) => Promise<Household & { readonly outcome: UnlockOutcome }>;
}

/** To be called once, at the top of a test file. */
export function households(): Households {
  let root: string;
  let clock: Date;
  const people: Household[] = [];
  beforeAll(readySodium);
  beforeEach(() => {
    ({ root } = newPlace());
    clock = new Date('2026-11-23T14:43:21.000Z');
  });
  afterEach(async () => {
    for (const { door } of people.splice(0)) await door.close().catch(() => undefined);
    rmSync(root, { recursive: true, force: true });
  });
  const person = (name = 'one'): Household => {
    const made = householdAt(join(root, name), { now: () => clock });
    people.push(made);
    return made;
  };
  return {
    root: () => root,
    later: (seconds) => (clock = new Date(clock.getTime() + seconds * 1000)),
    now: () => clock,
    person,
    async withJournal(entries = 3) {
      const one = person();
      const { recoveryWords } = await one.door.create(bytesOf(PASSPHRASE), 'mentor');
      for (let count = 1; count <= entries; count += 1) {
        one.door.journal.entries.save(draftOf(`Words ${count}.`, { title: `Entry ${count}` }));
      }
      return { ...one, recoveryWords: recoveryWords.join(' ') };
    },
    async reopened(passphrase = PASSPHRASE) {
      const one = person();
      return { ...one, outcome: await one.door.unlock(bytesOf(passphrase)) };
    },
  };
}

/** The code of the Problem that the work ends in; any other error is thrown on. */
export function problemOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no problem',
    (error: unknown) => {
      if (error instanceof Problem) return error.data.code;
      throw error;
    },
  );
}
