/** Words of the reader that is kept beside backups and works without Verso. */
import { englishCount, frenchCount, sentenceCase } from '../counting.ts';
import { defineWords } from '../words.ts';

const enFigures = new Intl.NumberFormat('en-GB');
const frFigures = new Intl.NumberFormat('fr-FR');

function frenchFigures(count: number): string {
  return frFigures.format(count).replaceAll('\u202f', '\u00a0');
}

const en = {
  title: 'Read a backup',
  document: 'Verso: read a backup',
  language: 'Language',
  lead: 'This page opens a backup of a Verso journal, on any computer, without Verso.',
  promise:
    'Everything happens in this page. It asks nothing of any network, it changes no file, and it keeps nothing once it is closed.',
  choose: 'Choose the backup',
  drop: 'Or drop it anywhere on this page.',
  which:
    'A backup is one file; its name ends in .verso. To read a journal’s own folder, choose journal.db and keys.verso together.',
  looking: 'Looking into the file…',
  file: 'File',
  madeAt: 'Made on',
  size: 'Size',
  kilobytes: (count: number) => `${enFigures.format(count)} kB`,
  another: 'Choose another file',
  open: 'Open',
  openTitle: 'Open the backup',
  deriving: 'Working out the key. This takes a second or more…',
  reading: (done: number, of: number) =>
    `Opening entries: ${enFigures.format(done)} of ${enFigures.format(of)}…`,
  stop: 'Stop',
  stopped: 'Stopped.',
  journal: 'Journal',
  readingPage: 'Entry',
  close: 'Close the backup',
  list: 'Entries',
  search: 'Search',
  searchHint: 'Words in any order, with or without accents.',
  found: (count: number) =>
    count === 1
      ? 'One entry holds these words.'
      : `${sentenceCase(englishCount(count))} entries hold these words.`,
  entries: (count: number) =>
    count === 1 ? 'One entry' : `${sentenceCase(englishCount(count))} entries`,
  more: (count: number) => `Show ${enFigures.format(count)} more`,
  span: (first: string, last: string) => `from ${first} to ${last}`,
  nothing: 'No entry can be read in this backup.',
  untitled: 'Nothing written',
  draft: 'draft',
  discarded: 'in the wastebasket',
  session: (number: number) => `meeting ${enFigures.format(number)}`,
  skipped: 'Skipped.',
  unanswered: 'No answer.',
  around: 'Meetings, names and copies',
  meetings: 'Meetings',
  noMeetings: 'No meeting was noted.',
  cast: 'Names',
  noCast: 'No name was noted.',
  kind: { person: 'person', place: 'place', team: 'team' },
  part: { self: 'the writer', partner: 'the partner', other: '' },
  stands: (replacement: string) => `in copies: ${replacement}`,
  mode: { 'in-person': 'in person', video: 'by video', phone: 'by telephone', walk: 'on a walk' },
  minutes: (count: number) => `${enFigures.format(count)} min`,
  nextTime: (text: string) => `next time: ${text}`,
  steps: 'Promised steps',
  by: { me: 'by the writer', partner: 'by the partner', both: 'by both' },
  stepState: { open: 'open', done: 'done', partly: 'partly done', dropped: 'dropped' },
  agreement: 'Agreement',
  ideas: 'Ideas for change',
  ideaState: {
    raised: 'raised',
    trying: 'being tried',
    changed: 'changed',
    no: 'the answer was no',
    'nothing-happened': 'nothing happened',
  },
  ratings: 'Self-ratings',
  wave: { pre: 'before', mid: 'halfway', post: 'at the close', 'follow-up': 'follow-up' },
  load: 'Load',
  weight: { light: 'light', some: 'some weight', heavy: 'heavy', 'too-heavy': 'too heavy' },
  earlier: 'What entries said before',
  copies: 'Copies that left the journal',
  noCopies: 'No copy has left the journal.',
  copyOf: (title: string, day: string) => `${title}, ${day}`,
  saveAll: 'Save all as text',
  saveTitle: 'Save everything as plain text?',
  saveLoss:
    'The file that is saved is not protected. Whoever gets hold of it can read everything in it, and so can every program and every backup service on this computer.',
  saveNext: 'Keep it where only you can reach it, and delete it when you no longer need it.',
  save: 'Save without protection',
  cancel: 'Cancel',
  saved: 'The text was handed to the browser, which saves it with its downloads.',
  notWhole: 'This backup is not whole.',
  restIsThere: 'What can be read is shown here.',
  lost: (count: number) =>
    count === 1
      ? 'One record cannot be read.'
      : `${sentenceCase(englishCount(count))} records cannot be read.`,
  unnamedMissing: (count: number) =>
    count === 1
      ? 'One record is missing, and nothing tells which.'
      : `${sentenceCase(englishCount(count))} records are missing, and nothing tells which.`,
  unexpected: (count: number) =>
    count === 1
      ? 'One record is here that was not there when the backup was made.'
      : `${sentenceCase(englishCount(count))} records are here that were not there when the backup was made.`,
  altered:
    'All records can be read, but they are not exactly those that the journal last counted: an older one may have been put back.',
  uncounted:
    'The part that counts the records is damaged, so nobody can tell whether one is missing.',
  lostKind: {
    entry: 'Entry',
    session: 'Meeting',
    history: 'Earlier words',
    step: 'Step',
    ratings: 'Self-ratings',
    idea: 'Idea for change',
    load: 'Load',
    agreement: 'Agreement',
    choices: 'Choices',
    scheme: 'Scheme',
    'cast-member': 'Name',
    profile: 'Who the journal belongs to',
    release: 'Copy',
    other: 'Other',
    unknown: 'Unknown',
  },
  lostNext: 'Another backup, older or newer, may hold them.',
  text: {
    heading: 'Journal, saved as text from a Verso backup',
    unprotected: 'This file is not protected: whoever has it can read it.',
    savedOn: (moment: string) => `Saved on ${moment}`,
    from: (name: string) => `From ${name}`,
    begun: 'Begun',
    changed: 'Last changed',
    copyDay: 'Left the journal on',
  },
  trouble: {
    'not-verso': {
      what: 'None of these files is a Verso backup.',
      next: 'A backup’s name ends in .verso and begins with Verso and a date.',
    },
    'keys-missing': {
      what: 'This is the database of a journal, without its keys.',
      next: 'Choose journal.db and keys.verso together. They lie in the same folder.',
    },
    'database-missing': {
      what: 'This is the key file of a journal, without its entries.',
      next: 'Choose journal.db and keys.verso together. They lie in the same folder.',
    },
    'too-many': {
      what: 'More than one journal was chosen.',
      next: 'Choose one backup, or the two files of one journal.',
    },
    'cut-short': {
      what: 'This file is cut short: its end is missing.',
      next: 'Copy it once more from where it came from, or choose another backup.',
    },
    unfinished: {
      what: 'Beside this journal lie changes that Verso has not yet put into it, as after a crash.',
      next: 'Open it once with Verso. To read it as it stands without those changes, choose journal.db and keys.verso only.',
    },
    'from-newer-version': {
      what: 'This was made by a Verso that is newer than this page.',
      next: 'Use the page that lies beside this very backup: each is made for its own.',
    },
    'database-damaged': {
      what: 'This file is damaged where its contents begin, so nothing in it can be found.',
      next: 'Choose another backup.',
    },
    'keys-damaged': {
      what: 'The keys in it are damaged, and nothing can open the entries without them.',
      next: 'Choose another backup.',
    },
    swapped: {
      what: 'These two files belong to different journals.',
      next: 'Choose a journal.db and a keys.verso from the same folder.',
    },
    unreadable: {
      what: 'The browser could not read that file.',
      next: 'Check that it is still there and that you may read it, then choose it again.',
    },
    failed: {
      what: 'This page made a mistake and could not go on.',
      next: 'Nothing was changed. Load the page anew, or try another browser.',
    },
  },
};

