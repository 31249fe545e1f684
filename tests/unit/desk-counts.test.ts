/** Many people's counts at the study desk: what is refused by name, what may be shown, and what may not. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import { readySodium } from '../../main/vault/crypto/sodium.ts';
import type { Counts } from '../../main/vault/export/counts/counts-file.ts';
import { newCountsSeed, writeCounts } from '../../main/vault/export/counts/counts-file.ts';
import { MERGES_FILE } from '../../main/vault/export/counts/merges-before.ts';
import type { DeskCalls } from '../../main/vault/export/desk/desk-calls.ts';
import { deskCalls } from '../../main/vault/export/desk/desk-calls.ts';
import { readCsv } from '../../main/vault/export/formats/csv.ts';
import { AnnouncedTargets } from '../../main/vault/file-targets.ts';
import { Jobs } from '../../main/vault/long-work/jobs.ts';
import { problemOf, TOKEN } from '../support/release-desk.ts';

const PASSPHRASE = 'seven quiet herons over the estuary';
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

let root: string;
let desk: DeskCalls;
let choose: (...path: string[]) => string;

beforeAll(() => readySodium());
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'verso-desk-counts-'));
  for (const name of ['vault', 'out', 'other']) await mkdir(join(root, name));
  const targets = new AnnouncedTargets();
  choose = (...path) => {
    targets.announce(TOKEN, join(root, ...path));
    return TOKEN;
  };
  desk = deskCalls({
    targets,
    jobs: new Jobs(),
    ownFolders: [join(root, 'vault')],
    now: () => new Date('2026-11-23T12:00:00.000Z'),
    version: '0.1.0',
    kdf: 'floor',
  });
  await makeKeys('k.verso-study-key');
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function makeKeys(name: string): Promise<void> {
  const passphrase = bytesOf(PASSPHRASE);
  const made = await desk['desk.makeKeys']({ studyId: 'Study 1', passphrase, token: choose(name) });
  expect(made.outcome).toBe('made');
}

function fileOf(change: Partial<Counts> = {}, seed: SecretBytes = newCountsSeed()) {
  const counts = {
    studyId: 'Study 1',
    schemeRun: null,
    number: 1,
    sessionsHeld: 6,
    promptsDone: 40,
    themes: ['RANK'],
    ratings: [{ item: 'LE6', wave: 'pre' as const, value: 4 }],
    ...change,
  };
  return Uint8Array.from(writeCounts(counts, seed));
}

async function put(count: number, change: (at: number) => Partial<Counts> = () => ({})) {
  for (let at = 0; at < count; at += 1) {
    await desk['desk.putCounts']({ name: `p${String(at)}`, file: fileOf(change(at)) });
  }
}

const save = (folder: string, language: 'en' | 'fr' = 'en') =>
  desk['desk.saveCounts']({ token: choose(folder), language });

describe('counts at the study desk', () => {
  it('are merged into a table and a text that show nobody', async () => {
    await put(17, (at) => ({ themes: at < 3 ? ['RANK'] : [], sessionsHeld: at < 10 ? 4 : 6 }));
    expect(await desk['desk.lookAtCounts'](null)).toEqual({
      taken: 17,
      superseded: 0,
      canSave: true,
      refused: [],
    });
    const saved = await save('out');
    expect(saved).toEqual({ outcome: 'saved', names: ['verso-counts.csv', 'verso-counts.txt'] });
    const csv = await readFile(join(root, 'out', 'verso-counts.csv'), 'utf8');
    const table = readCsv(csv);
    expect(table).toContainEqual(['people', '', '', '', '15', '']);
    expect(table).toContainEqual(['theme', 'RANK', '', 'chosen', 'fewer than 5', '']);
    expect(table).toContainEqual(['theme', 'RANK', '', 'not chosen', 'hidden', '']);
    const text = await readFile(join(root, 'out', 'verso-counts.txt'), 'utf8');
    expect(text).toContain('People who gave their numbers: about 15');
    expect(text).toContain('RANK Rank and power: chosen by fewer than 5, not chosen by hidden');
    expect(text).toContain('Meetings held, on average: 4.8');
    expect(text).toContain('I can hear an account of exclusion');
    // Neither the exact number of people, nor of those who chose, nor a key that signed.
    expect(`${csv}${text}`).not.toMatch(/\b(?:17|14)\b/u);
    expect(`${csv}${text}`).not.toMatch(/[0-9a-f]{64}/u);
  });

  it('are told in French where the desk is', async () => {
    await put(12);
    await save('out', 'fr');
    const text = await readFile(join(root, 'out', 'verso-counts.txt'), 'utf8');
    expect(text).toContain('Rencontres tenues, en moyenne\u00a0: 6,0');
    expect(text).toContain('choisi par environ 10');
  });

  it('are refused by name where tampered, doubled or of another study; a later number replaces', async () => {
    const own = newCountsSeed();
    const first = fileOf({}, own);
    const later = fileOf({ number: 2, sessionsHeld: 9 }, own);
    const tampered = bytesOf(
      Buffer.from(first).toString().replace('sessionsHeld\\":6', 'sessionsHeld\\":7'),
    );
    const files = { first, later, tampered, again: later, other: fileOf({ studyId: 'Study 2' }) };
    for (const [name, file] of Object.entries(files)) await desk['desk.putCounts']({ name, file });
    await desk['desk.putCounts']({ name: 'letter', file: bytesOf('Dear all') });
    const lot = await desk['desk.lookAtCounts'](null);
    expect(lot).toMatchObject({ taken: 2, superseded: 1, canSave: false });
    expect(Object.fromEntries(lot.refused.map(({ name, why }) => [name, why]))).toEqual({
      tampered: 'altered',
      again: 'doubled',
      other: 'other-study',
      letter: 'not-ours',
    });
    await put(9, () => ({ sessionsHeld: 9 }));
    await save('out');
    const text = await readFile(join(root, 'out', 'verso-counts.txt'), 'utf8');
    expect(text).toContain('Meetings held, on average: 9.0');
  });

  it('say nothing of fewer than ten people', async () => {
    await put(9);
    expect(await save('out')).toEqual({ outcome: 'too-few' });
    expect(await readdir(join(root, 'out'))).toEqual([]);
  });

  it('make no second table that tells fewer than ten people apart, in this sitting or the next', async () => {
    const seeds = Array.from({ length: 12 }, () => newCountsSeed());
    const putAll = async () => {
      for (const [at, seed] of seeds.entries()) {
        await desk['desk.putCounts']({ name: String(at), file: fileOf({}, seed) });
      }
    };
    await putAll();
    expect((await save('out')).outcome).toBe('saved');
    // The same people again tell nothing new.
    expect(await save('out')).toMatchObject({
      names: ['verso-counts-2.csv', 'verso-counts-2.txt'],
    });
    await put(1);
    expect(await save('out')).toEqual({ outcome: 'too-close' });
    // Another folder knows nothing of it, but this desk does.
    expect(await save('other')).toEqual({ outcome: 'too-close' });
    expect(await readdir(join(root, 'other'))).toEqual([]);
    const file = new Uint8Array(await readFile(join(root, 'k.verso-study-key')));
    await desk['desk.close'](null);
    await desk['desk.openKeys']({ file, passphrase: bytesOf(PASSPHRASE) });
    await putAll();
    await put(9);
    expect(await save('out')).toEqual({ outcome: 'too-close' });
    await put(1);
    expect(await save('out')).toMatchObject({
      names: ['verso-counts-3.csv', 'verso-counts-3.txt'],
    });
    expect((await readdir(join(root, 'out'))).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('hold back in a later table what an earlier one told of some of the same people', async () => {
    const seeds = Array.from({ length: 26 }, () => newCountsSeed());
    const putSome = async (from: number, to: number, number = 1) => {
      for (const [at, seed] of seeds.slice(from, to).entries()) {
        // Four of the first twelve chose the theme, and everybody who came since.
        const isChosen = from + at < 4 || from + at >= 12;
        const change = { number, themes: isChosen ? ['RANK'] : [] };
        await desk['desk.putCounts']({ name: 'x', file: fileOf(change, seed) });
      }
    };
    const tableOf = async (name: string) =>
      readCsv(await readFile(join(root, 'out', name), 'utf8')).filter(
        ([measure]) => measure === 'theme' || measure === 'rating',
      );
    await putSome(0, 12);
    expect((await save('out')).outcome).toBe('saved');
    expect(await tableOf('verso-counts.csv')).toContainEqual([
      ...['theme', 'RANK', '', 'chosen', 'fewer than 5', ''],
    ]);
    await putSome(12, 26);
    // "About 20" of 26 would be at least 18, so that all 14 and exactly four of the first had chosen it.
    expect((await save('out', 'fr')).outcome).toBe('saved-in-part');
    expect(await tableOf('verso-counts-2.csv')).toEqual([
      ['theme', '', '', '', 'told before', ''],
      ['rating', 'LE6', 'pre', '', 'told before', ''],
    ]);
    const text = await readFile(join(root, 'out', 'verso-counts-2.txt'), 'utf8');
    expect(text).toContain('- dit dans un tableau précédent');
    expect(text).toContain('- Avant\u00a0: dit dans un tableau précédent');
    expect(text).not.toContain('RANK');
    // Those who came since may be told of alone, and in the next sitting as well.
    const file = new Uint8Array(await readFile(join(root, 'k.verso-study-key')));
    await desk['desk.openKeys']({ file, passphrase: bytesOf(PASSPHRASE) });
    await putSome(12, 26);
    expect((await save('out')).outcome).toBe('saved');
    expect(await tableOf('verso-counts-3.csv')).toContainEqual([
      ...['theme', 'RANK', '', 'chosen', '15', ''],
    ]);
  });

  it('tell two files of one person and number apart, as a journal restored from a backup writes them', async () => {
    const seeds = Array.from({ length: 12 }, () => newCountsSeed());
    const putAll = async (last: number) => {
      for (const [at, seed] of seeds.entries()) {
        const sessionsHeld = at === 11 ? last : 3;
        await desk['desk.putCounts']({ name: 'x', file: fileOf({ sessionsHeld }, seed) });
      }
    };
    await putAll(3);
    expect((await save('out')).outcome).toBe('saved');
    const file = new Uint8Array(await readFile(join(root, 'k.verso-study-key')));
    await desk['desk.openKeys']({ file, passphrase: bytesOf(PASSPHRASE) });
    await putAll(9);
    expect(await save('out')).toEqual({ outcome: 'too-close' });
  });

  it('stay unsaved beside a list of tables that was changed or is of another key', async () => {
    await put(12);
    await save('out');
    const list = join(root, 'out', MERGES_FILE);
    const bytes = await readFile(list);
    expect(bytes.toString('latin1')).not.toMatch(/[0-9a-f]{64}/u);
    const changed = Buffer.from(bytes);
    changed[60] = (changed[60] ?? 0) ^ 1;
    await writeFile(list, changed);
    expect(await save('out')).toEqual({ outcome: 'unreadable-merges' });
    await writeFile(list, bytes);
    await makeKeys('k2.verso-study-key');
    await put(12);
    expect(await save('out')).toEqual({ outcome: 'unreadable-merges' });
    expect((await save('other')).outcome).toBe('saved');
  });

  it('need an open key, and a folder that is there and is not the vault', async () => {
    await put(12);
    expect(await problemOf(() => save('vault'))).toBe('not-writable');
    expect(await problemOf(() => save('gone'))).toBe('folder-missing');
    await desk['desk.close'](null);
    expect(await problemOf(() => desk['desk.lookAtCounts'](null))).toBe('not-found');
    expect(await problemOf(() => save('out'))).toBe('not-found');
  });
});
