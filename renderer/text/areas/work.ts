/** Long work: a way to stop it, and what it means that it was stopped. */
import { defineWords } from '../words.ts';

export const workWords = defineWords({
  en: {
    stop: 'Stop',
    stopping: 'Stopping…',
    stopped: {
      backup: 'Stopped. No new backup was made, and the older ones are as they were.',
      restore: 'Stopped. Nothing has changed, and the backup can still be put in its place.',
      goOn: 'Stopped. Nothing has changed: this copy is still open to be read.',
      leakTest: 'Stopped. Nothing was deleted, and the test can be finished later.',
      copies: 'Stopped. Nothing has changed: the copies are as you left them.',
      saveCopy: 'Stopped. No file was saved.',
      newKeys: 'Stopped. The passphrase and the words that you have go on working.',
    },
  },
  fr: {
    stop: 'Arrêter',
    stopping: 'Arrêt en cours…',
    stopped: {
      backup:
        'Arrêté. Aucune nouvelle sauvegarde n’a été faite, et les anciennes sont telles qu’elles étaient.',
      restore: 'Arrêté. Rien n’a changé, et la sauvegarde peut toujours être mise en place.',
      goOn: 'Arrêté. Rien n’a changé\u00a0: cette copie reste ouverte en lecture.',
      leakTest: 'Arrêté. Rien n’a été supprimé, et le test peut être terminé plus tard.',
      copies: 'Arrêté. Rien n’a changé\u00a0: les copies sont telles que vous les avez laissées.',
      saveCopy: 'Arrêté. Aucun fichier n’a été enregistré.',
      newKeys: 'Arrêté. La phrase secrète et les mots que vous avez restent valables.',
    },
  },
});
