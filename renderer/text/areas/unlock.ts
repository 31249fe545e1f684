/** Words of the door. */
import { defineWords } from '../words.ts';

const enPlural = new Intl.PluralRules('en-GB');
const frPlural = new Intl.PluralRules('fr-FR');

export const unlockWords = defineWords({
  en: {
    unlock: 'Unlock',
    unlocking: 'Unlocking…',
    passphrase: 'Passphrase',
    empty: { what: 'There is no passphrase yet.', next: 'Type it above.' },
    useWords: 'Use recovery words',
    usePassphrase: 'Use the passphrase',
    words: 'Recovery words',
    wordsHint: 'All twenty-four, in order, with spaces or lines between them.',
    noWords: { what: 'There are no words yet.', next: 'Type them above.' },
    afterIdle: (minutes: number) =>
      enPlural.select(minutes) === 'one'
        ? 'Locked after one minute without a key or a click. What you had written was sealed first.'
        : `Locked after ${minutes} minutes without a key or a click. What you had written was sealed first.`,
    afterEnd:
      'Locked because the part of Verso that holds your journal ended by itself. Everything that was sealed is safe; at most the last second of typing is missing.',
    secondsLeft: (seconds: number) =>
      enPlural.select(seconds) === 'one' ? 'One second left' : `${seconds} seconds left`,
    tryNow: 'You can try again now.',
    dataFolder: 'The journal lies in',
    lookAgain: 'Look again',
    restore: 'Restore from a backup',
    closed: 'This journal cannot be opened as it is',
    newPassphrase: {
      title: 'The words fit',
      lead: 'Your journal is open. Choose a new passphrase for the next time; the old one then stops working, and the words go on working.',
      choose: 'Choose a passphrase',
      set: 'Set the passphrase',
      setting: 'Setting the passphrase…',
    },
  },
  fr: {
    unlock: 'Déverrouiller',
    unlocking: 'Déverrouillage…',
    passphrase: 'Phrase secrète',
    empty: { what: 'Il n’y a pas encore de phrase secrète.', next: 'Tapez-la ci-dessus.' },
    useWords: 'Utiliser les mots de secours',
    usePassphrase: 'Utiliser la phrase secrète',
    words: 'Mots de secours',
    wordsHint: 'Tous les vingt-quatre, dans l’ordre, séparés par des espaces ou des lignes.',
    noWords: { what: 'Il n’y a pas encore de mots.', next: 'Tapez-les ci-dessus.' },
    afterIdle: (minutes: number) =>
      frPlural.select(minutes) === 'one'
        ? 'Verrouillé après une minute sans touche ni clic. Ce que vous aviez écrit a d’abord été mis sous scellé.'
        : `Verrouillé après ${minutes} minutes sans touche ni clic. Ce que vous aviez écrit a d’abord été mis sous scellé.`,
    afterEnd:
      'Verrouillé parce que la partie de Verso qui tient votre journal s’est arrêtée d’elle-même. Tout ce qui était sous scellé est sauf\u00a0; il manque au plus la dernière seconde de frappe.',
    secondsLeft: (seconds: number) =>
      frPlural.select(seconds) === 'one' ? 'Encore une seconde' : `Encore ${seconds} secondes`,
    tryNow: 'Vous pouvez réessayer maintenant.',
    dataFolder: 'Le journal se trouve dans',
    lookAgain: 'Regarder de nouveau',
    restore: 'Restaurer une sauvegarde',
    closed: 'Ce journal ne peut pas être ouvert tel quel',
    newPassphrase: {
      title: 'Les mots conviennent',
      lead: 'Votre journal est ouvert. Choisissez une nouvelle phrase secrète pour la prochaine fois\u00a0; l’ancienne cesse alors de fonctionner, et les mots continuent.',
      choose: 'Choisir une phrase secrète',
      set: 'Fixer la phrase secrète',
      setting: 'La phrase secrète est fixée…',
    },
  },
});
