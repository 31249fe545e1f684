/** Every format that a person can take alone, by name. A PDF is the HTML, printed by the host. */
import type { ReleaseDocument } from './document/release-document.ts';
import { labelOf } from './document/release-document.ts';
import type { NamedBytes } from './files/write-zip.ts';
import { writeQdc } from './formats/codebook-xml.ts';
import { writeDocx } from './formats/docx.ts';
import type { ExportParts } from './formats/export-parts.ts';
import { writeHtml } from './formats/html.ts';
import { checkJson, writeJson } from './formats/json.ts';
import { writeMarkdown } from './formats/markdown.ts';
import { writeQdpx } from './formats/qdpx.ts';
import { writeSegments } from './formats/tables.ts';
import { writeText } from './formats/text.ts';

interface Format {
  readonly ending: string;
  readonly write: (
    document: ReleaseDocument,
    parts: ExportParts,
  ) => Promise<Uint8Array> | Uint8Array;
}

export const FORMATS = {
  text: { ending: 'txt', write: writeText },
  markdown: { ending: 'md', write: writeMarkdown },
  html: { ending: 'html', write: writeHtml },
  docx: { ending: 'docx', write: writeDocx },
  csv: { ending: 'csv', write: writeSegments },
  json: {
    ending: 'json',
    async write(document, { pace }) {
      const bytes = await writeJson(document, pace);
      await checkJson(bytes, document, pace);
      return bytes;
    },
  },
  qdpx: { ending: 'qdpx', write: writeQdpx },
  qdc: { ending: 'qdc', write: writeQdc },
} as const satisfies Readonly<Record<string, Format>>;
export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

/** @returns the file with the name to propose for it, which says pseudonyms and nothing else. */
export async function writeFormat(
  document: ReleaseDocument,
  format: FormatName,
  parts: ExportParts,
): Promise<NamedBytes> {
  const { ending, write }: Format = FORMATS[format];
  const bytes = await write(document, parts);
  return { name: `${proposedName(document)}.${ending}`, bytes };
}

/** Without an ending. */
export function proposedName(document: ReleaseDocument): string {
  const [entry, another] = document.entries;
  if (entry !== undefined && another === undefined) return labelOf(document, entry);
  const [person, other] = document.participants;
  return person !== undefined && other === undefined ? person.pseudonym : 'Verso release';
}
