/** What the first thread and the one that opens rows say to each other. */
import { z } from 'zod';

import { KEY_BYTES } from '../crypto/vault-keys.ts';

const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);
const key = bytes.refine(({ length }) => length === KEY_BYTES);

const sealed = {
  ids: z.array(z.string()).readonly(),
  versions: z.array(z.int()).readonly(),
  bodies: bytes,
  ends: z.array(z.int()).readonly(),
  unreadable: z.array(z.string()).readonly(),
};

export const openingOrderSchema = z.discriminatedUnion('order', [
  z.strictObject({
    order: z.literal('keys'),
    identity: z.strictObject({ vaultId: z.string(), epoch: z.int() }),
    records: key,
    previous: key.nullable(),
    root: key,
  }),
  z.strictObject({ order: z.literal('open'), batch: z.strictObject(sealed) }),
]);
export type OpeningOrder = z.infer<typeof openingOrderSchema>;

export const openingReplySchema = z.discriminatedUnion('reply', [
  z.strictObject({ reply: z.literal('ready') }),
  z.strictObject({
    reply: z.literal('opened'),
    batch: z.strictObject({
      ...sealed,
      states: z.array(z.enum(['opened', 'opened-by-previous', 'shut', 'other-key'])).readonly(),
      lengths: z.array(z.int()).readonly(),
      root: z.bigint(),
    }),
  }),
]);
export type OpeningReply = z.infer<typeof openingReplySchema>;
