/** Backups: where they go, whether the last one was found whole, and what to do when it was not. */
import type { BACKUP_TROUBLES } from '../../../shared/model/vault.ts';
import { defineWords } from '../words.ts';

export type BackupTrouble = (typeof BACKUP_TROUBLES)[number];

interface TroubleSentences {
  readonly what: string;
  readonly lost: string;
  readonly next: string;
}

interface BackupWords {
  readonly what: string;
  readonly reader: string;
  readonly opening: string;
  readonly none: string;
  readonly where: string;
  /** Instead of it, where a window cannot ask for a folder. */
  readonly noDialog: string;
  /** Beside a folder that nobody chose. */
  readonly copyAway: string;
  readonly choose: string;
  readonly chooseOther: string;
  readonly proved: (when: string) => string;
  readonly neverProved: string;
  readonly due: string;
  readonly notDue: string;
  readonly folder: string;
  readonly makeNow: string;
  readonly making: string;
  readonly made: string;
  readonly state: {
    readonly none: string;
    readonly trouble: string;
    readonly unproved: string;
  };
  readonly trouble: Readonly<Record<BackupTrouble, TroubleSentences>>;
  readonly files: string;
  readonly size: string;
  readonly madeAt: string;
  readonly noFiles: string;
  readonly older: {
    readonly title: string;
    readonly why: string;
    readonly remove: string;
    readonly ask: string;
    readonly consequence: (files: number) => string;
    readonly confirm: string;
    readonly keep: string;
    readonly removing: string;
    readonly done: string;
  };
  readonly stop: {
    readonly stop: string;
    readonly ask: string;
    readonly consequence: string;
    readonly confirm: string;
    readonly keep: string;
    readonly done: string;
  };
  readonly place: {
    readonly title: string;
    readonly synced: (service: string) => TroubleSentences;
    readonly network: TroubleSentences;
    readonly folder: string;
  };
}

const en: BackupWords = {
  what: 'A backup is the whole journal in one file, encrypted with the same keys. It opens with the passphrase or the recovery words of the day on which it was made.',
  reader:
    'Beside it lies a page, “Read a Verso backup.html”. It opens a backup in any browser, without Verso and without a network.',
  opening: 'Looking at the backups…',
  none: 'No backups are being made. If this disk fails, what is only on it is gone.',
  where:
    'Choose a folder on another disk: a stick, an external drive, or a folder that your university keeps safe. From then on Verso makes backups by itself, after changes and when you lock.',
  noDialog:
    'This window cannot show a dialog for folders. Verso keeps the backups in the folder “Verso”, in your Documents or your home folder. From then on it makes them by itself, after changes and when you lock.',
  copyAway:
    'Where this folder lies on the same disk as the journal, a failing disk takes both. Copy it to a stick or another drive now and then.',
  choose: 'Choose a folder',
  chooseOther: 'Choose another folder',
  proved: (when) => `Last opened again and found whole ${when}.`,
  neverProved: 'No backup has been opened again and found whole yet.',
  due: 'Something has changed since then. Verso makes the next backup by itself, at the latest when you lock.',
  notDue: 'Nothing has changed since then.',
  folder: 'Kept in',
  makeNow: 'Back up now',
  making: 'Making a backup and opening it again…',
  made: 'A backup was made, opened again and found whole.',
  state: {
    none: 'none',
    trouble: 'the last one failed',
    unproved: 'none yet',
  },
  trouble: {
    'folder-missing': {
      what: 'The last backup failed: its folder is not there.',
      lost: 'Your journal is not affected.',
      next: 'Plug in the drive, or choose another folder, then back up now.',
    },
    'disk-full': {
      what: 'The last backup failed: its disk is full.',
      lost: 'Your journal and the older backups are not affected.',
      next: 'Free some space there or remove older backups, then back up now.',
    },
    'not-writable': {
      what: 'The last backup failed: Verso is not allowed to write in its folder.',
      lost: 'Your journal and the older backups are not affected.',
      next: 'Check the rights of the folder, or choose another, then back up now.',
    },
    'disk-failed': {
      what: 'The last backup failed: its disk did not do as asked.',
      lost: 'Your journal is not affected. Older backups on that disk may be.',
      next: 'Choose a folder on another disk, then back up now.',
    },
    'not-proved': {
      what: 'The last backup did not open again as it should, and was thrown away.',
      lost: 'Your journal and the older backups are not affected.',
      next: 'Back up now. If it comes back, choose a folder on another disk.',
    },
  },
  files: 'Backups of this journal, newest first',
  size: 'Size',
  madeAt: 'Made',
  noFiles: 'No backup of this journal lies in the folder.',
  older: {
    title: 'What was deleted',
    why: 'What you delete from the journal lives on in the backups that were made before. To be rid of it there, too, make a fresh one and remove the older ones.',
    remove: 'Remove older backups',
    ask: 'Remove the older backups?',
    consequence: (files) =>
      files === 1
        ? 'A fresh backup is made and checked first. Then one older file is deleted; what only it held is gone for good.'
        : `A fresh backup is made and checked first. Then ${files} older files are deleted; what only they held is gone for good.`,
    confirm: 'Remove them',
    keep: 'Keep them',
    removing: 'Making a fresh backup and removing the older ones…',
    done: 'Only the newest backup is left.',
  },
  stop: {
    stop: 'Stop backing up',
    ask: 'Stop making backups?',
    consequence:
      'What you write from now on lies on this device only. The backups that are there stay where they are.',
    confirm: 'Stop backing up',
    keep: 'Keep backing up',
    done: 'Backing up has stopped.',
  },
  place: {
    title: 'Where the journal itself lies',
    synced: (service) => ({
      what: `The journal lies in a folder that ${service} keeps in step with other machines.`,
      lost: 'Two machines that write to one file damage it, and an old state may take the place of a new one.',
      next: `Leave this folder out of what ${service} copies. Backups may lie in such a folder: each is written once.`,
    }),
    network: {
      what: 'The journal lies on a network share.',
      lost: 'Two machines that write to one file damage it, and so does a connection that breaks at the wrong moment.',
      next: 'Ask whoever looks after this computer to keep the folder on its own disk. Backups may lie on the share: each is written once.',
    },
    folder: 'The journal’s folder',
  },
};

