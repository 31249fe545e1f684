/**
 * What the list shows of the entries of a large journal, with the digest of the sealed row that each was read from. A row
 * that has this digest says what it said then: it opened and it made sense, and it need not be opened again before the
 * list is shown. So an old catalogue, or one that speaks of rows that are no more, can tell nothing false.
 *
 * A file of pages; each is sealed by itself and speaks for itself. Why: docs/decisions/0027-catalogue.md.
 */
import { hash } from 'node:crypto';

import { fromHex, readU32, toHex, u32 } from '../crypto/byte-layout.ts';
import type { Element } from '../crypto/manifest.ts';
import { RootSum } from '../crypto/manifest.ts';
import type { Place } from '../crypto/sealed-record.ts';
import { open, seal } from '../crypto/sealed-record.ts';
import type { EntryCard } from '../journal/entry-card.ts';
import type { KeyRing } from './key-ring.ts';
import { RECORDS } from './record-places.ts';

/** A page is sealed and opened in one piece: a few milliseconds of other work. */
const ROWS_A_PAGE = 512;
const LENGTH_BYTES = 4;
/** A page's number stands in the place of a record's id. */
const ID_DIGITS = 32;

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
}

/** SHA-256. A row's id and version are held against the catalogue as they are. */
export function digestOf(body: Uint8Array): string {
  return hash('sha256', body, 'base64url');
}

/** Raised when a page or a card says something else than before. */
const FORMAT = 1;

interface WrittenPage {
  /** Who has read these rows: what makes sense to one Verso may make none to another. */
  readonly reader: string;
  readonly root: string;
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
): Generator<Uint8Array> {
  for (let at = 0; at < rows.length; at += ROWS_A_PAGE) {
    const page = encodePage(rows.slice(at, at + ROWS_A_PAGE), ring, verso);
    const body = seal(page, pagePlace(ring, at / ROWS_A_PAGE), ring.keys.catalogue);
    yield u32(body.length);
    yield body;
  }
}

/**
 * @returns the pages of this file that open and were written by this version of Verso. What is wrong with the others is
 *   of no interest: their rows are opened like all that no catalogue speaks of.
 */
export function decodeCatalogue(file: Uint8Array, ring: KeyRing, verso: string): CataloguePage[] {
  const pages: CataloguePage[] = [];
  let at = 0;
  for (let number = 0; at + LENGTH_BYTES <= file.length; number += 1) {
    const begin = at + LENGTH_BYTES;
    at = begin + readU32(file, at);
    if (at > file.length) break;
    const place = pagePlace(ring, number);
    const opened = open(file.subarray(begin, at), place, ring.keys.catalogue);
    const page = opened.ok ? decodePage(opened.data, verso) : null;
    if (page !== null) pages.push(page);
  }
  return pages;
}

function encodePage(rows: readonly CataloguedRow[], ring: KeyRing, verso: string): Uint8Array {
  const sum = new RootSum(ring.keys.root);
  for (const { element } of rows) sum.add(element);
  const page: WrittenPage = {
    reader: readerOf(verso),
    root: sum.root.toString(16),
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
function decodePage(bytes: Uint8Array, verso: string): CataloguePage | null {
  try {
    const page = JSON.parse(utf8.decode(bytes)) as WrittenPage;
    if (page.reader !== readerOf(verso)) return null;
    return {
      root: BigInt(`0x${page.root}`),
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

function pagePlace({ identity }: KeyRing, number: number): Place {
  const id = number.toString(16).padStart(ID_DIGITS, '0');
  return { purpose: 'catalogue', ...identity, table: 'catalogue', id, version: 0 };
}
