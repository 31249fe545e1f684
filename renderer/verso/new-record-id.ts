import type { RecordId } from '../../shared/model/journal.ts';
import { recordId } from '../../shared/model/journal.ts';

/** A fresh id for a record that this window makes. */
export function newRecordId(): RecordId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return recordId.parse(hex);
}
