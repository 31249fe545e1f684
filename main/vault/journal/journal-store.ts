/**
 * What the rest of the vault process may ask of the open journal. The de-identified copy
 * (main/vault/export) is written against these two interfaces and nothing else of the vault.
 */
import type { CastMember, Entry, RecordId } from '../../../shared/model/journal.ts';
import type { ReleaseRecord } from './release-record.ts';

export interface JournalStore {
  /** @throws Problem `not-found` where no entry has this id. */
  readEntry(id: RecordId): Entry;
  /** Sorted by kind, then by first name. */
  listCast(): readonly CastMember[];
  /** A fresh random id for a new record. */
  newId(): RecordId;
  /**
   * Seals what left the vault, so that the person can see later what they gave away.
   * @throws Problem of the disk; nothing is then recorded.
   */
  recordRelease(release: ReleaseRecord): void;
  /**
   * Takes back the record of a copy that did not come to be.
   * @throws Problem of the disk; the record then stands.
   */
  forgetRelease(id: RecordId): void;
}

/** Where the person chose to save, by one-time token (see shared/contract/control.ts). */
export interface FileTargets {
  /**
   * The absolute path behind this token, which is forgotten by the call.
   * @throws Problem `choice-expired` where the token is unknown or was taken before.
   */
  take(token: string): string;
}
