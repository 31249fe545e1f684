/** Words of the paired stories (R1): what closes, what waits, and the two side by side. */
import { onDayWords } from '../days.ts';
import { defineWords } from '../words.ts';

const en = {
  title: 'The two stories',
  lead: 'The same invented journey, written before and after. Nobody compares them but you.',
  asked: 'What both answer',
  first: 'Before',
  second: 'After',
  writtenOn: (instant: string, now: Date) => `Closed ${onDayWords(instant, now, 'en')}`,
  opening: 'Opening the stories…',
  notes: 'About the two',
  show: 'How to read them',
  plain: 'As written',
  both: 'What stands in both',
  bothHint:
    'Underlined: words that stand in both stories, three or more together. What has no line is in one of them only. Which of it matters is for you to say.',
  bothNone: 'No three words together stand in both.',
  questions: 'Go on to the questions about the two',
  none: {
    title: 'No story is written yet.',
    next: 'The first is asked for before the first meeting, on the Journey page. It closes when it is finished.',
  },
  waiting: {
    title: 'The first story is closed until the second is written.',
    why: 'Until then it cannot be read, not even by you. To read it again would change what you write next.',
    next: 'The second is asked for at the close of the scheme, in the same words. When it is closed, both lie open here.',
  },
  setAside: {
    title: 'The second story is in the wastebasket.',
    next: 'Put it back in the journal, and both lie side by side here. The first stays open: what was seen cannot be unseen.',
  },
  onlySecond: 'There is no first story to lay beside it.',
  toJourney: 'Go to Journey',
  mentors: 'The two stories are asked of mentees.',
  close: {
    first: {
      title: 'This closes your first story.',
      what: 'It can then not be read or changed, not even by you, and no search finds it. What you answered with it closes, too.',
      until: 'It opens again as soon as you have written and closed the second story, at the end.',
      finish: 'Close it',
      stay: 'Keep writing',
    },
    second: {
      title: 'This closes your second story.',
      what: 'It can still be read, and not be changed any more.',
      until: 'The first story opens with it, and both lie side by side.',
      finish: 'Close it and open both',
      stay: 'Keep writing',
    },
  },
};

const fr: typeof en = {
  title: 'Les deux récits',
  lead: 'Le même parcours inventé, écrit avant et après. Personne ne les compare, sauf vous.',
  asked: 'Ce à quoi les deux répondent',
  first: 'Avant',
  second: 'Après',
  writtenOn: (instant, now) => `Fermé ${onDayWords(instant, now, 'fr')}`,
  opening: 'Ouverture des récits…',
  notes: 'À propos des deux',
  show: 'Comment les lire',
  plain: 'Tels quels',
  both: 'Ce qui est dans les deux',
  bothHint:
    'Souligné\u00a0: les mots qui se trouvent dans les deux récits, trois ou plus à la suite. Ce qui n’a pas de trait n’est que dans l’un d’eux. Ce qui compte là-dedans, c’est à vous de le dire.',
  bothNone: 'Nulle part trois mots à la suite ne se trouvent dans les deux.',
  questions: 'Passer aux questions sur les deux',
  none: {
    title: 'Aucun récit n’est encore écrit.',
    next: 'Le premier est demandé avant la première rencontre, sur la page du parcours. Il se ferme quand il est terminé.',
  },
  waiting: {
    title: 'Le premier récit est fermé jusqu’à ce que le second soit écrit.',
    why: 'D’ici là il ne peut pas être lu, pas même par vous. Le relire changerait ce que vous écrirez ensuite.',
    next: 'Le second est demandé à la clôture du programme, dans les mêmes mots. Une fois celui-ci fermé, les deux s’ouvrent ici.',
  },
  setAside: {
    title: 'Le second récit est dans la corbeille.',
    next: 'Remettez-le dans le journal, et les deux seront ici côte à côte. Le premier reste ouvert\u00a0: ce qui a été vu ne peut pas ne plus l’être.',
  },
  onlySecond: 'Il n’y a pas de premier récit à mettre à côté.',
  toJourney: 'Aller au parcours',
  mentors: 'Les deux récits sont demandés aux personnes mentorées.',
  close: {
    first: {
      title: 'Ceci ferme votre premier récit.',
      what: 'Il ne pourra alors être ni lu ni modifié, pas même par vous, et aucune recherche ne le trouvera. Ce que vous avez répondu avec lui se ferme aussi.',
      until: 'Il s’ouvre de nouveau dès que vous aurez écrit et fermé le second récit, à la fin.',
      finish: 'Le fermer',
      stay: 'Continuer à écrire',
    },
    second: {
      title: 'Ceci ferme votre second récit.',
      what: 'Il pourra encore être lu, mais plus modifié.',
      until: 'Le premier récit s’ouvre avec lui, et les deux sont côte à côte.',
      finish: 'Le fermer et ouvrir les deux',
      stay: 'Continuer à écrire',
    },
  },
};

export const storiesWords = defineWords({ en, fr });
