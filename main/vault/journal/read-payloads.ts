/** From the bytes that the seals gave back to what they say. */
import type { TakeRecord } from '../store/examine-records.ts';
import type { RecordPayload } from '../store/record-payload.ts';
import { decodePayload } from '../store/record-payload.ts';

export class ReadPayloads {
  readonly payloads: RecordPayload[] = [];
  /** Ids of records that opened and make no sense: a mistake of ours, or of a later Verso. */
  readonly notUnderstood: string[] = [];

  readonly take: TakeRecord = (id, data) => {
    const payload = decodePayload(data);
    if (payload === null || payload.value.id !== id) this.notUnderstood.push(id);
    else this.payloads.push(payload);
  };
}
