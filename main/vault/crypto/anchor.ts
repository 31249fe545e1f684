/**
 * What this device has last seen of a vault, kept outside the vault's folder: the manifest itself,
 * sealed under a key of its own. Someone who puts an old copy of the folder back does not put the
 * anchor back, so the copy is found to be older.
 */
import type { Manifest } from './manifest.ts';
import { decodeManifest, encodeManifest } from './manifest.ts';
import type { Place } from './sealed-record.ts';
import { open, seal } from './sealed-record.ts';
import type { SecretBytes } from './secret-bytes.ts';

const ANCHOR_ID = '0'.repeat(32);

/** same: nothing to do. behind: the anchor is to be written anew. */
export type AnchorVerdict = 'same' | 'behind' | 'older-copy' | 'tampered';

export function sealAnchor(manifest: Manifest, anchorKey: SecretBytes): Uint8Array {
  const place = anchorPlace(manifest.vaultId, manifest.epoch);
  return seal(encodeManifest(manifest), place, anchorKey);
}

/** @returns null where the bytes are no anchor of this vault. */
export function openAnchor(
  body: Uint8Array,
  vaultId: string,
  epoch: number,
  anchorKey: SecretBytes,
): Manifest | null {
  const opened = open(body, anchorPlace(vaultId, epoch), anchorKey);
  return opened.ok ? decodeManifest(opened.data) : null;
}

/** Holds the vault as found against what this device has last seen of it. */
export function judge(found: Manifest, anchor: Manifest | null): AnchorVerdict {
  if (anchor === null || found.counter > anchor.counter) return 'behind';
  if (found.counter < anchor.counter) return 'older-copy';
  return found.root === anchor.root && found.count === anchor.count ? 'same' : 'tampered';
}

function anchorPlace(vaultId: string, epoch: number): Place {
  return { purpose: 'anchor', vaultId, epoch, table: 'anchor', id: ANCHOR_ID, version: 0 };
}
