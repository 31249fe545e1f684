/**
 * What was changed, in counts and rules. Never an original, never a replacement; what touches a sensitive
 * fact is in one sum, because "health: 1" would say more than the text.
 */
import type { ReleaseDocument } from '../document/release-document.ts';
import { isSmall } from '../document/cohort.ts';
import { POINTING_FACTS } from '../../../../shared/model/release-identity.ts';
import type { ExportParts } from './export-parts.ts';
import { utf8 } from './export-parts.ts';
import { ruleInWords } from './rule-names.ts';

export function writeSummary(document: ReleaseDocument, { language }: ExportParts): Uint8Array {
  return utf8(`${(language === 'fr' ? french(document) : english(document)).join('\n')}\n`);
}

function english(document: ReleaseDocument): readonly string[] {
  return [
    'What was changed in this copy',
    '=============================',
    '',
    `Entries: ${document.entries.length}`,
    `Participants: ${document.participants.length}`,
    `Replacements in [brackets]: ${total(document)}`,
    '',
    'Replacements by rule',
    ...byRule(document, 'en'),
    '',
    'Rules that held for every entry',
    '- Each proposal was accepted, changed or declined by the author, who then saw these exact words and agreed to them.',
    '- No entry title, calendar date, file path, user name or time of writing is in any file.',
    '- Passages that are for the author alone are in no file.',
    '- Replacements that touch ethnicity, health, religion, sexuality, politics or background are counted in one sum.',
    `- Role, pair and group: ${smallInEnglish(document)}`,
    '- The list of originals and replacements stays with the author and is in no file of this bundle.',
    '',
    'Pseudonymised data can still be personal data. This is a de-identified copy, not an anonymous one.',
  ];
}

function french(document: ReleaseDocument): readonly string[] {
  return [
    'Ce qui a été changé dans cette copie',
    '====================================',
    '',
    `Entrées\u00a0: ${document.entries.length}`,
    `Participants\u00a0: ${document.participants.length}`,
    `Remplacements entre [crochets]\u00a0: ${total(document)}`,
    '',
    'Remplacements par règle',
    ...byRule(document, 'fr'),
    '',
    'Règles qui valaient pour chaque entrée',
    '- Chaque proposition a été acceptée, modifiée ou refusée par la personne qui écrit, qui a ensuite vu ces mots exacts et donné son accord.',
    '- Aucun titre d’entrée, aucune date, aucun chemin de fichier, aucun nom d’utilisateur ni moment d’écriture n’est dans un fichier.',
    '- Les passages réservés à la personne qui écrit ne sont dans aucun fichier.',
    '- Les remplacements qui touchent à l’origine, à la santé, à la religion, à la sexualité, à la politique ou au milieu social sont comptés ensemble.',
    `- Rôle, binôme et groupe\u00a0: ${smallInFrench(document)}`,
    '- La liste des originaux et des remplacements reste chez la personne qui écrit et n’est dans aucun fichier de ce lot.',
    '',
    'Des données pseudonymisées peuvent rester des données personnelles. Cette copie est désidentifiée, pas anonyme.',
  ];
}

function total({ entries }: ReleaseDocument): number {
  return entries.reduce((sum, { edits }) => sum + edits.total, 0);
}

function byRule({ entries }: ReleaseDocument, language: ExportParts['language']) {
  const counts = new Map<string, number>();
  for (const { rule, count } of entries.flatMap(({ edits }) => edits.byRule)) {
    counts.set(rule, (counts.get(rule) ?? 0) + count);
  }
  const colon = language === 'fr' ? '\u00a0:' : ':';
  const lines = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, count]) => {
      const name = ruleInWords(rule, language);
      return `- ${rule === 'other' ? name : `${rule} ${name}`}${colon} ${count}`;
    });
  return lines.length > 0 ? lines : ['- 0'];
}

function hasSmall({ participants }: ReleaseDocument): boolean {
  return participants.some(({ cohortBand }) => isSmall(cohortBand));
}

function isKept({ participants }: ReleaseDocument): boolean {
  return participants.some(({ keptKnowingly }) =>
    POINTING_FACTS.some((fact) => keptKnowingly.includes(fact)),
  );
}

function smallInEnglish(document: ReleaseDocument): string {
  if (!hasSmall(document)) {
    return 'shown where known; a group of fewer than ten people is not named.';
  }
  return isKept(document)
    ? 'held back where the scheme is small or its size is not known, but for what an author kept knowingly.'
    : 'held back where the scheme is small or its size is not known.';
}

function smallInFrench(document: ReleaseDocument): string {
  if (!hasSmall(document)) {
    return 'indiqués s’ils sont connus\u00a0; un groupe de moins de dix personnes n’est pas nommé.';
  }
  return isKept(document)
    ? 'omis si le programme est petit ou sa taille inconnue, sauf ce que la personne a gardé en connaissance de cause.'
    : 'omis si le programme est petit ou sa taille inconnue.';
}
