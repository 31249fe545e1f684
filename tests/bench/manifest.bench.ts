/** What the manifest costs by itself, at three sizes, and how that grows: docs/decisions/0002-manifest.md. */
import { createHash } from 'node:crypto';

import type { Element, Manifest } from '../../main/vault/crypto/manifest.ts';
import {
  changeManifest,
  emptyManifest,
  encodeManifest,
  manifestPlace,
  rootOf,
} from '../../main/vault/crypto/manifest.ts';
import { seal } from '../../main/vault/crypto/sealed-record.ts';
import { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import { readySodium } from '../../main/vault/crypto/sodium.ts';
import { KEY_BYTES } from '../../main/vault/crypto/vault-keys.ts';
import type { Measure } from './measure.ts';
import { count, growth, measure, processorTime, SIZES, timed } from './measure.ts';

const VAULT = 'b'.repeat(32);
const SAVES = 400;

export async function benchManifest(): Promise<readonly Measure[]> {
  await readySodium();
  const verified: number[][] = [];
  const kept: number[][] = [];
  const listed: number[][] = [];
  for (const size of SIZES) {
    const rootKey = SecretBytes.random(KEY_BYTES);
    const elements = Array.from({ length: size }, (_, index) => elementOf(index, 1));
    const rounds = size > 10_000 ? 5 : 9;
    verified.push(Array.from({ length: rounds }, () => worked(() => rootOf(elements, rootKey))));
    kept.push(saves(elements, rootKey));
    listed.push(Array.from({ length: rounds }, () => worked(() => sortedListHash(elements))));
    rootKey.wipe();
  }
  return [
    ...SIZES.map((size, at) =>
      measure(
        `manifest verified, processor time, ${count(size)} records`,
        verified[at] ?? [],
        null,
      ),
    ),
    growth('manifest verified: growth exponent', verified, 1.15),
    ...SIZES.map((size, at) =>
      measure(`manifest kept in step with a save among ${count(size)}`, kept[at] ?? [], 1),
    ),
    growth('manifest kept in step: growth exponent', kept, 0.2),
    ...SIZES.map((size, at) =>
      measure(
        `not used: hash of a sorted list of ${count(size)}, processor time`,
        listed[at] ?? [],
        null,
      ),
    ),
  ];
}

function worked(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return processorTime(before);
}

function elementOf(index: number, version: number): Element {
  const digest = createHash('sha256').update(`${index} ${version}`).digest();
  const id = createHash('sha256').update(String(index)).digest('hex').slice(0, 32);
  return { table: 'records', id, version, tag: new Uint8Array(digest.subarray(0, 16)) };
}

/** All that the manifest adds to a save: one element out, one in, sealed anew. */
function saves(elements: readonly Element[], rootKey: SecretBytes): number[] {
  const manifestKey = SecretBytes.random(KEY_BYTES);
  const place = manifestPlace(VAULT, 1);
  let manifest: Manifest = {
    ...emptyManifest(VAULT, 1),
    count: elements.length,
    root: rootOf(elements, rootKey),
  };
  const step = Math.max(1, Math.floor(elements.length / SAVES));
  const changed = elements.filter((_, index) => index % step === 0).slice(0, SAVES);
  const times = changed.map((before, index) => {
    const after = elementOf(index * step, 2);
    return timed(() => {
      manifest = changeManifest(manifest, [before], [after], rootKey);
      seal(encodeManifest(manifest), place, manifestKey);
    });
  });
  if (manifest.count !== elements.length) throw new Error('the count has moved');
  manifestKey.wipe();
  return times;
}

/** What each save would cost if the manifest were a hash of all elements in the order of their ids. */
function sortedListHash(elements: readonly Element[]): void {
  const sorted = [...elements].sort((one, other) => (one.id < other.id ? -1 : 1));
  const hash = createHash('sha256');
  for (const { id, version, tag } of sorted) hash.update(`${id} ${version} `).update(tag);
  hash.digest();
}