const fr: BackupWords = {
  what: 'Une sauvegarde est le journal entier dans un seul fichier, chiffré avec les mêmes clés. Elle s’ouvre avec la phrase secrète ou les mots de secours du jour où elle a été faite.',
  reader:
    'À côté se trouve une page, «\u00a0Read a Verso backup.html\u00a0». Elle ouvre une sauvegarde dans n’importe quel navigateur, sans Verso et sans réseau.',
  opening: 'Lecture des sauvegardes…',
  none: 'Aucune sauvegarde n’est faite. Si ce disque tombe en panne, ce qui n’est que là est perdu.',
  where:
    'Choisissez un dossier sur un autre disque\u00a0: une clé, un disque externe, ou un dossier que votre université garde en sûreté. Dès lors, Verso fait les sauvegardes tout seul, après les changements et au verrouillage.',
  noDialog:
    'Cette fenêtre ne peut pas montrer de boîte pour choisir un dossier. Verso garde les sauvegardes dans le dossier «\u00a0Verso\u00a0», dans vos Documents ou votre dossier personnel. Dès lors, il les fait tout seul, après les changements et au verrouillage.',
  copyAway:
    'Si ce dossier est sur le même disque que le journal, une panne emporte les deux. Copiez-le de temps en temps sur une clé ou un autre disque.',
  choose: 'Choisir un dossier',
  chooseOther: 'Choisir un autre dossier',
  proved: (when) => `Rouverte et trouvée entière pour la dernière fois ${when}.`,
  neverProved: 'Aucune sauvegarde n’a encore été rouverte et trouvée entière.',
  due: 'Quelque chose a changé depuis. Verso fait la prochaine tout seul, au plus tard au verrouillage.',
  notDue: 'Rien n’a changé depuis.',
  folder: 'Gardées dans',
  makeNow: 'Sauvegarder maintenant',
  making: 'Sauvegarde, puis réouverture pour vérifier…',
  made: 'Une sauvegarde a été faite, rouverte et trouvée entière.',
  state: {
    none: 'aucune',
    trouble: 'la dernière a échoué',
    unproved: 'aucune encore',
  },
  trouble: {
    'folder-missing': {
      what: 'La dernière sauvegarde a échoué\u00a0: son dossier n’est pas là.',
      lost: 'Votre journal n’est pas touché.',
      next: 'Branchez le disque, ou choisissez un autre dossier, puis sauvegardez maintenant.',
    },
    'disk-full': {
      what: 'La dernière sauvegarde a échoué\u00a0: son disque est plein.',
      lost: 'Votre journal et les sauvegardes précédentes ne sont pas touchés.',
      next: 'Faites-y de la place ou supprimez les anciennes, puis sauvegardez maintenant.',
    },
    'not-writable': {
      what: 'La dernière sauvegarde a échoué\u00a0: Verso n’a pas le droit d’écrire dans son dossier.',
      lost: 'Votre journal et les sauvegardes précédentes ne sont pas touchés.',
      next: 'Vérifiez les droits du dossier, ou choisissez-en un autre, puis sauvegardez maintenant.',
    },
    'disk-failed': {
      what: 'La dernière sauvegarde a échoué\u00a0: son disque n’a pas fait ce qui était demandé.',
      lost: 'Votre journal n’est pas touché. Les sauvegardes de ce disque le sont peut-être.',
      next: 'Choisissez un dossier sur un autre disque, puis sauvegardez maintenant.',
    },
    'not-proved': {
      what: 'La dernière sauvegarde ne s’est pas rouverte comme il faut, et a été jetée.',
      lost: 'Votre journal et les sauvegardes précédentes ne sont pas touchés.',
      next: 'Sauvegardez maintenant. Si cela se répète, choisissez un dossier sur un autre disque.',
    },
  },
  files: 'Sauvegardes de ce journal, la plus récente d’abord',
  size: 'Taille',
  madeAt: 'Faite',
  noFiles: 'Aucune sauvegarde de ce journal ne se trouve dans le dossier.',
  older: {
    title: 'Ce qui a été supprimé',
    why: 'Ce que vous supprimez du journal survit dans les sauvegardes faites avant. Pour l’ôter de là aussi, faites-en une nouvelle et supprimez les anciennes.',
    remove: 'Supprimer les anciennes',
    ask: 'Supprimer les anciennes sauvegardes\u00a0?',
    consequence: (files) =>
      files === 1
        ? 'Une nouvelle sauvegarde est d’abord faite et vérifiée. Puis un fichier plus ancien est supprimé\u00a0; ce que lui seul contenait est perdu pour de bon.'
        : `Une nouvelle sauvegarde est d’abord faite et vérifiée. Puis ${files} fichiers plus anciens sont supprimés\u00a0; ce qu’eux seuls contenaient est perdu pour de bon.`,
    confirm: 'Les supprimer',
    keep: 'Les garder',
    removing: 'Nouvelle sauvegarde, puis suppression des anciennes…',
    done: 'Il ne reste que la sauvegarde la plus récente.',
  },
  stop: {
    stop: 'Ne plus sauvegarder',
    ask: 'Ne plus faire de sauvegardes\u00a0?',
    consequence:
      'Ce que vous écrivez désormais n’est que sur cet appareil. Les sauvegardes qui existent restent où elles sont.',
    confirm: 'Ne plus sauvegarder',
    keep: 'Continuer à sauvegarder',
    done: 'Les sauvegardes sont arrêtées.',
  },
  place: {
    title: 'Où se trouve le journal lui-même',
    synced: (service) => ({
      what: `Le journal est dans un dossier que ${service} synchronise avec d’autres machines.`,
      lost: 'Deux machines qui écrivent dans un même fichier l’abîment, et un état ancien peut prendre la place d’un nouveau.',
      next: `Excluez ce dossier de ce que ${service} copie. Les sauvegardes, elles, peuvent s’y trouver\u00a0: chacune n’est écrite qu’une fois.`,
    }),
    network: {
      what: 'Le journal est sur un partage du réseau.',
      lost: 'Deux machines qui écrivent dans un même fichier l’abîment, une connexion coupée au mauvais moment aussi.',
      next: 'Demandez à qui s’occupe de cet ordinateur de garder le dossier sur son propre disque. Les sauvegardes, elles, peuvent être sur le partage\u00a0: chacune n’est écrite qu’une fois.',
    },
    folder: 'Dossier du journal',
  },
};

export const backupWords = defineWords({ en, fr });
