/**
 * Keeps this device's anchor up with the vault. It is written a moment after a save, not within it:
 * a crash in between leaves the anchor behind, which heals at the next unlock.
 */
import { readFile } from 'node:fs/promises';

import { openAnchor, sealAnchor } from '../crypto/anchor.ts';
import type { Manifest } from '../crypto/manifest.ts';
import { statedEpoch } from '../crypto/sealed-record.ts';
import { writeFileAtomically } from '../store/atomic-file.ts';
import { codeOf } from '../store/disk-problems.ts';
import type { KeyRing } from '../store/key-ring.ts';
import { keysOfEpoch } from '../store/key-ring.ts';

const WRITE_AFTER_MS = 500;

/** What this device knows of a vault from before. */
export type LastSeen =
  /** Never here, or under keys so old that every state of today is newer. */
  | { readonly what: 'nothing' }
  | { readonly what: 'manifest'; readonly manifest: Manifest }
  /** Sealed under a key that came after all of the ring's. */
  | { readonly what: 'later-key' }
  /** There, and not to be read or opened: it might have told of a newer state. */
  | { readonly what: 'unreadable' };

/** Never rejects: an anchor that cannot be read is an answer, too. */
export async function readAnchor(path: string, ring: KeyRing): Promise<LastSeen> {
  let body: Uint8Array;
  try {
    body = await readFile(path);
  } catch (error) {
    return { what: codeOf(error) === 'ENOENT' ? 'nothing' : 'unreadable' };
  }
  const { identity, keys, previous } = ring;
  const manifest =
    openAnchor(body, identity.vaultId, identity.epoch, keys.anchor) ??
    (previous && openAnchor(body, identity.vaultId, identity.epoch - 1, previous.anchor));
  if (manifest !== null) return { what: 'manifest', manifest };
  // Told by the epoch outside the seal, for there is no key here to ask the seal.
  const epoch = statedEpoch(body);
  if (epoch === null) return { what: 'unreadable' };
  if (epoch > identity.epoch) return { what: 'later-key' };
  const oldestKey = previous === null ? identity.epoch : identity.epoch - 1;
  return { what: epoch < oldestKey ? 'nothing' : 'unreadable' };
}

export class AnchorFile {
  readonly #path: string;
  #ring: KeyRing;
  readonly #onFailure: (error: unknown) => void;
  #pending: Manifest | null = null;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  /** @param onFailure a failing anchor is no failing save: it is reported and tried at the next one. */
  constructor(path: string, ring: KeyRing, onFailure: (error: unknown) => void) {
    this.#path = path;
    this.#ring = ring;
    this.#onFailure = onFailure;
  }

  /** Keys of a new epoch. */
  adopt(ring: KeyRing): void {
    this.#ring = ring;
  }

  /** Notes the newest manifest; writes it soon, once for many. */
  saw(manifest: Manifest): void {
    this.#pending = manifest;
    this.#timer ??= setTimeout(() => void this.flush(), WRITE_AFTER_MS);
  }

  /** Writes what is noted and waits for it. Never rejects. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const manifest = this.#pending;
    this.#pending = null;
    if (manifest !== null) {
      this.#writing = this.#writing.then(() => this.#write(manifest)).catch(this.#onFailure);
    }
    await this.#writing;
  }

  #write(manifest: Manifest): Promise<void> {
    const key = keysOfEpoch(this.#ring, manifest.epoch).anchor;
    return writeFileAtomically(this.#path, sealAnchor(manifest, key));
  }
}
