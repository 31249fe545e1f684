/** The codebook as REFI-QDA writes it, for a project and for a codebook alone; and the latter's file. */
import type { Code, Codebook } from '../../../../shared/content/codebook.ts';
import type { ReleaseDocument } from '../document/release-document.ts';
import type { XmlElement } from '../files/write-xml.ts';
import { element, xmlDocument } from '../files/write-xml.ts';
import type { ExportParts } from './export-parts.ts';
import { utf8 } from './export-parts.ts';

export const CODEBOOK_NAMESPACE = 'urn:QDA-XML:codebook:1.0';

/** @param guids by code id. */
export function codesElement(
  { codes }: Codebook,
  guids: ReadonlyMap<string, string>,
  language: ExportParts['language'],
): XmlElement {
  const below = (parent: string | null): readonly XmlElement[] =>
    codes
      .filter((code) => code.parent === parent)
      .map((code) =>
        element(
          'Code',
          {
            guid: guids.get(code.id),
            name: code.name,
            isCodable: 'true',
            color: code.colour,
          },
          [element('Description', {}, [description(code, language)]), ...below(code.id)],
        ),
      );
  return element('Codes', {}, below(null));
}

/** A codebook alone (.qdc): bare XML, no zip. */
export function writeQdc(
  { codebook }: ReleaseDocument,
  { version, newGuid, language }: ExportParts,
): Uint8Array {
  const guids = new Map(codebook.codes.map(({ id }) => [id, newGuid()]));
  const root = element('CodeBook', { xmlns: CODEBOOK_NAMESPACE, origin: `Verso ${version}` }, [
    codesElement(codebook, guids, language),
  ]);
  return utf8(xmlDocument(root));
}

function description(code: Code, language: ExportParts['language']): string {
  const use = language === 'fr' ? 'À utiliser\u00a0: ' : 'Use when: ';
  const doNotUse = language === 'fr' ? 'À ne pas utiliser\u00a0: ' : 'Do not use when: ';
  return [
    `${code.id}. ${code.brief}`,
    code.use === '' ? null : use + code.use,
    code.doNotUse === '' ? null : doNotUse + code.doNotUse,
  ]
    .filter((part) => part !== null)
    .join('\n');
}
