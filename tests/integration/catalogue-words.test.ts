/** A search after an unlock answers by the words that lie sealed beside the catalogue, and finds what the entries say. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { concat, readU32, u32 } from '../../main/vault/crypto/byte-layout.ts';
import { searchVault } from '../../main/vault/door/search-vault.ts';
import type { OpenVault } from '../../main/vault/door/opened-vault.ts';
import { CalledOff } from '../../main/vault/long-work/pace.ts';
import { decodeCatalogue, openWords } from '../../main/vault/store/catalogue.ts';
import { CatalogueFile } from '../../main/vault/store/catalogue-file.ts';
import { ringOf } from '../bench/filled-vault.ts';
import { listQuery } from '../support/vault-samples.ts';
import {
  catalogue,
  entry,
  idOf,
  isListedFirst,
  leaveCatalogue,
  open,
  place,
  useCataloguedJournal,
} from '../support/catalogued-journal.ts';

useCataloguedJournal();

/** In one entry, in some, in all and in none. */
const QUESTIONS = ['pomegranate47', 'only here', 'corridor', 'number 11', 'rota', 'nowhere'];
const ask = (vault: OpenVault, words: string) =>
  searchVault(vault, listQuery({ words, limit: 50 }));

/** @returns what each page of the file says and the words beside it, sealed. */
function partsOf(file: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < file.length;) {
    const end = at + 4 + readU32(file, at);
    parts.push(file.subarray(at + 4, end));
    at = end;
  }
  return parts;
}
const fileOf = (parts: readonly Uint8Array[]): Uint8Array =>
  concat(...parts.flatMap((part) => [u32(part.length), part]));

/** Of all words that lie in it. */
function lettersIn(file: Uint8Array): string {
  const pages = decodeCatalogue(file, ringOf(place), 'bench');
  const words = pages.map((page) => page.words && openWords(page.words, ringOf(place)));
  return words.map((page) => String.fromCharCode(...(page?.letters ?? []))).join('');
}

async function expectToFindAll(vault: OpenVault): Promise<void> {
  const early = await Promise.all(QUESTIONS.map((words) => ask(vault, words)));
  await vault.large?.whenRead();
  await vault.journal.whenSearchReady();
  const later = QUESTIONS.map((words) =>
    vault.journal.entries.list(listQuery({ words, limit: 50 })),
  );
  expect(early).toEqual(later);
}

describe('a search after an unlock', () => {
  it.each(QUESTIONS)('answers %j before all is read, as it does afterwards', async (words) => {
    const vault = await open();
    const early = await ask(vault, words);
    // Of those that are found on this page, the excerpts had to be read.
    if (early.total < 50) expect(isListedFirst(vault)).toBe(true);
    await vault.large?.whenRead();
    await vault.journal.whenSearchReady();
    expect(vault.journal.entries.list(listQuery({ words, limit: 50 }))).toEqual(early);
  });

  it('finds and shows the one entry that has a word', async () => {
    const { entries, total } = await ask(await open(), 'pomegranate87');
    expect(total).toBe(1);
    expect(entries[0]?.id).toBe(idOf(87));
    expect(entries[0]?.excerpt?.hit).toBe('pomegranate87');
  });

  it('finds what has changed since its words were written down', async () => {
    const before = readFileSync(catalogue());
    const vault = await open();
    await vault.large?.whenRead();
    vault.journal.entries.save({ ...entry(47), title: 'Persimmon instead', answers: [] });
    vault.journal.entries.discard(idOf(87));
    await vault.close();
    expect(existsSync(catalogue())).toBe(false);
    writeFileSync(catalogue(), before);
    const again = await open();
    expect(await ask(again, 'pomegranate47')).toMatchObject({ total: 0 });
    expect(await ask(again, 'persimmon')).toMatchObject({ total: 1 });
    expect(await ask(again, 'pomegranate87')).toMatchObject({ total: 0 });
    expect(await ask(again, 'pomegranate127')).toMatchObject({ total: 1 });
  });

  it('is called off where nobody waits any more, and where the vault is closed', async () => {
    const vault = await open();
    const off = new AbortController();
    const one = searchVault(vault, listQuery({ words: 'corridor' }), { signal: off.signal });
    off.abort();
    await expect(one).rejects.toThrow(CalledOff);
    const other = ask(vault, 'corridor');
    await Promise.all([expect(other).rejects.toThrow(CalledOff), vault.close()]);
  });
});

describe('the words in a catalogue', () => {
  it('are sealed, and are those of its entries', () => {
    const file = readFileSync(catalogue());
    expect(lettersIn(file)).toContain('pomegranate47');
    for (const encoding of ['utf8', 'utf16le'] as const) {
      expect(file.includes(Buffer.from('pomegranate', encoding))).toBe(false);
    }
  });

  it('that are damaged are read in the entries, and the list comes first all the same', async () => {
    const [page = new Uint8Array(), words = new Uint8Array()] = partsOf(readFileSync(catalogue()));
    for (const at of [0, 30, words.length - 20]) {
      const wrong = Uint8Array.from(words);
      wrong[at] = (wrong[at] ?? 0) ^ 1;
      writeFileSync(catalogue(), fileOf([page, wrong]));
      const vault = await open();
      expect(isListedFirst(vault)).toBe(true);
      await expectToFindAll(vault);
      await vault.close();
    }
  });

  it('of another time are not taken for those of the page beside which they lie', async () => {
    const old = partsOf(readFileSync(catalogue()));
    const vault = await open();
    await vault.large?.whenRead();
    vault.journal.entries.save({ ...entry(47), title: 'Persimmon instead', answers: [] });
    await vault.close();
    await leaveCatalogue();
    const [page = new Uint8Array()] = partsOf(readFileSync(catalogue()));
    writeFileSync(catalogue(), fileOf([page, old[1] ?? new Uint8Array()]));
    const again = await open();
    // The page is not believed either: somebody has changed this file.
    expect(isListedFirst(again)).toBe(false);
    expect(await ask(again, 'pomegranate47')).toMatchObject({ total: 0 });
    expect(await ask(again, 'persimmon')).toMatchObject({ total: 1 });
  });

  it('may be missing: then a search waits for the entries', async () => {
    rmSync(catalogue());
    const vault = await open();
    expect(isListedFirst(vault)).toBe(false);
    await expectToFindAll(vault);
  });

  it('are in the next file, too, without the entry that is gone', async () => {
    const vault = await open();
    await vault.large?.whenRead();
    vault.journal.entries.discard(idOf(47));
    vault.journal.emptyWastebasket();
    await vault.close();
    await leaveCatalogue();
    const letters = lettersIn(readFileSync(catalogue()));
    expect(letters).toContain('pomegranate87');
    expect(letters).not.toContain('pomegranate47');
  });

  it('are no longer written down once they take half of what a catalogue may', async () => {
    const many = 33 * 2 ** 20;
    const rows = Array.from({ length: 1025 }, (_, at) => ({
      element: { table: 'records', id: idOf(at), version: 1, tag: new Uint8Array(16) },
      digest: '',
      card: null,
    }));
    const file = new CatalogueFile(catalogue(), new Set(), () => undefined);
    await file.write(rows, ringOf(place), 'bench', {}, () => ({
      letters: new Uint32Array(many).fill(97),
      lengths: Uint32Array.of(many),
      words: new Uint32Array(0),
      counts: new Uint32Array(0),
    }));
    const pages = decodeCatalogue(readFileSync(catalogue()), ringOf(place), 'bench');
    expect(pages.map(({ words }) => words !== null)).toEqual([true, false, false]);
  });
});
