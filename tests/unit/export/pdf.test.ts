import { describe, expect, it } from 'vitest';

import { finishPdf } from '../../../main/vault/export/formats/pdf.ts';

const PARTS = { version: '0.1.0', date: '2026-11-01' } as const;
const WANTED = { title: 'De-identified copy: Heron-E01', language: 'en' } as const;

/** As Skia lays one out, with what an Electron writes about its machine. */
function printed(change: (pdf: string) => string = (pdf) => pdf): Uint8Array {
  const info = [
    '<</Title (De-identified copy: Heron-E01)',
    '/Creator (Mozilla/5.0 \\(X11; Linux x86_64\\) AppleWebKit/537.36 Verso/0.1.0 Electron/45.4.1)',
    '/Producer (Skia/PDF m147)',
    "/CreationDate (D:20261128094107+01'00')",
    "/ModDate (D:20261128094107+01'00')>>",
  ].join('\n');
  const body = [
    '%PDF-1.4',
    '1 0 obj',
    info,
    'endobj',
    '2 0 obj',
    '<</Type /Catalog\n/MarkInfo <</Type /MarkInfo\n/Marked true>>\n/StructTreeRoot 3 0 R\n/Lang (en)>>',
    'endobj',
    '3 0 obj',
    '<</Type /StructTreeRoot>>',
    'endobj',
    '',
  ].join('\n');
  const id = '/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]';
  const end = `xref\n0 4\ntrailer\n<</Size 4\n/Root 2 0 R\n/Info 1 0 R\n${id}>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(change(body + end), 'latin1');
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('a printed PDF', () => {
  it('loses engine, system and clock, and keeps every other byte in its place', () => {
    const before = textOf(printed());
    const after = textOf(finishPdf(printed(), WANTED, PARTS));
    expect(after).toHaveLength(before.length);
    expect(after).toContain('/Creator (Verso)\n/Producer (Verso 0.1.0)\n');
    expect(after).toContain("/CreationDate (D:20261101000000+00'00')");
    expect(after).not.toMatch(/Linux|Electron|Skia|0941|00112233/u);
    const end = before.indexOf('endobj');
    expect(after.slice(end, after.indexOf('/ID'))).toBe(before.slice(end, before.indexOf('/ID')));
  });

  it('gets the same number for the same content and another for another', () => {
    const idOf = (bytes: Uint8Array) =>
      /\/ID \[<(\w+)>/u.exec(textOf(finishPdf(bytes, WANTED, PARTS)))?.[1];
    const later = printed((pdf) => pdf.replaceAll('094107', '235959').replaceAll('0011', 'FFFF'));
    expect(idOf(later)).toBe(idOf(printed()));
    const other = printed((pdf) => pdf.replace('/Size 4', '/Size 9'));
    expect(idOf(other)).not.toBe(idOf(printed()));
  });

  it('reads a title in UTF-16', () => {
    const title = 'Copie désidentifiée : Héron-E01';
    const hex = Buffer.from(`\ufeff${title}`, 'utf16le').swap16().toString('hex').toUpperCase();
    const french = printed((pdf) => {
      const titled = pdf
        .replace('(De-identified copy: Heron-E01)', `<${hex}>`)
        .replace('/Lang (en)', '/Lang (fr)');
      return titled.replace(/startxref\n\d+/u, `startxref\n${titled.indexOf('xref\n')}`);
    });
    expect(() => finishPdf(french, { title, language: 'fr' }, PARTS)).not.toThrow();
    expect(() => finishPdf(french, { title: 'Other', language: 'fr' }, PARTS)).toThrow(
      'another title',
    );
  });

  it.each([
    ['another title', (pdf: string) => pdf.replace('Heron-E01', 'Heron-E02')],
    ['no title', (pdf: string) => pdf.replace('/Title', '/Other')],
    ['no language', (pdf: string) => pdf.replace('/Lang (en)', '/Lang (de)')],
    ['is not tagged', (pdf: string) => pdf.replace('/Marked true', '/Marked nope')],
    [
      'no structure',
      (pdf: string) => pdf.replace('/Type /StructTreeRoot', '/Type /StructTreeLoot'),
    ],
    ['metadata', (pdf: string) => pdf.replace('/Size 4', '/Metadata 9 0 R')],
    ['points elsewhere', (pdf: string) => pdf.replace('/Size 4', '/URI (x)')],
    ['has a time', (pdf: string) => pdf.replace('/Size 4', '/M (D:20261128094107)')],
    ['is not whole', (pdf: string) => pdf.replace(/startxref\n\d+/u, 'startxref\n12')],
    ['was changed', (pdf: string) => `${pdf}xref\nstartxref\n1\n%%EOF\n`],
    ['is no PDF', (pdf: string) => pdf.replace('%PDF', '%PDX')],
    ['no properties', (pdf: string) => pdf.replace('/Info 1 0 R', '')],
  ])('is refused where it %s', (why, change) => {
    expect(() => finishPdf(printed(change), WANTED, PARTS)).toThrow(why);
  });
});
