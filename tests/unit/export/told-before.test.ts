/** What two or more tables of counts tell together that none of them tells. */
import { describe, expect, it } from 'vitest';

import type { Members, ToldTable } from '../../../main/vault/export/counts/told-before.ts';
import {
  heldBack,
  isSameTable,
  tellFewApart,
} from '../../../main/vault/export/counts/told-before.ts';

const areTooClose = (one: Members, other: Members): boolean => tellFewApart([one, other]);

describe('two tables', () => {
  const lot = (from: number, to: number, number = 1) =>
    new Map(Array.from({ length: to - from }, (_, at) => [String(from + at), String(number)]));

  it('are too close where they differ by one to nine people, who came, left or changed', () => {
    expect(areTooClose(lot(0, 20), lot(0, 20))).toBe(false);
    expect(areTooClose(lot(0, 20), lot(0, 21))).toBe(true);
    expect(areTooClose(lot(0, 20), lot(0, 29))).toBe(true);
    expect(areTooClose(lot(0, 20), lot(0, 30))).toBe(false);
    expect(areTooClose(lot(0, 30), lot(0, 21))).toBe(true);
    expect(areTooClose(lot(0, 20), lot(1, 21))).toBe(true);
    expect(areTooClose(lot(0, 9), lot(0, 9, 2))).toBe(true);
    expect(areTooClose(lot(0, 10), lot(0, 10, 2))).toBe(false);
  });

  it('tell nothing apart by which of their files people sent again, where all did', () => {
    const again = new Map([...lot(0, 12)].map(([signer], at) => [signer, String(at + 2)]));
    expect(areTooClose(lot(0, 12), again)).toBe(false);
  });
});

describe('many tables', () => {
  const lot = (...groups: readonly (readonly [from: number, to: number])[]) =>
    new Map(
      groups.flatMap(([from, to]) =>
        Array.from({ length: to - from }, (_, at) => [String(from + at), '1'] as const),
      ),
    );

  it('tell few people apart together, though no two of them and no three do', () => {
    // Five people for each of the fifteen ways of being in some of four tables.
    const tables = [1, 2, 4, 8].map((bit) =>
      lot(
        ...Array.from({ length: 15 }, (_, at) => at + 1)
          .filter((way) => (way & bit) !== 0)
          .map((way) => [way * 5, way * 5 + 5] as const),
      ),
    );
    const without = (left: number) => tables.filter((_, at) => at !== left);
    for (const [at, one] of tables.entries()) {
      expect(tellFewApart(without(at))).toBe(false);
      for (const other of tables) expect(areTooClose(one, other)).toBe(false);
    }
    expect(tellFewApart(tables)).toBe(true);
  });

  it('may grow by ten at a time, or tell of others altogether', () => {
    expect(tellFewApart([lot([0, 12]), lot([0, 22]), lot([0, 32]), lot([40, 50])])).toBe(false);
    expect(tellFewApart([lot([0, 12]), lot([0, 22]), lot([0, 31])])).toBe(true);
    expect(tellFewApart([lot([0, 12]), lot([40, 49])])).toBe(true);
  });
});

describe('a subject', () => {
  const people = (from: number, to: number) =>
    new Set(Array.from({ length: to - from }, (_, at) => String(from + at)));
  /** Of these people, by their first file or another; each subject with those who answered. */
  const table = (
    of: ReadonlySet<string>,
    told: Readonly<Record<string, ReadonlySet<string>>>,
    file = (_signer: string) => '1',
  ): ToldTable => ({
    members: new Map([...of].map((signer) => [signer, file(signer)])),
    told: new Map(Object.entries(told)),
  });
  const before = table(people(0, 20), { themes: people(0, 20), 'LE1 pre': people(0, 15) });
  const heldOf = (one: ToldTable, ...earlier: readonly ToldTable[]) => [...heldBack(one, earlier)];

  it('is told again of the very same people', () => {
    expect(heldOf(before, before)).toEqual([]);
    const later = table(people(0, 20), { themes: people(0, 20) }, () => '2');
    expect(heldOf(later, before)).toEqual([]);
  });

  it('is held back of more people, of fewer, and of others with some of them', () => {
    for (const now of [people(0, 30), people(0, 10), people(10, 30), people(19, 40)]) {
      expect(heldOf(table(now, { themes: now }), before)).toEqual(['themes']);
    }
    const others = people(20, 40);
    expect(heldOf(table(others, { themes: others }), before)).toEqual([]);
  });

  it('is held back where some of the same people sent another file and others did not', () => {
    const same = people(0, 20);
    const mixed = table(same, { themes: same }, (signer) => (Number(signer) < 10 ? '2' : '1'));
    expect(heldOf(mixed, before)).toEqual(['themes']);
  });

  it('is held back where ten people came and only one of them rated', () => {
    const now = people(0, 30);
    const one = table(now, { 'LE1 pre': new Set([...people(0, 15), '20']) });
    expect(areTooClose(one.members, before.members)).toBe(false);
    expect(heldOf(one, before)).toEqual(['LE1 pre']);
  });

  it('that no earlier table told is told; what was held back there counts as not told', () => {
    const now = people(0, 30);
    expect(heldOf(table(now, { 'LE1 post': now }), before)).toEqual([]);
    const silent = table(people(0, 30), {});
    expect(heldOf(before, silent)).toEqual([]);
  });

  it('makes two tables the same only where both tell it', () => {
    expect(isSameTable(before, { ...before })).toBe(true);
    expect(isSameTable(before, { ...before, told: new Map() })).toBe(false);
    const sent = table(people(0, 20), Object.fromEntries(before.told), () => '2');
    expect(isSameTable(before, sent)).toBe(false);
    expect(isSameTable(before, table(people(0, 21), Object.fromEntries(before.told)))).toBe(false);
  });
});
