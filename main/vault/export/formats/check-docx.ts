/** Reads a Word file back: whole, pointing nowhere outside, with our properties and exactly our words. */
import type { ReleaseDocument } from '../document/release-document.ts';
import type { XmlElement } from '../files/write-xml.ts';
import { allElements, readXml, textIn } from '../files/read-xml.ts';
import { readZip } from '../files/read-zip.ts';
import type { Pace } from '../../long-work/pace.ts';
import type { ExportParts } from './export-parts.ts';

const DOCUMENT = 'word/document.xml';
const BODY = '<w:body>';
const PARAGRAPH_END = '</w:p>';
/** Characters of the body that are read in one go. */
const SLICE = 100_000;
const NEEDED = [
  '[Content_Types].xml',
  '_rels/.rels',
  'docProps/core.xml',
  DOCUMENT,
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
  const paragraphs: ReadParagraph[] = [];
  try {
    for (const [name, content] of await readZip(bytes, pace)) {
      const source = new TextDecoder('utf-8', { fatal: true }).decode(content);
      if (name === DOCUMENT) {
        const { before, body, after } = bodyOf(source);
        parts.set(name, readXml(before + after));
        paragraphs.push(...(await readBody(body, pace)));
      } else parts.set(name, readXml(source));
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
  if (paragraphs.some(({ hasTrace }) => hasTrace)) faults.push('a trace of editing');
  const styles = parts.get('word/styles.xml');
  if (styles !== undefined) {
    faults.push(...styleFaults(paragraphs, styles), ...wordFaults(paragraphs, document));
  }
  return faults;
}

/** @throws Error for what has no body with paragraphs and the measures of the page at its end. */
export function bodyOf(source: string): {
  readonly before: string;
  readonly body: string;
  readonly after: string;
} {
  const begin = source.indexOf(BODY) + BODY.length;
  const end = source.lastIndexOf('<w:sectPr');
  if (begin < BODY.length || end < begin) throw new Error('no body');
  return {
    before: source.slice(0, begin),
    body: source.slice(begin, end),
    after: source.slice(end),
  };
}

interface ReadParagraph {
  readonly words: string;
  readonly styles: readonly (string | undefined)[];
  readonly hasTrace: boolean;
}

/** In slices of whole paragraphs: one of a thousand entries would hold the thread for seconds. */
async function readBody(body: string, pace: Pace): Promise<readonly ReadParagraph[]> {
  const read: ReadParagraph[] = [];
  for (let at = 0; at < body.length;) {
    const found = body.indexOf(PARAGRAPH_END, Math.min(at + SLICE, body.length));
    const end = found === -1 ? body.length : found + PARAGRAPH_END.length;
    const slice = readXml(`<w:body>${body.slice(at, end)}</w:body>`);
    for (const child of slice.children) {
      if (typeof child === 'string') throw new Error('words outside of a paragraph');
      const inside = [...allElements(child)];
      read.push({
        words: wordsOf(child),
        styles: inside
          .filter(({ name }) => name === 'w:pStyle')
          .map(({ attributes }) => attributes['w:val']),
        // Whatever stands between paragraphs was put there by an editor.
        hasTrace: child.name !== 'w:p' || inside.some(isTrace),
      });
    }
    at = end;
    await pace.step(0);
  }
  return read;
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

function styleFaults(paragraphs: readonly ReadParagraph[], styles: XmlElement): readonly string[] {
  const known = new Set(
    [...allElements(styles)]
      .filter(({ name }) => name === 'w:style')
      .map(({ attributes }) => attributes['w:styleId']),
  );
  const used = paragraphs.flatMap((one) => one.styles);
  const faults = used.some((style) => !known.has(style)) ? ['a style that is not there'] : [];
  return used.length === 0 ? [...faults, 'no heading'] : faults;
}

/** Every question, every answer and every memo stands there word for word, in order. */
function wordFaults(
  paragraphs: readonly ReadParagraph[],
  document: ReleaseDocument,
): readonly string[] {
  const written = paragraphs.map(({ words }) => words);
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
