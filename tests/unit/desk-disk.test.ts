/** The study desk where the disk refuses: nothing half is left, and the next try goes on. */
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type * as FileSystem from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { readySodium } from '../../main/vault/crypto/sodium.ts';
import { newCountsSeed, writeCounts } from '../../main/vault/export/counts/counts-file.ts';
import { MERGES_FILE } from '../../main/vault/export/counts/merges-before.ts';
import type { DeskCalls } from '../../main/vault/export/desk/desk-calls.ts';
import { deskCalls } from '../../main/vault/export/desk/desk-calls.ts';
import { unpaced } from '../../main/vault/long-work/pace.ts';
import { sealRelease } from '../../main/vault/export/sealed/sealed-release.ts';
import { readStudyCard } from '../../main/vault/export/sealed/study-card.ts';
import { AnnouncedTargets } from '../../main/vault/file-targets.ts';
import { Jobs } from '../../main/vault/long-work/jobs.ts';
import { JOB, problemOf, TOKEN } from '../support/release-desk.ts';
import { sampleDocument } from '../support/release-samples.ts';

/** How many more files may be opened for writing; the one after is refused with this code. */
let refusal: { left: number; readonly code: string } | null = null;

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FileSystem>();
  return {
    ...real,
    async open(path: string, flags: string, mode?: number) {
      if (refusal !== null && flags !== 'r') {
        const { code } = refusal;
        refusal.left -= 1;
        if (refusal.left < 0) throw Object.assign(new Error(code), { code });
      }
      return real.open(path, flags, mode);
    },
  };
});

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

let root: string;
let out: string;
let desk: DeskCalls;
let choose: (name: string) => string;
let card: string;

beforeAll(() => readySodium());
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'verso-desk-disk-'));
  out = join(root, 'out');
  for (const name of ['vault', 'out']) await mkdir(join(root, name));
  const targets = new AnnouncedTargets();
  choose = (name) => {
    targets.announce(TOKEN, join(root, name));
    return TOKEN;
  };
  const now = () => new Date('2026-11-23T12:00:00.000Z');
  const ownFolders = [join(root, 'vault')];
  desk = deskCalls({ targets, jobs: new Jobs(), ownFolders, now, version: '0.1.0', kdf: 'floor' });
  const made = await makeKeys();
  if (made.outcome !== 'made') throw new Error(made.outcome);
  card = made.keys.card;
});
afterEach(async () => {
  refusal = null;
  await rm(root, { recursive: true, force: true });
});

const makeKeys = () =>
  desk['desk.makeKeys']({
    studyId: 'Study 1',
    passphrase: bytesOf('seven quiet herons over the estuary'),
    token: choose('k.verso-study-key'),
  });

async function putRelease(): Promise<void> {
  const read = readStudyCard(card);
  if (!read.ok) throw new Error(read.why);
  const document = sampleDocument({ study: { id: 'Study 1', schemeRun: null } });
  const file = Uint8Array.from(await sealRelease(document, read.card, unpaced()));
  await desk['desk.put']({ name: 'one', file });
}

async function putCounts(people: number): Promise<void> {
  const tally = { number: 1, sessionsHeld: 4, promptsDone: 9, themes: [], ratings: [] };
  for (let at = 0; at < people; at += 1) {
    const counts = { studyId: 'Study 1', schemeRun: null, ...tally };
    const file = Uint8Array.from(writeCounts(counts, newCountsSeed()));
    await desk['desk.putCounts']({ name: String(at), file });
  }
}

const REFUSALS = [
  ['ENOSPC', 'disk-full'],
  ['EACCES', 'not-writable'],
] as const;

describe.each(REFUSALS)('the study desk at %s', (code, problem) => {
  it('leaves no half of a folder, and makes it at the next try', async () => {
    await putRelease();
    const save = () =>
      desk['desk.saveFolder']({
        holds: 'everything',
        token: choose('out'),
        language: 'en',
        job: JOB,
      });
    for (const left of [0, 3]) {
      refusal = { left, code };
      expect(await problemOf(save)).toBe(problem);
      expect(await readdir(out)).toEqual([]);
    }
    refusal = null;
    expect((await save())?.name).toBe('verso-study');
    expect(await readdir(out)).toEqual(['verso-study']);
  });

  it('leaves no half of a table, and makes it at the next try', async () => {
    await putCounts(12);
    const save = () => desk['desk.saveCounts']({ token: choose('out'), language: 'en' });
    refusal = { left: 0, code };
    expect(await problemOf(save)).toBe(problem);
    expect(await readdir(out)).toEqual([]);
    // The list comes first, so that no table is there that it does not know: here the table is refused, and
    // at the next try, at which the list needs no change, the text.
    for (let count = 0; count < 2; count += 1) {
      refusal = { left: 1, code };
      expect(await problemOf(save)).toBe(problem);
      expect(await readdir(out)).toEqual([MERGES_FILE]);
    }
    refusal = null;
    expect((await save()).outcome).toBe('saved');
    expect((await readdir(out)).sort()).toEqual([
      ...['verso-counts.csv', 'verso-counts.txt', MERGES_FILE],
    ]);
    expect(await readFile(join(out, 'verso-counts.txt'), 'utf8')).toContain('about 10');
  });

  it('keeps no key open whose file was not saved', async () => {
    await desk['desk.close'](null);
    refusal = { left: 0, code };
    expect(await problemOf(makeKeys)).toBe(problem);
    expect(await problemOf(() => desk['desk.look'](null))).toBe('not-found');
  });
});
