/**
 * What the list shows of the entries of a large journal, with the digest of the sealed row that each was read from. A row
 * that has this digest says what it said then: it opened and it made sense, and it need not be opened again before the
 * list is shown. So an old catalogue, or one that speaks of rows that are no more, can tell nothing false.
 *
 * A file of pages; each is sealed by itself and speaks for itself. With each lie the words of its entries, sealed apart, for
 * a search that need not wait for the entries either. Why: docs/decisions/0027-catalogue.md and 0028-words-in-the-catalogue.md.
 */
import { hash } from 'node:crypto';

import { concat, fromHex, readU32, toHex, u32 } from '../crypto/byte-layout.ts';
import type { Element } from '../crypto/manifest.ts';
import { RootSum } from '../crypto/manifest.ts';
import type { Place } from '../crypto/sealed-record.ts';
import { open, seal, tagOf } from '../crypto/sealed-record.ts';
import type { EntryCard } from '../journal/entry-card.ts';
import type { WordPage } from '../search/word-page.ts';
import { decodeWordPage, encodeWordPage, wipeWordPage } from '../search/word-page.ts';
import type { KeyRing } from './key-ring.ts';
import { RECORDS } from './record-places.ts';

/** A page is sealed and opened in one piece: a few milliseconds of other work. */
const ROWS_A_PAGE = 512;
const LENGTH_BYTES = 4;
/** A page's number stands in the place of a record's id. */
const ID_DIGITS = 32;
const NOTHING = new Uint8Array(0);

/** One row, as it was when the catalogue was made. */
export interface CataloguedRow {
  readonly element: Element;
  /** Of the sealed body, as `digestOf` makes it. */
  readonly digest: string;
  /** Null for a record that no list shows. */
  readonly card: EntryCard | null;
}

export interface CataloguePage {
  readonly rows: readonly CataloguedRow[];
  /** The share of all its rows in the manifest's root. */
  readonly root: bigint;
  /** Of its entries, in turn; null where none were written down. */
  readonly words: SealedWords | null;
}

export interface SealedWords {
  /** Of their page. */
  readonly page: number;
  readonly body: Uint8Array;
}

/** The words of these entries in turn; null where they are not known, or not to be written down. */
export type WordsOf = (ids: readonly string[]) => WordPage | null;

/** SHA-256. A row's id and version are held against the catalogue as they are. */
export function digestOf(body: Uint8Array): string {
  return hash('sha256', body, 'base64url');
}

/** Raised when a page or a card says something else than before. */
const FORMAT = 2;

interface WrittenPage {
  /** Who has read these rows: what makes sense to one Verso may make none to another. */
  readonly reader: string;
  readonly root: string;
  /** The tag of the words that belong to it: older ones would open, too. Empty where it has none. */
  readonly words: string;
  readonly rows: readonly (readonly [
    id: string,
    version: number,
    tag: string,
    digest: string,
    card: EntryCard | null,
  ])[];
}

/**
 * The pages of a catalogue's file, one after the other.
 * @param verso the version that has read these rows.
 */
export function* encodeCatalogue(
  rows: readonly CataloguedRow[],
  ring: KeyRing,
  verso: string,
  wordsOf: WordsOf = () => null,
): Generator<Uint8Array> {
  for (let at = 0; at < rows.length; at += ROWS_A_PAGE) {
    const ofPage = rows.slice(at, at + ROWS_A_PAGE);
    const number = at / ROWS_A_PAGE;
    const words = sealWords(wordsOf(idsOfEntries(ofPage)), ring, number);
    const page = encodePage(ofPage, toHex(tagOf(words)), ring, verso);
    const body = seal(page, pagePlace(ring, 'catalogue', number), ring.keys.catalogue);
    page.fill(0);
    yield concat(u32(body.length), body, u32(words.length), words);
  }
}

/** Of the entries among these rows: those that have a card. */
export function idsOfEntries(rows: readonly CataloguedRow[]): readonly string[] {
  return rows.flatMap(({ element, card }) => (card === null ? [] : [element.id]));
}

function sealWords(words: WordPage | null, ring: KeyRing, page: number): Uint8Array {
  if (words === null) return NOTHING;
  const data = encodeWordPage(words);
  wipeWordPage(words);
  const body = seal(data, pagePlace(ring, 'catalogue-words', page), ring.keys.catalogue);
  data.fill(0);
  return body;
}

/** @returns null where they do not open: then they are read in the entries. */
export function openWords({ page, body }: SealedWords, ring: KeyRing): WordPage | null {
  const opened = open(body, pagePlace(ring, 'catalogue-words', page), ring.keys.catalogue);
  if (!opened.ok) return null;
  const words = decodeWordPage(opened.data);
  opened.data.fill(0);
  return words;
}

/**
 * @returns the pages of this file that open and were written by this version of Verso. What is wrong with the others is
 *   of no interest: their rows are opened like all that no catalogue speaks of.
 */
export function decodeCatalogue(file: Uint8Array, ring: KeyRing, verso: string): CataloguePage[] {
  const pages: CataloguePage[] = [];
  let at = 0;
  const next = (): Uint8Array | null => {
    if (at + LENGTH_BYTES > file.length) return null;
    const begin = at + LENGTH_BYTES;
    at = begin + readU32(file, at);
    return at > file.length ? null : file.subarray(begin, at);
  };
  for (let number = 0; ; number += 1) {
    const [body, words] = [next(), next()];
    if (body === null || words === null) return pages;
    const opened = open(body, pagePlace(ring, 'catalogue', number), ring.keys.catalogue);
    const page = opened.ok ? decodePage(opened.data, { page: number, body: words }, verso) : null;
    if (page !== null) pages.push(page);
  }
}

function encodePage(
  rows: readonly CataloguedRow[],
  words: string,
  ring: KeyRing,
  verso: string,
): Uint8Array {
  const sum = new RootSum(ring.keys.root);
  for (const { element } of rows) sum.add(element);
  const page: WrittenPage = {
    reader: readerOf(verso),
    root: sum.root.toString(16),
    words,
    rows: rows.map(({ element, digest, card }) => [
      element.id,
      element.version,
      toHex(element.tag),
      digest,
      card,
    ]),
  };
  return new TextEncoder().encode(JSON.stringify(page));
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Not looked through: the seal says that Verso wrote it, and its reader that it was the Verso of `encodePage`.
 * @returns null for another's.
 */
function decodePage(bytes: Uint8Array, words: SealedWords, verso: string): CataloguePage | null {
  try {
    const page = JSON.parse(utf8.decode(bytes)) as WrittenPage;
    if (page.reader !== readerOf(verso)) return null;
    if (page.words !== toHex(tagOf(words.body))) return null;
    return {
      root: BigInt(`0x${page.root}`),
      words: page.words === '' ? null : words,
      rows: page.rows.map(([id, version, tag, digest, card]) => ({
        element: { table: RECORDS, id, version, tag: fromHex(tag) },
        digest,
        card,
      })),
    };
  } catch {
    return null;
  }
}

function readerOf(verso: string): string {
  return `${FORMAT} ${verso}`;
}

function pagePlace(
  { identity }: KeyRing,
  table: 'catalogue' | 'catalogue-words',
  number: number,
): Place {
  const id = number.toString(16).padStart(ID_DIGITS, '0');
  return { purpose: 'catalogue', ...identity, table, id, version: 0 };
}
