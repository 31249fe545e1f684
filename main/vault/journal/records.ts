/**
 * The journal's records in memory, by kind. A change goes to the sealed store first and shows here only
 * once it is on the disk.
 */
import { isDeepStrictEqual } from 'node:util';

import { Problem } from '../../../shared/errors/problems.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import { recordId } from '../../../shared/model/journal.ts';
import { encodeLabel, labelOf } from '../store/record-label.ts';
import type { RecordKind, RecordOf, RecordPayload } from '../store/record-payload.ts';
import { encodePayload } from '../store/record-payload.ts';
import type { Change, RecordSink } from '../store/record-store.ts';

type Shelves = { readonly [K in RecordKind]: Map<string, RecordOf<K>> };

/** What a change of one record makes of it, for those who keep more than the records themselves. */
export interface RecordListener {
  readonly onShown: (payload: RecordPayload) => void;
  readonly onRemoved: (id: string) => void;
}

export class Records {
  readonly #sink: RecordSink;
  readonly #random: () => string;
  readonly #listener: RecordListener;
  readonly #byId = new Map<string, RecordPayload>();
  readonly #shelves: Shelves = {
    entry: new Map(),
    history: new Map(),
    session: new Map(),
    step: new Map(),
    ratings: new Map(),
    idea: new Map(),
    load: new Map(),
    agreement: new Map(),
    choices: new Map(),
    scheme: new Map(),
    'cast-member': new Map(),
    profile: new Map(),
    release: new Map(),
    prepared: new Map(),
    promises: new Map(),
    'own-codes': new Map(),
    identity: new Map(),
    'counts-key': new Map(),
    'leak-test': new Map(),
  };

  /** @param random sixteen random bytes in lower-case hex. */
  constructor(sink: RecordSink, random: () => string, listener: RecordListener) {
    this.#sink = sink;
    this.#random = random;
    this.#listener = listener;
  }

  /** The last change was refused and may yet stand on the disk (RecordSink): write again what should be. */
  get isUncertain(): boolean {
    return this.#sink.isUncertain;
  }

  newId(): RecordId {
    return recordId.parse(this.#random());
  }

  all<K extends RecordKind>(kind: K): ReadonlyMap<string, RecordOf<K>> {
    return this.#shelves[kind];
  }

  /** The record of a kind of which there is one, or null before it is made. */
  only<K extends RecordKind>(kind: K): RecordOf<K> | null {
    const [value] = this.all(kind).values();
    return value ?? null;
  }

  /** @throws Problem `not-found`. */
  read<K extends RecordKind>(kind: K, id: string): RecordOf<K> {
    const value = this.all(kind).get(id);
    if (value === undefined) throw Problem.of('not-found', {});
    return value;
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** Shows what was read from the disk. */
  show(payload: RecordPayload): void {
    this.#byId.set(payload.value.id, payload);
    this.#shelve(payload);
    this.#listener.onShown(payload);
  }

  /**
   * Seals records, all or none. One that is as it was is not sealed again, so repeating is free.
   * @throws Problem `read-only` or of the disk; nothing has then changed.
   */
  put(...payloads: readonly RecordPayload[]): void {
    const changed = payloads.filter((payload) => this.#sink.isUncertain || !this.#isKnown(payload));
    if (changed.length === 0) return;
    this.#sink.apply(changed.map((payload) => this.#putOf(payload)));
    for (const payload of changed) this.show(payload);
  }

  /** @throws Problem `not-found` where no record of this kind has this id. */
  removeOne(kind: RecordKind, id: string): void {
    this.read(kind, id);
    this.remove([id]);
  }

  /**
   * Deletes for good, all or none, and leaves nothing of it in the files.
   * @throws Problem `read-only` or of the disk; `RecordSink` says what then stands.
   */
  remove(ids: readonly string[]): void {
    if (ids.length > 0) this.#sink.apply(ids.map((id) => ({ op: 'remove', id })));
    for (const id of ids) {
      const kind = this.#byId.get(id)?.kind;
      if (kind !== undefined) this.#shelves[kind].delete(id);
      this.#byId.delete(id);
      this.#listener.onRemoved(id);
    }
    // Also for none: an earlier removal may have failed in just this.
    this.#sink.forgetRemoved();
  }

  /** What each record is called. */
  labels(): { readonly id: string; readonly label: Uint8Array }[] {
    return [...this.#byId].map(([id, payload]) => ({ id, label: encodeLabel(labelOf(payload)) }));
  }

  clear(): void {
    this.#byId.clear();
    for (const shelf of Object.values(this.#shelves)) shelf.clear();
  }

  #isKnown(payload: RecordPayload): boolean {
    return isDeepStrictEqual(this.#byId.get(payload.value.id), payload);
  }

  #putOf(payload: RecordPayload): Change {
    const { id } = payload.value;
    const before = this.#byId.get(id);
    if (before !== undefined && before.kind !== payload.kind) {
      // An id of another kind in the same table: our own mistake, or a page that lies.
      throw new Error('a record of another kind has this id');
    }
    const called = labelOf(payload);
    const isSame = before !== undefined && isDeepStrictEqual(labelOf(before), called);
    const label = isSame ? null : encodeLabel(called);
    return { op: 'put', id, data: encodePayload(payload), label };
  }

  #shelve(payload: RecordPayload): void {
    const { id } = payload.value;
    switch (payload.kind) {
      case 'entry':
        return void this.#shelves.entry.set(id, payload.value);
      case 'history':
        return void this.#shelves.history.set(id, payload.value);
      case 'session':
        return void this.#shelves.session.set(id, payload.value);
      case 'step':
        return void this.#shelves.step.set(id, payload.value);
      case 'ratings':
        return void this.#shelves.ratings.set(id, payload.value);
      case 'idea':
        return void this.#shelves.idea.set(id, payload.value);
      case 'load':
        return void this.#shelves.load.set(id, payload.value);
      case 'agreement':
        return void this.#shelves.agreement.set(id, payload.value);
      case 'choices':
        return void this.#shelves.choices.set(id, payload.value);
      case 'scheme':
        return void this.#shelves.scheme.set(id, payload.value);
      case 'cast-member':
        return void this.#shelves['cast-member'].set(id, payload.value);
      case 'profile':
        return void this.#shelves.profile.set(id, payload.value);
      case 'release':
        return void this.#shelves.release.set(id, payload.value);
      case 'prepared':
        return void this.#shelves.prepared.set(id, payload.value);
      case 'promises':
        return void this.#shelves.promises.set(id, payload.value);
      case 'own-codes':
        return void this.#shelves['own-codes'].set(id, payload.value);
      case 'identity':
        return void this.#shelves.identity.set(id, payload.value);
      case 'counts-key':
        return void this.#shelves['counts-key'].set(id, payload.value);
      case 'leak-test':
        return void this.#shelves['leak-test'].set(id, payload.value);
    }
  }
}
