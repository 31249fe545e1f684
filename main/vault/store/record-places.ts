/** Where records and their labels lie, as their seals name it. */
import { sameBytes } from '../crypto/byte-layout.ts';
import type { Element } from '../crypto/manifest.ts';
import type { Place } from '../crypto/sealed-record.ts';
import { tagOf } from '../crypto/sealed-record.ts';
import type { VaultIdentity } from './key-ring.ts';

/** The table of records, as their seals and the manifest name it. */
export const RECORDS = 'records';

export function recordPlace({ vaultId, epoch }: VaultIdentity, id: string, version: number): Place {
  return { purpose: 'record', vaultId, epoch, table: RECORDS, id, version };
}

/** @param version the record's, when the label was written. */
export function labelPlace({ vaultId, epoch }: VaultIdentity, id: string, version: number): Place {
  return { purpose: 'label', vaultId, epoch, table: 'labels', id, version };
}

/** One record as the manifest sees it. */
export function elementOf(id: string, version: number, body: Uint8Array): Element {
  return { table: RECORDS, id, version, tag: Uint8Array.from(tagOf(body)) };
}

/** Whether a row is still the one that is known. */
export function isSameElement(element: Element, known: Element | undefined): boolean {
  return known?.version === element.version && sameBytes(known.tag, element.tag);
}
