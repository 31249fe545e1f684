/** One quiet line at the foot of the journey, when something about safe keeping waits. */
import { defineWords } from '../words.ts';

export const reminderWords = defineWords({
  en: {
    label: 'A reminder',
    notNow: 'Not now',
    leakTest: { says: 'The leak test is not finished yet.', go: 'Finish the test' },
    backupFailed: { says: 'The last backup failed.', go: 'See what to do' },
    place: {
      says: 'The journal lies where two machines may write to it, which can damage it.',
      go: 'See what to do',
    },
    renewing: { says: 'Everything is being sealed anew with the new key.', go: 'See how far' },
    rehearsal: { says: 'A year has gone by. Can you still get in?', go: 'Try it now' },
    noBackups: {
      says: 'No backups are being made. If this disk fails, what is only on it is gone.',
      go: 'Keep backups',
    },
  },
  fr: {
    label: 'Un rappel',
    notNow: 'Pas maintenant',
    leakTest: { says: 'Le test de fuite n’est pas encore fini.', go: 'Finir le test' },
    backupFailed: { says: 'La dernière sauvegarde a échoué.', go: 'Voir que faire' },
    place: {
      says: 'Le journal se trouve là où deux machines peuvent y écrire, ce qui peut l’abîmer.',
      go: 'Voir que faire',
    },
    renewing: {
      says: 'Tout est en train d’être scellé avec la nouvelle clé.',
      go: 'Voir où cela en est',
    },
    rehearsal: {
      says: 'Une année a passé. Pouvez-vous encore entrer\u00a0?',
      go: 'Essayer maintenant',
    },
    noBackups: {
      says: 'Aucune sauvegarde n’est faite. Si ce disque tombe en panne, ce qui n’est que là est perdu.',
      go: 'Garder des sauvegardes',
    },
  },
});
