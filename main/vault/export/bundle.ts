/**
 * The bundle: every file of a release, one after the other, so that a thousand entries never lie in memory
 * as a whole. The list of originals and replacements is in none of them.
 */
import { createHash } from 'node:crypto';

import type { ReleaseDocument } from './document/release-document.ts';
import { labelOf } from './document/release-document.ts';
import type { NamedBytes } from './files/write-zip.ts';
import { writeQdc } from './formats/codebook-xml.ts';
import type { ExportParts } from './formats/export-parts.ts';
import { utf8 } from './formats/export-parts.ts';
import { checkJson, writeJson, writeJsonSchema } from './formats/json.ts';
import { writeQdpx } from './formats/qdpx.ts';
import { writeReadme } from './formats/readme.ts';
import type { FileFacts } from './formats/ro-crate.ts';
import { CRATE_FILE, writeCrate } from './formats/ro-crate.ts';
import { writeSummary } from './formats/summary.ts';
import { writeCodebookTable, writeMetadata, writeSegments } from './formats/tables.ts';
import { writeEntryText } from './formats/text.ts';

export const MANIFEST_FILE = 'manifest-sha256.txt';

/** For a `Pace`: what each part takes, in entries; the last is for whoever saves and reads back. */
const WEIGHTS = { metadata: 1, segments: 2, texts: 1, json: 2, qdpx: 6, readBack: 2 } as const;

export function bundleSteps({ entries }: ReleaseDocument): number {
  return Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0) * entries.length;
}

/** Files in the order in which a person meets them; the manifest, which covers all others, is last. */
export async function* bundleFiles(
  document: ReleaseDocument,
  parts: ExportParts,
): AsyncGenerator<NamedBytes> {
  const facts: FileFacts[] = [];
  for await (const file of describedFiles(document, parts)) {
    facts.push(factsOf(file));
    yield file;
  }
  const crate = { name: CRATE_FILE, bytes: writeCrate(document, facts, parts) };
  yield crate;
  yield manifestOf([...facts, factsOf(crate)]);
}

/** The bundle's tables alone, for who has a spreadsheet, with a manifest of their own. */
export async function* tableFiles(
  document: ReleaseDocument,
  parts: ExportParts,
): AsyncGenerator<NamedBytes> {
  const facts: FileFacts[] = [];
  for await (const file of tables(document, parts)) {
    facts.push(factsOf(file));
    yield file;
  }
  yield manifestOf(facts);
}

function manifestOf(facts: readonly FileFacts[]): NamedBytes {
  const lines = facts
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`);
  return { name: MANIFEST_FILE, bytes: utf8(lines.join('')) };
}

async function* describedFiles(
  document: ReleaseDocument,
  parts: ExportParts,
): AsyncGenerator<NamedBytes> {
  const { pace } = parts;
  const count = document.entries.length;
  yield { name: 'README.txt', bytes: writeReadme(document, parts) };
  yield { name: 'anonymisation-summary.txt', bytes: writeSummary(document, parts) };
  yield* tables(document, parts);
  for (const entry of document.entries) {
    yield { name: `texts/${labelOf(document, entry)}.txt`, bytes: writeEntryText(entry) };
    await pace.step(WEIGHTS.texts);
  }
  const json = await writeJson(document, pace);
  await checkJson(json, document, pace);
  yield { name: 'reflections.json', bytes: json };
  yield { name: 'reflections.schema.json', bytes: writeJsonSchema() };
  await pace.step(WEIGHTS.json * count);
  yield { name: 'verso.qdpx', bytes: await writeQdpx(document, parts) };
  await pace.step(WEIGHTS.qdpx * count);
  yield { name: 'verso.qdc', bytes: writeQdc(document, parts) };
}

async function* tables(document: ReleaseDocument, parts: ExportParts): AsyncGenerator<NamedBytes> {
  const { pace } = parts;
  const count = document.entries.length;
  yield { name: 'metadata.csv', bytes: await writeMetadata(document, parts) };
  await pace.step(WEIGHTS.metadata * count);
  yield { name: 'segments.csv', bytes: await writeSegments(document, parts) };
  await pace.step(WEIGHTS.segments * count);
  yield { name: 'codebook.csv', bytes: await writeCodebookTable(document, parts) };
}

function factsOf({ name, bytes }: NamedBytes): FileFacts {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, size: bytes.length, sha256 };
}

/** @throws Error where the files that are there and the manifest among them differ. */
export function checkManifest(hashes: ReadonlyMap<string, string>, manifest: string): void {
  const listed = new Map(
    manifest
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const others = [...hashes].filter(([name]) => name !== MANIFEST_FILE);
  const isSame =
    others.length === listed.size && others.every(([name, hash]) => listed.get(name) === hash);
  if (!isSame) throw new Error('a bundle and its manifest differ');
}
