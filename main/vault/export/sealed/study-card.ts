/** The public half of a study's keys: goes into the scheme file, and everybody may have it. */
import { z } from 'zod';

import type { CardRefusal } from '../../../../shared/contract/guide-calls.ts';
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

type CardReading =
  | { readonly ok: true; readonly card: StudyCard }
  | { readonly ok: false; readonly why: CardRefusal };

const anyCard = z.looseObject({ format: z.literal('verso-study-card'), version: z.int() });

/** @param text of a card's file, or pasted: a mail may have broken it into lines. */
export function readStudyCard(text: string): CardReading {
  const raw = parsed(text.replace(/^\ufeff/u, '').replace(/[\r\n]+/gu, ''));
  const known = anyCard.safeParse(raw);
  if (!known.success) return { ok: false, why: 'not-a-card' };
  if (known.data.version > 1) return { ok: false, why: 'from-newer-version' };
  const card = studyCardSchema.safeParse(raw);
  return card.success ? { ok: true, card: card.data } : { ok: false, why: 'damaged' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

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
