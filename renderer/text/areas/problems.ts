/**
 * Trouble in words: what happened, whether anything is lost, what to do now. Every code, every outcome
 * at the door and every fault of a vault has its words here in both languages; a missing one fails the
 * type check.
 */
import type { ProblemCode, ProblemDetails } from '../../../shared/errors/problems.ts';
import type { UnlockOutcome, VaultFault } from '../../../shared/model/vault.ts';
import { defineWords } from '../words.ts';

export interface TroubleWords {
  readonly what: string;
  /** Whether anything is lost. */
  readonly lost: string;
  readonly next: string;
}

export type ProblemWords = {
  readonly [C in ProblemCode]: (details: ProblemDetails<C>) => TroubleWords;
};

/** What can go wrong at the door, apart from faults, which have words of their own. */
export type RefusalKind = Exclude<
  UnlockOutcome['outcome'],
  'unlocked' | 'unlocked-by-words' | 'unlocked-to-read' | 'faulty'
>;
export type Refusals = {
  readonly [K in RefusalKind]: Extract<UnlockOutcome, { readonly outcome: K }>;
};
export type Refusal = Refusals[RefusalKind];
export type RefusalWords = {
  readonly [K in RefusalKind]: (refusal: Refusals[K]) => TroubleWords;
};

export interface AllTroubleWords {
  readonly problem: ProblemWords;
  readonly refusal: RefusalWords;
  readonly fault: Readonly<Record<VaultFault, TroubleWords>>;
}

const enPlaces = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const frPlaces = new Intl.ListFormat('fr-FR', { type: 'conjunction' });
const enPlural = new Intl.PluralRules('en-GB');
const frPlural = new Intl.PluralRules('fr-FR');
const enFigures = new Intl.NumberFormat('en-GB');
const frFigures = new Intl.NumberFormat('fr-FR');

function frenchFigures(count: number): string {
  return frFigures.format(count).replaceAll('\u202f', '\u00a0');
}

