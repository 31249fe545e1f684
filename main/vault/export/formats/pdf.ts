/**
 * A PDF as the page engine prints it (`Host.printToPdf` of the HTML), made ours: the engine's name, the
 * system's and the clock go; title, language and tags are checked. Everything is overwritten in its place,
 * so that the table of places at the end stays true. What looks otherwise than Skia writes it is refused.
 */
import { createHash } from 'node:crypto';

import type { ExportParts } from './export-parts.ts';

/** A tagged PDF; no claim of PDF/UA. */
export interface PdfWanted {
  readonly title: string;
  readonly language: 'en' | 'fr';
}

/** @throws Error where it is not a tagged PDF of this title and language, whole and pointing nowhere. */
export function finishPdf(
  printed: Uint8Array,
  { title, language }: PdfWanted,
  { version, date }: Pick<ExportParts, 'version' | 'date'>,
): Uint8Array {
  // One character a byte, so that places in the text are places in the file.
  const before = Buffer.from(printed).toString('latin1');
  const info = infoOf(before);
  const day = date.replaceAll('-', '');
  const entries = [
    info.title,
    '/Creator (Verso)',
    `/Producer (Verso ${version})`,
    `/CreationDate (D:${day}000000+00'00')`,
    `/ModDate (D:${day}000000+00'00')`,
  ];
  const own = `<<${entries.join('\n')}>>`;
  if (own.length > info.length) throw amiss('has no room for its properties');
  const replaced =
    before.slice(0, info.at) + own.padEnd(info.length) + before.slice(info.at + info.length);
  const finished = withOwnId(replaced);
  const faults = pdfFaults(finished, { title, language }, version, day);
  if (faults.length > 0) throw amiss(faults.join('; '));
  return Uint8Array.from(Buffer.from(finished, 'latin1'));
}

function infoOf(pdf: string): { at: number; length: number; title: string } {
  const number = /\/Info (\d+) 0 R/u.exec(pdf)?.[1];
  const begun =
    number === undefined ? null : new RegExp(`(?:^|\n)${number} 0 obj\n<<`, 'u').exec(pdf);
  if (begun === null) throw amiss('has no properties');
  const at = begun.index + begun[0].length - 2;
  const end = pdf.indexOf('\nendobj', at);
  const dictionary = pdf.slice(at, end);
  const title = TITLE.exec(dictionary)?.[0];
  if (title === undefined || !dictionary.trimEnd().endsWith('>>')) throw amiss('has no title');
  return { at, length: dictionary.length, title };
}

const TITLE = /\/Title (?:\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f]+>)/su;

/** Some engines number each printing; two of the same text get the same number. */
function withOwnId(pdf: string): string {
  const ID = /\/ID \[<([0-9A-Fa-f]{32})> <([0-9A-Fa-f]{32})>\]/u;
  const blank = pdf.replace(ID, `/ID [<${'0'.repeat(32)}> <${'0'.repeat(32)}>]`);
  const own = createHash('sha256').update(blank, 'latin1').digest('hex').slice(0, 32);
  return pdf.replace(ID, `/ID [<${own}> <${own}>]`);
}

function pdfFaults(
  pdf: string,
  { title, language }: PdfWanted,
  version: string,
  day: string,
): readonly string[] {
  const start = Number(/startxref\n(\d+)\n%%EOF\s*$/u.exec(pdf)?.[1] ?? -1);
  const faults: readonly (readonly [boolean, string])[] = [
    [!pdf.startsWith('%PDF-1.'), 'is no PDF'],
    [!pdf.startsWith('xref\n', start), 'is not whole'],
    [(pdf.match(/%%EOF/gu) ?? []).length !== 1, 'was changed after it was written'],
    [titleIn(pdf) !== title, 'has another title'],
    [!pdf.includes(`/Lang (${language})`), 'has no language'],
    [!/\/MarkInfo <<\/Type \/MarkInfo\s+\/Marked true/u.test(pdf), 'is not tagged'],
    [!pdf.includes('/Type /StructTreeRoot'), 'has no structure'],
    // Of the document or of a picture: it could say who and when.
    [/\/Metadata\b|<\?xpacket/u.test(pdf), 'has metadata beside its properties'],
    [/\/URI\b|\/JavaScript\b|\/Launch\b|\/EmbeddedFile/u.test(pdf), 'points elsewhere'],
    [!pdf.includes(`/Producer (Verso ${version})`), 'has another producer'],
    [datesIn(pdf).some((found) => found !== `${day}000000`), 'has a time'],
  ];
  return faults.filter(([isFault]) => isFault).map(([, name]) => name);
}

function datesIn(pdf: string): readonly string[] {
  return [...pdf.matchAll(/\(D:(\d{14})/gu)].map((found) => found[1] ?? '');
}

/** Of the properties; outlines have titles, too, and come later. */
function titleIn(pdf: string): string {
  const written = TITLE.exec(pdf.slice(infoOf(pdf).at))?.[0].slice('/Title '.length) ?? '';
  if (written.startsWith('<')) {
    const bytes = Buffer.from(written.slice(1, -1), 'hex');
    return bytes.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]))
      ? new TextDecoder('utf-16be').decode(bytes.subarray(2))
      : bytes.toString('latin1');
  }
  return written
    .slice(1, -1)
    .replace(/\\([0-7]{3}|.)/gsu, (_whole, escape: string) =>
      escape.length === 3 ? String.fromCharCode(parseInt(escape, 8)) : escape,
    );
}

function amiss(what: string): Error {
  return new Error(`a PDF ${what}`);
}
