/**
 * The list of tables that were saved for a study, for the guard of `told-before.ts`. It lies beside the
 * tables, locked with the study's own key: it holds who is in them and of what each table tells of them, and
 * no number that they told. Layout byte by byte: ../sealed/README.md.
 */
import { z } from 'zod';

import { ascii, concat, fromHex, sameBytes } from '../../crypto/byte-layout.ts';
import { sodium } from '../../crypto/sodium.ts';
import { utf8 } from '../formats/export-parts.ts';
import type { StudyKeys } from '../sealed/study-key-file.ts';
import type { ToldTable } from './told-before.ts';

export const MERGES_FILE = 'verso-counts.verso-merges';

const MAGIC = ascii('VERSOMRG');
const FORMAT = 1;
const NONCE_BYTES = 24;

const mergesSchema = z
  .array(
    z.strictObject({
      /** The key that signed, and a digest of what it signed. */
      members: z.array(
        z.tuple([z.string().regex(/^[0-9a-f]{64}$/), z.string().regex(/^[0-9a-f]{64}$/)]),
      ),
      /** Subjects, each with the places of those who answered in the list of members. */
      told: z.array(z.tuple([z.string().max(40), z.array(z.int().nonnegative())])),
    }),
  )
  .max(10_000);

export function sealMerges(merges: readonly ToldTable[], keys: StudyKeys): Uint8Array {
  const words = utf8(JSON.stringify(merges.map(listed)));
  const nonce = sodium.randombytes_buf(NONCE_BYTES);
  const publicKey = fromHex(keys.card.publicKey);
  // From the study to itself: nobody else can read it, and nobody else can have made it.
  const box = keys.withSecretKey((secretKey) =>
    sodium.crypto_box_easy(words, nonce, publicKey, secretKey),
  );
  return concat(MAGIC, Uint8Array.of(FORMAT), nonce, box);
}

/** @returns null where it is changed, of another study, or no such list. */
export function openMerges(bytes: Uint8Array, keys: StudyKeys): readonly ToldTable[] | null {
  const head = MAGIC.length + 1;
  if (!sameBytes(bytes.subarray(0, MAGIC.length), MAGIC)) return null;
  if (bytes[MAGIC.length] !== FORMAT || bytes.length < head + NONCE_BYTES) return null;
  const nonce = bytes.subarray(head, head + NONCE_BYTES);
  const box = bytes.subarray(head + NONCE_BYTES);
  const publicKey = fromHex(keys.card.publicKey);
  try {
    const words = keys.withSecretKey((secretKey) =>
      sodium.crypto_box_open_easy(box, nonce, publicKey, secretKey),
    );
    const merges = mergesSchema.parse(JSON.parse(new TextDecoder().decode(words)));
    return merges.map(unlisted);
  } catch {
    return null;
  }
}

type ListedTable = z.infer<typeof mergesSchema>[number];

/** In an order that says nothing of who came first. */
function listed({ members, told }: ToldTable): ListedTable {
  const sorted = [...members].sort(([one], [other]) => (one < other ? -1 : 1));
  const places = new Map(sorted.map(([signer], at) => [signer, at]));
  return {
    members: sorted,
    told: [...told].map(([subject, signers]) => [
      subject,
      [...signers].map((signer) => places.get(signer) ?? -1).sort((one, other) => one - other),
    ]),
  };
}

/** @throws RangeError for a place that is none. */
function unlisted({ members, told }: ListedTable): ToldTable {
  const signerAt = (at: number): string => {
    const [signer] = members[at] ?? [];
    if (signer === undefined) throw new RangeError('no such member');
    return signer;
  };
  return {
    members: new Map(members),
    told: new Map(told.map(([subject, places]) => [subject, new Set(places.map(signerAt))])),
  };
}
