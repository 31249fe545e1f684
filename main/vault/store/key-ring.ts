/** The keys that open a vault's records: those of its epoch and, during a renewal, those before. */
import type { VaultKeys } from '../crypto/vault-keys.ts';

export interface VaultIdentity {
  /** 16 bytes in hex. */
  readonly vaultId: string;
  /** Counts the vault's keys, from 1. */
  readonly epoch: number;
}

export interface KeyRing {
  readonly identity: VaultIdentity;
  readonly keys: VaultKeys;
  /** Of the epoch before, while there are records sealed under them. */
  readonly previous: VaultKeys | null;
}

/** The keys of one of the ring's two epochs. */
export function keysOfEpoch({ identity, keys, previous }: KeyRing, epoch: number): VaultKeys {
  if (epoch === identity.epoch) return keys;
  if (previous === null || epoch !== identity.epoch - 1) throw new Error('no key of this epoch');
  return previous;
}

export function wipeRing({ keys, previous }: KeyRing): void {
  keys.wipe();
  previous?.wipe();
}
