/**
 * A Word file: heading styles, a language on every run, nothing else. The library writes the clock into
 * core.xml and packs with the day of packing, so both are made anew here; then the file is read back.
 */
import { Document, HeadingLevel, Packer, Paragraph, Tab, TextRun } from 'docx';
import { unzipSync } from 'fflate';

import type { ReleaseDocument, ReleasedEntry } from '../document/release-document.ts';
import { labelOf } from '../document/release-document.ts';
import { zipBytes } from '../files/write-zip.ts';
import { element, xmlDocument } from '../files/write-xml.ts';
import type { Pace } from '../../long-work/pace.ts';
import { bodyOf, checkDocx } from './check-docx.ts';
import { entryFacts } from './entry-facts.ts';
import type { ExportParts } from './export-parts.ts';
import { utf8 } from './export-parts.ts';
import { fileWords } from './file-words.ts';
import { titleOf } from './html.ts';

const CORE_PROPERTIES = 'docProps/core.xml';
const DOCUMENT = 'word/document.xml';
/** Paragraphs that are made in one go: some tens of milliseconds. */
const SLICE = 100;
const CONTENT_TYPES = '[Content_Types].xml';
const LANGUAGES = { en: 'en-GB', fr: 'fr-FR' } as const;
const HALF_POINTS = { body: 22, small: 20, h3: 24, h2: 28, h1: 36 } as const;
/** 22 mm and 20 mm in twentieths of a point; the page is A4. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1247, bottom: 1247, left: 1134, right: 1134 },
} as const;

export async function writeDocx(
  document: ReleaseDocument,
  parts: ExportParts,
): Promise<Uint8Array> {
  const { language, pace } = parts;
  const title = titleOf(document, parts);
  const around = LANGUAGES[language];
  const children: Paragraph[] = [
    heading(title, 1, around, false),
    ...paragraphs(fileWords[language].aboutCopy, around),
  ];
  for (const [index, entry] of document.entries.entries()) {
    children.push(...entryParagraphs(document, entry, index, parts));
    await pace.step(0);
  }
  const made = await madeInSlices(children, around, pace);
  const core = utf8(coreProperties(title, around, parts));
  const files = Object.entries({ ...made, [CORE_PROPERTIES]: core })
    .map(([name, bytes]) => ({ name, bytes }))
    // What says what the others are comes first, as Word itself writes it.
    .sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));
  const bytes = await zipBytes(files, pace);
  await checkDocx(bytes, document, parts);
  return bytes;
}

/**
 * The library makes a file in one go, and a thousand entries would hold the thread for seconds: so each
 * slice is made as a file of its own, and their paragraphs are put into one body. Nothing in them refers to
 * anything by a number that starts anew.
 */
async function madeInSlices(
  children: readonly Paragraph[],
  language: string,
  pace: Pace,
): Promise<Readonly<Record<string, Uint8Array>>> {
  let made: Readonly<Record<string, Uint8Array>> = {};
  const bodies: string[] = [];
  let around = { before: '', after: '' };
  for (let at = 0; at < Math.max(1, children.length); at += SLICE) {
    const file = new Document({
      styles: { default: defaultStyles(language) },
      sections: [{ properties: { page: PAGE }, children: children.slice(at, at + SLICE) }],
    });
    made = unzipSync(Uint8Array.from(await Packer.toBuffer(file)));
    const whole = new TextDecoder().decode(made[DOCUMENT]);
    const { before, body, after } = bodyOf(whole);
    around = { before, after };
    bodies.push(body);
    await pace.step(0);
  }
  return { ...made, [DOCUMENT]: utf8([around.before, ...bodies, around.after].join('')) };
}

function rank(name: string): number {
  return name === CONTENT_TYPES ? 0 : 1;
}

function defaultStyles(language: string) {
  const big = (size: number) => ({
    run: { size, bold: true, color: '000000' },
    paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
  });
  return {
    document: {
      run: { size: HALF_POINTS.body, font: 'Calibri', language: { value: language } },
      paragraph: { spacing: { after: 120, line: 300 } },
    },
    heading1: big(HALF_POINTS.h1),
    heading2: big(HALF_POINTS.h2),
    heading3: big(HALF_POINTS.h3),
  };
}

function entryParagraphs(
  document: ReleaseDocument,
  entry: ReleasedEntry,
  index: number,
  { language }: ExportParts,
): readonly Paragraph[] {
  const around = LANGUAGES[language];
  const own = entry.locale === 'fr-CA' ? 'fr-CA' : 'en-GB';
  const facts = entryFacts(document, entry, language).map(
    ({ name, value }) =>
      new Paragraph({
        spacing: { after: 0 },
        children: runs(`${name}${language === 'fr' ? '\u00a0: ' : ': '}${value}`, around, false),
      }),
  );
  const passages = entry.passages.flatMap(({ prompt, text }) => [
    heading(prompt, 3, own, false),
    ...paragraphs(text, own),
  ]);
  const memo =
    entry.memo === null
      ? []
      : [heading(fileWords[language].memo, 3, around, false), ...paragraphs(entry.memo, own)];
  return [heading(labelOf(document, entry), 2, around, index > 0), ...facts, ...passages, ...memo];
}

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

function heading(
  text: string,
  level: keyof typeof LEVELS,
  language: string,
  pageBreakBefore: boolean,
): Paragraph {
  const isRtl = isRightToLeft(text);
  return new Paragraph({
    heading: LEVELS[level],
    pageBreakBefore,
    bidirectional: isRtl,
    children: runs(text, language, isRtl),
  });
}

/** A line feed inside a paragraph is a break. */
function paragraphs(text: string, language: string): readonly Paragraph[] {
  return text.split(/\n{2,}/u).map((words) => {
    const isRtl = isRightToLeft(words);
    return new Paragraph({ bidirectional: isRtl, children: runs(words, language, isRtl) });
  });
}

function runs(text: string, language: string, rightToLeft: boolean): readonly TextRun[] {
  return text.split('\n').map((line, index) => {
    const children = line
      .split('\t')
      .flatMap((piece, at) => (at > 0 ? [new Tab(), piece] : [piece]));
    return new TextRun({
      children,
      rightToLeft,
      language: rightToLeft ? { value: language, bidirectional: 'ar-SA' } : { value: language },
      ...(index > 0 ? { break: 1 } : {}),
    });
  });
}

/** By its first letter, as Unicode does. */
function isRightToLeft(text: string): boolean {
  return /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    text,
  );
}

function coreProperties(title: string, language: string, { date }: ExportParts): string {
  const when = (name: string) =>
    element(name, { 'xsi:type': 'dcterms:W3CDTF' }, [`${date}T00:00:00Z`]);
  return xmlDocument(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      [
        element('dc:title', {}, [title]),
        element('dc:creator', {}, ['Verso']),
        element('dc:language', {}, [language]),
        element('cp:lastModifiedBy', {}, ['Verso']),
        element('cp:revision', {}, ['1']),
        when('dcterms:created'),
        when('dcterms:modified'),
      ],
    ),
  );
}
