/**
 * Reads a project back by the rules that its schema cannot say and that programs break on. Every rule has
 * a name, so that a test can break each and see it told.
 */
import type { Pace } from '../../long-work/pace.ts';
import type { XmlElement } from '../files/write-xml.ts';
import { allElements, readXml } from '../files/read-xml.ts';
import { readZip } from '../files/read-zip.ts';
import { nameFaults } from './check-qdpx-names.ts';
import { referenceFaults } from './check-qdpx-references.ts';
import { textFaults } from './check-qdpx-texts.ts';
import { PROJECT_FILE, PROJECT_NAMESPACE } from './qdpx-names.ts';

/** @throws Error with the names of the rules that are broken. */
export async function checkQdpx(bytes: Uint8Array, pace: Pace): Promise<void> {
  const faults = await qdpxFaults(bytes, pace);
  if (faults.length > 0) throw new Error(`a QDPX project: ${[...new Set(faults)].join('; ')}`);
}

/** Names of rules, never a word of the texts. Empty for a project that may go. */
export async function qdpxFaults(bytes: Uint8Array, pace: Pace): Promise<readonly string[]> {
  let files: ReadonlyMap<string, Uint8Array>;
  let root: XmlElement;
  try {
    files = await readZip(bytes, pace);
  } catch (error) {
    return [error instanceof Error ? error.message : 'no zip'];
  }
  const qde = files.get(PROJECT_FILE);
  if (qde === undefined) return ['no project.qde at the top'];
  if (qde[0] === 0xef) return ['a byte order mark in project.qde'];
  try {
    root = readXml(new TextDecoder('utf-8', { fatal: true }).decode(qde));
  } catch {
    return ['project.qde is not well formed'];
  }
  const elements = [...allElements(root)];
  await pace.step(0);
  return [
    ...rootFaults(root),
    ...containerFaults(elements),
    ...referenceFaults(elements),
    ...nameFaults(elements),
    ...(await textFaults(elements, files, pace)),
  ];
}

function rootFaults({ name, attributes }: XmlElement): readonly string[] {
  const faults: string[] = [];
  if (name !== 'Project' || attributes['xmlns'] !== PROJECT_NAMESPACE) faults.push('no Project');
  const { origin = '', basePath } = attributes;
  if (origin === '') faults.push('no origin, on which QualCoder ends');
  if (/atlas/iu.test(origin)) faults.push('an origin that ATLAS.ti takes for its own');
  if (basePath !== '') faults.push('no empty basePath');
  return faults;
}

const CONTAINERS = new Set([
  'Users',
  'CodeBook',
  'Codes',
  'Variables',
  'Cases',
  'Sources',
  'Notes',
  'Sets',
  'Links',
  'Graphs',
]);

/** In the order of the schema, which programs read by. */
const PROJECT_ORDER = [
  'Users',
  'CodeBook',
  'Variables',
  'Cases',
  'Sources',
  'Notes',
  'Links',
  'Sets',
  'Graphs',
  'Description',
  'NoteRef',
];

function containerFaults(elements: readonly XmlElement[]): readonly string[] {
  const faults: string[] = [];
  if (elements.some(({ name, children }) => CONTAINERS.has(name) && children.length === 0)) {
    faults.push('an empty container');
  }
  if (elements.some(({ name }) => name === 'PlainTextContent')) faults.push('a text inline');
  const [root] = elements;
  const places = (root?.children ?? []).map((child) =>
    typeof child === 'string' ? -1 : PROJECT_ORDER.indexOf(child.name),
  );
  if (places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0))) {
    faults.push('parts out of order');
  }
  return faults;
}
