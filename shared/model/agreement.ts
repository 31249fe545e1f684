/** The pair's agreement (R5, P03): one shared version, with a day on which to look at it again. */
import { z } from 'zod';

import { day, instant, recordId } from './journal.ts';

export const agreementSchema = z.strictObject({
  id: recordId,
  /** In the words of the pair, by prompt of P03. */
  answers: z
    .array(z.strictObject({ promptId: z.string().max(20), text: z.string().max(10_000) }))
    .max(20),
  reviewOn: day.nullable(),
  /** A mentee may release what the mentor told them only where both have agreed to it (R12). */
  mayReleasePartnersWords: z.boolean(),
  /** What the pair was matched on and what differs; empty where they do not wish to say. */
  matchedOn: z.string().max(1000),
  differs: z.string().max(1000),
  changedAt: instant,
});
export type Agreement = z.infer<typeof agreementSchema>;
