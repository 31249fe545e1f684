/** Rows of which a catalogue says what the list shows: they are opened once the list is there. */
import type { Element } from '../crypto/manifest.ts';
import { RootSum } from '../crypto/manifest.ts';
import type { SecretBytes } from '../crypto/secret-bytes.ts';
import type { EntryCard } from '../journal/entry-card.ts';
import type { CataloguedRow, CataloguePage, SealedWords } from './catalogue.ts';
import type { SealedBatch } from './row-batch.ts';
import { splitBatch } from './row-batch.ts';

/** A batch as it was read, and the digest of each of its rows. */
export interface ReadBatch {
  readonly batch: SealedBatch;
  readonly digests: readonly string[];
}

export interface KnownRows {
  /** Whoever opens them takes them out. */
  readonly batches: SealedBatch[];
  /** Of each of these rows, in any order. */
  readonly elements: readonly Element[];
  /** In the catalogue's order. */
  readonly cards: readonly EntryCard[];
  /** Of the entries that these cards are of, and of some that are no more or no longer so. */
  readonly words: KnownWords[];
  /** Their share in the manifest's root. */
  readonly root: bigint;
  /** The catalogue speaks of rows that are no more, or no longer so. */
  readonly isOutdated: boolean;
}

export interface KnownWords {
  readonly sealed: SealedWords;
  /** Of the entries that they are of, in turn; null for one that is no more or no longer so. */
  readonly ids: readonly (string | null)[];
}

/**
 * Takes out of what was read the rows that are byte for byte as they were when the catalogue was made.
 * @returns them, and what must be opened to know what it says.
 */
export function sortByCatalogue(
  read: readonly ReadBatch[],
  pages: readonly CataloguePage[],
  rootKey: SecretBytes,
): { readonly known: KnownRows; readonly others: readonly SealedBatch[] } {
  const catalogued = new Map<string, CataloguedRow>();
  for (const { rows } of pages) for (const row of rows) catalogued.set(row.element.id, row);
  const met = new Set<CataloguedRow>();
  const batches: SealedBatch[] = [];
  const others: SealedBatch[] = [];
  const elements: Element[] = [];
  for (const { batch, digests } of read) {
    const isKnown = (at: number): boolean => {
      const row = catalogued.get(batch.ids[at] ?? '');
      if (row === undefined) return false;
      if (row.element.version !== batch.versions[at] || row.digest !== digests[at]) return false;
      met.add(row);
      elements.push(row.element);
      return true;
    };
    const [wanted, rest] = splitBatch(batch, isKnown);
    if (wanted !== null) batches.push(wanted);
    if (rest !== null) others.push(rest);
  }
  const cards = pages.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.card !== null && met.has(row) ? [row.card] : [])),
  );
  const words = pages.flatMap((page) => wordsOfMet(page, met));
  const root = rootOfMet(pages, met, rootKey);
  const isOutdated = met.size < catalogued.size;
  return { known: { batches, elements, cards, words, root, isOutdated }, others };
}

function wordsOfMet(
  { rows, words }: CataloguePage,
  met: ReadonlySet<CataloguedRow>,
): readonly KnownWords[] {
  if (words === null) return [];
  const entries = rows.filter(({ card }) => card !== null);
  return [{ sealed: words, ids: entries.map((row) => (met.has(row) ? row.element.id : null)) }];
}

/** A page says what all of its rows come to; what is no more is taken out of that again. */
function rootOfMet(
  pages: readonly CataloguePage[],
  met: ReadonlySet<CataloguedRow>,
  rootKey: SecretBytes,
): bigint {
  const all = new RootSum(rootKey);
  const gone = new RootSum(rootKey);
  for (const { rows, root } of pages) {
    all.addRoot(root);
    for (const row of rows) if (!met.has(row)) gone.add(row.element);
  }
  all.takeOut(gone.root);
  return all.root;
}
