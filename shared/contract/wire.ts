/** Messages as they travel. Structured-clone values: bytes stay bytes. */
import { z } from 'zod';

export const requestSchema = z.strictObject({
  kind: z.literal('request'),
  id: z.int().nonnegative(),
  call: z.string().max(60),
  input: z.unknown(),
});

export type Response =
  | { readonly kind: 'response'; readonly id: number; readonly ok: true; readonly value: unknown }
  | {
      readonly kind: 'response';
      readonly id: number;
      readonly ok: false;
      readonly problem: unknown;
    };

export const responseSchema = z.union([
  z.strictObject({
    kind: z.literal('response'),
    id: z.int(),
    ok: z.literal(true),
    value: z.unknown(),
  }),
  z.strictObject({
    kind: z.literal('response'),
    id: z.int(),
    ok: z.literal(false),
    problem: z.unknown(),
  }),
]);

export const eventSchema = z.strictObject({
  kind: z.literal('event'),
  event: z.string().max(60),
  data: z.unknown(),
});

/** One end of a two-way line. Messages arrive in order; `onMessage` returns its own off. */
export interface Channel {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): () => void;
}