const en: AllTroubleWords = {
  problem: {
    locked: () => ({
      what: 'The journal is locked.',
      lost: 'Nothing is lost.',
      next: 'Unlock it and try again.',
    }),
    'vault-ended': () => ({
      what: 'The part of Verso that holds your journal has ended.',
      lost: 'Everything that was sealed is safe.',
      next: 'Unlock again to go on.',
    }),
    'unknown-call': () => ({
      what: 'This window and the rest of Verso do not fit together.',
      lost: 'Nothing is lost.',
      next: 'Close Verso and open it again. If it comes back, install Verso anew; your journal stays.',
    }),
    'invalid-input': ({ field }) => ({
      what: `Something entered here cannot be kept as it is (${field}).`,
      lost: 'Nothing that was sealed has changed.',
      next: 'Shorten or correct it, then try again.',
    }),
    'not-found': () => ({
      what: 'That is no longer in the journal.',
      lost: 'It may have been deleted; nothing else has changed.',
      next: 'Go back to the list, or look in the wastebasket.',
    }),
    'too-long': ({ limit }) => ({
      what: `One answer is longer than ${enFigures.format(limit)} characters, the most that Verso can seal.`,
      lost: 'Your words are still on this page, but the newest are not sealed.',
      next: 'Move some of it into another entry.',
    }),
    'disk-full': () => ({
      what: 'The disk is full.',
      lost: 'What was sealed before is safe; this last change is not on the disk.',
      next: 'Free some space, then try again.',
    }),
    'not-writable': () => ({
      what: 'Verso is not allowed to write there.',
      lost: 'What was sealed before is safe; this last change is not on the disk.',
      next: 'Check the rights of the folder, or choose another place.',
    }),
    'disk-failed': ({ code }) => ({
      what: `The disk did not do as asked (${code}).`,
      lost: 'What was sealed before is not changed; this last change may not be on the disk.',
      next: 'Try again, or lock and unlock first. If it comes back, copy the data folder to another disk.',
    }),
    'read-only': () => ({
      what: 'The journal is open for reading only.',
      lost: 'Nothing has changed.',
      next: 'To write again, go to the page that says why, and choose what to do.',
    }),
    'name-taken': () => ({
      what: 'Something of this name is there already.',
      lost: 'It has not been touched, and nothing was written.',
      next: 'Choose another name or another folder.',
    }),
    'folder-missing': () => ({
      what: 'The folder is not there.',
      lost: 'Nothing has changed.',
      next: 'Connect its drive, or choose another folder.',
    }),
    'backup-not-proved': () => ({
      what: 'The backup did not open again as it should.',
      lost: 'Your journal is not touched, and every other backup stands.',
      next: 'Try another backup or another folder: this disk may be failing.',
    }),
    'no-backup-folder': () => ({
      what: 'No folder for backups has been chosen.',
      lost: 'Your journal is not touched, but there is no second copy of it.',
      next: 'Choose a folder first.',
    }),
    'vault-exists': () => ({
      what: 'There is already a journal on this device.',
      lost: 'It has not been touched.',
      next: 'Close Verso and open it again, then unlock that journal.',
    }),
    'passphrase-too-weak': () => ({
      what: 'That passphrase would be too easy to guess.',
      lost: 'Nothing has changed.',
      next: 'Make it longer: four or five words that do not belong together.',
    }),
    'not-enough-memory': () => ({
      what: 'This computer has not enough free memory for the lock.',
      lost: 'Nothing is lost.',
      next: 'Close some other programs, then try again.',
    }),
    'story-closed': () => ({
      what: 'The first story stays closed until you have written the second.',
      lost: 'It is safe, word for word.',
      next: 'Write the second story at the close of the scheme; then both lie open side by side.',
    }),
    'story-empty': () => ({
      what: 'There is no story yet.',
      lost: 'Nothing is lost.',
      next: 'Write it first, or leave it for later.',
    }),
    'not-your-role': () => ({
      what: 'This is kept for the mentor alone.',
      lost: 'Nothing is lost.',
      next: 'Go back to your journey.',
    }),
    'text-changed': () => ({
      what: 'The words to release are not those that you read.',
      lost: 'Nothing has left this device.',
      next: 'Read the exact text once more, then save it.',
    }),
    undecided: ({ count }) => ({
      what:
        enPlural.select(count) === 'one'
          ? 'One proposal still waits for your decision.'
          : `${enFigures.format(count)} proposals still wait for your decision.`,
      lost: 'Nothing has left this device.',
      next: 'Decide on each, then save.',
    }),
    'held-back': () => ({
      what: 'Something is still open: a question, a set of clues, or a consent.',
      lost: 'Nothing has left this device.',
      next: 'Answer what the page still asks, then save.',
    }),
    'never-released': () => ({
      what: 'One passage may never leave the journal.',
      lost: 'Nothing has left this device.',
      next: 'Leave it out of the copy.',
    }),
    'choice-expired': () => ({
      what: 'The choice of a file has expired.',
      lost: 'Nothing was written.',
      next: 'Choose the file again.',
    }),
    bug: ({ incident }) => ({
      what: `Verso made a mistake (incident ${incident}).`,
      lost: 'Everything that was sealed is safe.',
      next: 'Try again. If it comes back, lock and unlock. The incident stands in the local log, without any of your words.',
    }),
  },
  refusal: {
    'wrong-passphrase': () => ({
      what: 'That passphrase does not open this journal.',
      lost: 'Nothing is lost and nothing is locked out.',
      next: 'Check Caps Lock and the keyboard layout, then type it again.',
    }),
    'wrong-words': () => ({
      what: 'These words do not open this journal.',
      lost: 'Nothing is lost and nothing is locked out.',
      next: 'They may be from another journal, or have been replaced by newer ones. Look for the newest paper.',
    }),
    'words-mistyped': ({ unknown, count }) => ({
      what: mistypedInEnglish(unknown, count),
      lost: 'Nothing is lost.',
      next:
        unknown.length === 0 && count === 24
          ? 'Compare their order with the paper, and each word letter by letter.'
          : 'Compare with the paper, then try again.',
    }),
    wait: ({ seconds }) => ({
      what:
        enPlural.select(seconds) === 'one'
          ? 'Verso waits one second before the next try.'
          : `Verso waits ${enFigures.format(seconds)} seconds before the next try.`,
      lost: 'Nothing is lost and nothing is locked out: the pause only slows down whoever guesses.',
      next: 'Wait, then type it again.',
    }),
    'damaged-slot': () => ({
      what: 'The part of the key file that answers to this is damaged.',
      lost: 'Your entries are not touched.',
      next: 'Try the other way in: recovery words instead of the passphrase, or the passphrase instead of the words. If neither works, restore a backup.',
    }),
    'no-words': () => ({
      what: 'The recovery words of this journal were revoked.',
      lost: 'Nothing is lost, but no words open it any more.',
      next: 'Use the passphrase. A backup from before opens with the words of that time.',
    }),
    'from-newer-version': () => ({
      what: 'This journal was last opened by a newer Verso.',
      lost: 'Nothing is lost, and nothing has been changed.',
      next: 'Install the newer version, then unlock.',
    }),
    'in-use': () => ({
      what: 'Another Verso has this journal open.',
      lost: 'Nothing is lost.',
      next: 'Close the other window, or another person’s session on this computer, then try again.',
    }),
    'not-enough-memory': () => ({
      what: 'This computer has not enough free memory to open the lock.',
      lost: 'Nothing is lost.',
      next: 'Close some other programs, then try again.',
    }),
  },
  fault: {
    'key-file-damaged': {
      what: 'The key file cannot be read.',
      lost: 'Your entries are still there, but nothing can open them without that file.',
      next: 'Put back the file keys.verso from a copy of the data folder and look again, or restore a backup.',
    },
    'half-missing': {
      what: 'Half of the journal is missing.',
      lost: 'Verso needs two files together, keys.verso and journal.db, and finds only one. It has not changed that one.',
      next: 'Look where the data folder may have been moved or synchronised, put both files back and look again. Or restore a backup.',
    },
    'database-damaged': {
      what: 'The file with your entries is cut short or is not one of ours.',
      lost: 'What is in this copy may not be readable. Verso has not changed it.',
      next: 'Restore a backup. What lies here is set aside, not deleted.',
    },
    swapped: {
      what: 'The key file and the entries belong to different journals.',
      lost: 'Nothing is lost if you still have the right pair.',
      next: 'Put the two files of the same journal side by side and look again, or restore a backup.',
    },
    unreadable: {
      what: 'Verso is not allowed to read the journal, or the disk cannot.',
      lost: 'Nothing has been changed.',
      next: 'Check the rights of the data folder and that its disk is connected, then look again.',
    },
  },
};

