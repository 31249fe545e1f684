/** Words of the study desk's counts: files of numbers in, one table that shows nobody out. */
import type { CountsRefusal } from '../../../shared/contract/desk-calls.ts';
import { englishCount, sentenceCase } from '../counting.ts';
import { defineWords } from '../words.ts';

const listEn = new Intl.ListFormat('en-GB');
const listFr = new Intl.ListFormat('fr-FR');

const en = {
  title: 'Evaluation by counts',
  files: 'Files of numbers',
  filesHint:
    'Choose as many as you have. A later file of one person takes the place of an earlier.',
  taken: (count: number) =>
    `${sentenceCase(englishCount(count))} ${count === 1 ? 'file' : 'files'} of numbers taken.`,
  superseded: (count: number) =>
    count === 1
      ? 'One of them is replaced by a later one.'
      : `${sentenceCase(englishCount(count))} of them are replaced by later ones.`,
  refused: 'Not taken',
  refusal: (name: string, why: string) => `${name}: ${why}`,
  why: {
    'not-ours': 'no file of numbers',
    'from-newer-version': 'from a newer Verso',
    altered: 'changed since it was signed',
    'other-study': 'of another study',
    doubled: 'the same file twice',
    'contradicts-itself': 'says something else than another file of the same person and number',
  } satisfies Record<CountsRefusal, string>,
  save: 'Save what may be shown',
  saveHint:
    'A table and a text, in a folder that you choose. Numbers of people are rounded to five, and small ones are held back. Save when the files of all are there: themes and ratings are told once of each person, and a later table of more people leaves them out. Keep all tables of one study in one folder, so that Verso can see what was told.',
  saved: (names: readonly string[], place: string) => `Saved: ${listEn.format(names)} in ${place}`,
  inPart:
    'Themes or ratings that an earlier table told of some of these people are left out: one table could be worked back from the other. A table of new people alone has them.',
  outcome: {
    'too-few': 'Fewer than ten people: nothing may be said of so few.',
    'too-close':
      'Nothing was saved. Beside a table of before, this one would tell of fewer than ten people. Wait until ten or more are new.',
    'unreadable-merges':
      'Nothing was saved. The list of earlier tables in this folder does not open with this key: it is of another study, or was changed. Choose another folder.',
  },
};

const fr: typeof en = {
  title: 'Évaluation par les nombres',
  files: 'Fichiers de nombres',
  filesHint:
    'Choisissez-en autant que vous en avez. Un fichier plus récent d’une personne remplace le précédent.',
  taken: (count) =>
    count === 0
      ? 'Aucun fichier de nombres pris.'
      : `${count === 1 ? 'Un fichier' : `${String(count)} fichiers`} de nombres pris.`,
  superseded: (count) =>
    count === 1
      ? 'L’un d’eux est remplacé par un plus récent.'
      : `${String(count)} d’entre eux sont remplacés par de plus récents.`,
  refused: 'Non pris',
  refusal: (name, why) => `${name}\u00a0: ${why}`,
  why: {
    'not-ours': 'pas un fichier de nombres',
    'from-newer-version': 'vient d’un Verso plus récent',
    altered: 'modifié depuis qu’il a été signé',
    'other-study': 'd’une autre étude',
    doubled: 'deux fois le même fichier',
    'contradicts-itself': 'dit autre chose qu’un fichier de la même personne et du même numéro',
  },
  save: 'Enregistrer ce qui peut être montré',
  saveHint:
    'Un tableau et un texte, dans un dossier que vous choisissez. Les nombres de personnes sont arrondis à cinq près, et les petits sont retenus. Enregistrez quand les fichiers de tout le monde sont là\u00a0: thèmes et autoévaluations ne sont dits qu’une fois de chaque personne, et un tableau suivant de plus de personnes les laisse de côté. Gardez tous les tableaux d’une étude dans un même dossier, pour que Verso voie ce qui a été dit.',
  saved: (names, place) => `Enregistré\u00a0: ${listFr.format(names)} dans ${place}`,
  inPart:
    'Les thèmes ou autoévaluations qu’un tableau précédent a dits d’une partie de ces personnes sont laissés de côté\u00a0: un tableau pourrait se déduire de l’autre. Un tableau des seules nouvelles personnes les contient.',
  outcome: {
    'too-few': 'Moins de dix personnes\u00a0: rien ne peut être dit de si peu.',
    'too-close':
      'Rien n’a été enregistré. À côté d’un tableau précédent, celui-ci parlerait de moins de dix personnes. Attendez que dix ou plus soient nouvelles.',
    'unreadable-merges':
      'Rien n’a été enregistré. La liste des tableaux précédents de ce dossier ne s’ouvre pas avec cette clé\u00a0: elle est d’une autre étude, ou a été modifiée. Choisissez un autre dossier.',
  },
};

export const deskCountsWords = defineWords({ en, fr });
