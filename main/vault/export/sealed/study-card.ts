/** The public half of a study's keys: goes into the scheme file, and everybody may have it. */
import { z } from 'zod';

import { ascii, fromHex, lengthPrefixed, toHex } from '../../crypto/byte-layout.ts';
import { sodium } from '../../crypto/sodium.ts';
import { studyIdSchema } from '../document/release-document.ts';

const FINGERPRINT_BYTES = 16;

export const studyCardSchema = z
  .strictObject({
    format: z.literal('verso-study-card'),
    version: z.literal(1),
    studyId: studyIdSchema,
    /** X25519, 32 bytes in lower-case hex. */
    publicKey: z.string().regex(/^[0-9a-f]{64}$/),
    /** Of study and key: what two people compare aloud. */
    fingerprint: z.string().regex(/^[0-9a-f]{32}$/),
  })
  .refine(
    ({ studyId, publicKey, fingerprint }) =>
      fingerprintOf(studyId, fromHex(publicKey)) === fingerprint,
    'the fingerprint does not fit',
  );
export type StudyCard = z.infer<typeof studyCardSchema>;

export function makeCard(studyId: string, publicKey: Uint8Array): StudyCard {
  return {
    format: 'verso-study-card',
    version: 1,
    studyId: studyIdSchema.parse(studyId),
    publicKey: toHex(publicKey),
    fingerprint: fingerprintOf(studyId, publicKey),
  };
}

/** BLAKE2b-128 over LP("verso/study-card", study id, public key). */
function fingerprintOf(studyId: string, publicKey: Uint8Array): string {
  const message = lengthPrefixed(
    ascii('verso/study-card'),
    new TextEncoder().encode(studyId),
    publicKey,
  );
  return toHex(sodium.crypto_generichash(FINGERPRINT_BYTES, message, null));
}
