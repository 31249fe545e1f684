import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { argon2id } from '../../../main/vault/crypto/argon2id.ts';
import { COST_FLOOR } from '../../../main/vault/crypto/passphrase-key.ts';
import { SecretBytes } from '../../../main/vault/crypto/secret-bytes.ts';
import { readySodium, sodium } from '../../../main/vault/crypto/sodium.ts';
import type { ReleaseDocument } from '../../../main/vault/export/document/release-document.ts';
import { CalledOff, Pace, unpaced } from '../../../main/vault/long-work/pace.ts';
import { openMany } from '../../../main/vault/export/sealed/open-many.ts';
import { openRelease, sealRelease } from '../../../main/vault/export/sealed/sealed-release.ts';
import { makeCard, studyCardSchema } from '../../../main/vault/export/sealed/study-card.ts';
import type { DeriveKey, StudyKeys } from '../../../main/vault/export/sealed/study-key-file.ts';
import {
  makeStudyKeys,
  openStudyKeys,
  parseStudyKeyFile,
} from '../../../main/vault/export/sealed/study-key-file.ts';
import { randomText, seeded } from '../../support/random-text.ts';
import { sampleDocument, sampleEntry, sampleToRelease } from '../../support/release-samples.ts';
import { finalText } from '../../../main/vault/export/final-text.ts';
import { releasable } from '../../../main/vault/export/passages.ts';

const passphrase = (text = 'correct horse battery staple') =>
  SecretBytes.take(new TextEncoder().encode(text));

/** Stands for Argon2id where its cost is not the question. */
const quick: DeriveKey = (secret, salt) =>
  Promise.resolve(
    SecretBytes.take(secret.borrow((bytes) => sodium.crypto_generichash(32, bytes, salt))),
  );

let keys: StudyKeys;
let file: Uint8Array;
let sealed: Uint8Array;
beforeAll(async () => {
  await readySodium();
  ({ keys, file } = await makeStudyKeys('RM-2026', passphrase(), COST_FLOOR, quick));
  sealed = await sealRelease(sampleDocument(), keys.card, unpaced());
});

async function outcomeOf(bytes: Uint8Array, own = keys): Promise<string> {
  const outcome = await openRelease(bytes, own, unpaced());
  return outcome.ok ? 'ok' : outcome.why;
}

/** Longer than a chunk of the stream, packed as it is. */
function longDocument(): ReleaseDocument {
  const next = seeded(9);
  const noise = Array.from({ length: 9000 }, () => `${randomText(next, 12)}${next()}`).join(' ');
  const entry = sampleEntry(1, { 'P05.1': noise });
  const choice = { entryId: entry.id, promptIds: ['P05.1'], decisions: [] };
  const { digest } = finalText(releasable(entry), choice);
  return sampleDocument({ entries: [sampleToRelease(1, { entry, choice, digest, codings: [] })] });
}

describe('the keys of a study', () => {
  it('open with their passphrase, by the real Argon2id, and with no other', async () => {
    const derive: DeriveKey = (secret, salt, cost) => {
      const password = secret.borrow((bytes) => Uint8Array.from(bytes));
      const key = argon2id({ password, salt, ...cost });
      if (key === null) throw new Error('no memory');
      return Promise.resolve(SecretBytes.take(key));
    };
    const made = await makeStudyKeys('RM-2026', passphrase(), COST_FLOOR, derive);
    const parsed = parseStudyKeyFile(made.file);
    if (!parsed.ok) throw new Error(parsed.why);
    expect(parsed.file.card).toEqual(made.keys.card);
    const opened = await openStudyKeys(parsed.file, passphrase(), derive);
    if (!opened.ok) throw new Error(opened.why);
    const release = await sealRelease(sampleDocument(), made.keys.card, unpaced());
    expect(await outcomeOf(release, opened.keys)).toBe('ok');
    const wrong = await openStudyKeys(parsed.file, passphrase('another one'), derive);
    expect(wrong).toEqual({ ok: false, why: 'wrong-passphrase' });
  });

  it('keep the secret key out of the file and out of every text form', () => {
    const secret = keys.withSecretKey((bytes) => Buffer.from(bytes));
    expect(Buffer.from(file).includes(secret)).toBe(false);
    expect(JSON.stringify(keys)).not.toContain(secret.toString('hex'));
  });

  it('are refused with any byte of the file changed, cut or added', async () => {
    for (let at = 0; at < file.length; at += 1) {
      const changed = Uint8Array.from(file);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const parsed = parseStudyKeyFile(changed);
      expect(parsed.ok).toBe(false);
      if (!parsed.ok) expect(parsed.why).toBe(at < 8 ? 'not-ours' : 'damaged');
    }
    for (const wrong of [file.subarray(0, -1), Buffer.concat([file, file])]) {
      expect(parseStudyKeyFile(wrong)).toEqual({ ok: false, why: 'damaged' });
    }
    const newer = Uint8Array.from(file);
    newer[8] = 2;
    expect(parseStudyKeyFile(newer)).toEqual({ ok: false, why: 'from-newer-version' });
    expect(parseStudyKeyFile(new Uint8Array(3))).toEqual({ ok: false, why: 'not-ours' });
  });

  it('do not open for a study that somebody wrote over the name, checksum and all', async () => {
    const parsed = parseStudyKeyFile(file);
    if (!parsed.ok) throw new Error(parsed.why);
    const { slot, card } = parsed.file;
    const forged = { slot, card: makeCard('RM-2027', Buffer.from(card.publicKey, 'hex')) };
    expect(await openStudyKeys(forged, passphrase(), quick)).toEqual({ ok: false, why: 'damaged' });
  });
});

