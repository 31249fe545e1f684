/** Words of the page on which one writes. */
import type { ProblemCode } from '../../../shared/errors/problems.ts';
import {
  englishCount,
  englishOrdinal,
  frenchCount,
  frenchOrdinal,
  sentenceCase,
} from '../counting.ts';
import { dayWords, onDayWords } from '../days.ts';
import { defineWords } from '../words.ts';

/** Why the words are not sealed. Each says that nothing is lost, and what happens now. */
const troublesEn: Partial<Record<ProblemCode, string>> = {
  'disk-full':
    'Not sealed: the disk is full. Your words are still on this page. Free some space and Verso tries again by itself.',
  'not-writable':
    'Not sealed: Verso may not write to its folder. Your words are still on this page. Verso tries again by itself.',
  'disk-failed':
    'Not sealed: the disk did not answer. Your words are still on this page. Verso tries again by itself.',
  'too-long':
    'Not sealed: one answer is longer than Verso can keep. Your words are still on this page. Move a part of it into another entry.',
};

const troublesFr: Partial<Record<ProblemCode, string>> = {
  'disk-full':
    'Pas scellé\u00a0: le disque est plein. Vos mots sont toujours sur cette page. Libérez de la place et Verso réessaie de lui-même.',
  'not-writable':
    'Pas scellé\u00a0: Verso n’a pas le droit d’écrire dans son dossier. Vos mots sont toujours sur cette page. Verso réessaie de lui-même.',
  'disk-failed':
    'Pas scellé\u00a0: le disque n’a pas répondu. Vos mots sont toujours sur cette page. Verso réessaie de lui-même.',
  'too-long':
    'Pas scellé\u00a0: une réponse est plus longue que ce que Verso peut garder. Vos mots sont toujours sur cette page. Mettez-en une partie dans une autre entrée.',
};

const en = {
  opening: 'Opening your words…',
  notFound: 'This entry is not in the journal any more.',
  noPack: 'Questions that are not here any more',
  noPackNext:
    'They came with a scheme file that is not in use, or with another version of Verso. What you wrote is here with the questions that it answers: go on with it, or put it in the journal. Nothing of it is lost.',
  notOpened: 'Your words could not be opened.',
  tryAgain: 'Try again',
  back: 'Back to Journey',
  backToJournal: 'Back to Journal',
  howMany: 'How many questions',
  all: (count: number) => `All ${englishCount(count)}`,
  quick: 'Quick',
  contents: 'Questions in this entry',
  summary: (place: number, count: number) =>
    `The ${englishOrdinal(place)} of ${englishCount(count)}`,
  states: {
    here: 'you are here',
    written: 'written',
    skipped: 'skipped',
    never: 'never leaves',
    open: '',
  },
  help: (keys: string) =>
    `Page Down or ${keys} goes on. What is left empty is skipped, and nobody asks why.`,
  sources: 'Sources',
  sourcesTitle: 'What these questions draw on',
  close: 'Close',
  yourWords: 'Your words',
  meeting: (place: number, date: string, now: Date) =>
    `${sentenceCase(englishOrdinal(place))} meeting, ${dayWords(date, now, 'en')}`,
  begun: (instant: string, now: Date) => `Begun ${onDayWords(instant, now, 'en')}`,
  /** Under a question in another language than the window's. */
  askedIn: { en: 'This question is in English.', fr: 'This question is in French.' },
  turnOnlyMe: 'Only me',
  onlyMeRefused: (most: number) =>
    `Not turned: an entry can hold ${englishCount(most)} passages that are only for you, and these are as many. Nothing is lost. Join neighbouring ones into one, or go on in another entry.`,
  focus: 'Focus on the words',
  leaveFocus: 'Show the whole page',
  onlyMe: 'Only me. No copy can contain this.',
  skipped: 'Skipped.',
  writeAfterAll: 'Write it after all',
  writeAfterAllLabel: (label: string) => `Write it after all: ${label}`,
  title: 'Title',
  titleHint: 'if it wants one',
  untouched: 'Nothing to seal yet',
  sealing: 'Sealing…',
  /** Announced once, when it becomes true; the age is for the eye. */
  sealed: 'Sealed',
  sealedAgo: (seconds: number) => {
    if (seconds < 2) return 'Sealed just now';
    if (seconds < 60) return `Sealed ${seconds} seconds ago`;
    const minutes = Math.floor(seconds / 60);
    return minutes === 1 ? 'Sealed a minute ago' : `Sealed ${minutes} minutes ago`;
  },
  sealedOn: (when: string) => `Sealed ${when}`,
  unsealed: (code: ProblemCode) =>
    troublesEn[code] ??
    'Not sealed yet. Your words are still on this page. Verso tries again by itself.',
  whoCouldRead: 'Who could read this?',
  next: 'Next',
  nextKey: 'Page Down',
  finish: 'Put it in the journal',
  finishing: 'Putting it in the journal…',
  notice: {
    title: 'Who could read this?',
    lead: 'What you write is encrypted on this device, and nobody can open it without your passphrase. That is a strong lock. It is not a promise of silence.',
    points: [
      [
        'It has no legal privilege.',
        'Reflective notes are not protected as letters to a lawyer are.',
      ],
      ['A court may ask for it.', 'If it does, you may have to hand it over.'],
      [
        'The people in it have rights.',
        'Someone you describe may ask to see what you wrote about them.',
      ],
      [
        'It is not the place for an incident.',
        'Harm, harassment and complaints have their own route.',
      ],
      [
        'So leave out what you do not need.',
        'Names, dates and places can go as you write. The learning stays.',
      ],
    ] as readonly (readonly [string, string])[],
  },
};

