/**
 * The guard against working back across tables. One table of many people shows nobody; two tables that
 * differ by a few people are together a table of those few, and so may be four of which no two are close. So
 * the desk keeps of whom it has made tables, and makes none that with all earlier ones tells fewer than ten
 * people apart.
 *
 * It is kept beside the tables, locked with the study's own key: it holds the keys that signed, and no number
 * that they told. Layout byte by byte: ../sealed/README.md.
 */
import { z } from 'zod';

import { ascii, concat, fromHex, sameBytes } from '../../crypto/byte-layout.ts';
import { sodium } from '../../crypto/sodium.ts';
import { utf8 } from '../formats/export-parts.ts';
import type { StudyKeys } from '../sealed/study-key-file.ts';

export const MERGES_FILE = 'verso-counts.verso-merges';

const MAGIC = ascii('VERSOMRG');
const FORMAT = 1;
const FEWEST_PEOPLE = 10;
const NONCE_BYTES = 24;

/** Whose numbers are in a table: the key that signed, and which of its files. */
export type Members = ReadonlyMap<string, number>;

const mergesSchema = z
  .array(z.array(z.tuple([z.string().regex(/^[0-9a-f]{64}$/), z.int().min(1).max(9999)])))
  .max(10_000);

/** Whether two tables together tell of fewer than ten people. The same people twice tell nothing new. */
export function areTooClose(one: Members, other: Members): boolean {
  return tellFewApart([one, other]);
}

/**
 * Whether tables, laid side by side, tell fewer than ten people apart. Those who came, left and sent another
 * file between the same tables cannot be told from each other by adding and taking away tables, however
 * many: each sum and difference of them is one of such groups. So it is enough that each group has ten people.
 */
export function tellFewApart(tables: readonly Members[]): boolean {
  const signers = new Set(tables.flatMap((members) => [...members.keys()]));
  const groups = new Map<string, number>();
  for (const signer of signers) {
    const pattern = patternOf(tables.map((members) => members.get(signer) ?? null));
    groups.set(pattern, (groups.get(pattern) ?? 0) + 1);
  }
  return [...groups.values()].some((people) => people < FEWEST_PEOPLE);
}

/** In which tables one person is, and in which of them with the same file; which file it is says nothing. */
function patternOf(files: readonly (number | null)[]): string {
  return files.map((file) => (file === null ? '-' : String(files.indexOf(file)))).join(' ');
}

export function isSameLot(one: Members, other: Members): boolean {
  return one.size === other.size && [...one].every(([signer, at]) => other.get(signer) === at);
}

export function sealMerges(merges: readonly Members[], keys: StudyKeys): Uint8Array {
  const words = utf8(
    JSON.stringify(
      merges.map((members) => [...members].sort(([one], [other]) => (one < other ? -1 : 1))),
    ),
  );
  const nonce = sodium.randombytes_buf(NONCE_BYTES);
  const publicKey = fromHex(keys.card.publicKey);
  // From the study to itself: nobody else can read it, and nobody else can have made it.
  const box = keys.withSecretKey((secretKey) =>
    sodium.crypto_box_easy(words, nonce, publicKey, secretKey),
  );
  return concat(MAGIC, Uint8Array.of(FORMAT), nonce, box);
}

/** @returns null where it is changed, of another study, or no such list. */
export function openMerges(bytes: Uint8Array, keys: StudyKeys): readonly Members[] | null {
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
    return merges.map((members) => new Map(members));
  } catch {
    return null;
  }
}
