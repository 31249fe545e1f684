import { beforeAll, describe, expect, it } from 'vitest';

import type { SecretBytes } from '../../../main/vault/crypto/secret-bytes.ts';
import { readySodium } from '../../../main/vault/crypto/sodium.ts';
import type { Counts } from '../../../main/vault/export/counts/counts-file.ts';
import {
  newCountsSeed,
  openCounts,
  writeCounts,
} from '../../../main/vault/export/counts/counts-file.ts';
import type {
  CountsRow,
  SmallNumberRules,
} from '../../../main/vault/export/counts/merge-counts.ts';
import { mergeCounts, writeCountsTable } from '../../../main/vault/export/counts/merge-counts.ts';
import { isSameTable } from '../../../main/vault/export/counts/told-before.ts';
import { unpaced } from '../../../main/vault/long-work/pace.ts';
import { readCsv } from '../../../main/vault/export/formats/csv.ts';
import { seeded } from '../../support/random-text.ts';

/** A42 as the brief has it, as plainly as can be; the product's own comes from the de-identification. */
const rules: SmallNumberRules = {
  shownMean: (values) =>
    values.length < 10 ? null : values.reduce((sum, value) => sum + value, 0) / values.length,
  shownCounts(counted) {
    const total = counted.reduce((sum, count) => sum + count, 0);
    const about = (count: number) =>
      ({ shown: 'about', count: Math.round(count / 5) * 5 }) as const;
    const cells = counted.map((count) =>
      count === 0
        ? ({ shown: 'zero' } as const)
        : count < 5
          ? ({ shown: 'fewer-than-5' } as const)
          : about(count),
    );
    if (total < 10) return { shown: 'none' };
    if (!cells.some(({ shown }) => shown === 'fewer-than-5')) {
      return { shown: 'counts', total: about(total).count, cells };
    }
    const large = counted.filter((count) => count >= 5);
    if (large.length === 0) return { shown: 'none' };
    const next = counted.indexOf(Math.min(...large));
    const guarded = cells.map((cell, at) => (at === next ? ({ shown: 'hidden' } as const) : cell));
    return { shown: 'counts', total: about(total).count, cells: guarded };
  },
};

function counts(change: Partial<Counts> = {}): Counts {
  return {
    studyId: 'RM-2026',
    schemeRun: 'Run 2',
    number: 1,
    sessionsHeld: 6,
    promptsDone: 40,
    themes: ['RANK'],
    ratings: [{ item: 'LE1', wave: 'pre', value: 3 }],
    ...change,
  };
}

let seed: SecretBytes;
let file: Uint8Array;
beforeAll(async () => {
  await readySodium();
  seed = newCountsSeed();
  file = writeCounts(counts(), seed);
});

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

/** One file for each, each of another person. */
function lot(people: readonly Partial<Counts>[]) {
  return people.map((change, index) => ({
    name: String(index),
    bytes: writeCounts(counts(change), newCountsSeed()),
  }));
}