const fr: typeof en = {
  title: 'Lire une sauvegarde',
  document: 'Verso\u00a0: lire une sauvegarde',
  language: 'Langue',
  lead: 'Cette page ouvre une sauvegarde d’un journal Verso, sur n’importe quel ordinateur, sans Verso.',
  promise:
    'Tout se passe dans cette page. Elle ne demande rien à aucun réseau, ne change aucun fichier, et ne garde rien une fois fermée.',
  choose: 'Choisir la sauvegarde',
  drop: 'Ou déposez-la n’importe où sur cette page.',
  which:
    'Une sauvegarde est un seul fichier, dont le nom se termine par .verso. Pour lire le dossier même d’un journal, choisissez ensemble journal.db et keys.verso.',
  looking: 'Examen du fichier…',
  file: 'Fichier',
  madeAt: 'Faite le',
  size: 'Taille',
  kilobytes: (count) => `${frenchFigures(count)} ko`,
  another: 'Choisir un autre fichier',
  open: 'Ouvrir',
  openTitle: 'Ouvrir la sauvegarde',
  deriving: 'Calcul de la clé. Cela prend une seconde ou davantage…',
  reading: (done, of) =>
    `Ouverture des entrées\u00a0: ${frenchFigures(done)} sur ${frenchFigures(of)}…`,
  stop: 'Arrêter',
  stopped: 'Arrêté.',
  journal: 'Journal',
  readingPage: 'Entrée',
  close: 'Fermer la sauvegarde',
  list: 'Entrées',
  search: 'Chercher',
  searchHint: 'Des mots dans n’importe quel ordre, avec ou sans accents.',
  found: (count) =>
    count === 0
      ? 'Aucune entrée ne contient ces mots.'
      : count === 1
        ? 'Une entrée contient ces mots.'
        : `${sentenceCase(frenchCount(count))} entrées contiennent ces mots.`,
  entries: (count) =>
    count === 0
      ? 'Aucune entrée'
      : count === 1
        ? 'Une entrée'
        : `${sentenceCase(frenchCount(count))} entrées`,
  more: (count) => `En montrer ${frenchFigures(count)} de plus`,
  span: (first, last) => `du ${first} au ${last}`,
  nothing: 'Aucune entrée ne peut être lue dans cette sauvegarde.',
  untitled: 'Rien d’écrit',
  draft: 'brouillon',
  discarded: 'dans la corbeille',
  session: (number) => `rencontre ${frenchFigures(number)}`,
  skipped: 'Passée.',
  unanswered: 'Sans réponse.',
  around: 'Rencontres, noms et copies',
  meetings: 'Rencontres',
  noMeetings: 'Aucune rencontre n’a été notée.',
  cast: 'Noms',
  noCast: 'Aucun nom n’a été noté.',
  kind: { person: 'personne', place: 'lieu', team: 'équipe' },
  part: { self: 'la personne qui écrit', partner: 'son binôme', other: '' },
  stands: (replacement) => `dans les copies\u00a0: ${replacement}`,
  mode: {
    'in-person': 'en personne',
    video: 'par vidéo',
    phone: 'par téléphone',
    walk: 'en marchant',
  },
  minutes: (count: number) => `${frenchFigures(count)} min`,
  nextTime: (text: string) => `la prochaine fois : ${text}`,
  steps: 'Pas promis',
  by: { me: 'par la personne qui écrit', partner: 'par l’autre', both: 'par les deux' },
  stepState: { open: 'ouvert', done: 'fait', partly: 'fait en partie', dropped: 'laissé' },
  agreement: 'Entente',
  ideas: 'Idées de changement',
  ideaState: {
    raised: 'soulevée',
    trying: 'à l’essai',
    changed: 'changé',
    no: 'la réponse a été non',
    'nothing-happened': 'rien ne s’est passé',
  },
  ratings: 'Autoévaluations',
  wave: { pre: 'avant', mid: 'à mi-parcours', post: 'à la fin', 'follow-up': 'suivi' },
  load: 'Charge',
  weight: { light: 'léger', some: 'un certain poids', heavy: 'lourd', 'too-heavy': 'trop lourd' },
  earlier: 'Ce que des textes disaient avant',
  copies: 'Copies sorties du journal',
  noCopies: 'Aucune copie n’est sortie du journal.',
  copyOf: (title, day) => `${title}, ${day}`,
  saveAll: 'Tout enregistrer en texte',
  saveTitle: 'Tout enregistrer en texte simple\u00a0?',
  saveLoss:
    'Le fichier enregistré n’est pas protégé. Quiconque le trouve peut tout y lire, de même que chaque programme et chaque service de sauvegarde de cet ordinateur.',
  saveNext:
    'Gardez-le là où vous seul·e y avez accès, et supprimez-le quand vous n’en avez plus besoin.',
  save: 'Enregistrer sans protection',
  cancel: 'Annuler',
  saved: 'Le texte a été remis au navigateur, qui l’enregistre avec ses téléchargements.',
  notWhole: 'Cette sauvegarde n’est pas entière.',
  restIsThere: 'Ce qui peut être lu est montré ici.',
  lost: (count) =>
    count === 1
      ? 'Un élément ne peut pas être lu.'
      : `${frenchFigures(count)} éléments ne peuvent pas être lus.`,
  unnamedMissing: (count) =>
    count === 1
      ? 'Un élément manque, et rien ne dit lequel.'
      : `${frenchFigures(count)} éléments manquent, et rien ne dit lesquels.`,
  unexpected: (count) =>
    count === 1
      ? 'Un élément se trouve ici qui n’y était pas quand la sauvegarde a été faite.'
      : `${frenchFigures(count)} éléments se trouvent ici qui n’y étaient pas quand la sauvegarde a été faite.`,
  altered:
    'Tous les éléments peuvent être lus, mais ce ne sont pas exactement ceux que le journal avait comptés en dernier\u00a0: un plus ancien a pu être remis à sa place.',
  uncounted:
    'La partie qui compte les éléments est endommagée\u00a0: nul ne peut dire s’il en manque.',
  lostKind: {
    entry: 'Entrée',
    session: 'Rencontre',
    history: 'Mots d’avant',
    step: 'Pas',
    ratings: 'Autoévaluation',
    idea: 'Idée de changement',
    load: 'Charge',
    agreement: 'Entente',
    choices: 'Choix',
    scheme: 'Programme',
    'cast-member': 'Nom',
    profile: 'À qui est le journal',
    release: 'Copie',
    other: 'Autre',
    unknown: 'Inconnu',
  },
  lostNext: 'Une autre sauvegarde, plus ancienne ou plus récente, peut les contenir.',
  text: {
    heading: 'Journal, enregistré en texte à partir d’une sauvegarde de Verso',
    unprotected: 'Ce fichier n’est pas protégé\u00a0: quiconque l’a peut le lire.',
    savedOn: (moment) => `Enregistré le ${moment}`,
    from: (name) => `À partir de ${name}`,
    begun: 'Commencée le',
    changed: 'Modifiée le',
    copyDay: 'Sortie du journal le',
  },
  trouble: {
    'not-verso': {
      what: 'Aucun de ces fichiers n’est une sauvegarde de Verso.',
      next: 'Le nom d’une sauvegarde se termine par .verso et commence par Verso et une date.',
    },
    'keys-missing': {
      what: 'C’est la base de données d’un journal, sans ses clés.',
      next: 'Choisissez ensemble journal.db et keys.verso. Ils se trouvent dans le même dossier.',
    },
    'database-missing': {
      what: 'C’est le fichier de clés d’un journal, sans ses entrées.',
      next: 'Choisissez ensemble journal.db et keys.verso. Ils se trouvent dans le même dossier.',
    },
    'too-many': {
      what: 'Plus d’un journal a été choisi.',
      next: 'Choisissez une seule sauvegarde, ou les deux fichiers d’un même journal.',
    },
    'cut-short': {
      what: 'Ce fichier est tronqué\u00a0: sa fin manque.',
      next: 'Copiez-le une nouvelle fois depuis son origine, ou choisissez une autre sauvegarde.',
    },
    unfinished: {
      what: 'À côté de ce journal se trouvent des changements que Verso n’y a pas encore portés, comme après une panne.',
      next: 'Ouvrez-le une fois avec Verso. Pour le lire tel quel sans ces changements, choisissez seulement journal.db et keys.verso.',
    },
    'from-newer-version': {
      what: 'Ceci a été fait par un Verso plus récent que cette page.',
      next: 'Utilisez la page qui se trouve à côté de cette sauvegarde même\u00a0: chacune est faite pour la sienne.',
    },
    'database-damaged': {
      what: 'Ce fichier est endommagé là où commence son contenu\u00a0: rien ne peut y être trouvé.',
      next: 'Choisissez une autre sauvegarde.',
    },
    'keys-damaged': {
      what: 'Les clés qu’il contient sont endommagées, et rien ne peut ouvrir les entrées sans elles.',
      next: 'Choisissez une autre sauvegarde.',
    },
    swapped: {
      what: 'Ces deux fichiers appartiennent à des journaux différents.',
      next: 'Choisissez un journal.db et un keys.verso du même dossier.',
    },
    unreadable: {
      what: 'Le navigateur n’a pas pu lire ce fichier.',
      next: 'Vérifiez qu’il est toujours là et que vous avez le droit de le lire, puis choisissez-le de nouveau.',
    },
    failed: {
      what: 'Cette page a commis une erreur et n’a pas pu continuer.',
      next: 'Rien n’a été changé. Rechargez la page, ou essayez un autre navigateur.',
    },
  },
};

export const readerWords = defineWords({ en, fr });
