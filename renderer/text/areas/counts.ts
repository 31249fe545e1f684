/** Words of evaluation by counts: a file of numbers that a person makes for the study. */
import { defineWords } from '../words.ts';

const en = {
  title: 'Numbers for the study',
  lead: 'If you like, give the researcher a small file of numbers: meetings held and questions answered, without a word of yours. Nobody is told whether you did.',
  readable:
    'The file has no name in it, but whoever holds it can read it. Hand it to the researcher and to nobody else. Verso shows it only in a table of ten people or more, rounded.',
  withRatings: 'With my ratings',
  withRatingsHint: 'Left out unless you tick this. Answers that you preferred not to say stay out.',
  themes: 'Themes',
  themesHint: 'Those that you call yours. None need be.',
  look: 'See what the file would say',
  says: 'The file says this and nothing else',
  study: 'Study',
  fingerprint: 'Fingerprint, to be compared aloud',
  number: 'File',
  numberSays: (number: number) =>
    number === 1 ? 'number 1' : `number ${String(number)}; it takes the place of the one before`,
  meetings: 'Meetings held',
  prompts: 'Questions answered',
  ratings: 'Ratings',
  none: 'none',
  noRatings: 'none',
  rating: (item: string, wave: string, value: number) => `${item}, ${wave}: ${String(value)}`,
  beside:
    'It also has a signature, made with a key for this study alone, so that nobody can change a number or count you twice. The hours and the weight that you log for yourself are never in it.',
  save: 'Save these numbers',
  suggestedName: 'verso-numbers',
  saved: (place: string) => `Saved: ${place}`,
  changed: 'The numbers have changed since you looked. Nothing was saved; look again.',
  noStudy:
    'The scheme file’s card of the study cannot be read. Ask your coordinator for a new file.',
};

const fr: typeof en = {
  title: 'Des nombres pour l’étude',
  lead: 'Si vous le souhaitez, donnez à la recherche un petit fichier de nombres\u00a0: rencontres tenues et questions répondues, sans un mot de vous. Personne n’apprend si vous l’avez fait.',
  readable:
    'Le fichier ne contient aucun nom, mais qui le détient peut le lire. Remettez-le à la recherche et à personne d’autre. Verso ne le montre que dans un tableau de dix personnes ou plus, arrondi.',
  withRatings: 'Avec mes autoévaluations',
  withRatingsHint:
    'Absentes tant que ceci n’est pas coché. Ce à quoi vous avez préféré ne pas répondre reste dehors.',
  themes: 'Thèmes',
  themesHint: 'Ceux que vous dites vôtres. Aucun n’est nécessaire.',
  look: 'Voir ce que le fichier dirait',
  says: 'Le fichier dit ceci et rien d’autre',
  study: 'Étude',
  fingerprint: 'Empreinte, à comparer de vive voix',
  number: 'Fichier',
  numberSays: (number) =>
    number === 1 ? 'numéro 1' : `numéro ${String(number)}\u00a0; il remplace le précédent`,
  meetings: 'Rencontres tenues',
  prompts: 'Questions répondues',
  ratings: 'Autoévaluations',
  none: 'aucun',
  noRatings: 'aucune',
  rating: (item, wave, value) => `${item}, ${wave}\u00a0: ${String(value)}`,
  beside:
    'Il porte aussi une signature, faite avec une clé pour cette seule étude, pour que personne ne puisse changer un nombre ni vous compter deux fois. Les heures et le poids que vous notez pour vous n’y sont jamais.',
  save: 'Enregistrer ces nombres',
  suggestedName: 'verso-nombres',
  saved: (place) => `Enregistré\u00a0: ${place}`,
  changed:
    'Les nombres ont changé depuis que vous avez regardé. Rien n’a été enregistré\u00a0; regardez encore.',
  noStudy:
    'La carte de l’étude dans le fichier du programme ne se lit pas. Demandez un nouveau fichier à votre coordination.',
};

export const countsWords = defineWords({ en, fr });
