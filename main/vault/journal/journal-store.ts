/**
 * What the rest of the vault process may ask of the open journal. The de-identified copy
 * (main/vault/export) is written against these two interfaces and nothing else of the vault.
 */
import type { Agreement } from '../../../shared/model/agreement.ts';
import type { CastMember, Entry, RecordId, Session } from '../../../shared/model/journal.ts';
import type { RatingSheet } from '../../../shared/model/ratings.ts';
import type { Role } from '../../../shared/model/scheme.ts';
import type { Scheme } from '../../../shared/model/scheme-file.ts';
import type { CountsKeyShelf } from './counts-keys.ts';
import type { ReleaseShelf } from './releases.ts';

export interface JournalStore {
  /** @throws Problem `not-found` where no entry has this id. */
  readEntry(id: RecordId): Entry;
  /** Sorted by kind, then by first name. */
  listCast(): readonly CastMember[];
  /** A fresh random id for a new record. */
  newId(): RecordId;
  role(): Role;
  scheme(): Scheme;
  /** Null before the pair has one. */
  agreement(): Agreement | null;
  /** Number of the meeting, or null where an entry belongs to none. */
  sessionNumber(id: RecordId | null): number | null;
  /** By number. */
  sessions(): readonly Session[];
  /** Every entry that is the person's own and not in the wastebasket, oldest first; none of a leak test. */
  keptEntries(): readonly Entry[];
  /** In the order of the waves. */
  ratingSheets(): readonly RatingSheet[];
  countsKeys(): CountsKeyShelf;
  /** What is kept of copies; its changes throw Problems of the disk, and nothing is then changed. */
  releases(): ReleaseShelf;
}

/** Where the person chose to save, by one-time token (see shared/contract/control.ts). */
export interface FileTargets {
  /**
   * The absolute path behind this token, which is forgotten by the call.
   * @throws Problem `choice-expired` where the token is unknown or was taken before.
   */
  take(token: string): string;
}

export interface ReturnableTargets extends FileTargets {
  /** The choice stands after all, for one more use: the person is asked something first. */
  giveBack(token: string, path: string): void;
}
