import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { pauseAfter, WrongTries } from '../../../main/vault/door/wrong-tries.ts';

let folder: string;
let clock: number;
const open = (name = 'tries') => new WrongTries(join(folder, name), () => new Date(clock));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verso-tries-'));
  clock = Date.parse('2026-01-01T10:00:00.000Z');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the pause after wrong tries', () => {
  it('is none for two, then doubles to five minutes', () => {
    const pauses = Array.from({ length: 14 }, (_, wrong) => pauseAfter(wrong));
    expect(pauses).toEqual([0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
  });

  it('runs down with the clock, outlives the process, and ends with the right one', async () => {
    const tries = open();
    for (let wrong = 0; wrong < 5; wrong += 1) await tries.begin();
    expect(await tries.remaining()).toBe(8);
    clock += 3500;
    expect(await open().remaining()).toBe(5);
    clock += 4500;
    expect(await open().remaining()).toBe(0);
    await open().forget();
    await open().begin();
    expect(await open().remaining()).toBe(0);
  });

  it('does not grow when the clock is put back', async () => {
    const tries = open();
    for (let wrong = 0; wrong < 4; wrong += 1) await tries.begin();
    clock -= 86_400_000;
    expect(await open().remaining()).toBe(4);
    clock += 4000;
    expect(await open().remaining()).toBe(0);
  });

  it('takes back a try that was not judged', async () => {
    const tries = open();
    for (let wrong = 0; wrong < 3; wrong += 1) await tries.begin();
    await tries.takeBack();
    expect(await open().remaining()).toBe(0);
  });

  it('takes an unreadable file for none, and stands in memory where it cannot be written', async () => {
    writeFileSync(join(folder, 'tries'), '{"wrong":-4');
    expect(await open().remaining()).toBe(0);
    const nowhere = open('no/such/folder');
    for (let wrong = 0; wrong < 4; wrong += 1) await nowhere.begin();
    expect(await nowhere.remaining()).toBe(4);
  });

  it('holds a count and a time, nothing else', async () => {
    await open().begin();
    expect(JSON.parse(readFileSync(join(folder, 'tries'), 'utf8'))).toEqual({
      wrong: 1,
      lastAt: '2026-01-01T10:00:00.000Z',
    });
  });
});
