/**
 * Looks for phrases in every file of some places: in UTF-8 and UTF-16, raw and inside zips, those inside
 * a zip too. Memory is bounded whatever lies there. Links are not followed, so that nobody's other files
 * are read; what cannot be read is named, because "nothing found" would not be true of it.
 */
import type { FileHandle } from 'node:fs/promises';
import { lstat, open, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';

import type { PaceOptions } from '../long-work/pace.ts';
import { CalledOff, Pace } from '../long-work/pace.ts';
import type { ByteSource } from './byte-source.ts';
import { ofFile, ofMemory } from './byte-source.ts';
import type { Encoding, Needle } from './phrase-finder.ts';
import { needlesOf, PhraseFinder } from './phrase-finder.ts';
import { looksLikeZip, readDirectory, unpack } from './zip-archive.ts';

export interface Place {
  /** A folder or a file, absolute. One that is not there holds nothing. */
  readonly path: string;
  /** Of a folder that is not Verso's own: which of its names are. Absent: all. */
  readonly isOurs?: (name: string) => boolean;
}

export interface Hit {
  /** The file; inside an archive, with the entry's name after an exclamation mark. */
  readonly place: string;
  readonly encoding: Encoding;
}

export interface Findings {
  readonly files: number;
  readonly bytes: number;
  readonly archives: number;
  /** Files, or parts of archives, in which not everything could be looked at. */
  readonly unread: readonly string[];
  readonly hits: readonly Hit[];
}

export interface SearchLimits {
  /** Of all that one file's archives unpack to. */
  readonly unpackedBytes: number;
  /** Of an archive inside an archive, which is held in memory. */
  readonly innerArchiveBytes: number;
}
const LIMITS: SearchLimits = {
  unpackedBytes: 512 * 1024 * 1024,
  innerArchiveBytes: 32 * 1024 * 1024,
};

const PIECE = 1024 * 1024;

/** @throws RangeError for an empty phrase; CalledOff. */
export async function searchFiles(
  places: readonly Place[],
  phrases: readonly string[],
  limits: SearchLimits = LIMITS,
  work: PaceOptions = {},
): Promise<Findings> {
  const search = new Search(needlesOf(phrases), limits);
  for (const { path, isOurs } of places) {
    // The place itself may be reached by a link: a system's temporary folder often is.
    const real = await realpath(path).catch(() => null);
    if (real !== null) await search.list(real, isOurs);
  }
  return search.throughAll(work);
}

class Search {
  readonly #needles: readonly Needle[];
  readonly #limits: SearchLimits;
  readonly #seen = new Set<string>();
  readonly #listed: { readonly path: string; readonly size: number }[] = [];
  #pace = new Pace(0);
  readonly #unread = new Set<string>();
  readonly #hits: Hit[] = [];
  #files = 0;
  #bytes = 0;
  #archives = 0;

  constructor(needles: readonly Needle[], limits: SearchLimits) {
    this.#needles = needles;
    this.#limits = limits;
  }

  /** Looks into everything that is listed. */
  async throughAll(work: PaceOptions): Promise<Findings> {
    this.#pace = new Pace(
      this.#listed.reduce((sum, { size }) => sum + size, 0),
      work,
    );
    for (const { path } of this.#listed) {
      await this.#lookIntoFile(path).catch((error: unknown) => this.#couldNotRead(path, error));
    }
    return {
      files: this.#files,
      bytes: this.#bytes,
      archives: this.#archives,
      unread: [...this.#unread],
      hits: this.#hits,
    };
  }

  /** First all names, so that it is known how much there is to read. */
  async list(path: string, isOurs: (name: string) => boolean = () => true): Promise<void> {
    if (this.#seen.has(path)) return;
    this.#seen.add(path);
    try {
      const status = await lstat(path);
      if (status.isFile()) this.#listed.push({ path, size: status.size });
      if (!status.isDirectory()) return;
      for (const name of await readdir(path)) {
        if (isOurs(name)) await this.list(join(path, name));
      }
    } catch (error) {
      this.#couldNotRead(path, error);
    }
  }

  #couldNotRead(place: string, error: unknown): void {
    if (error instanceof CalledOff) throw error;
    // What has gone meanwhile holds nothing any more.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    this.#unread.add(place);
  }

  async #lookIntoFile(path: string): Promise<void> {
    const file = await open(path, 'r');
    try {
      const size = await this.#lookThrough(path, file);
      const source = ofFile(file, size);
      if (looksLikeZip(await source.read(0, 4))) {
        await this.#lookIntoArchive(path, source, { left: this.#limits.unpackedBytes }, 0);
      }
    } finally {
      await file.close();
    }
  }

  /** To the end as it is now: a file may grow meanwhile. @returns how much was read. */
  async #lookThrough(path: string, file: FileHandle): Promise<number> {
    const finder = this.#finderFor(path);
    const piece = Buffer.allocUnsafe(PIECE);
    let at = 0;
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, PIECE, at);
      if (bytesRead === 0) break;
      finder.take(piece.subarray(0, bytesRead));
      at += bytesRead;
      await this.#pace.step(bytesRead);
    }
    this.#files += 1;
    this.#bytes += at;
    this.#tell(path, finder);
    return at;
  }

  /** @param budget is used up by what is unpacked. @param depth of archives around this one. */
  async #lookIntoArchive(
    place: string,
    source: ByteSource,
    budget: { left: number },
    depth: number,
  ): Promise<void> {
    const entries = await readDirectory(source);
    if (entries === null) {
      this.#unread.add(place);
      return;
    }
    this.#archives += 1;
    for (const entry of entries) {
      const inside = `${place}!${entry.name}`;
      try {
        const inner = await this.#lookIntoEntry(inside, unpack(source, entry), budget);
        if (inner === null) continue;
        if (depth === 0) await this.#lookIntoArchive(inside, ofMemory(inner), budget, 1);
        else this.#unread.add(inside);
      } catch (error) {
        if (error instanceof CalledOff) throw error;
        this.#unread.add(inside);
      }
    }
  }

  /** @returns the entry itself where it is an archive of its own that can be held in memory. */
  async #lookIntoEntry(
    inside: string,
    pieces: AsyncIterable<Uint8Array>,
    budget: { left: number },
  ): Promise<Buffer | null> {
    const finder = this.#finderFor(inside);
    let kept: Uint8Array[] | null = [];
    let size = 0;
    try {
      for await (const piece of pieces) {
        budget.left -= piece.length;
        if (budget.left < 0) throw new RangeError('An archive unpacks to too much.');
        finder.take(piece);
        await this.#pace.step(0);
        size += piece.length;
        kept?.push(Uint8Array.from(piece));
        if (kept !== null && size >= 4 && !looksLikeZip(Buffer.concat(kept.slice(0, 4)))) {
          kept = null;
        }
        if (size > this.#limits.innerArchiveBytes && kept !== null) {
          throw new RangeError('An archive inside an archive is too large.');
        }
      }
    } finally {
      this.#tell(inside, finder);
    }
    return kept === null || size < 4 ? null : Buffer.concat(kept);
  }

  /** A finder that has looked at the name already, which says as much as what lies under it. */
  #finderFor(place: string): PhraseFinder {
    const finder = new PhraseFinder(this.#needles);
    finder.take(Buffer.from(place, 'utf8'));
    // Name and content do not touch; a zero would be half a letter of UTF-16.
    finder.take(Buffer.alloc(1, 0xff));
    return finder;
  }

  #tell(place: string, finder: PhraseFinder): void {
    this.#hits.push(...finder.found.map((encoding) => ({ place, encoding })));
  }
}
