/** Words of the way back from a backup: which one, who opens it, what is inside, done. */
import type { Role } from '../../../shared/model/scheme.ts';
import type { OpenedBackup } from '../../../shared/model/vault.ts';
import { dayWords, momentWords } from '../days.ts';
import { sizeWords } from '../sizes.ts';
import { defineWords } from '../words.ts';
import type { TroubleWords } from './../trouble-words.ts';

/** Answers of a backup that need words of their own; the others are worded as at the door. */
export type BackupRefusal = Exclude<
  OpenedBackup['outcome'],
  'opened' | 'words-mistyped' | 'not-enough-memory'
>;

const enFigures = new Intl.NumberFormat('en-GB');
const frFigures = new Intl.NumberFormat('fr-FR');

const en = {
  title: 'Back from a backup',
  steps: 'Restoring',
  step: {
    backup: 'Which backup',
    way: 'Passphrase or words',
    inside: 'What is inside',
    done: 'Restored',
  },
  here: 'you are here',
  opened: 'opened',
  back: 'Back',
  leave: 'Do not restore',
  next: 'Go on',
  tryAgain: 'Look again',
  backup: {
    ask: 'Where do your backups lie?',
    askWhich: 'Which backup shall it be?',
    looking: 'Looking for backups…',
    noneKnown:
      'This device knows of no folder with backups. They lie where you had Verso put them: on a stick, an external drive or a folder of your university. Connect it, then choose the folder.',
    noDialog:
      'This window cannot show a dialog for folders. It looks in the folder “Backups” of the folder “Verso”, in your Documents or your home folder. Copy your backups there first.',
    choose: 'Choose the folder',
    chooseOther: 'Look in another folder',
    empty: 'There is no backup in this folder.',
    emptyNext:
      'The files that Verso makes begin with “Verso-” and end with “.verso”. Look in another folder, or connect the drive on which they are.',
    folder: 'Folder',
    legend: 'Backups, newest first',
    size: (bytes: number) => sizeWords(bytes, 'en'),
    sizeOf: (bytes: number, journal: string) => `${sizeWords(bytes, 'en')} · journal ${journal}`,
    several: 'There are backups of more than one journal in this folder.',
    day: (instant: string, now: Date) => dayWords(instant, now, 'en'),
  },
  way: {
    askPassphrase: 'Which passphrase opened the journal then?',
    askWords: 'Which words did the journal have then?',
    hint: 'A backup opens with the passphrase, or with the recovery words, of the day on which it was made.',
    passphrase: 'Passphrase of the backup',
    words: 'Recovery words',
    wordsHint: 'All twenty-four, in order, with spaces or lines between them.',
    open: 'Open the backup',
    opening: 'Opening the backup and checking all of it…',
    useWords: 'Use recovery words',
    usePassphrase: 'Use the passphrase',
    other: 'Choose another backup',
    empty: { what: 'There is no passphrase yet.', next: 'Type it above.' },
    noWords: { what: 'There are no words yet.', next: 'Type them above.' },
  },
  refused: {
    'wrong-passphrase': {
      what: 'That passphrase does not open this backup.',
      lost: 'Nothing has changed.',
      next: 'If you have changed your passphrase since, try the one of that day. Or use the recovery words.',
    },
    'wrong-words': {
      what: 'These words do not open this backup.',
      lost: 'Nothing has changed.',
      next: 'They may be newer or older than the backup, or of another journal. Look for the paper of that time.',
    },
    'no-words': {
      what: 'When this backup was made, the journal had no recovery words.',
      lost: 'Nothing has changed.',
      next: 'Use the passphrase of that day, or choose another backup.',
    },
    'damaged-slot': {
      what: 'The part of this backup that answers to this is damaged.',
      lost: 'Nothing has changed.',
      next: 'Try the other way in, or choose another backup.',
    },
    damaged: {
      what: 'This backup is not whole.',
      lost: 'Nothing has changed, and Verso will not put it in the place of a journal.',
      next: 'Choose another backup, first of all the one before it.',
    },
    'from-newer-version': {
      what: 'This backup was made by a newer Verso.',
      lost: 'Nothing has changed.',
      next: 'Install the newer version, or choose an older backup.',
    },
  } satisfies Record<BackupRefusal, TroubleWords> as Record<BackupRefusal, TroubleWords>,
  gone: {
    what: 'That backup is not where it was.',
    lost: 'Nothing has changed.',
    next: 'Connect the drive again, then choose the backup once more.',
  },
  inside: {
    lead: 'This is what is in the backup. All of it opened and was checked just now.',
    empty: 'nothing is written in it',
    facts: {
      made: 'Made',
      role: 'Role',
      entries: 'Entries',
      sessions: 'Meetings',
      span: 'Written',
    },
    role: { mentee: 'mentee', mentor: 'mentor' } satisfies Record<Role, string> as Record<
      Role,
      string
    >,
    made: (instant: string, now: Date) => momentWords(instant, now, 'en'),
    count: (count: number) => enFigures.format(count),
    span: (first: string, last: string, now: Date) => {
      const [from, to] = [dayWords(first, now, 'en'), dayWords(last, now, 'en')];
      return from === to ? from : `from ${from} to ${to}`;
    },
    since: 'What was written after it was made is not in it.',
    aside:
      'The journal that is on this device now is set aside whole, in a folder of its own. Nothing is deleted.',
    restore: 'Restore this backup',
    restoring: 'Putting the backup in its place and opening it…',
  },
  done: {
    lead: 'Your journal is back, and open.',
    aside: 'The journal that was here before is set aside whole. Its folder is',
    passphraseDue: 'Whoever needed the words needs a new passphrase: choose one now.',
    openWith: 'From now on it opens with the passphrase that you have just used.',
    open: 'Open the journal',
    choose: 'Choose a new passphrase',
  },
};

