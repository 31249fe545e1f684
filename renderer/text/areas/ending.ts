/** The end of a scheme: the journal is destroyed, and what may be left elsewhere is said plainly. */
import { defineWords } from '../words.ts';

/** Where something may be left: the place first, then what it keeps. */
type Left = readonly [where: string, what: string];

interface EndingWords {
  readonly what: string;
  readonly first: string;
  readonly keepsTitle: string;
  readonly keeps: readonly Left[];
  readonly backupsToo: string;
  readonly passphrase: string;
  readonly passphraseHint: string;
  readonly empty: { readonly what: string; readonly next: string };
  readonly destroy: string;
  readonly destroying: string;
  readonly ask: string;
  readonly consequence: string;
  readonly withBackups: string;
  readonly withoutBackups: string;
  readonly confirm: string;
  readonly keep: string;
  readonly over: {
    readonly title: string;
    readonly removed: (files: number) => string;
    /** Where a file with the keys could not be removed. */
    readonly keysLeft: { readonly title: string; readonly what: string; readonly left: string };
    readonly nothingLeft: string;
    readonly leftTitle: string;
    readonly left: string;
    readonly onlyBackups: string;
    readonly begin: string;
    readonly finish: string;
  };
}

const en: EndingWords = {
  what: 'When the scheme is over you can destroy this journal. Its keys go first: from then on nobody can open what is left, not even you. Then its files go, and with them every older state that was set aside.',
  first:
    'If you want to take something along, prepare a copy of it first. Nothing here can be undone.',
  keepsTitle: 'What Verso cannot reach',
  keeps: [
    [
      'This disk',
      'may keep old pieces of the files for a while, as every disk does. They are encrypted, and useless without the passphrase or the words. Destroy the paper with your words.',
    ],
    [
      'Copies elsewhere',
      'that you or the computer made still open with the passphrase or the words of their day: backups in other folders, a backup of the whole computer, a stick. Look for them and delete them.',
    ],
    ['Copies that you released', 'stay with whoever has them, as you agreed to let them go.'],
  ],
  backupsToo: 'Delete the backups in this folder, too',
  passphrase: 'Your passphrase',
  passphraseHint: 'So that nobody else does this at an open window.',
  empty: { what: 'There is no passphrase yet.', next: 'Type it above.' },
  destroy: 'Destroy the journal',
  destroying: 'Destroying the keys, then the files…',
  ask: 'Destroy this journal for good?',
  consequence: 'Nobody can bring back what lies here: not you, not Verso, not a repair shop.',
  withBackups: 'The backups in the backup folder are deleted with it.',
  withoutBackups:
    'The backups in the backup folder stay. From them alone it can be brought back, with your passphrase or your words.',
  confirm: 'Destroy it for good',
  keep: 'Keep the journal',
  over: {
    title: 'The journal is destroyed',
    removed: (files) =>
      files === 1
        ? 'Its keys are gone, and one file was removed.'
        : `Its keys are gone, and ${files} files were removed.`,
    keysLeft: {
      title: 'The journal is not destroyed',
      what: 'Verso could not remove its keys: the disk, or the rights of the folder, did not let it. The journal may still open with your passphrase or your words.',
      left: 'Make the folder writable, then delete these yourself, first of all keys.verso.',
    },
    nothingLeft: 'Verso knows of no file that is left of it.',
    leftTitle: 'What could not be removed',
    left: 'Delete these yourself; connect the drive first if it is not there. A backup among them still opens with your passphrase or your words.',
    onlyBackups: 'Of its files only the backups in the backup folder are left, as you chose.',
    begin: 'Verso then begins anew, with an empty first page.',
    finish: 'Close this journal',
  },
};

const fr: EndingWords = {
  what: 'Quand le mentorat est terminé, vous pouvez détruire ce journal. Ses clés d’abord\u00a0: dès lors, personne ne peut ouvrir ce qui reste, pas même vous. Puis ses fichiers, et avec eux tout état plus ancien mis de côté.',
  first:
    'Si vous voulez emporter quelque chose, préparez-en d’abord une copie. Rien ici ne peut être annulé.',
  keepsTitle: 'Ce que Verso ne peut pas atteindre',
  keeps: [
    [
      'Ce disque',
      'garde peut-être un temps d’anciens morceaux des fichiers, comme tout disque. Ils sont chiffrés, et inutiles sans la phrase secrète ou les mots. Détruisez le papier de vos mots.',
    ],
    [
      'Les copies ailleurs',
      'que vous ou l’ordinateur avez faites s’ouvrent encore avec la phrase ou les mots de leur jour\u00a0: sauvegardes dans d’autres dossiers, sauvegarde de tout l’ordinateur, clé. Cherchez-les et supprimez-les.',
    ],
    ['Les copies que vous avez remises', 'restent chez qui les a, comme vous l’avez accepté.'],
  ],
  backupsToo: 'Supprimer aussi les sauvegardes de ce dossier',
  passphrase: 'Votre phrase secrète',
  passphraseHint: 'Pour que personne d’autre ne le fasse devant une fenêtre ouverte.',
  empty: { what: 'Il n’y a pas encore de phrase secrète.', next: 'Tapez-la ci-dessus.' },
  destroy: 'Détruire le journal',
  destroying: 'Destruction des clés, puis des fichiers…',
  ask: 'Détruire ce journal pour de bon\u00a0?',
  consequence:
    'Personne ne peut faire revenir ce qui est ici\u00a0: ni vous, ni Verso, ni un atelier.',
  withBackups: 'Les sauvegardes du dossier de sauvegarde sont supprimées avec lui.',
  withoutBackups:
    'Les sauvegardes du dossier de sauvegarde restent. D’elles seules le journal peut revenir, avec votre phrase secrète ou vos mots.',
  confirm: 'Le détruire pour de bon',
  keep: 'Garder le journal',
  over: {
    title: 'Le journal est détruit',
    removed: (files) =>
      files === 1
        ? 'Ses clés n’existent plus, et un fichier a été supprimé.'
        : `Ses clés n’existent plus, et ${files} fichiers ont été supprimés.`,
    keysLeft: {
      title: 'Le journal n’est pas détruit',
      what: 'Verso n’a pas pu supprimer ses clés\u00a0: le disque, ou les droits du dossier, l’en ont empêché. Le journal s’ouvre peut-être encore avec votre phrase secrète ou vos mots.',
      left: 'Rendez le dossier inscriptible, puis supprimez ceci vous-même, d’abord keys.verso.',
    },
    nothingLeft: 'Verso ne connaît aucun fichier qui en reste.',
    leftTitle: 'Ce qui n’a pas pu être supprimé',
    left: 'Supprimez ceci vous-même\u00a0; branchez d’abord le disque s’il n’est pas là. Une sauvegarde qui s’y trouve s’ouvre encore avec votre phrase secrète ou vos mots.',
    onlyBackups:
      'De ses fichiers, il ne reste que les sauvegardes du dossier de sauvegarde, comme vous l’avez choisi.',
    begin: 'Verso recommence ensuite, à une première page vide.',
    finish: 'Fermer ce journal',
  },
};

export const endingWords = defineWords({ en, fr });
