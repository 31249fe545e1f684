/** What a worker process is told to do. */
import { z } from 'zod';

const orderSchema = z.object({
  workload: z.string(),
  /** Folder of the seeds. */
  seeds: z.string(),
  /** The page that is shared with the shim. */
  control: z.string(),
  /** Takes what was counted, in JSON. */
  answer: z.string(),
  fault: z
    .object({
      kind: z.enum(['kill', 'torn', 'eio', 'enospc', 'short']),
      isSticky: z.boolean(),
      withReads: z.boolean(),
    })
    .nullable(),
  withReads: z.boolean(),
  logging: z.boolean(),
  /** Each in a folder of its own, which is made; its lines are in `root`.ack. */
  states: z.array(z.object({ root: z.string(), at: z.int(), stills: z.array(z.int()) })),
});
export type Order = z.infer<typeof orderSchema>;

export function parseOrder(text: string): Order {
  return orderSchema.parse(JSON.parse(text));
}

export const countsSchema = z.array(
  z.object({ operations: z.int(), hits: z.int(), kinds: z.string() }),
);
