/**
 * Seals the records anew under the vault's new key, a batch at a time with room for other work in
 * between. Each batch is one transaction with the manifest, so it can be cut short anywhere; the next
 * unlock goes on. When none is left the previous key is taken out of the key file.
 */
import { readFileSync } from 'node:fs';

import { encodeKeyFile, parseKeyFile, slotOf, withoutSlot } from '../crypto/key-file.ts';
import { writeFileAtomically } from '../store/atomic-file.ts';
import type { VaultFiles } from '../store/vault-files.ts';
import { CalledOff } from '../long-work/pace.ts';
import type { OpenVault } from './opened-vault.ts';
import type { Turns } from './turns.ts';

export interface RenewalParts {
  readonly vault: OpenVault;
  readonly files: VaultFiles;
  /** The key file has other writers. */
  readonly turns: Turns;
  readonly onBug: (where: string, error: unknown) => void;
  /** Everything is sealed anew. */
  readonly onDone: () => void;
}

export class Renewal {
  readonly #parts: RenewalParts;
  readonly #off = new AbortController();
  #running: Promise<void> | null = null;

  constructor(parts: RenewalParts) {
    this.#parts = parts;
  }

  /** Records that are still sealed under the key before. */
  get left(): number {
    return this.#parts.vault.store.earlierCount;
  }

  /** Begins, or goes on where a kill or a lock cut it short. Does nothing where nothing is left to do. */
  start(): void {
    this.#running ??= this.#run()
      .catch((error: unknown) => {
        if (!(error instanceof CalledOff)) this.#parts.onBug('renewal', error);
      })
      .finally(() => (this.#running = null));
  }

  /** No batch begins after this. */
  stop(): void {
    this.#off.abort();
  }

  async #run(): Promise<void> {
    const { vault, turns, onDone } = this.#parts;
    const { signal } = this.#off;
    await vault.finishRenewal({ signal });
    await turns.alone(null, () => this.#forgetPreviousKey());
    if (!signal.aborted) onDone();
  }

  async #forgetPreviousKey(): Promise<void> {
    const { vault, files } = this.#parts;
    if (this.#off.signal.aborted || vault.store.earlierCount > 0) return;
    // What the old key opened lingers in the WAL until then; and no anchor may be left under that key.
    vault.store.forgetRemoved();
    await vault.anchorNow();
    const parsed = parseKeyFile(readFileSync(files.keys));
    if (!parsed.ok || slotOf(parsed.file, 'previous') === undefined) return;
    if (parsed.file.epoch !== vault.store.manifest.epoch) return;
    await writeFileAtomically(files.keys, encodeKeyFile(withoutSlot(parsed.file, 'previous')));
  }
}