const fr: typeof en = {
  opening: 'Ouverture de vos mots…',
  notFound: 'Cette entrée n’est plus dans le journal.',
  noPack: 'Des questions qui ne sont plus là',
  noPackNext:
    'Elles venaient d’un fichier de programme qui n’est plus utilisé, ou d’une autre version de Verso. Ce que vous avez écrit est ici, avec les questions auxquelles cela répond\u00a0: continuez, ou rangez-le dans le journal. Rien n’en est perdu.',
  notOpened: 'Vos mots n’ont pas pu être ouverts.',
  tryAgain: 'Réessayer',
  back: 'Revenir au parcours',
  backToJournal: 'Revenir au journal',
  howMany: 'Nombre de questions',
  all: (count) => `Les ${frenchCount(count)}`,
  quick: 'En bref',
  contents: 'Questions de cette entrée',
  summary: (place, count) => `La ${frenchOrdinal(place)} de ${frenchCount(count)}`,
  states: {
    here: 'vous êtes ici',
    written: 'écrit',
    skipped: 'passé',
    never: 'ne sort jamais',
    open: '',
  },
  help: (keys) =>
    `Page suivante ou ${keys} pour continuer. Ce qui reste vide est passé, sans avoir à dire pourquoi.`,
  sources: 'Sources',
  sourcesTitle: 'Sur quoi s’appuient ces questions',
  close: 'Fermer',
  yourWords: 'Vos mots',
  meeting: (place, date, now) =>
    `${sentenceCase(frenchOrdinal(place))} rencontre, ${dayWords(date, now, 'fr')}`,
  begun: (instant, now) => `Commencé ${onDayWords(instant, now, 'fr')}`,
  askedIn: { en: 'Cette question est en anglais.', fr: 'Cette question est en français.' },
  turnOnlyMe: 'Pour moi seulement',
  onlyMeRefused: (most) =>
    `Pas changé\u00a0: une entrée peut contenir ${frenchCount(most)}\u00a0passages pour vous seulement, et elle en a autant. Rien n’est perdu. Réunissez-en des voisins, ou continuez dans une autre entrée.`,
  focus: 'Se concentrer sur les mots',
  leaveFocus: 'Montrer toute la page',
  onlyMe: 'Pour moi seulement. Aucune copie ne peut contenir ce passage.',
  skipped: 'Passée.',
  writeAfterAll: 'L’écrire quand même',
  writeAfterAllLabel: (label) => `L’écrire quand même\u00a0: ${label}`,
  title: 'Titre',
  titleHint: 's’il en faut un',
  untouched: 'Rien à sceller pour l’instant',
  sealing: 'Scellement…',
  sealed: 'Scellé',
  sealedAgo: (seconds) => {
    if (seconds < 2) return 'Scellé à l’instant';
    if (seconds < 60) return `Scellé il y a ${seconds}\u00a0secondes`;
    const minutes = Math.floor(seconds / 60);
    return minutes === 1 ? 'Scellé il y a une minute' : `Scellé il y a ${minutes}\u00a0minutes`;
  },
  sealedOn: (when) => `Scellé ${when}`,
  unsealed: (code) =>
    troublesFr[code] ??
    'Pas encore scellé. Vos mots sont toujours sur cette page. Verso réessaie de lui-même.',
  whoCouldRead: 'Qui pourrait lire ceci\u00a0?',
  next: 'Suite',
  nextKey: 'Page suiv.',
  finish: 'Ranger dans le journal',
  finishing: 'Rangement dans le journal…',
  notice: {
    title: 'Qui pourrait lire ceci\u00a0?',
    lead: 'Ce que vous écrivez est chiffré sur cet appareil, et personne ne peut l’ouvrir sans votre phrase secrète. C’est une bonne serrure. Ce n’est pas une promesse de silence.',
    points: [
      [
        'Aucun secret professionnel ne le protège.',
        'Des notes de réflexion n’ont pas la protection d’une lettre à son avocat.',
      ],
      ['Un tribunal peut le demander.', 'Il se peut alors que vous deviez le remettre.'],
      [
        'Les personnes décrites ont des droits.',
        'Quelqu’un que vous décrivez peut demander à voir ce que vous en avez écrit.',
      ],
      [
        'Ce n’est pas l’endroit pour un incident.',
        'Un préjudice, un harcèlement ou une plainte ont leur propre voie.',
      ],
      [
        'Laissez donc de côté ce qui n’est pas utile.',
        'Noms, dates et lieux peuvent disparaître au fil de l’écriture. L’apprentissage reste.',
      ],
    ],
  },
};

export const reflectWords = defineWords({ en, fr });
