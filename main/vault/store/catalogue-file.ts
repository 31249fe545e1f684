/** The file of a journal's catalogue: written when a large journal has been read, gone as soon as it says too much. */
import { closeSync, fstatSync, fsyncSync, lstatSync, openSync, rmSync, writeSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

import { concat } from '../crypto/byte-layout.ts';
import type { PaceOptions } from '../long-work/pace.ts';
import { stopIfCalledOff, turnForOthers } from '../long-work/pace.ts';
import { writeFileAtomically } from './atomic-file.ts';
import type { CataloguedRow, CataloguePage, WordsOf } from './catalogue.ts';
import { decodeCatalogue, encodeCatalogue, idsOfEntries } from './catalogue.ts';
import { codeOf } from './disk-problems.ts';
import type { KeyRing } from './key-ring.ts';

const PIECE_BYTES = 2 ** 16;
/** Some 150,000 entries' worth, without their words: more than a journal has that has a catalogue. */
const MOST_BYTES = 64 * 2 ** 20;
/** Once it is so large no more words go in; those of some 40,000 entries do. */
const MOST_BYTES_WITH_WORDS = MOST_BYTES / 2;

/** Never rejects: without a catalogue every row is opened, and nothing else is different. */
export async function readCatalogue(
  path: string,
  ring: KeyRing,
  verso: string,
): Promise<CataloguePage[]> {
  try {
    const found = await lstat(path);
    if (!found.isFile() || found.size > MOST_BYTES) return [];
    return decodeCatalogue(await readFile(path), ring, verso);
  } catch {
    return [];
  }
}

export class CatalogueFile {
  readonly #path: string;
  readonly #onFailure: (error: unknown) => void;
  /** Ids of records whose words it holds. */
  #speaksOf: ReadonlySet<string>;
  /** Grows with each change of such a record, so that a writing that was under way meanwhile is noticed. */
  #outdated = 0;

  /**
   * @param speaksOf ids of records whose words are in the file that lies there.
   * @param onFailure it is no failing save: it is reported, and the next unlock does without or makes it anew.
   */
  constructor(path: string, speaksOf: ReadonlySet<string>, onFailure: (error: unknown) => void) {
    this.#path = path;
    this.#speaksOf = speaksOf;
    this.#onFailure = onFailure;
  }

  /**
   * Words that were changed or deleted must not stay behind, not even sealed: the file goes, overwritten. The next
   * unlock opens every row and writes another. Never throws.
   */
  noteChanged(ids: readonly string[]): void {
    if (ids.some((id) => this.#speaksOf.has(id))) this.drop();
  }

  /** The next unlock opens every row. Never throws. */
  drop(): void {
    this.#outdated += 1;
    this.#speaksOf = new Set();
    try {
      eraseCatalogue(this.#path);
    } catch (error) {
      this.#onFailure(error);
    }
  }

  /** Never rejects; called off, it leaves the file that lies there. */
  async write(
    rows: readonly CataloguedRow[],
    ring: KeyRing,
    verso: string,
    work: PaceOptions,
    wordsOf: WordsOf = () => null,
  ): Promise<void> {
    const before = this.#outdated;
    try {
      this.#speaksOf = new Set([...this.#speaksOf, ...idsOfEntries(rows)]);
      const parts: Uint8Array[] = [];
      let bytes = 0;
      const whileSmall: WordsOf = (ids) => (bytes < MOST_BYTES_WITH_WORDS ? wordsOf(ids) : null);
      for (const part of encodeCatalogue(rows, ring, verso, whileSmall)) {
        parts.push(part);
        bytes += part.length;
        await turnForOthers();
        stopIfCalledOff(work);
      }
      if (this.#outdated !== before) return;
      await writeFileAtomically(this.#path, concat(...parts));
      if (this.#outdated !== before) eraseCatalogue(this.#path);
    } catch (error) {
      if (work.signal?.aborted !== true) this.#onFailure(error);
    }
  }
}

/** Of vaults that are not the one of this path: a set aside or a replaced one can do without. @throws Error of the disk. */
export async function eraseOtherCatalogues(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    if (extname(name) === extname(path) && name !== basename(path)) {
      eraseCatalogue(join(folder, name));
    }
  }
}

/** Overwritten, synced, removed; of a link only the link. @throws Error of the disk, where it is still there. */
export function eraseCatalogue(path: string): void {
  try {
    if (lstatSync(path).isFile()) overwrite(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    // What cannot be overwritten goes all the same.
  }
  rmSync(path, { force: true, recursive: true });
}

function overwrite(path: string): void {
  const file = openSync(path, 'r+');
  try {
    const { size } = fstatSync(file);
    const nothing = new Uint8Array(PIECE_BYTES);
    for (let at = 0; at < size; at += PIECE_BYTES) {
      writeSync(file, nothing, 0, Math.min(PIECE_BYTES, size - at), at);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