function mistypedInEnglish(unknown: readonly number[], count: number): string {
  if (unknown.length > 0) {
    const places = enPlaces.format(unknown.map(String));
    return enPlural.select(unknown.length) === 'one'
      ? `Word ${places} is not a recovery word.`
      : `Words ${places} are not recovery words.`;
  }
  if (count !== 24) {
    return enPlural.select(count) === 'one'
      ? 'There is one word, and there must be 24.'
      : `There are ${enFigures.format(count)} words, and there must be 24.`;
  }
  return 'Each word is known, but together they do not fit.';
}

const fr: AllTroubleWords = {
  problem: {
    locked: () => ({
      what: 'Le journal est verrouillé.',
      lost: 'Rien n’est perdu.',
      next: 'Déverrouillez-le et réessayez.',
    }),
    'vault-ended': () => ({
      what: 'La partie de Verso qui tient votre journal s’est arrêtée.',
      lost: 'Tout ce qui était sous scellé est sauf.',
      next: 'Déverrouillez de nouveau pour continuer.',
    }),
    'unknown-call': () => ({
      what: 'Cette fenêtre et le reste de Verso ne vont pas ensemble.',
      lost: 'Rien n’est perdu.',
      next: 'Fermez Verso et rouvrez-le. Si cela se répète, réinstallez Verso\u00a0; votre journal reste.',
    }),
    'invalid-input': ({ field }) => ({
      what: `Ce qui est saisi ici ne peut pas être gardé tel quel (${field}).`,
      lost: 'Rien de ce qui était sous scellé n’a changé.',
      next: 'Raccourcissez-le ou corrigez-le, puis réessayez.',
    }),
    'not-found': () => ({
      what: 'Cela n’est plus dans le journal.',
      lost: 'Cela a peut-être été supprimé\u00a0; rien d’autre n’a changé.',
      next: 'Revenez à la liste, ou regardez dans la corbeille.',
    }),
    'too-long': ({ limit }) => ({
      what: `Une réponse dépasse ${frenchFigures(limit)} caractères, le plus que Verso puisse sceller.`,
      lost: 'Vos mots sont encore sur cette page, mais les derniers ne sont pas sous scellé.',
      next: 'Déplacez-en une partie dans une autre entrée.',
    }),
    'disk-full': () => ({
      what: 'Le disque est plein.',
      lost: 'Ce qui était déjà sous scellé est sauf\u00a0; ce dernier changement n’est pas sur le disque.',
      next: 'Libérez de la place, puis réessayez.',
    }),
    'not-writable': () => ({
      what: 'Verso n’a pas le droit d’écrire à cet endroit.',
      lost: 'Ce qui était déjà sous scellé est sauf\u00a0; ce dernier changement n’est pas sur le disque.',
      next: 'Vérifiez les droits du dossier, ou choisissez un autre endroit.',
    }),
    'disk-failed': ({ code }) => ({
      what: `Le disque n’a pas fait ce qui était demandé (${code}).`,
      lost: 'Ce qui était déjà sous scellé n’a pas changé\u00a0; ce dernier changement n’est peut-être pas sur le disque.',
      next: 'Réessayez, ou verrouillez et déverrouillez d’abord. Si cela se répète, copiez le dossier des données sur un autre disque.',
    }),
    'read-only': () => ({
      what: 'Le journal est ouvert en lecture seule.',
      lost: 'Rien n’a changé.',
      next: 'Pour écrire de nouveau, allez à la page qui dit pourquoi, et choisissez que faire.',
    }),
    'name-taken': () => ({
      what: 'Il y a déjà quelque chose de ce nom.',
      lost: 'Cela n’a pas été touché, et rien n’a été écrit.',
      next: 'Choisissez un autre nom ou un autre dossier.',
    }),
    'folder-missing': () => ({
      what: 'Le dossier n’est pas là.',
      lost: 'Rien n’a changé.',
      next: 'Branchez son disque, ou choisissez un autre dossier.',
    }),
    'backup-not-proved': () => ({
      what: 'La sauvegarde ne s’est pas rouverte comme elle le devrait.',
      lost: 'Votre journal n’est pas touché, et toutes les autres sauvegardes restent.',
      next: 'Essayez une autre sauvegarde ou un autre dossier\u00a0: ce disque est peut-être en train de lâcher.',
    }),
    'no-backup-folder': () => ({
      what: 'Aucun dossier n’est choisi pour les sauvegardes.',
      lost: 'Votre journal n’est pas touché, mais il n’en existe pas de second exemplaire.',
      next: 'Choisissez d’abord un dossier.',
    }),
    'vault-exists': () => ({
      what: 'Il y a déjà un journal sur cet appareil.',
      lost: 'Il n’a pas été touché.',
      next: 'Fermez Verso et rouvrez-le, puis déverrouillez ce journal.',
    }),
    'passphrase-too-weak': () => ({
      what: 'Cette phrase secrète serait trop facile à deviner.',
      lost: 'Rien n’a changé.',
      next: 'Allongez-la\u00a0: quatre ou cinq mots qui ne vont pas ensemble.',
    }),
    'not-enough-memory': () => ({
      what: 'Cet ordinateur n’a pas assez de mémoire libre pour la serrure.',
      lost: 'Rien n’est perdu.',
      next: 'Fermez d’autres programmes, puis réessayez.',
    }),
    'story-closed': () => ({
      what: 'Le premier récit reste fermé jusqu’à ce que le second soit écrit.',
      lost: 'Il est en sûreté, mot pour mot.',
      next: 'Écrivez le second récit à la fin du programme ; les deux s’ouvriront alors côte à côte.',
    }),
    'story-empty': () => ({
      what: 'Il n’y a pas encore de récit.',
      lost: 'Rien n’est perdu.',
      next: 'Écrivez-le d’abord, ou laissez-le pour plus tard.',
    }),
    'not-your-role': () => ({
      what: 'Ceci est réservé à la mentore ou au mentor.',
      lost: 'Rien n’est perdu.',
      next: 'Revenez à votre parcours.',
    }),
    'text-changed': () => ({
      what: 'Les mots à remettre ne sont pas ceux que vous avez lus.',
      lost: 'Rien n’a quitté cet appareil.',
      next: 'Relisez le texte exact, puis enregistrez-le.',
    }),
    undecided: ({ count }) => ({
      what:
        frPlural.select(count) === 'one'
          ? 'Une proposition attend encore votre décision.'
          : `${frenchFigures(count)} propositions attendent encore votre décision.`,
      lost: 'Rien n’a quitté cet appareil.',
      next: 'Décidez de chacune, puis enregistrez.',
    }),
    'held-back': () => ({
      what: 'Quelque chose reste ouvert\u00a0: une question, un ensemble d’indices ou un accord.',
      lost: 'Rien n’a quitté cet appareil.',
      next: 'Répondez à ce que la page demande encore, puis enregistrez.',
    }),
    'never-released': () => ({
      what: 'Un passage ne peut jamais quitter le journal.',
      lost: 'Rien n’a quitté cet appareil.',
      next: 'Laissez-le hors de la copie.',
    }),
    'choice-expired': () => ({
      what: 'Le choix du fichier a expiré.',
      lost: 'Rien n’a été écrit.',
      next: 'Choisissez le fichier de nouveau.',
    }),
    bug: ({ incident }) => ({
      what: `Verso a fait une erreur (incident ${incident}).`,
      lost: 'Tout ce qui était sous scellé est sauf.',
      next: 'Réessayez. Si cela se répète, verrouillez et déverrouillez. L’incident figure dans le journal technique local, sans aucun de vos mots.',
    }),
  },
  refusal: {
    'wrong-passphrase': () => ({
      what: 'Cette phrase secrète n’ouvre pas ce journal.',
      lost: 'Rien n’est perdu et rien n’est bloqué.',
      next: 'Vérifiez le verrouillage des majuscules et la disposition du clavier, puis tapez-la de nouveau.',
    }),
    'wrong-words': () => ({
      what: 'Ces mots n’ouvrent pas ce journal.',
      lost: 'Rien n’est perdu et rien n’est bloqué.',
      next: 'Ils viennent peut-être d’un autre journal, ou ont été remplacés. Cherchez le papier le plus récent.',
    }),
    'words-mistyped': ({ unknown, count }) => ({
      what: mistypedInFrench(unknown, count),
      lost: 'Rien n’est perdu.',
      next:
        unknown.length === 0 && count === 24
          ? 'Comparez leur ordre avec le papier, et chaque mot lettre par lettre.'
          : 'Comparez avec le papier, puis réessayez.',
    }),
    wait: ({ seconds }) => ({
      what:
        frPlural.select(seconds) === 'one'
          ? 'Verso attend une seconde avant le prochain essai.'
          : `Verso attend ${frenchFigures(seconds)} secondes avant le prochain essai.`,
      lost: 'Rien n’est perdu et rien n’est bloqué\u00a0: la pause ne fait que ralentir qui devine.',
      next: 'Attendez, puis tapez-la de nouveau.',
    }),
    'damaged-slot': () => ({
      what: 'La partie du fichier de clés qui répond à cela est abîmée.',
      lost: 'Vos entrées ne sont pas touchées.',
      next: 'Essayez l’autre voie\u00a0: les mots de secours au lieu de la phrase secrète, ou la phrase secrète au lieu des mots. Si ni l’une ni les autres n’ouvrent, restaurez une sauvegarde.',
    }),
    'no-words': () => ({
      what: 'Les mots de secours de ce journal ont été révoqués.',
      lost: 'Rien n’est perdu, mais aucun mot ne l’ouvre plus.',
      next: 'Utilisez la phrase secrète. Une sauvegarde d’avant s’ouvre avec les mots de ce temps-là.',
    }),
    'from-newer-version': () => ({
      what: 'Ce journal a été ouvert par un Verso plus récent.',
      lost: 'Rien n’est perdu, et rien n’a été changé.',
      next: 'Installez la version plus récente, puis déverrouillez.',
    }),
    'in-use': () => ({
      what: 'Un autre Verso a ouvert ce journal.',
      lost: 'Rien n’est perdu.',
      next: 'Fermez l’autre fenêtre, ou la session d’une autre personne sur cet ordinateur, puis réessayez.',
    }),
    'not-enough-memory': () => ({
      what: 'Cet ordinateur n’a pas assez de mémoire libre pour ouvrir la serrure.',
      lost: 'Rien n’est perdu.',
      next: 'Fermez d’autres programmes, puis réessayez.',
    }),
  },
  fault: {
    'key-file-damaged': {
      what: 'Le fichier de clés ne peut pas être lu.',
      lost: 'Vos entrées sont toujours là, mais rien ne peut les ouvrir sans ce fichier.',
      next: 'Remettez le fichier keys.verso depuis une copie du dossier des données et regardez de nouveau, ou restaurez une sauvegarde.',
    },
    'half-missing': {
      what: 'Il manque la moitié du journal.',
      lost: 'Verso a besoin de deux fichiers ensemble, keys.verso et journal.db, et n’en trouve qu’un. Il n’y a pas touché.',
      next: 'Cherchez où le dossier des données a pu être déplacé ou synchronisé, remettez les deux fichiers et regardez de nouveau. Ou restaurez une sauvegarde.',
    },
    'database-damaged': {
      what: 'Le fichier de vos entrées est tronqué ou n’est pas des nôtres.',
      lost: 'Le contenu de cette copie n’est peut-être plus lisible. Verso ne l’a pas changé.',
      next: 'Restaurez une sauvegarde. Ce qui est ici est mis de côté, pas supprimé.',
    },
    swapped: {
      what: 'Le fichier de clés et les entrées appartiennent à des journaux différents.',
      lost: 'Rien n’est perdu si vous avez encore la bonne paire.',
      next: 'Mettez côte à côte les deux fichiers du même journal et regardez de nouveau, ou restaurez une sauvegarde.',
    },
    unreadable: {
      what: 'Verso n’a pas le droit de lire le journal, ou le disque ne le peut pas.',
      lost: 'Rien n’a été changé.',
      next: 'Vérifiez les droits du dossier des données et que son disque est branché, puis regardez de nouveau.',
    },
  },
};

function mistypedInFrench(unknown: readonly number[], count: number): string {
  if (unknown.length > 0) {
    const places = frPlaces.format(unknown.map(String));
    return frPlural.select(unknown.length) === 'one'
      ? `Le mot ${places} n’est pas un mot de secours.`
      : `Les mots ${places} ne sont pas des mots de secours.`;
  }
  if (count !== 24) {
    return frPlural.select(count) === 'one'
      ? 'Il y a un mot, et il en faut 24.'
      : `Il y a ${frenchFigures(count)} mots, et il en faut 24.`;
  }
  return 'Chaque mot est connu, mais ensemble ils ne conviennent pas.';
}

export const troubleWords = defineWords<AllTroubleWords>({ en, fr });

/** The words for a problem, whichever it is. */
export function sayProblem<C extends ProblemCode>(
  words: ProblemWords,
  problem: { readonly code: C; readonly details: ProblemDetails<C> },
): TroubleWords {
  return words[problem.code](problem.details);
}

/** The words for a closed door, whichever the reason. */
export function sayRefusal<K extends RefusalKind>(
  words: RefusalWords,
  kind: K,
  refusal: Refusals[K],
): TroubleWords {
  return words[kind](refusal);
}
