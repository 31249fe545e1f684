/** The first file that a person opens in a bundle. */
import type { ReleaseDocument } from '../document/release-document.ts';
import type { ExportParts } from './export-parts.ts';
import { utf8 } from './export-parts.ts';
import { fileWords } from './file-words.ts';

export function writeReadme(document: ReleaseDocument, parts: ExportParts): Uint8Array {
  const lines = parts.language === 'fr' ? french(document, parts) : english(document, parts);
  return utf8(`${lines.join('\n')}\n`);
}

function english({ study, entries, participants }: ReleaseDocument, parts: ExportParts) {
  return [
    'Reflections released from Verso',
    '===============================',
    '',
    `Made by Verso ${parts.version}. Month of export: ${parts.date.slice(0, 7)}.`,
    `Study: ${study.id ?? 'not given'}.`,
    `Participants here: ${participants.length}. Entries here: ${entries.length}.`,
    '',
    fileWords.en.aboutCopy,
    '',
    'Files',
    '-----',
    'texts/                      one text an entry, named by pseudonym and number: the exact words',
    'reflections.json            everything, with the places of questions and marked passages',
    'reflections.schema.json     JSON Schema (2020-12) of that file',
    'metadata.csv                one row an entry, without its text',
    'segments.csv                one row a question with its answer, and one a marked passage',
    'codebook.csv                one row a code',
    'verso.qdpx                  REFI-QDA project, for NVivo, ATLAS.ti, MAXQDA, QualCoder and others',
    'verso.qdc                   REFI-QDA codebook alone',
    'ro-crate-metadata.json      description of this bundle (RO-Crate 1.2)',
    'anonymisation-summary.txt   what was changed, in counts and rules',
    'manifest-sha256.txt         SHA-256 of every other file',
    '',
    'How to read them',
    '----------------',
    '- Texts are UTF-8 in normal form C, with line feeds. Each holds the questions as the author saw them and the answers.',
    '- Places are counted in Unicode code points from zero; the end is not included.',
    '- A CSV cell that a spreadsheet would run as a formula has an apostrophe before it. For exact words take the texts or the JSON.',
    '- Time points run from T0 to T5; "sequence" is the number of the meeting. There are no calendar dates. The one date in the files is the first of the month of export.',
    '- "lens_on" says whether questions on deficit language were showing. Such entries are no untouched measure of before and after.',
    '- "cohort_band" is the number of people in that run of the scheme, in bands; in a small one role, pair and group are left out.',
    '- "participant_id" is random, made for this study, and stays with the pseudonym in every wave.',
    '- The REFI-QDA project names one user, "Verso export", and marks passages as their author did.',
    '- The licence is to be set by whoever deposits the data.',
  ];
}

function french({ study, entries, participants }: ReleaseDocument, parts: ExportParts) {
  return [
    'Réflexions remises depuis Verso',
    '===============================',
    '',
    `Fait par Verso ${parts.version}. Mois de l’export\u00a0: ${parts.date.slice(0, 7)}.`,
    `Étude\u00a0: ${study.id ?? 'non indiquée'}.`,
    `Participants ici\u00a0: ${participants.length}. Entrées ici\u00a0: ${entries.length}.`,
    '',
    fileWords.fr.aboutCopy,
    '',
    'Fichiers',
    '--------',
    'texts/                      un texte par entrée, nommé par pseudonyme et numéro\u00a0: les mots exacts',
    'reflections.json            tout, avec la place des questions et des passages marqués',
    'reflections.schema.json     schéma JSON (2020-12) de ce fichier',
    'metadata.csv                une ligne par entrée, sans son texte',
    'segments.csv                une ligne par question avec sa réponse, et une par passage marqué',
    'codebook.csv                une ligne par code',
    'verso.qdpx                  projet REFI-QDA, pour NVivo, ATLAS.ti, MAXQDA, QualCoder et d’autres',
    'verso.qdc                   livre de codes REFI-QDA seul',
    'ro-crate-metadata.json      description de ce lot (RO-Crate 1.2)',
    'anonymisation-summary.txt   ce qui a été changé, en chiffres et en règles',
    'manifest-sha256.txt         SHA-256 de tous les autres fichiers',
    '',
    'Comment les lire',
    '----------------',
    '- Les textes sont en UTF-8, forme normale C, avec des sauts de ligne LF. Chacun contient les questions telles que vues et les réponses.',
    '- Les places se comptent en points de code Unicode à partir de zéro\u00a0; la fin n’est pas comprise.',
    '- Une cellule CSV qu’un tableur exécuterait comme formule est précédée d’une apostrophe. Pour les mots exacts, prenez les textes ou le JSON.',
    '- Les étapes vont de T0 à T5\u00a0; «\u00a0sequence\u00a0» est le numéro de la rencontre. Il n’y a pas de dates\u00a0; la seule est le premier du mois de l’export.',
    '- «\u00a0lens_on\u00a0» dit si des questions sur le langage du déficit étaient affichées. De telles entrées ne sont pas une mesure intacte d’avant et d’après.',
    '- «\u00a0cohort_band\u00a0» est le nombre de personnes de cette édition du programme, par tranches\u00a0; dans une petite, rôle, binôme et groupe sont omis.',
    '- «\u00a0participant_id\u00a0» est aléatoire, fait pour cette étude, et reste avec le pseudonyme à chaque étape.',
    '- Le projet REFI-QDA nomme un seul utilisateur, «\u00a0Verso export\u00a0», et marque les passages comme la personne les a marqués.',
    '- La licence est à fixer par qui dépose les données.',
  ];
}
