/** What keeps the door shut, in words: refusals of a way in, and faults of the vault as it lies there. */
import type { UnlockOutcome, VaultFault } from '../../../shared/model/vault.ts';
import type { TroubleWords } from '../trouble-words.ts';
import { frenchFigures } from '../counting.ts';

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

export interface DoorWords {
  readonly refusal: RefusalWords;
  readonly fault: Readonly<Record<VaultFault, TroubleWords>>;
}

const enPlaces = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const frPlaces = new Intl.ListFormat('fr-FR', { type: 'conjunction' });
const enPlural = new Intl.PluralRules('en-GB');
const frPlural = new Intl.PluralRules('fr-FR');
const enFigures = new Intl.NumberFormat('en-GB');

const en: DoorWords = {
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

const fr: DoorWords = {
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

export const doorWords = { en, fr };

/** The words for a closed door, whichever the reason. */
export function sayRefusal<K extends RefusalKind>(
  words: RefusalWords,
  kind: K,
  refusal: Refusals[K],
): TroubleWords {
  return words[kind](refusal);
}
