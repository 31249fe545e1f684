/** Reads a Word file back: whole, pointing nowhere outside, with our properties and exactly our words. */
import type { ReleaseDocument } from '../document/release-document.ts';
import type { XmlElement } from '../files/write-xml.ts';
import { allElements, readXml, textIn } from '../files/read-xml.ts';
import { readZip } from '../files/read-zip.ts';
import type { Pace } from '../files/pace.ts';
import type { ExportParts } from './export-parts.ts';

const NEEDED = [
  '[Content_Types].xml',
  '_rels/.rels',
  'docProps/core.xml',
  'word/document.xml',
  'word/styles.xml',
];
/** Traces of people and of editing. */
const FORBIDDEN = new Set(['w:ins', 'w:del', 'w:comment', 'w:rsids', 'w:hyperlink', 'w:drawing']);

/** @throws Error with the names of the rules that are broken. */
export async function checkDocx(
  bytes: Uint8Array,
  document: ReleaseDocument,
  { date, pace }: ExportParts,
): Promise<void> {
  const faults = await docxFaults(bytes, document, date, pace);
  if (faults.length > 0) throw new Error(`a DOCX file: ${[...new Set(faults)].join('; ')}`);
}

export async function docxFaults(
  bytes: Uint8Array,
  document: ReleaseDocument,
  date: string,
  pace: Pace,
): Promise<readonly string[]> {
  const parts = new Map<string, XmlElement>();
  try {
    for (const [name, content] of await readZip(bytes, pace)) {
      parts.set(name, readXml(new TextDecoder('utf-8', { fatal: true }).decode(content)));
      await pace.step(0);
    }
  } catch (error) {
    return [error instanceof Error ? error.message : 'no zip'];
  }
  const faults = NEEDED.filter((name) => !parts.has(name)).map((name) => `no ${name}`);
  for (const [name, root] of parts) {
    if (name.endsWith('.rels')) faults.push(...linkFaults(name, root, parts));
    if ([...allElements(root)].some((one) => isTrace(one))) faults.push('a trace of editing');
  }
  const core = parts.get('docProps/core.xml');
  if (core !== undefined) faults.push(...propertyFaults(core, date));
  const body = parts.get('word/document.xml');
  const styles = parts.get('word/styles.xml');
  if (body !== undefined && styles !== undefined) {
    faults.push(...styleFaults(body, styles), ...wordFaults(body, document));
  }
  return faults;
}

function isTrace({ name, attributes }: XmlElement): boolean {
  return FORBIDDEN.has(name) || Object.keys(attributes).some((key) => key.startsWith('w:rsid'));
}

function linkFaults(
  name: string,
  root: XmlElement,
  parts: ReadonlyMap<string, XmlElement>,
): readonly string[] {
  const folder = name.replace(/_rels\/[^/]*$/u, '');
  return [...allElements(root)].flatMap(({ name: kind, attributes }) => {
    if (kind !== 'Relationship') return [];
    if (attributes['TargetMode'] !== undefined) return ['a link to the outside'];
    return parts.has(folder + (attributes['Target'] ?? '')) ? [] : ['a link to nothing'];
  });
}

function propertyFaults(core: XmlElement, date: string): readonly string[] {
  const valueOf = (name: string): string =>
    [...allElements(core)]
      .filter((one) => one.name === name)
      .map(textIn)
      .join('|');
  const faults: string[] = [];
  if (valueOf('dc:creator') !== 'Verso' || valueOf('cp:lastModifiedBy') !== 'Verso') {
    faults.push('an author');
  }
  const dates = [valueOf('dcterms:created'), valueOf('dcterms:modified')];
  if (dates.some((one) => one !== `${date}T00:00:00Z`)) faults.push('a time');
  if (valueOf('dc:language') === '') faults.push('no language');
  return faults;
}

function styleFaults(body: XmlElement, styles: XmlElement): readonly string[] {
  const known = new Set(
    [...allElements(styles)]
      .filter(({ name }) => name === 'w:style')
      .map(({ attributes }) => attributes['w:styleId']),
  );
  const used = [...allElements(body)].filter(({ name }) => name === 'w:pStyle');
  const faults = used.some(({ attributes }) => !known.has(attributes['w:val']))
    ? ['a style that is not there']
    : [];
  return used.length === 0 ? [...faults, 'no heading'] : faults;
}

/** Every question, every answer and every memo stands there word for word, in order. */
function wordFaults(body: XmlElement, document: ReleaseDocument): readonly string[] {
  const written = [...allElements(body)].filter(({ name }) => name === 'w:p').map(wordsOf);
  let at = 0;
  for (const { passages, memo } of document.entries) {
    const wanted = [
      ...passages.flatMap(({ prompt, text }) => [prompt, ...text.split(/\n{2,}/u)]),
      ...(memo?.split(/\n{2,}/u) ?? []),
    ];
    for (const words of wanted) {
      const found = written.indexOf(words, at);
      if (found < 0) return ['other words than the text'];
      at = found + 1;
    }
  }
  return [];
}

function wordsOf(paragraph: XmlElement): string {
  return [...allElements(paragraph)]
    .map((one) => {
      if (one.name === 'w:t') return textIn(one);
      if (one.name === 'w:br') return '\n';
      return one.name === 'w:tab' && Object.keys(one.attributes).length === 0 ? '\t' : '';
    })
    .join('');
}
