/**
 * Trouble in words: what happened, whether anything is lost, what to do now. Every code, every outcome
 * at the door (door-problems.ts) and every fault of a vault has its words in both languages; a missing one
 * fails the type check.
 */
import type { ProblemCode, ProblemDetails } from '../../../shared/errors/problems.ts';
import type { TroubleWords } from '../trouble-words.ts';
import { frenchFigures } from '../counting.ts';
import { defineWords } from '../words.ts';
import type { DoorWords } from './door-problems.ts';
import { doorWords } from './door-problems.ts';

export type ProblemWords = {
  readonly [C in ProblemCode]: (details: ProblemDetails<C>) => TroubleWords;
};

export interface AllTroubleWords extends DoorWords {
  readonly problem: ProblemWords;
}

const enPlural = new Intl.PluralRules('en-GB');
const frPlural = new Intl.PluralRules('fr-FR');
const enFigures = new Intl.NumberFormat('en-GB');

const en: AllTroubleWords = {
  ...doorWords.en,
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
    'lot-too-large': () => ({
      what: 'There is more on the desk than it can hold at once.',
      lost: 'Nothing was saved, and no file has changed.',
      next: 'Take fewer files at a time.',
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
};

const fr: AllTroubleWords = {
  ...doorWords.fr,
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
    'lot-too-large': () => ({
      what: 'Il y a plus sur le bureau qu’il ne peut tenir à la fois.',
      lost: 'Rien n’a été enregistré, et aucun fichier n’a changé.',
      next: 'Prenez moins de fichiers à la fois.',
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
};

export const troubleWords = defineWords<AllTroubleWords>({ en, fr });

/** The words for a problem, whichever it is. */
export function sayProblem<C extends ProblemCode>(
  words: ProblemWords,
  problem: { readonly code: C; readonly details: ProblemDetails<C> },
): TroubleWords {
  return words[problem.code](problem.details);
}
