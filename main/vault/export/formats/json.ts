/** The document itself. Verso reads it back; its schema is made from the one that Verso parses with. */
import { isDeepStrictEqual } from 'node:util';

import { z } from 'zod';

import type { Pace } from '../../long-work/pace.ts';
import type { ReleaseDocument } from '../document/release-document.ts';
import {
  DOCUMENT_FORMAT,
  DOCUMENT_VERSION,
  releaseDocumentJsonSchema,
  releaseDocumentSchema,
} from '../document/release-document.ts';
import { utf8 } from './export-parts.ts';

/** Entry by entry, in the layout of `JSON.stringify` with two spaces. */
export async function writeJson(document: ReleaseDocument, pace: Pace): Promise<Uint8Array> {
  const { entries, ...others } = document;
  // A list of none is written in one line, which the entries then take the place of.
  const frame = JSON.stringify({ ...others, entries: [] }, null, 2);
  const at = frame.lastIndexOf('[]');
  const parts = [utf8(`${frame.slice(0, at)}[\n`)];
  for (const [index, entry] of entries.entries()) {
    const written = JSON.stringify(entry, null, 2).replaceAll('\n', '\n    ');
    parts.push(utf8(`    ${written}${index < entries.length - 1 ? ',' : ''}\n`));
    await pace.step(0);
  }
  parts.push(utf8(`  ]${frame.slice(at + 2)}\n`));
  return Uint8Array.from(Buffer.concat(parts));
}

export function writeJsonSchema(): Uint8Array {
  return utf8(`${JSON.stringify(releaseDocumentJsonSchema(), null, 2)}\n`);
}

export type ReadDocument =
  | { readonly ok: true; readonly document: ReleaseDocument }
  | { readonly ok: false; readonly why: 'not-a-document' | 'from-newer-version' };

/** For bytes from anywhere. */
export function readJson(bytes: Uint8Array): ReadDocument {
  const raw = parsedJson(bytes);
  const parsed = releaseDocumentSchema.safeParse(raw);
  if (parsed.success) return { ok: true, document: parsed.data };
  return { ok: false, why: isNewer(raw) ? 'from-newer-version' : 'not-a-document' };
}

const newer = z.looseObject({
  format: z.literal(DOCUMENT_FORMAT),
  version: z.int().gt(DOCUMENT_VERSION),
});

function isNewer(raw: unknown): boolean {
  return newer.safeParse(raw).success;
}

/** The document fits the schema, so a file that says the same does, too. */
export async function checkJson(
  bytes: Uint8Array,
  document: ReleaseDocument,
  pace: Pace,
): Promise<void> {
  const read = shallow.safeParse(parsedJson(bytes));
  if (!read.success || read.data.entries.length !== document.entries.length) throw otherwise();
  const { entries, ...rest } = read.data;
  const { entries: own, ...ownRest } = document;
  if (!isDeepStrictEqual(rest, ownRest)) throw otherwise();
  for (const [index, entry] of own.entries()) {
    if (!isDeepStrictEqual(entries[index], entry)) throw otherwise();
    await pace.step(0);
  }
}

const shallow = z.looseObject({ entries: z.array(z.unknown()) });

function otherwise(): Error {
  return new Error('a JSON file reads back otherwise');
}

/** @returns undefined for what is no JSON in UTF-8. */
function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
