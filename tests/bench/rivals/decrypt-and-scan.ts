/** Search as MoodHaven does it: no index at all; every question opens every sealed row and looks into it. */
import Database from 'better-sqlite3';
import { z } from 'zod';

import { toHex } from '../../../main/vault/crypto/byte-layout.ts';
import { open } from '../../../main/vault/crypto/sealed-record.ts';
import { fold } from '../../../main/vault/search/fold.ts';
import type { KeyRing } from '../../../main/vault/store/key-ring.ts';
import { decodePayload } from '../../../main/vault/store/record-payload.ts';
import { recordPlace } from '../../../main/vault/store/record-places.ts';

const rowSchema = z.object({
  id: z.instanceof(Uint8Array),
  v: z.int(),
  body: z.instanceof(Uint8Array),
});

/** @returns how many entries have every word. */
export function scanFor(path: string, ring: KeyRing, words: readonly string[]): number {
  const database = new Database(path, { readonly: true });
  let found = 0;
  for (const raw of database.prepare('SELECT id, v, body FROM records').iterate()) {
    const { id, v, body } = rowSchema.parse(raw);
    const opened = open(body, recordPlace(ring.identity, toHex(id), v), ring.keys.records);
    const payload = opened.ok ? decodePayload(opened.data) : null;
    if (payload?.kind !== 'entry') continue;
    const text = fold([payload.value.title, ...payload.value.answers.map((a) => a.text)].join(' '));
    if (words.every((word) => text.includes(word))) found += 1;
  }
  database.close();
  return found;
}
