/** Plain text: the exact words and nothing besides. */
import type { ReleaseDocument, ReleasedEntry } from '../document/release-document.ts';
import { labelOf } from '../document/release-document.ts';
import type { ExportParts } from './export-parts.ts';
import { utf8 } from './export-parts.ts';

/** One entry as it was approved. */
export function writeEntryText(entry: ReleasedEntry): Uint8Array {
  return utf8(entry.text);
}

/** A single entry as it is; several one after the other, each under its label. */
export async function writeText(
  document: ReleaseDocument,
  { pace }: ExportParts,
): Promise<Uint8Array> {
  const [first, ...others] = document.entries;
  if (first !== undefined && others.length === 0) return writeEntryText(first);
  const parts: string[] = [];
  for (const entry of document.entries) {
    parts.push(`${labelOf(document, entry)}\n\n${entry.text}`);
    await pace.step(0);
  }
  return utf8(parts.join('\n\n\n'));
}
