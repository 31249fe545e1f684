/** Entries, or their cards, in the order in which they were begun, kept as they come and go: a list need not sort. */
import type { Entry } from '../../../shared/model/journal.ts';

type Begun = Pick<Entry, 'id' | 'createdAt'>;

export class EntryOrder<E extends Begun = Entry> {
  readonly #byId = new Map<string, E>();
  /** Oldest first; null until somebody asks, so that opening a journal sorts once. */
  #oldestFirst: E[] | null = null;

  /** Takes an entry in, or in its new state. When it was begun does not change. */
  put(entry: E): void {
    const known = this.#byId.get(entry.id);
    this.#byId.set(entry.id, entry);
    if (this.#oldestFirst === null) return;
    const at = this.#placeOf(entry);
    this.#oldestFirst.splice(at, known === undefined ? 0 : 1, entry);
  }

  /** Of an id that is none of an entry nothing happens. */
  remove(id: string): void {
    const known = this.#byId.get(id);
    if (known === undefined) return;
    this.#oldestFirst?.splice(this.#placeOf(known), 1);
    this.#byId.delete(id);
  }

  oldestFirst(): readonly E[] {
    this.#oldestFirst ??= [...this.#byId.values()].sort(byAge);
    return this.#oldestFirst;
  }

  /** Those of these ids that are of entries. */
  oldestFirstOf(ids: ReadonlySet<string>): readonly E[] {
    const all = this.oldestFirst();
    // Few are found and sorted sooner than all are looked at.
    if (ids.size * Math.log2(ids.size + 1) > all.length) {
      return all.filter(({ id }) => ids.has(id));
    }
    const found = [...ids].map((id) => this.#byId.get(id)).filter((entry) => entry !== undefined);
    return found.sort(byAge);
  }

  clear(): void {
    this.#byId.clear();
    this.#oldestFirst = null;
  }

  /** Of the entry, or where it would stand. */
  #placeOf(entry: E): number {
    const entries = this.oldestFirst();
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = entries[middle];
      if (other !== undefined && byAge(other, entry) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Instants are all in one form, so text order is time order. */
function byAge(a: Begun, b: Begun): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
