/** From a study's keys over its card in a scheme to releases that only the desk opens. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { readySodium } from '../../main/vault/crypto/sodium.ts';
import type { DeskCalls } from '../../main/vault/export/desk/desk-calls.ts';
import { deskCalls } from '../../main/vault/export/desk/desk-calls.ts';
import { AnnouncedTargets } from '../../main/vault/file-targets.ts';
import { Jobs } from '../../main/vault/long-work/jobs.ts';
import { DEFAULT_SCHEME } from '../../shared/content/presets.ts';
import type { ReleaseDesk } from '../support/release-desk.ts';
import {
  agreed,
  JOB,
  openDesk,
  problemOf,
  saveWish,
  TOKEN,
  writeEntry,
} from '../support/release-desk.ts';

const PASSPHRASE = 'seven quiet herons over the estuary';
const secret = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

let author: ReleaseDesk;
let desk: DeskCalls;
let choose: (name: string) => string;

beforeAll(() => readySodium());
beforeEach(async () => {
  author = await openDesk();
  const targets = new AnnouncedTargets();
  choose = (name) => {
    targets.announce(TOKEN, join(author.folder, name));
    return TOKEN;
  };
  desk = deskCalls({
    targets,
    jobs: new Jobs(),
    ownFolders: [join(author.folder, 'vault')],
    now: () => new Date('2026-11-23T12:00:00.000Z'),
    version: '0.1.0',
    kdf: 'floor',
  });
});
afterEach(() => rm(author.folder, { recursive: true, force: true }));

async function makeKeys(): Promise<string> {
  const token = choose('study.verso-study-key');
  const passphrase = secret(PASSPHRASE);
  const made = await desk['desk.makeKeys']({ studyId: 'Study 1', passphrase, token });
  if (made.outcome !== 'made') throw new Error('no keys');
  return made.keys.card;
}

/** What an author's Verso seals to this card. */
async function sealedTo(card: string, words: string): Promise<Uint8Array<ArrayBuffer>> {
  author.journal.arrangements.takeOverScheme({
    ...DEFAULT_SCHEME,
    researcher: { name: 'R', reach: '', card },
  });
  const id = writeEntry(author, { 'P05.1': words });
  await agreed(author.calls, id);
  author.choose('sealed.bin');
  await author.calls['release.save'](saveWish([id], { format: 'sealed' }));
  const bytes = new Uint8Array(await readFile(join(author.folder, 'sealed.bin')));
  await rm(join(author.folder, 'sealed.bin'));
  return bytes;
}