describe('a public card', () => {
  it('is refused where study, key and fingerprint do not belong together', () => {
    const { card } = keys;
    expect(studyCardSchema.safeParse(JSON.parse(JSON.stringify(card))).success).toBe(true);
    for (const wrong of [
      { ...card, studyId: 'RM-2027' },
      { ...card, publicKey: 'ab'.repeat(32) },
      { ...card, fingerprint: '00'.repeat(16) },
      { ...card, version: 2 },
      { ...card, more: 1 },
    ]) {
      expect(studyCardSchema.safeParse(wrong).success).toBe(false);
    }
  });
});

describe('a sealed release', () => {
  it('opens into the same document and shows nothing from outside', async () => {
    const opened = await openRelease(sealed, keys, unpaced());
    expect(opened).toMatchObject({ ok: true, document: sampleDocument() });
    for (const words of ['Heron', 'verso-release', 'RM-2026', 'hierarchical']) {
      expect(Buffer.from(sealed).includes(words)).toBe(false);
    }
  });

  it('is another each time, of a length that says little', async () => {
    const again = await sealRelease(sampleDocument(), keys.card, unpaced());
    expect(Buffer.from(again).equals(sealed)).toBe(false);
    const one = sampleDocument({ entries: [sampleToRelease(1, { memo: 'x' })] });
    const other = sampleDocument({ entries: [sampleToRelease(1, { memo: 'xyz' })] });
    const lengths = await Promise.all(
      [one, other].map(async (each) => (await sealRelease(each, keys.card, unpaced())).length),
    );
    expect(new Set(lengths).size).toBe(1);
  });

  it('is refused by name with any byte changed', async () => {
    const names = new Map<string, number>();
    for (let at = 0; at < sealed.length; at += at < 122 ? 1 : 7) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      const why = await outcomeOf(changed);
      const wanted =
        at < 8 ? 'not-ours' : at === 8 ? 'from-newer-version' : at < 122 ? 'damaged' : 'altered';
      expect([at, why]).toEqual([at, wanted]);
      names.set(why, (names.get(why) ?? 0) + 1);
    }
    expect([...names.keys()].sort()).toEqual([
      'altered',
      'damaged',
      'from-newer-version',
      'not-ours',
    ]);
  });

  it('is refused by name cut short at any place, and doubled', async () => {
    for (let length = 0; length < sealed.length; length += length < 130 ? 1 : 61) {
      const why = await outcomeOf(sealed.subarray(0, length));
      expect([length, why]).toEqual([length, length < 9 ? 'not-ours' : 'cut-short']);
    }
    expect(await outcomeOf(Buffer.concat([sealed, sealed]))).toBe('too-long');
    expect(await outcomeOf(Buffer.concat([sealed, Buffer.from([0])]))).toBe('too-long');
  });

  it('of many pieces opens, and not with pieces dropped, swapped or repeated', async () => {
    const document = longDocument();
    const long = await sealRelease(document, keys.card, unpaced());
    expect(await openRelease(long, keys, unpaced())).toMatchObject({ ok: true, document });
    const head = long.subarray(0, 122);
    const size = 64 * 1024 + 17;
    const pieces: Uint8Array[] = [];
    for (let at = 122; at < long.length; at += size) pieces.push(long.subarray(at, at + size));
    const [first, second, ...rest] = pieces;
    if (first === undefined || second === undefined || rest.length === 0)
      throw new Error('too short');
    expect(await outcomeOf(Buffer.concat([head, second, first, ...rest]))).toBe('altered');
    expect(await outcomeOf(Buffer.concat([head, first, first, ...rest]))).toBe('altered');
    expect(await outcomeOf(Buffer.concat([head, first, ...rest]))).toBe('cut-short');
  });

  it('of another study, or to an earlier key of this one, is refused', async () => {
    const other = await makeStudyKeys('RM-2026', passphrase(), COST_FLOOR, quick);
    expect(await outcomeOf(sealed, other.keys)).toBe('other-key');
    const foreign = { ...other.keys.card, studyId: 'Foreign' };
    await expect(sealRelease(sampleDocument(), foreign, unpaced())).rejects.toThrow(RangeError);
    // Somebody with the card of this study seals what is of another: the card's own study id is bent.
    const document = sampleDocument({ study: { id: 'Foreign', schemeRun: null } });
    const bent = { ...keys.card, studyId: 'Foreign' };
    expect(await outcomeOf(await sealRelease(document, bent, unpaced()))).toBe('other-study');
  });

  it('is not taken with something else inside', async () => {
    const broken = { ...sampleDocument(), entries: [] };
    const inside = await sealRelease(broken, keys.card, unpaced());
    expect(await outcomeOf(inside)).toBe('not-a-document');
    const newer = { ...sampleDocument(), version: 2 };
    const ahead = await sealRelease(newer as unknown as ReleaseDocument, keys.card, unpaced());
    expect(await outcomeOf(ahead)).toBe('from-newer-version');
  });

  it('stops where it is called off', async () => {
    const stopper = new AbortController();
    stopper.abort();
    const pace = new Pace(1, { signal: stopper.signal });
    await expect(openRelease(sealed, keys, pace)).rejects.toThrow(CalledOff);
    await expect(sealRelease(sampleDocument(), keys.card, pace)).rejects.toThrow(CalledOff);
  });

  it('that an earlier Verso sealed still opens', async () => {
    const url = new URL('../../fixtures/vectors/sealed-release.json', import.meta.url);
    const vector = z
      .object({ keyFile: z.string(), passphrase: z.string(), sealed: z.string(), text: z.string() })
      .parse(JSON.parse(readFileSync(url, 'utf8')));
    const parsed = parseStudyKeyFile(Buffer.from(vector.keyFile, 'base64'));
    if (!parsed.ok) throw new Error(parsed.why);
    const own = await openStudyKeys(parsed.file, passphrase(vector.passphrase), quick);
    if (!own.ok) throw new Error(own.why);
    const opened = await openRelease(Buffer.from(vector.sealed, 'base64'), own.keys, unpaced());
    if (!opened.ok) throw new Error(opened.why);
    expect(opened.document.entries[0]?.text).toBe(vector.text);
  });
});

