/** The leak test: random words are written, the journal is locked, and every file is searched for them. */
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { defineWords } from '../words.ts';

type Encoding = NonNullable<CallOutput<'leakTest.search'>>['hits'][number]['encoding'];

interface LeakTestWords {
  readonly what: string;
  readonly how: string;
  readonly start: string;
  readonly planting: string;
  readonly under: (when: string) => string;
  readonly next: string;
  readonly finish: string;
  readonly searching: string;
  readonly state: string;
  readonly none: string;
  readonly noneMeans: string;
  readonly found: (hits: number) => string;
  readonly foundMeans: string;
  readonly searched: string;
  readonly files: (count: number, size: string) => string;
  readonly archives: string;
  readonly archiveCount: (count: number) => string;
  readonly unread: (count: number) => string;
  readonly unreadMeans: string;
  readonly hits: string;
  readonly place: string;
  readonly writtenAs: string;
  readonly encoding: Readonly<Record<Encoding, string>>;
  readonly cleared: string;
  readonly again: string;
  /** What stands in the journal between the two halves of the test. */
  readonly entryTitle: (word: string) => string;
  readonly entryText: (word: string) => string;
  readonly replacement: string;
}

const enFigures = new Intl.NumberFormat('en-GB');
const frFigures = new Intl.NumberFormat('fr-FR');
const frenchFigures = (count: number): string =>
  frFigures.format(count).replaceAll('\u202f', '\u00a0');

const en: LeakTestWords = {
  what: 'Verso keeps no word of yours in readable form, but for the copies that you save yourself. Here you can see whether that is so.',
  how: 'It writes an entry and a name made of random words, searches for one, and locks. After you unlock again it looks for those words in every file that Verso writes, also inside archives, and then removes them.',
  start: 'Start the test, and lock',
  planting: 'Writing random words…',
  under: (when) => `A test is under way, begun ${when}.`,
  next: 'The random words are in the journal, sealed. Now every file is searched for them.',
  finish: 'Finish the test',
  searching: 'Searching every file…',
  state: 'to be finished',
  none: 'None of the words was found in any file.',
  noneMeans:
    'What was written, named and searched for stands readable in none of the files that Verso writes.',
  found: (hits) =>
    hits === 1
      ? 'One of the words stands readable in a file.'
      : `The words stand readable in ${enFigures.format(hits)} places.`,
  foundMeans:
    'That should not be. Your own words may stand there, too. Delete what the list names, and report it with this list: it holds none of your words.',
  searched: 'Searched',
  files: (count, size) =>
    count === 1 ? `One file, ${size}` : `${enFigures.format(count)} files, ${size}`,
  archives: 'Archives opened',
  archiveCount: (count) => (count === 0 ? 'None' : enFigures.format(count)),
  unread: (count) =>
    count === 1
      ? 'One file could not be read'
      : `${enFigures.format(count)} files could not be read`,
  unreadMeans: 'Nothing is known of these. Another program may hold them open.',
  hits: 'Where the words were found',
  place: 'File',
  writtenAs: 'Written as',
  encoding: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16, little-endian',
    'utf-16be': 'UTF-16, big-endian',
  },
  cleared: 'The random entry and the random name have been removed from the journal.',
  again: 'Test again, and lock',
  entryTitle: (word) => `Leak test ${word}`,
  entryText: (word) => `Verso wrote this to test itself: ${word}`,
  replacement: 'nobody',
};

const fr: LeakTestWords = {
  what: 'Verso ne garde aucun de vos mots sous forme lisible, hors les copies que vous enregistrez vous-même. Ici, vous pouvez le vérifier.',
  how: 'Il écrit une entrée et un nom faits de mots au hasard, en cherche un, et verrouille. Quand vous avez déverrouillé, il cherche ces mots dans tous les fichiers que Verso écrit, jusque dans les archives, puis il les retire.',
  start: 'Commencer le test, et verrouiller',
  planting: 'Écriture de mots au hasard…',
  under: (when) => `Un test est en cours, commencé ${when}.`,
  next: 'Les mots au hasard sont dans le journal, sous scellé. Reste à les chercher dans tous les fichiers.',
  finish: 'Finir le test',
  searching: 'Recherche dans tous les fichiers…',
  state: 'à finir',
  none: 'Aucun de ces mots n’a été trouvé dans un fichier.',
  noneMeans:
    'Ce qui a été écrit, nommé et cherché n’est lisible dans aucun des fichiers que Verso écrit.',
  found: (hits) =>
    hits === 1
      ? 'Un de ces mots est lisible dans un fichier.'
      : `Ces mots sont lisibles à ${frenchFigures(hits)} endroits.`,
  foundMeans:
    'Cela ne devrait pas être. Vos propres mots s’y trouvent peut-être aussi. Supprimez ce que nomme la liste, et signalez-le avec cette liste\u00a0: elle ne contient aucun de vos mots.',
  searched: 'Parcouru',
  files: (count, size) =>
    count === 1 ? `Un fichier, ${size}` : `${frenchFigures(count)} fichiers, ${size}`,
  archives: 'Archives ouvertes',
  archiveCount: (count) => (count === 0 ? 'Aucune' : frenchFigures(count)),
  unread: (count) =>
    count === 1
      ? 'Un fichier n’a pas pu être lu'
      : `${frenchFigures(count)} fichiers n’ont pas pu être lus`,
  unreadMeans: 'On ne sait rien de ceux-ci. Un autre programme les tient peut-être ouverts.',
  hits: 'Où ces mots ont été trouvés',
  place: 'Fichier',
  writtenAs: 'Écrit en',
  encoding: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16 petit-boutiste',
    'utf-16be': 'UTF-16 gros-boutiste',
  },
  cleared: 'L’entrée et le nom tirés au hasard ont été retirés du journal.',
  again: 'Tester de nouveau, et verrouiller',
  entryTitle: (word) => `Test de fuite ${word}`,
  entryText: (word) => `Verso a écrit ceci pour se tester\u00a0: ${word}`,
  replacement: 'personne',
};

export const leakTestWords = defineWords({ en, fr });
