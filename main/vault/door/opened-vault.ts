/** What lives exactly as long as one unlock: a journal, what it is sealed with, what it is stored in. */
import type { ReadOnly } from '../../../shared/model/vault.ts';
import type { KeyFile } from '../crypto/key-file.ts';
import type { Element } from '../crypto/manifest.ts';
import type { SecretBytes } from '../crypto/secret-bytes.ts';
import type { Journal } from '../journal/journal.ts';
import type { KeyRing } from '../store/key-ring.ts';
import { wipeRing } from '../store/key-ring.ts';
import type { VaultDatabase } from '../store/open-database.ts';
import { checkpoint } from '../store/open-database.ts';
import type { RecordStore } from '../store/record-store.ts';
import type { PaceOptions, Sliced } from '../long-work/pace.ts';
import { inSlices } from '../long-work/pace.ts';
import type { AnchorFile } from './anchor-file.ts';
import type { LargeJournal } from './large-journal.ts';
import { keyRingOf } from './key-ring-of.ts';

/** About ten milliseconds of sealing. */
const BATCH = 100;

interface Common {
  readonly journal: Journal;
  readonly vaultKey: SecretBytes;
  readonly ring: KeyRing;
  readonly database: VaultDatabase;
}

/** Open to be read only; nothing is written, not even at its end. */
export interface VaultToRead extends Common {
  readonly mode: 'to-read';
  readonly readOnly: ReadOnly;
  /** The records that can be read, by id. */
  readonly whole: ReadonlyMap<string, Element>;
  /** The highest counter that this device has seen of this vault. */
  readonly lastCounter: number;
  /** Ends the reading of the file. What was read stays readable. */
  closeDatabase(): void;
  close(): Promise<void>;
}

/** Open in full. */
export class OpenVault {
  readonly mode = 'open';
  readonly journal: Journal;
  readonly store: RecordStore;
  readonly database: VaultDatabase;
  /** Null where everything was opened at once and always will be. */
  readonly large: LargeJournal | null;
  readonly #anchor: AnchorFile;
  #vaultKey: SecretBytes;
  #ring: KeyRing;
  /** Rings that are no longer used; wiped at the end. */
  readonly #former: KeyRing[] = [];

  constructor(
    parts: Common & {
      readonly store: RecordStore;
      readonly anchor: AnchorFile;
      readonly large: LargeJournal | null;
    },
  ) {
    this.journal = parts.journal;
    this.store = parts.store;
    this.database = parts.database;
    this.large = parts.large;
    this.#anchor = parts.anchor;
    this.#vaultKey = parts.vaultKey;
    this.#ring = parts.ring;
  }

  /** The key that the key file holds now. */
  get vaultKey(): SecretBytes {
    return this.#vaultKey;
  }

  get ring(): KeyRing {
    return this.#ring;
  }

  /** The key file now holds this key; the records follow (renewal.ts). */
  adopt(vaultKey: SecretBytes, keyFile: KeyFile): void {
    this.#vaultKey.wipe();
    this.#vaultKey = vaultKey;
    const ring = keyRingOf(vaultKey, keyFile);
    this.#former.push(this.#ring);
    this.#ring = ring;
    this.#anchor.adopt(ring);
  }

  /**
   * Brings a change of keys to its end that is under way, or that could not even begin on the disk. Each
   * batch is whole by itself, so it can be left after any of them.
   * @throws Problem of the disk; Error where a record no longer opens; CalledOff.
   */
  finishRenewal(work: PaceOptions = {}): Promise<void> {
    return inSlices(this.#sealRest(), work);
  }

  *#sealRest(): Sliced<void> {
    // Where this fails, the records stay as they are, under a key that the key file still holds.
    if (this.store.manifest.epoch !== this.#ring.identity.epoch) this.store.adopt(this.#ring);
    const total = this.store.earlierCount;
    while (this.store.earlierCount > 0) {
      this.store.sealAnew(BATCH);
      yield { done: total - this.store.earlierCount, total };
    }
  }

  /** What this device has last seen, on the disk if the disk takes it. Never rejects. */
  anchorNow(): Promise<void> {
    return this.#anchor.flush();
  }

  /** Anchor and database on the disk, the WAL empty. @throws Problem of the disk. */
  async settle(): Promise<void> {
    await this.anchorNow();
    checkpoint(this.database);
  }

  /** Settles, closes, wipes. The keys go even where the disk fails. */
  async close(): Promise<void> {
    try {
      await this.large?.end();
      await this.settle();
    } finally {
      this.abandon();
    }
  }

  /** Closes and wipes, without another word to the disk than SQLite's own. */
  abandon(): void {
    this.large?.stop();
    this.database.close();
    this.journal.close();
    [this.#ring, ...this.#former].forEach(wipeRing);
    this.#vaultKey.wipe();
  }
}
