/** The document itself. Verso reads it back; its schema is made from the one that Verso parses with. */
import { isDeepStrictEqual } from 'node:util';

import { z } from 'zod';

import type { ReleaseDocument } from '../document/release-document.ts';
import {
  DOCUMENT_FORMAT,
  DOCUMENT_VERSION,
  releaseDocumentJsonSchema,
  releaseDocumentSchema,
} from '../document/release-document.ts';
import { utf8 } from './export-parts.ts';

export function writeJson(document: ReleaseDocument): Uint8Array {
  return utf8(`${JSON.stringify(document, null, 2)}\n`);
}

export function writeJsonSchema(): Uint8Array {
  return utf8(`${JSON.stringify(releaseDocumentJsonSchema(), null, 2)}\n`);
}

export type ReadDocument =
  | { readonly ok: true; readonly document: ReleaseDocument }
  | { readonly ok: false; readonly why: 'not-a-document' | 'from-newer-version' };

/** For bytes from anywhere. */
export function readJson(bytes: Uint8Array): ReadDocument {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { ok: false, why: 'not-a-document' };
  }
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

/** @throws Error where the file does not say what the document says. */
export function checkJson(bytes: Uint8Array, document: ReleaseDocument): void {
  const read = readJson(bytes);
  if (!read.ok || !isDeepStrictEqual(read.document, document)) {
    throw new Error('a JSON file reads back otherwise');
  }
}
