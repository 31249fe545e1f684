/**
 * What is inside a sealed record: its kind, the version of that kind's shape, and the thing itself as
 * JSON in UTF-8. A change of shape raises the kind's version and keeps a reader for the old one here.
 */
import { z } from 'zod';

import {
  castMemberSchema,
  entrySchema,
  instant,
  profileSchema,
  recordId,
  sessionSchema,
} from '../../../shared/model/journal.ts';
import { releaseRecordSchema } from '../journal/release-record.ts';

const first = z.literal(1);

/** What the leak self-test planted, until it has been looked for (main/vault/leak-test). */
export const leakTestRecordSchema = z.strictObject({
  id: recordId,
  entryId: recordId,
  castId: recordId,
  phrases: z.array(z.string()),
  plantedAt: instant,
});
export type LeakTestRecord = z.infer<typeof leakTestRecordSchema>;

const payloadSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('entry'), version: first, value: entrySchema }),
  z.strictObject({ kind: z.literal('session'), version: first, value: sessionSchema }),
  z.strictObject({ kind: z.literal('cast-member'), version: first, value: castMemberSchema }),
  z.strictObject({
    kind: z.literal('profile'),
    version: z.literal(2),
    /** The profile has no id of its own: it is one of a kind. */
    value: profileSchema.extend({ id: recordId }),
  }),
  z.strictObject({ kind: z.literal('release'), version: first, value: releaseRecordSchema }),
  z.strictObject({ kind: z.literal('leak-test'), version: first, value: leakTestRecordSchema }),
]);
export type RecordPayload = z.infer<typeof payloadSchema>;

/**
 * @throws ZodError for what `decodePayload` would not take back: one such record, once sealed, would
 * keep the whole journal from opening.
 */
export function encodePayload(payload: RecordPayload): Uint8Array {
  payloadSchema.parse(payload);
  // JSON.stringify escapes lone surrogates, so any string comes back as the same UTF-16 units.
  return new TextEncoder().encode(JSON.stringify(payload));
}

/** @returns null for bytes that are not a payload of this version of Verso. */
export function decodePayload(bytes: Uint8Array): RecordPayload | null {
  try {
    const raw: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const parsed = payloadSchema.safeParse(inTodaysShape(raw));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const profileOfVersion1 = z.object({
  kind: z.literal('profile'),
  version: z.literal(1),
  value: z.looseObject({}),
});

/** Earlier shapes, brought to the one of today; everything else as it is. */
function inTodaysShape(raw: unknown): unknown {
  const profile = profileOfVersion1.safeParse(raw);
  if (!profile.success) return raw;
  // Nobody had rehearsed yet.
  return { kind: 'profile', version: 2, value: { ...profile.data.value, rehearsedAt: null } };
}
