/** What the first thread and the one that opens rows say to each other. */
import { z } from 'zod';

const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);

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
    records: bytes,
    previous: bytes.nullable(),
    root: bytes,
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
