/** The description of a bundle for repositories: RO-Crate 1.2, JSON-LD. */
import type { ReleaseDocument } from '../document/release-document.ts';
import type { ExportParts } from './export-parts.ts';
import { utf8 } from './export-parts.ts';
import { fileWords } from './file-words.ts';

export const CRATE_FILE = 'ro-crate-metadata.json';
const PROFILE = 'https://w3id.org/ro/crate/1.2';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  csv: 'text/csv',
  json: 'application/json',
  qdpx: 'application/zip',
  qdc: 'application/xml',
};

/** A file without its bytes. */
export interface FileFacts {
  readonly name: string;
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** @param files that stand beside it. */
export function writeCrate(
  document: ReleaseDocument,
  files: readonly FileFacts[],
  { date, language, version }: ExportParts,
): Uint8Array {
  const say = fileWords[language];
  const entities = files.map(({ name, size, sha256 }) => ({
    '@id': encodeURI(name),
    '@type': 'File',
    name,
    encodingFormat: MEDIA_TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    contentSize: String(size),
    sha256,
  }));
  const graph = [
    {
      '@id': CRATE_FILE,
      '@type': 'CreativeWork',
      conformsTo: { '@id': PROFILE },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: 'Reflections released from Verso',
      description: `${document.entries.length} / ${document.participants.length}. ${say.aboutCopy}`,
      ...(document.study.id === null ? {} : { identifier: document.study.id }),
      datePublished: date,
      inLanguage: [...new Set(document.entries.map(({ locale }) => locale))].sort(),
      license: { '@id': '#licence' },
      hasPart: entities.map((entity) => ({ '@id': entity['@id'] })),
    },
    {
      '@id': '#licence',
      '@type': 'CreativeWork',
      name: 'To be set by depositor',
      description: 'No licence has been given yet. Whoever deposits this bundle sets it.',
    },
    {
      '@id': '#verso',
      '@type': 'SoftwareApplication',
      name: 'Verso',
      version,
    },
    {
      '@id': '#export',
      '@type': 'CreateAction',
      name: 'Export',
      instrument: { '@id': '#verso' },
      result: { '@id': './' },
    },
    ...entities,
  ];
  return utf8(
    `${JSON.stringify({ '@context': `${PROFILE}/context`, '@graph': graph }, null, 2)}\n`,
  );
}
