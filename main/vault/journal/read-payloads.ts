/** From the bytes that the seals gave back to what they say. */
import type { LoadedRecord } from '../store/examine-records.ts';
import type { RecordPayload } from '../store/record-payload.ts';
import { decodePayload } from '../store/record-payload.ts';

export interface ReadPayloads {
  readonly payloads: readonly RecordPayload[];
  /** Ids of records that opened and make no sense: a mistake of ours, or of a later Verso. */
  readonly notUnderstood: readonly string[];
}

export function readPayloads(records: readonly LoadedRecord[]): ReadPayloads {
  const payloads: RecordPayload[] = [];
  const notUnderstood: string[] = [];
  for (const { id, data } of records) {
    const payload = decodePayload(data);
    if (payload === null || payload.value.id !== id) notUnderstood.push(id);
    else payloads.push(payload);
  }
  return { payloads, notUnderstood };
}
