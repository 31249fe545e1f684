/** The search of the leak self-test: it must find what is there, however it lies there, and say what it could not read. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { needlesOf, PhraseFinder } from '../../../main/vault/leak-test/phrase-finder.ts';
import { searchFiles } from '../../../main/vault/leak-test/search-files.ts';

const PHRASE = 'Ténébreux heron 4711';
const phrases = ['another phrase altogether', PHRASE];

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'verso-leak-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const search = () => searchFiles([{ path: folder }], phrases);

describe('a phrase in a file', () => {
  it.each([
    ['utf-8', Buffer.from(PHRASE, 'utf8')],
    ['utf-8', Buffer.from(PHRASE.normalize('NFD').toLowerCase(), 'utf8')],
    ['utf-16le', Buffer.from(PHRASE, 'utf16le')],
    ['utf-16be', utf16be(PHRASE)],
  ] as const)('is found in %s', async (encoding, bytes) => {
    const path = write(
      'any',
      Buffer.concat([Buffer.alloc(301, 0xaa), bytes, Buffer.alloc(77, 0xaa)]),
    );
    expect(await search()).toEqual({
      files: 1,
      bytes: 378 + bytes.length,
      archives: 0,
      unread: [],
      hits: [{ place: path, encoding }],
    });
  });

  it('is found at each place around the seam of two pieces', async () => {
    const bytes = Buffer.from(PHRASE, 'utf8');
    const large = Buffer.alloc(2 * 1024 * 1024 + 100);
    for (let before = 0; before <= bytes.length; before += 1) {
      const from = 1024 * 1024 - before;
      bytes.copy(large, from);
      write('large', large);
      expect((await search()).hits, String(before)).toHaveLength(1);
      large.fill(0, from, from + bytes.length);
    }
    write('large', large);
    expect((await search()).hits).toEqual([]);
  });

  it('is found in a stream of single bytes, and not when one letter is missing', () => {
    const finder = new PhraseFinder(needlesOf(phrases));
    const spoilt = new PhraseFinder(needlesOf(phrases));
    for (const byte of Buffer.from(`xx${PHRASE}`)) finder.take(Uint8Array.of(byte));
    for (const byte of Buffer.from(PHRASE.slice(0, -1))) spoilt.take(Uint8Array.of(byte));
    expect(finder.found).toEqual(['utf-8']);
    expect(spoilt.found).toEqual([]);
  });

  it('is found in the name of a file', async () => {
    write(PHRASE, new Uint8Array());
    expect((await search()).hits).toHaveLength(1);
  });

  it('cannot be empty', async () => {
    await expect(searchFiles([{ path: folder }], [''])).rejects.toThrow(RangeError);
  });
});

describe('a phrase in a zip', () => {
  const long = Buffer.concat([Buffer.alloc(3_000_000, 'Ab. '), Buffer.from(PHRASE)]);
  const zip = (files: Zippable): Uint8Array => zipSync(files);

  it('is found packed, stored, named, and one archive deeper', async () => {
    const inner = zip({ 'deep.txt': strToU8(PHRASE) });
    const path = write(
      'copy.docx',
      zip({
        'packed.xml': long,
        'stored.xml': [strToU8(PHRASE), { level: 0 }],
        'wide.xml': Buffer.from(PHRASE, 'utf16le'),
        'clean.xml': strToU8('nothing of it'),
        'inner.zip': inner,
        'inner-stored.zip': [inner, { level: 0 }],
      }),
    );
    const found = await search();
    expect(found.unread).toEqual([]);
    expect(found.archives).toBe(3);
    expect(found.hits.map(({ place }) => place.slice(path.length))).toEqual([
      // Stored bytes stand in the file itself, too.
      '',
      '!packed.xml',
      '!stored.xml',
      '!wide.xml',
      '!inner.zip!deep.txt',
      // An entry that is stored shows in the archive that stores its archive.
      '!inner-stored.zip!deep.txt',
    ]);
  });

  it('says what it could not read: damaged, cut off, two deep, and too large', async () => {
    const whole = zip({ 'a.txt': long });
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, 60, 90);
    const twoDeep = zip({ 'b.zip': zip({ 'c.zip': zip({ 'd.txt': strToU8(PHRASE) }) }) });
    const expected = [
      write('cut.zip', whole.subarray(0, whole.length - 30)),
      `${write('damaged.zip', damaged)}!a.txt`,
      `${write('deep.zip', twoDeep)}!b.zip!c.zip`,
    ];
    expect([...(await search()).unread].sort()).toEqual(expected);
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    const path = write('bomb.zip', whole);
    const limits = { unpackedBytes: 1_000_000, innerArchiveBytes: 1_000_000 };
    const stopped = await searchFiles([{ path: folder }], phrases, limits);
    expect(stopped).toMatchObject({ unread: [`${path}!a.txt`], hits: [] });
  });

  it('is no zip by its first letters alone', async () => {
    const path = write('PK', Buffer.from('PK\u0003\u0004 and nothing else', 'latin1'));
    expect(await search()).toMatchObject({ archives: 0, unread: [path] });
  });
});

describe('the places', () => {
  it('are looked through to the bottom, each file once, links left alone', async () => {
    mkdirSync(join(folder, 'in', 'deeper'), { recursive: true });
    write('in/deeper/a', Buffer.from(PHRASE));
    const outside = mkdtempSync(join(tmpdir(), 'verso-leak-outside-'));
    try {
      writeFileSync(join(outside, 'b'), PHRASE);
      symlinkSync(outside, join(folder, 'link'));
      symlinkSync(join(outside, 'b'), join(folder, 'linked-file'));
      symlinkSync(join(folder, 'in'), join(folder, 'loop'));
      const places = [{ path: join(folder, 'in') }, { path: folder }, { path: `${folder}/gone` }];
      const found = await searchFiles(places, phrases);
      expect(found).toMatchObject({ files: 1, unread: [] });
      expect(found.hits).toEqual([{ place: join(folder, 'in/deeper/a'), encoding: 'utf-8' }]);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  it('can be a link themselves, and hold other people’s files', async () => {
    mkdirSync(join(folder, 'real'));
    write('real/Verso-1.verso', Buffer.from(PHRASE));
    write('real/taxes.txt', Buffer.from(PHRASE));
    symlinkSync(join(folder, 'real'), join(folder, 'tmp'));
    const isOurs = (name: string): boolean => name.startsWith('Verso');
    const found = await searchFiles([{ path: join(folder, 'tmp'), isOurs }], phrases);
    expect(found).toMatchObject({ files: 1, hits: [{ encoding: 'utf-8' }] });
  });
});