const fr: typeof en = {
  title: 'Revenir d’une sauvegarde',
  steps: 'Restauration',
  step: {
    backup: 'Quelle sauvegarde',
    way: 'Phrase secrète ou mots',
    inside: 'Ce qu’elle contient',
    done: 'Restauré',
  },
  here: 'vous êtes ici',
  opened: 'ouverte',
  back: 'Retour',
  leave: 'Ne pas restaurer',
  next: 'Continuer',
  tryAgain: 'Regarder de nouveau',
  backup: {
    ask: 'Où sont vos sauvegardes\u00a0?',
    askWhich: 'Quelle sauvegarde prendre\u00a0?',
    looking: 'Recherche des sauvegardes…',
    noneKnown:
      'Cet appareil ne connaît pas de dossier de sauvegardes. Elles sont là où Verso devait les mettre\u00a0: une clé, un disque externe ou un dossier de votre université. Branchez-le, puis choisissez le dossier.',
    noDialog:
      'Cette fenêtre ne peut pas montrer de boîte pour choisir un dossier. Elle regarde dans le dossier «\u00a0Backups\u00a0» du dossier «\u00a0Verso\u00a0», dans vos Documents ou votre dossier personnel. Copiez-y d’abord vos sauvegardes.',
    choose: 'Choisir le dossier',
    chooseOther: 'Regarder dans un autre dossier',
    empty: 'Il n’y a pas de sauvegarde dans ce dossier.',
    emptyNext:
      'Les fichiers de Verso commencent par «\u00a0Verso-\u00a0» et finissent par «\u00a0.verso\u00a0». Regardez dans un autre dossier, ou branchez le disque où ils se trouvent.',
    folder: 'Dossier',
    legend: 'Sauvegardes, la plus récente d’abord',
    size: (bytes) => sizeWords(bytes, 'fr'),
    sizeOf: (bytes, journal) => `${sizeWords(bytes, 'fr')} · journal ${journal}`,
    several: 'Il y a dans ce dossier des sauvegardes de plus d’un journal.',
    day: (instant, now) => dayWords(instant, now, 'fr'),
  },
  way: {
    askPassphrase: 'Quelle phrase secrète ouvrait alors le journal\u00a0?',
    askWords: 'Quels mots avait alors le journal\u00a0?',
    hint: 'Une sauvegarde s’ouvre avec la phrase secrète, ou avec les mots de secours, du jour où elle a été faite.',
    passphrase: 'Phrase secrète de la sauvegarde',
    words: 'Mots de secours',
    wordsHint: 'Tous les vingt-quatre, dans l’ordre, séparés par des espaces ou des lignes.',
    open: 'Ouvrir la sauvegarde',
    opening: 'La sauvegarde est ouverte et entièrement vérifiée…',
    useWords: 'Utiliser les mots de secours',
    usePassphrase: 'Utiliser la phrase secrète',
    other: 'Choisir une autre sauvegarde',
    empty: { what: 'Il n’y a pas encore de phrase secrète.', next: 'Tapez-la ci-dessus.' },
    noWords: { what: 'Il n’y a pas encore de mots.', next: 'Tapez-les ci-dessus.' },
  },
  refused: {
    'wrong-passphrase': {
      what: 'Cette phrase secrète n’ouvre pas cette sauvegarde.',
      lost: 'Rien n’a changé.',
      next: 'Si vous en avez changé depuis, essayez celle de ce jour-là. Ou utilisez les mots de secours.',
    },
    'wrong-words': {
      what: 'Ces mots n’ouvrent pas cette sauvegarde.',
      lost: 'Rien n’a changé.',
      next: 'Ils sont peut-être plus récents ou plus anciens qu’elle, ou d’un autre journal. Cherchez le papier de ce temps-là.',
    },
    'no-words': {
      what: 'Au moment de cette sauvegarde, le journal n’avait pas de mots de secours.',
      lost: 'Rien n’a changé.',
      next: 'Utilisez la phrase secrète de ce jour-là, ou choisissez une autre sauvegarde.',
    },
    'damaged-slot': {
      what: 'La partie de cette sauvegarde qui répond à cela est abîmée.',
      lost: 'Rien n’a changé.',
      next: 'Essayez l’autre voie, ou choisissez une autre sauvegarde.',
    },
    damaged: {
      what: 'Cette sauvegarde n’est pas entière.',
      lost: 'Rien n’a changé, et Verso ne la mettra pas à la place d’un journal.',
      next: 'Choisissez-en une autre, d’abord celle d’avant.',
    },
    'from-newer-version': {
      what: 'Cette sauvegarde a été faite par un Verso plus récent.',
      lost: 'Rien n’a changé.',
      next: 'Installez la version plus récente, ou choisissez une sauvegarde plus ancienne.',
    },
  },
  gone: {
    what: 'Cette sauvegarde n’est plus là où elle était.',
    lost: 'Rien n’a changé.',
    next: 'Rebranchez le disque, puis choisissez de nouveau la sauvegarde.',
  },
  inside: {
    lead: 'Voici ce que contient la sauvegarde. Tout s’est ouvert et vient d’être vérifié.',
    empty: 'rien n’y est écrit',
    facts: {
      made: 'Faite',
      role: 'Rôle',
      entries: 'Entrées',
      sessions: 'Rencontres',
      span: 'Écrites',
    },
    role: { mentee: 'personne mentorée', mentor: 'mentor' },
    made: (instant, now) => momentWords(instant, now, 'fr'),
    count: (count) => frFigures.format(count).replaceAll('\u202f', '\u00a0'),
    span: (first, last, now) => {
      const [from, to] = [dayWords(first, now, 'fr'), dayWords(last, now, 'fr')];
      return from === to ? from : `${from} – ${to}`;
    },
    since: 'Ce qui a été écrit après n’y est pas.',
    aside:
      'Le journal qui est maintenant sur cet appareil est mis de côté, entier, dans un dossier à part. Rien n’est supprimé.',
    restore: 'Restaurer cette sauvegarde',
    restoring: 'La sauvegarde est mise en place et ouverte…',
  },
  done: {
    lead: 'Votre journal est de retour, et ouvert.',
    aside: 'Le journal qui était ici est mis de côté, entier. Son dossier est',
    passphraseDue:
      'Qui a eu besoin des mots a besoin d’une nouvelle phrase secrète\u00a0: choisissez-la maintenant.',
    openWith: 'Désormais il s’ouvre avec la phrase secrète que vous venez d’utiliser.',
    open: 'Ouvrir le journal',
    choose: 'Choisir une nouvelle phrase secrète',
  },
};

export const restoreWords = defineWords({ en, fr });
