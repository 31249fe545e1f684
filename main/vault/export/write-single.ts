/** One file in one format: what a writer makes, or what the host prints of it. */
import { Problem } from '../../../shared/errors/problems.ts';
import type { ReleaseFormat } from '../../../shared/model/release.ts';
import type { ReleaseDocument } from './document/release-document.ts';
import type { ExportParts } from './formats/export-parts.ts';
import { titleOf, writeHtml } from './formats/html.ts';
import { finishPdf } from './formats/pdf.ts';
import type { PrintPage } from './print-page.ts';
import { sealRelease } from './sealed/sealed-release.ts';
import type { StudyCard } from './sealed/study-card.ts';
import { writeFormat } from './write-format.ts';

export interface SingleParts {
  readonly printPage: PrintPage;
  /** Of the study to which a release is sealed; null where the scheme names none. */
  readonly card: StudyCard | null;
}

/** @throws Problem `held-back` where it is to be sealed and there is nobody to seal it to. */
export async function writeSingle(
  document: ReleaseDocument,
  format: Exclude<ReleaseFormat, 'bundle'>,
  parts: ExportParts,
  { printPage, card }: SingleParts,
): Promise<Uint8Array> {
  if (format === 'sealed') {
    if (card === null) throw Problem.of('held-back', {});
    return sealRelease(document, card, parts.pace);
  }
  if (format !== 'pdf') return (await writeFormat(document, format, parts)).bytes;
  const html = new TextDecoder().decode(await writeHtml(document, parts));
  const wanted = { title: titleOf(document, parts), language: parts.language };
  return finishPdf(await printPage(html), wanted, parts);
}
