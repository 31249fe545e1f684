/** One file in one format: what a writer makes, or what the host prints of it. */
import type { ReleaseFormat } from '../../../shared/model/release.ts';
import type { ReleaseDocument } from './document/release-document.ts';
import type { ExportParts } from './formats/export-parts.ts';
import { titleOf, writeHtml } from './formats/html.ts';
import { finishPdf } from './formats/pdf.ts';
import type { PrintPage } from './print-page.ts';
import { writeFormat } from './write-format.ts';

export async function writeSingle(
  document: ReleaseDocument,
  format: Exclude<ReleaseFormat, 'bundle'>,
  parts: ExportParts,
  printPage: PrintPage,
): Promise<Uint8Array> {
  if (format !== 'pdf') return (await writeFormat(document, format, parts)).bytes;
  const html = new TextDecoder().decode(await writeHtml(document, parts));
  const wanted = { title: titleOf(document, parts), language: parts.language };
  return finishPdf(await printPage(html), wanted, parts);
}
