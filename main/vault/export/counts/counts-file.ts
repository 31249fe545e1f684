/**
 * Evaluation by counts: what one person did, in numbers, without a word of text. Signed, so that nobody can
 * change it on its way or answer twice under one key. The key is made for this alone: it leads neither to
 * the person's pseudonym nor to their texts.
 */
import { z } from 'zod';

import type { CountsRefusal } from '../../../../shared/contract/desk-calls.ts';
import { tallyShape } from '../../../../shared/model/counts.ts';
import { ascii, fromHex, lengthPrefixed, toHex } from '../../crypto/byte-layout.ts';
import { SecretBytes } from '../../crypto/secret-bytes.ts';
import { sodium } from '../../crypto/sodium.ts';
import { studyIdSchema } from '../document/release-document.ts';
import { utf8 } from '../formats/export-parts.ts';

const FORMAT = 'verso-counts';
const VERSION = 1;
const SEED_BYTES = 32;
const DIGEST_BYTES = 32;
const MOST_BYTES = 256 * 1024;

export const countsSchema = z
  .strictObject({
    studyId: studyIdSchema,
    schemeRun: studyIdSchema.nullable(),
    ...tallyShape,
  })
  .refine(({ themes }) => new Set(themes).size === themes.length, 'a theme stands twice')
  .refine(
    ({ ratings }) =>
      new Set(ratings.map(({ item, wave }) => `${item} ${wave}`)).size === ratings.length,
    'a rating stands twice',
  );
export type Counts = z.infer<typeof countsSchema>;

const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** JSON of the counts, exactly as it was signed. */
  signed: z.string().max(MOST_BYTES),
  /** Ed25519, lower-case hex. */
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});
const newerSchema = z.looseObject({ format: z.literal(FORMAT), version: z.int().gt(VERSION) });

export type OpenedCounts =
  | {
      readonly ok: true;
      /** The key that signed: one person, and nothing more is known of them. */
      readonly signer: string;
      /** Of what was signed: two files with one number may still say two things. */
      readonly digest: string;
      readonly counts: Counts;
    }
  | { readonly ok: false; readonly why: CountsRefusal };

/** To be kept in the journal, so that all files of one person have one key. */
export function newCountsSeed(): SecretBytes {
  return SecretBytes.random(SEED_BYTES);
}

export function writeCounts(counts: Counts, seed: SecretBytes): Uint8Array {
  const signed = JSON.stringify(countsSchema.parse(counts));
  const pair = seed.borrow((bytes) => sodium.crypto_sign_seed_keypair(bytes));
  const secret = SecretBytes.take(pair.privateKey);
  const signature = secret.borrow((key) => sodium.crypto_sign_detached(message(signed), key));
  secret.wipe();
  const file = {
    format: FORMAT,
    version: VERSION,
    signed,
    publicKey: toHex(pair.publicKey),
    signature: toHex(signature),
  };
  return utf8(`${JSON.stringify(file, null, 2)}\n`);
}

export function openCounts(bytes: Uint8Array, studyId: string): OpenedCounts {
  const raw = bytes.length > MOST_BYTES * 2 ? null : parsedJson(bytes);
  const file = fileSchema.safeParse(raw);
  if (!file.success) {
    return {
      ok: false,
      why: newerSchema.safeParse(raw).success ? 'from-newer-version' : 'not-ours',
    };
  }
  const { signed, publicKey, signature } = file.data;
  if (!isSigned(signed, publicKey, signature)) return { ok: false, why: 'altered' };
  const counts = countsSchema.safeParse(parsedJson(utf8(signed)));
  if (!counts.success) return { ok: false, why: 'not-ours' };
  if (counts.data.studyId !== studyId) return { ok: false, why: 'other-study' };
  const digest = toHex(sodium.crypto_generichash(DIGEST_BYTES, utf8(signed), null));
  return { ok: true, signer: publicKey, digest, counts: counts.data };
}

function isSigned(signed: string, publicKey: string, signature: string): boolean {
  try {
    return sodium.crypto_sign_verify_detached(
      fromHex(signature),
      message(signed),
      fromHex(publicKey),
    );
  } catch {
    return false;
  }
}

/** A signature for this purpose is none for another. */
function message(signed: string): Uint8Array {
  return lengthPrefixed(ascii('verso/counts'), Uint8Array.of(VERSION), utf8(signed));
}

function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