describe('a file of counts', () => {
  it('opens as it was written and says nothing of a secret key', () => {
    expect(openCounts(file, 'RM-2026')).toMatchObject({ ok: true, counts: counts() });
    const secret = seed.borrow((bytes) => Buffer.from(bytes).toString('hex'));
    expect(textOf(file)).not.toContain(secret);
    expect(writeCounts(counts(), seed)).toEqual(file);
  });

  it('is refused by name where something was changed', () => {
    const whyOf = (text: string, study = 'RM-2026') => {
      const opened = openCounts(Buffer.from(text), study);
      return opened.ok ? 'ok' : opened.why;
    };
    const text = textOf(file);
    expect(whyOf(text.replace('sessionsHeld\\":6', 'sessionsHeld\\":7'))).toBe('altered');
    expect(whyOf(text.replace(/("signature": ")(..)/u, '$100'))).toBe('altered');
    const other = JSON.parse(textOf(writeCounts(counts(), newCountsSeed()))) as {
      publicKey: string;
    };
    expect(whyOf(text.replace(/[0-9a-f]{64}(?=")/u, other.publicKey))).toBe('altered');
    expect(whyOf(text, 'RM-2027')).toBe('other-study');
    expect(whyOf(text.replace('"version": 1', '"version": 2'))).toBe('from-newer-version');
    for (const wrong of ['', '{}', text.slice(0, -9), text + text, text.replace('{', '{"x":1,')]) {
      expect(whyOf(wrong)).toBe('not-ours');
    }
  });

  it('has no place for words', () => {
    for (const wrong of [
      { themes: ['my story'] },
      { ratings: [{ item: 'she said', wave: 'pre', value: 3 }] },
      { ratings: [{ item: 'LE1', wave: 'pre', value: 6 }] },
      { themes: ['RANK', 'RANK'] },
      { sessionsHeld: 1.5 },
      { note: 'x' },
    ]) {
      expect(() => writeCounts(counts(wrong as Partial<Counts>), seed)).toThrow();
    }
  });
});

describe('many counts', () => {
  const shown = (rows: readonly CountsRow[] | null, measure: string, value: string) =>
    rows?.find((row) => row.measure === measure && row.value === value)?.people;

  it('say nothing of fewer than ten people', async () => {
    const nine = lot(Array.from({ length: 9 }, () => ({})));
    expect((await mergeCounts(nine, 'RM-2026', rules, unpaced())).rows).toBeNull();
  });

  it('show rounded numbers, averages, and hide what could be worked back', async () => {
    const people = Array.from({ length: 17 }, (_, index) => ({
      sessionsHeld: index < 10 ? 4 : 6,
      themes: index < 3 ? ['RANK'] : [],
      ratings: index < 12 ? [{ item: 'LE1', wave: 'pre' as const, value: index < 10 ? 4 : 2 }] : [],
    }));
    const { rows, refused } = await mergeCounts(lot(people), 'RM-2026', rules, unpaced());
    expect(refused).toEqual([]);
    expect(shown(rows, 'people', '')).toBe(15);
    expect(rows?.find(({ measure }) => measure === 'sessions held')?.average).toBe('4.8');
    expect([shown(rows, 'theme', 'chosen'), shown(rows, 'theme', 'not chosen')]).toEqual([
      'fewer than 5',
      'hidden',
    ]);
    expect(['1', '2', '3', '4', '5'].map((value) => shown(rows, 'rating', value))).toEqual([
      0,
      'fewer than 5',
      0,
      'hidden',
      0,
    ]);
    expect(rows?.some(({ measure, average }) => measure === 'rating' && average !== null)).toBe(
      false,
    );
    // No number of people but those that the rules gave.
    expect(JSON.stringify(rows)).not.toMatch(/:(?:3|12|14|17)\b/u);
  });

  it('show an average where no cell beside it is withheld', async () => {
    const people = Array.from({ length: 20 }, (_, index) => ({
      ratings: [{ item: 'LE1', wave: 'post' as const, value: index < 10 ? 5 : 2 }],
    }));
    const { rows } = await mergeCounts(lot(people), 'RM-2026', rules, unpaced());
    expect(rows?.filter(({ measure }) => measure === 'rating')[0]).toMatchObject({
      wave: 'post',
      average: '3.5',
    });
  });

  it('hide an item that fewer than ten rated', async () => {
    const people = Array.from({ length: 20 }, (_, index) => (index < 9 ? {} : { ratings: [] }));
    const { rows } = await mergeCounts(lot(people), 'RM-2026', rules, unpaced());
    expect(rows?.filter(({ measure }) => measure === 'rating')).toEqual([
      { measure: 'rating', item: 'LE1', wave: 'pre', value: '', people: 'hidden', average: null },
    ]);
  });

  it('count each person once, by their latest file', async () => {
    const own = newCountsSeed();
    const files = [
      ...lot(Array.from({ length: 9 }, () => ({ sessionsHeld: 0 }))),
      { name: 'first', bytes: writeCounts(counts({ sessionsHeld: 1 }), own) },
      { name: 'second', bytes: writeCounts(counts({ sessionsHeld: 50, number: 2 }), own) },
      { name: 'again', bytes: writeCounts(counts({ sessionsHeld: 50, number: 2 }), own) },
      { name: 'broken', bytes: Uint8Array.of(1, 2) },
    ];
    const { rows, refused } = await mergeCounts(files, 'RM-2026', rules, unpaced());
    expect(rows?.find(({ measure }) => measure === 'sessions held')?.average).toBe('5.0');
    expect(refused).toEqual([
      { name: 'again', why: 'doubled' },
      { name: 'broken', why: 'not-ours' },
    ]);
  });

  it('take neither of two files that contradict each other', async () => {
    const own = newCountsSeed();
    const files = [
      ...lot(Array.from({ length: 10 }, () => ({ sessionsHeld: 0 }))),
      { name: 'a', bytes: writeCounts(counts({ sessionsHeld: 1 }), own) },
      { name: 'b', bytes: writeCounts(counts({ sessionsHeld: 2 }), own) },
    ];
    const { rows, refused } = await mergeCounts(files, 'RM-2026', rules, unpaced());
    expect(rows?.find(({ measure }) => measure === 'sessions held')?.average).toBe('0.0');
    expect(refused.map(({ why }) => why)).toEqual(['contradicts-itself', 'contradicts-itself']);
  });

  it('say the same in whatever order files come, doubled, and beside one that somebody altered', async () => {
    const seeds = Array.from({ length: 23 }, () => newCountsSeed());
    const files = seeds.map((own, at) => {
      const ratings = [{ item: 'LE1', wave: 'pre' as const, value: (at % 5) + 1 }];
      const change = { sessionsHeld: at, themes: at % 3 === 0 ? ['RANK'] : ['SAFE'], ratings };
      return { name: `p${String(at)}`, bytes: writeCounts(counts(change), own) };
    });
    const [first] = files;
    if (first === undefined) throw new Error('no file');
    const forged = Buffer.from(textOf(first.bytes).replace('Held\\":0', 'Held\\":9'));
    const straight = await mergeCounts(files, 'RM-2026', rules, unpaced());
    const next = seeded(5);
    for (let round = 0; round < 5; round += 1) {
      const lot = [
        ...files,
        { name: 'twice', bytes: first.bytes },
        { name: 'forged', bytes: forged },
      ];
      const shuffled = lot
        .map((file) => ({ file, at: next() }))
        .sort((one, other) => one.at - other.at)
        .map(({ file }) => file);
      const merged = await mergeCounts(shuffled, 'RM-2026', rules, unpaced());
      expect(merged.rows).toEqual(straight.rows);
      expect(isSameTable(merged.table, straight.table)).toBe(true);
      expect(merged.refused.map(({ why }) => why).sort()).toEqual(['altered', 'doubled']);
    }
  });

  it('become a table', async () => {
    const people = lot(Array.from({ length: 12 }, () => ({})));
    const { rows } = await mergeCounts(people, 'RM-2026', rules, unpaced());
    const bytes = await writeCountsTable(rows ?? [], unpaced());
    const table = readCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    expect(table[0]).toEqual(['measure', 'item', 'wave', 'value', 'people', 'average']);
    expect(table).toContainEqual(['theme', 'RANK', '', 'chosen', '10', '']);
  });
});
