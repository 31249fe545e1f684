/**
 * What somebody with a copy of the database's file learns from lengths: of 5,000 entries of any length,
 * each body has one of the few padded ones, and all labels have the same.
 */
import { randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';

import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readySodium } from '../../main/vault/crypto/sodium.ts';
import { makeSealedJournal } from '../support/sealed-journal.ts';
import type { VaultPlace } from '../support/vault-child.ts';
import { newPlace } from '../support/vault-child.ts';
import { draftOf } from '../support/vault-samples.ts';

const ENTRIES = 5000;
/** Header, nonce and tag. */
const AROUND = 6 + 24 + 16;

let place: VaultPlace;
let database: Database.Database;
/** What was written, in UTF-8; the sealed record holds a little more. */
const written: number[] = [];

/** As the published Padmé says, on steps of 256 from 1 KiB on; written without a look at padding.ts. */
function isPadded(length: number): boolean {
  if (length < 1024 || length % 256 !== 0) return false;
  const exponent = Math.floor(Math.log2(length));
  const lastBits = exponent - (Math.floor(Math.log2(exponent)) + 1);
  return length % 2 ** Math.max(0, lastBits) === 0;
}

/** Of any length to about 60,000, short ones as often as long ones by their order of magnitude. */
function anyText(): string {
  const length = Math.floor(2 ** (randomInt(0, 1600) / 100)) - 1;
  const letter = ['a', 'é', '語', '🙂', '"', '\n'][randomInt(0, 6)] ?? 'a';
  return letter.repeat(Math.ceil(length / letter.length));
}

beforeAll(async () => {
  await readySodium();
  place = newPlace();
  const sealed = makeSealedJournal(place);
  sealed.database.exec('BEGIN');
  for (let number = 0; number < ENTRIES; number += 1) {
    const text = anyText();
    const title = 'T'.repeat(randomInt(0, 100));
    written.push(Buffer.byteLength(text));
    sealed.journal.entries.save(draftOf(text, { title }));
  }
  sealed.database.exec('COMMIT');
  sealed.image();
  sealed.close();
  database = new Database(sealed.path, { readonly: true });
}, 120_000);
afterAll(() => {
  database.close();
  rmSync(place.root, { recursive: true, force: true });
});

const lengthsOf = (table: string): number[] =>
  database.prepare(`SELECT length(body) FROM ${table}`).pluck().all() as number[];

describe('in the database’s file', () => {
  it('every body of 5,000 random entries has a padded length', () => {
    const lengths = lengthsOf('records');
    // The profile is a record, too.
    expect(lengths).toHaveLength(ENTRIES + 1);
    for (const length of lengths) expect(isPadded(length - AROUND), String(length)).toBe(true);
  });

  it('the lengths say little: many entries share each', () => {
    const shown = new Set(lengthsOf('records'));
    expect(new Set(written).size).toBeGreaterThan(5 * shown.size);
  });

  it('every label and the manifest have one length', () => {
    const labels = lengthsOf('labels');
    expect(labels).toHaveLength(ENTRIES + 1);
    expect(new Set(labels).size).toBe(1);
    expect(lengthsOf('manifest')).toEqual([1024 + AROUND]);
  });
});
