/** A readable copy of everything: what stands in it, how far it is, and that one that is stopped leaves no file. */
import { readdirSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { copyCalls } from '../../../main/vault/export/copy-calls.ts';
import type { PaceOptions } from '../../../main/vault/long-work/pace.ts';
import type { ReleaseDesk } from '../../support/release-desk.ts';
import { JOB, openDesk, writeEntry } from '../../support/release-desk.ts';

const ENTRIES = 12;
const NAME = 'journal.txt';

let desk: ReleaseDesk;

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(desk.folder, { recursive: true, force: true });
});

async function saveCopy() {
  const { journal, targets, jobs, folder } = desk;
  const ownFolders = [join(folder, 'vault')];
  const calls = copyCalls({ door: { journal }, targets, jobs, ownFolders });
  return await calls['journal.saveCopy']({ token: desk.choose(NAME), job: JOB });
}

/** So slow a machine that the work leaves others a turn after every entry. */
function writeManySlowly(): void {
  for (let at = 0; at < ENTRIES; at += 1) writeEntry(desk, { 'P05.1': `Words ${String(at)}.` });
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
}

/** Changes what the work is given by whoever may ask after it or call it off. */
function givenTo(change: (given: Required<PaceOptions>) => Required<PaceOptions>): void {
  const run = desk.jobs.run.bind(desk.jobs);
  desk.jobs.run = (id, work) => run(id, (given) => work(change(given)));
}

/** Looks at every turn that the work leaves to others, until it is over. */
async function watching<T>(work: Promise<T>, look: () => void): Promise<T> {
  const state = { isOver: false };
  const over = work.finally(() => (state.isOver = true));
  while (!state.isOver) {
    await new Promise((resolve) => setImmediate(resolve));
    const progress = desk.jobs.progress(JOB);
    if (progress !== null && progress.total > 0) look();
  }
  return over;
}

const filesThere = async (): Promise<string[]> => (await readdir(desk.folder)).sort();

it('has every title, day, question and answer, and nothing of the wastebasket', async () => {
  writeEntry(desk, { 'P05.1': 'What I saw.', 'P05.2': ' ' });
  desk.journal.entries.discard(writeEntry(desk, { 'P05.1': 'Thrown away.' }));
  const saved = await saveCopy();
  const text = await readFile(join(desk.folder, NAME), 'utf8');
  expect(text).toBe('A title of Amina Khan\n2026-11-23\n\nQuestion P05.1?\n\nWhat I saw.\n');
  expect(saved).toEqual({ entries: 1, bytes: Buffer.byteLength(text) });
});

it('says how far it is, entry by entry and then to the end', async () => {
  writeManySlowly();
  const shares: number[] = [];
  givenTo(({ signal, onProgress }) => ({
    signal,
    onProgress: (progress) => {
      shares.push(progress.done / progress.total);
      onProgress(progress);
    },
  }));
  await saveCopy();
  expect(new Set(shares).size).toBeGreaterThan(ENTRIES);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  expect(desk.jobs.progress(JOB)).toBeNull();
});

it('called off while it gathers, leaves the file that was there and can be asked again', async () => {
  writeManySlowly();
  await writeFile(join(desk.folder, NAME), 'what was there');
  let looks = 0;
  const stopped = await watching(saveCopy(), () => {
    looks += 1;
    if (looks === 2) desk.jobs.callOff(JOB);
  });
  expect(stopped).toBeNull();
  expect(await readFile(join(desk.folder, NAME), 'utf8')).toBe('what was there');
  expect(await filesThere()).toEqual([NAME, 'vault']);
  expect(await saveCopy()).toMatchObject({ entries: ENTRIES });
});

it('called off when its words lie on the disk without a name, leaves none of them', async () => {
  writeManySlowly();
  await writeFile(join(desk.folder, NAME), 'what was there');
  const seen = new Set<string>();
  const off = new AbortController();
  vi.spyOn(off.signal, 'aborted', 'get').mockImplementation(() => {
    const unnamed = readdirSync(desk.folder).filter((name) => name !== NAME && name !== 'vault');
    unnamed.forEach((name) => seen.add(name));
    return unnamed.length > 0;
  });
  givenTo(({ onProgress }) => ({ onProgress, signal: off.signal }));
  expect(await saveCopy()).toBeNull();
  expect(seen.size).toBe(1);
  expect(await readFile(join(desk.folder, NAME), 'utf8')).toBe('what was there');
  expect(await filesThere()).toEqual([NAME, 'vault']);
});