describe('the study desk', () => {
  it('opens what was sealed to its card, refuses the rest by name, and merges', async () => {
    const card = await makeKeys();
    const one = await sealedTo(card, 'The kingfisher room was cold.');
    const two = await sealedTo(card, 'The rota is made at home.');
    expect(Buffer.from(one).includes('kingfisher')).toBe(false);
    const altered = Uint8Array.from(one);
    altered[400] = (altered[400] ?? 0) ^ 1;
    await desk['desk.put']({ name: 'one', file: one });
    await desk['desk.put']({ name: 'two', file: two });
    await desk['desk.put']({ name: 'twice', file: one });
    await desk['desk.put']({ name: 'altered', file: altered });
    await desk['desk.put']({ name: 'short', file: one.subarray(0, -9) });
    await desk['desk.put']({ name: 'letter', file: secret('Dear all') });
    const lot = await desk['desk.look'](null);
    expect(lot).toMatchObject({ people: 1, entries: 2 });
    expect(Object.fromEntries(lot.refused.map(({ name, why }) => [name, why]))).toEqual({
      twice: 'doubled',
      altered: 'altered',
      short: 'cut-short',
      letter: 'not-ours',
    });
    // Nothing was written so far but the key.
    expect((await readdir(author.folder)).sort()).toEqual(['study.verso-study-key', 'vault']);
    const saved = await desk['desk.save']({
      format: 'json',
      token: choose('all.json'),
      language: 'en',
      job: JOB,
    });
    expect(saved).toMatchObject({ renamed: [], superseded: 0, disputed: 0 });
    const all = await readFile(join(author.folder, 'all.json'), 'utf8');
    expect(all).toContain('kingfisher');
    expect(all).toContain('made at home');
    for (const format of ['bundle', 'qdpx', 'csv'] as const) {
      await desk['desk.save']({ format, token: choose(`all.${format}`), language: 'fr', job: JOB });
    }
  });

  it('saves everything, or all tables, in a new folder and nowhere else, and takes no name twice', async () => {
    const card = await makeKeys();
    await desk['desk.put']({
      name: 'one',
      file: await sealedTo(card, 'The kingfisher room was cold.'),
    });
    const saveFolder = (
      holds: 'everything' | 'tables',
      where: string,
      language: 'en' | 'fr' = 'en',
    ) => desk['desk.saveFolder']({ holds, token: choose(where), language, job: JOB });
    await mkdir(join(author.folder, 'out'));
    expect(await saveFolder('everything', 'out')).toEqual({
      name: 'verso-study',
      renamed: [],
      superseded: 0,
      disputed: 0,
    });
    const names = await readdir(join(author.folder, 'out', 'verso-study'));
    expect(names).toEqual(expect.arrayContaining(['verso.qdpx', 'metadata.csv', 'README.txt']));
    const json = await readFile(
      join(author.folder, 'out', 'verso-study', 'reflections.json'),
      'utf8',
    );
    expect(json).toContain('kingfisher');
    expect((await saveFolder('everything', 'out'))?.name).toBe('verso-study-2');
    expect((await saveFolder('tables', 'out', 'fr'))?.name).toBe('verso-tableaux');
    expect((await readdir(join(author.folder, 'out', 'verso-tableaux'))).sort()).toEqual([
      ...['codebook.csv', 'manifest-sha256.txt', 'metadata.csv', 'segments.csv'],
    ]);
    const tables = ['verso-study', 'verso-tableaux'].map((name) =>
      readFile(join(author.folder, 'out', name, 'segments.csv'), 'utf8'),
    );
    const [ofAll, alone] = await Promise.all(tables);
    expect(alone).toBe(ofAll);
    expect(alone).toContain('kingfisher');
    // What is unfinished lies under a hidden name, and none is left.
    expect((await readdir(join(author.folder, 'out'))).sort()).toEqual([
      ...['verso-study', 'verso-study-2', 'verso-tableaux'],
    ]);
    expect(await problemOf(() => saveFolder('everything', 'gone'))).toBe('folder-missing');
    expect(await problemOf(() => saveFolder('everything', 'vault'))).toBe('not-writable');
    expect(await readdir(join(author.folder, 'vault'))).toEqual([]);
    await writeFile(join(author.folder, 'file'), 'a file');
    expect(await problemOf(() => saveFolder('tables', 'file'))).toBe('folder-missing');
    expect(await readFile(join(author.folder, 'file'), 'utf8')).toBe('a file');
  });

  it('opens again with the key file and its passphrase alone', async () => {
    const card = await makeKeys();
    const one = await sealedTo(card, 'The room was cold.');
    const file = new Uint8Array(await readFile(join(author.folder, 'study.verso-study-key')));
    await desk['desk.close'](null);
    expect(await problemOf(() => desk['desk.look'](null))).toBe('not-found');
    const openWith = async (passphrase: string, bytes = file) =>
      desk['desk.openKeys']({ file: bytes, passphrase: secret(passphrase) });
    expect(await openWith('another seven herons over it')).toEqual({ outcome: 'wrong-passphrase' });
    expect(await openWith(PASSPHRASE, secret('no key'))).toEqual({ outcome: 'not-ours' });
    expect(await openWith(PASSPHRASE)).toMatchObject({ outcome: 'opened', keys: { card } });
    await desk['desk.put']({ name: 'one', file: one });
    expect((await desk['desk.look'](null)).entries).toBe(1);
  });

  it('refuses a release to another study by name', async () => {
    const first = await makeKeys();
    const one = await sealedTo(first, 'The room was cold.');
    await makeKeys();
    await desk['desk.put']({ name: 'one', file: one });
    expect((await desk['desk.look'](null)).refused).toEqual([{ name: 'one', why: 'other-key' }]);
    expect(
      await problemOf(() =>
        desk['desk.save']({ format: 'json', token: choose('a.json'), language: 'en', job: JOB }),
      ),
    ).toBe('not-found');
  });

  it('takes no weak passphrase, no name that would not stand in a file, no place in the vault', async () => {
    const make = (studyId: string, passphrase: string, name = 'k') =>
      desk['desk.makeKeys']({ studyId, passphrase: secret(passphrase), token: choose(name) });
    expect(await problemOf(() => make('Study 1', 'abc'))).toBe('passphrase-too-weak');
    expect(await make('a/b', PASSPHRASE)).toEqual({ outcome: 'bad-name' });
    expect(await problemOf(() => make('Study 1', PASSPHRASE, join('vault', 'k')))).toBe(
      'not-writable',
    );
    expect(await readdir(author.folder)).toEqual(['vault']);
  });
});
