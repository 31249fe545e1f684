/** What the journal keeps of copies: what is prepared, under which name they go, and what has left. */
import type { RecordId } from '../../../shared/model/journal.ts';
import type { OwnCodes } from '../../../shared/model/own-codes.ts';
import type { PreparedCopy } from '../../../shared/model/prepared-copy.ts';
import type { ReleaseIdentity } from '../../../shared/model/release-identity.ts';
import type { RecordPayload } from '../store/record-payload.ts';
import type { Records } from './records.ts';
import type { ReleaseRecord } from './release-record.ts';

/** What others may ask of it. */
export type ReleaseShelf = Pick<Releases, keyof Releases>;

export class Releases {
  readonly #records: Records;

  constructor(records: Records) {
    this.#records = records;
  }

  /** Null where nobody has worked on a copy of this entry. */
  prepared(entryId: RecordId): PreparedCopy | null {
    return this.allPrepared().find((one) => one.entryId === entryId) ?? null;
  }

  allPrepared(): PreparedCopy[] {
    return [...this.#records.all('prepared').values()];
  }

  savePrepared(value: PreparedCopy): void {
    this.#records.put({ kind: 'prepared', version: 2, value });
  }

  /** Null before anybody needed one. */
  identity(): ReleaseIdentity | null {
    return this.#records.only('identity');
  }

  saveIdentity(value: ReleaseIdentity): void {
    this.#records.put({ kind: 'identity', version: 1, value });
  }

  /** Null before the author has made a code. */
  ownCodes(): OwnCodes | null {
    return this.#records.only('own-codes');
  }

  saveOwnCodes(value: OwnCodes): void {
    this.#records.put({ kind: 'own-codes', version: 1, value });
  }

  /** Everything that has left, oldest first. */
  handedOver(): ReleaseRecord[] {
    return [...this.#records.all('release').values()].sort((a, b) =>
      a.releasedAt.localeCompare(b.releasedAt),
    );
  }

  /** All or none. */
  record(releases: readonly ReleaseRecord[], identity: ReleaseIdentity): void {
    const payloads: RecordPayload[] = releases.map((value) => ({
      kind: 'release',
      version: 2,
      value,
    }));
    this.#records.put(...payloads, { kind: 'identity', version: 1, value: identity });
  }

  /** Takes back the records of copies that did not come to be. */
  forget(ids: readonly RecordId[]): void {
    const there = ids.filter((id) => this.#records.has(id));
    // Where nobody knows what the disk has, the removal is written again all the same.
    this.#records.remove(this.#records.isUncertain ? ids : there);
  }
}
