/** A readable copy of everything: what stands in it, how far it is, and that one that is stopped leaves no file. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { copyCalls } from '../../../main/vault/export/copy-calls.ts';
import type { ReleaseDesk } from '../../support/release-desk.ts';
import { JOB, openDesk, writeEntry } from '../../support/release-desk.ts';

/** With so many answers each, longer to gather than the vault process goes without a turn for others. */
const ENTRIES = 5000;
const ANSWERS = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [`P05.${String(at)}`, `Words ${String(at)}.`]),
);
const NAME = 'journal.txt';

let desk: ReleaseDesk;

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => rm(desk.folder, { recursive: true, force: true }));

async function saveCopy() {
  const { journal, targets, jobs, folder } = desk;
  const calls = copyCalls({
    door: { journal },
    targets,
    jobs,
    ownFolders: [join(folder, 'vault')],
  });
  return await calls['journal.saveCopy']({ token: desk.choose(NAME), job: JOB });
}

function writeMany(): void {
  for (let at = 0; at < ENTRIES; at += 1) writeEntry(desk, ANSWERS);
}

/** Looks at every turn that the work leaves to others, until it is over. */
async function watching<T>(work: Promise<T>, look: (share: number) => void): Promise<T> {
  const state = { isOver: false };
  const over = work.finally(() => (state.isOver = true));
  while (!state.isOver) {
    await new Promise((resolve) => setImmediate(resolve));
    const progress = desk.jobs.progress(JOB);
    if (progress !== null && progress.total > 0) look(progress.done / progress.total);
  }
  return over;
}

it('has every title, day, question and answer, and nothing of the wastebasket', async () => {
  writeEntry(desk, { 'P05.1': 'What I saw.', 'P05.2': ' ' });
  desk.journal.entries.discard(writeEntry(desk, { 'P05.1': 'Thrown away.' }));
  const saved = await saveCopy();
  const text = await readFile(join(desk.folder, NAME), 'utf8');
  expect(text).toBe('A title of Amina Khan\n2026-11-23\n\nQuestion P05.1?\n\nWhat I saw.\n');
  expect(saved).toEqual({ entries: 1, bytes: Buffer.byteLength(text) });
});

it('says how far it is, from none to all', async () => {
  writeMany();
  const shares: number[] = [];
  await watching(saveCopy(), (share) => shares.push(share));
  expect(new Set(shares).size).toBeGreaterThan(2);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(desk.jobs.progress(JOB)).toBeNull();
});

it('called off, leaves the file that was there and no other, and can be asked again', async () => {
  writeMany();
  await writeFile(join(desk.folder, NAME), 'what was there');
  let looks = 0;
  const stopped = await watching(saveCopy(), () => {
    looks += 1;
    if (looks === 2) desk.jobs.callOff(JOB);
  });
  expect(stopped).toBeNull();
  expect(await readFile(join(desk.folder, NAME), 'utf8')).toBe('what was there');
  expect((await readdir(desk.folder)).sort()).toEqual([NAME, 'vault']);
  expect(await saveCopy()).toMatchObject({ entries: ENTRIES });
});
