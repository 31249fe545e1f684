/** The frozen manifests of format 1; their hashes were checked with another BLAKE2b than libsodium's. */
import { createHash } from 'node:crypto';

import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { judge, openAnchor, sealAnchor } from '../../main/vault/crypto/anchor.ts';
import { fromHex, toHex } from '../../main/vault/crypto/byte-layout.ts';
import type { Element } from '../../main/vault/crypto/manifest.ts';
import {
  changeManifest,
  decodeManifest,
  elementHash,
  emptyManifest,
  encodeManifest,
  rootOf,
} from '../../main/vault/crypto/manifest.ts';
import { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import { readySodium } from '../../main/vault/crypto/sodium.ts';
import raw from '../fixtures/vectors/manifest.json' with { type: 'json' };

const vector = z
  .strictObject({
    vaultId: z.string(),
    epoch: z.int(),
    rootKey: z.string(),
    elements: z.array(
      z.strictObject({
        table: z.string(),
        id: z.string(),
        version: z.int(),
        tag: z.string(),
        hash: z.string(),
      }),
    ),
    /** Empty; with the first two; with the first exchanged for the third. */
    steps: z.array(z.string()).length(3),
  })
  .parse(raw);

const elements = vector.elements.map((element) => ({ ...element, tag: fromHex(element.tag) }));
const rootKey = () => SecretBytes.take(fromHex(vector.rootKey));

function element(index: number): Element {
  const found = elements[index];
  if (found === undefined) throw new Error('no such element');
  return found;
}

/** Another element for each seed. */
function anyElement(seed: number): Element {
  const digest = createHash('sha256').update(String(seed)).digest();
  const id = digest.toString('hex', 0, 16);
  return {
    table: 'records',
    id,
    version: 1 + (seed % 9),
    tag: new Uint8Array(digest.subarray(16)),
  };
}

beforeAll(readySodium);

describe('the manifest', () => {
  it('hashes each element as frozen', () => {
    for (const { hash, ...one } of elements) {
      expect(elementHash(one, rootKey()).toString(16).padStart(128, '0')).toBe(hash);
    }
  });

  it('steps as frozen, and decodes to the same bytes', () => {
    const empty = emptyManifest(vector.vaultId, vector.epoch);
    const two = changeManifest(empty, [], [element(0), element(1)], rootKey());
    const exchanged = changeManifest(two, [element(0)], [element(2)], rootKey());
    expect([empty, two, exchanged].map((m) => toHex(encodeManifest(m)))).toEqual(vector.steps);
    for (const step of vector.steps) {
      const decoded = decodeManifest(fromHex(step));
      expect(decoded === null ? null : toHex(encodeManifest(decoded))).toBe(step);
    }
  });

  it('is not decoded at any other length', () => {
    const bytes = fromHex(vector.steps[0] ?? '');
    for (let length = 0; length < bytes.length; length += 1) {
      expect(decodeManifest(bytes.subarray(0, length))).toBeNull();
    }
  });

  it('comes to the same root step by step as over everything at once, in any order', () => {
    let manifest = emptyManifest(vector.vaultId, 1);
    const held = new Map<string, Element>();
    for (let step = 0; step < 300; step += 1) {
      const come = anyElement(step);
      const [gone] = step % 3 === 2 ? held.values() : [];
      manifest = changeManifest(manifest, gone === undefined ? [] : [gone], [come], rootKey());
      if (gone !== undefined) held.delete(gone.id);
      held.set(come.id, come);
    }
    expect(manifest.count).toBe(held.size);
    expect(manifest.counter).toBe(300);
    expect(manifest.root).toBe(rootOf(held.values(), rootKey()));
    expect(manifest.root).toBe(rootOf([...held.values()].reverse(), rootKey()));
  });

  it('has another root for each field of an element, and for another key', () => {
    const one = element(0);
    const others: Element[] = [
      { ...one, table: 'other' },
      { ...one, id: element(1).id },
      { ...one, version: one.version + 1 },
      { ...one, tag: element(1).tag },
    ];
    const roots = new Set([one, ...others].map((each) => elementHash(each, rootKey())));
    roots.add(elementHash(one, SecretBytes.random(32)));
    expect(roots.size).toBe(6);
  });
});

describe('the anchor', () => {
  const key = () => SecretBytes.take(new Uint8Array(32).fill(7));
  const manifest = { ...emptyManifest(vector.vaultId, 1), counter: 5, count: 2, root: 12345n };

  it('opens for its vault only, whole only', () => {
    const body = sealAnchor(manifest, key());
    expect(openAnchor(body, vector.vaultId, 1, key())).toEqual(manifest);
    expect(openAnchor(body, '0'.repeat(32), 1, key())).toBeNull();
    expect(openAnchor(body, vector.vaultId, 2, key())).toBeNull();
    expect(openAnchor(body.subarray(0, -1), vector.vaultId, 1, key())).toBeNull();
    expect(openAnchor(body, vector.vaultId, 1, SecretBytes.random(32))).toBeNull();
  });

  it.each([
    ['behind', null],
    ['same', manifest],
    ['behind', { ...manifest, counter: 4 }],
    ['older-copy', { ...manifest, counter: 6 }],
    ['tampered', { ...manifest, root: 12346n }],
    ['tampered', { ...manifest, count: 3 }],
  ] as const)('judges %s', (verdict, anchor) => {
    expect(judge(manifest, anchor)).toBe(verdict);
  });
});