describe('a lot of sealed releases', () => {
  it('opens what it can and names each of the others', async () => {
    const other = await makeStudyKeys('RM-2027', passphrase(), COST_FLOOR, quick);
    const foreign = sampleDocument({ study: { id: 'RM-2027', schemeRun: null } });
    const again = await sealRelease(sampleDocument(), keys.card, unpaced());
    const seen: number[] = [];
    const pace = new Pace(6, { onProgress: ({ done }) => void seen.push(done) });
    const lot = await openMany(
      [
        { name: 'a', bytes: sealed },
        { name: 'b', bytes: sealed.subarray(0, -5) },
        { name: 'a (1)', bytes: Uint8Array.from(sealed) },
        { name: 'c', bytes: again },
        { name: 'd', bytes: await sealRelease(foreign, other.keys.card, unpaced()) },
        { name: 'photo.jpg', bytes: Uint8Array.of(0xff, 0xd8) },
      ],
      keys,
      pace,
    );
    expect(lot.opened.map(({ name }) => name)).toEqual(['a', 'c']);
    expect(lot.refused).toEqual([
      { name: 'b', why: 'cut-short' },
      { name: 'a (1)', why: 'doubled' },
      { name: 'd', why: 'other-key' },
      { name: 'photo.jpg', why: 'not-ours' },
    ]);
    expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
