/** Words of the page that shows what an entry said before. */
import { sentenceCase } from '../counting.ts';
import { defineWords } from '../words.ts';

const en = {
  title: 'Earlier versions',
  opening: 'Opening the earlier versions…',
  untitled: 'Nothing written yet',
  ownTitle: 'Title',
  versions: 'Earlier versions of this entry',
  until: (moment: string) => `As it stood ${moment}`,
  from: (moment: string) => `As it stood ${moment}, and what has changed since`,
  comparedWith: 'Compare with',
  withNow: 'What it says now',
  withNext: 'The version after it',
  legend: 'Struck through: gone since then. Underlined: new since then.',
  differences: 'What has changed',
  gone: 'Gone:',
  fresh: 'New:',
  holdsOnlyMe: 'Holds words that are only for you.',
  none: 'It has always said what it says now.',
  noneNext:
    'When you change a finished entry half an hour or more after the last time, what it said before is kept here.',
  bringBack: 'Bring this version back',
  broughtBack:
    'Brought back. What the entry said until now is kept: it is the first of the earlier versions.',
  back: 'Back to the entry',
  storyClosed:
    'This story is closed until the second one is written, and so is what it said before.',
  notFound: 'This entry is not in the journal any more.',
  toJournal: 'Go to Journal',
  trouble: 'The earlier versions could not be read. Nothing was changed.',
  tryAgain: 'Try again',
};

const fr: typeof en = {
  title: 'Versions antérieures',
  opening: 'Ouverture des versions antérieures…',
  untitled: 'Rien d’écrit encore',
  ownTitle: 'Titre',
  versions: 'Versions antérieures de cette entrée',
  until: (moment) => sentenceCase(dated(moment)),
  from: (moment) => `${sentenceCase(dated(moment))}, et ce qui a changé depuis`,
  comparedWith: 'Comparer avec',
  withNow: 'Ce qu’elle dit maintenant',
  withNext: 'La version suivante',
  legend: 'Barré\u00a0: disparu depuis. Souligné\u00a0: nouveau depuis.',
  differences: 'Ce qui a changé',
  gone: 'Disparu\u00a0:',
  fresh: 'Nouveau\u00a0:',
  holdsOnlyMe: 'Contient des mots qui ne sont que pour vous.',
  none: 'Elle a toujours dit ce qu’elle dit maintenant.',
  noneNext:
    'Quand vous changez une entrée terminée une demi-heure ou plus après la dernière fois, ce qu’elle disait avant est gardé ici.',
  bringBack: 'Reprendre cette version',
  broughtBack:
    'Version reprise. Ce que l’entrée disait jusqu’ici est gardé\u00a0: c’est la première des versions antérieures.',
  back: 'Revenir à l’entrée',
  storyClosed:
    'Ce récit est fermé jusqu’à ce que le second soit écrit, et ce qu’il disait avant l’est aussi.',
  notFound: 'Cette entrée n’est plus dans le journal.',
  toJournal: 'Aller au journal',
  trouble: 'Les versions antérieures n’ont pas pu être lues. Rien n’a changé.',
  tryAgain: 'Réessayer',
};

/** "ce qu’elle disait hier à 18:04", "ce qu’elle disait le 23 octobre à 18:04". */
function dated(moment: string): string {
  if (/^\d/u.test(moment)) return `ce qu’elle disait le ${moment}`;
  return `ce qu’elle disait ${moment}`;
}

export const historyWords = defineWords({ en, fr });
