/** Words of the ideas for change. */
import type { IdeaState } from '../../../shared/model/ideas.ts';
import { dayWords, onDayWords } from '../days.ts';
import { defineWords } from '../words.ts';

const en = {
  title: 'Ideas for change',
  lead: 'A process, an owner, a date to look again. No one’s story.',
  source: 'From story to change: Kolb’s cycle, turned from a person to a process.',
  add: 'Write down an idea',
  list: 'Ideas',
  none: 'There is no idea yet.',
  noneNext: 'One can come from a story, or from nowhere in particular.',
  choose: 'Choose an idea, or write one down.',
  untitled: 'An idea without words yet',
  noOwner: 'Unfinished: nobody owns it yet',
  noDate: 'Unfinished: no day to look again',
  lookAgainOn: (day: string, now: Date) => `Look again ${onDayWords(day, now, 'en')}`,
  closedOn: (state: IdeaState, day: string | null, now: Date) =>
    day === null ? statesEn[state] : `${statesEn[state]}, ${dayWords(day, now, 'en')}`,
  process: 'The problem, as a fault in a process',
  processHint: 'What the process does, not who did it.',
  change: 'A small change to try',
  owner: 'Owner',
  ownerHint: 'Who can act on it, and on whose authority.',
  tell: 'Who will be told the outcome, even if it is no',
  reviewOn: 'Look again on',
  state: 'Where it stands',
  states: {
    raised: 'Not yet known',
    trying: 'Being tried',
    changed: 'It happened',
    no: 'The answer was no',
    'nothing-happened': 'Nothing happened',
  },
  reviews: 'What was found',
  review: 'Look again now',
  reviewNote: 'What happened? If nothing, who decided that?',
  reviewAdd: 'Note it',
  reviewed: (day: string, state: IdeaState, now: Date) =>
    `${statesEn[state]}, ${dayWords(day, now, 'en')}`,
  fromEntry: 'Taken from what you wrote. Look it over: no one’s story belongs here.',
  print: 'Print for the owner',
  remove: 'Delete the idea',
  removal: {
    title: 'Delete this idea?',
    lost: 'It is deleted for good; there is no wastebasket for ideas.',
    confirm: 'Delete it',
    keep: 'Keep it',
  },
};

const statesEn: Readonly<Record<IdeaState, string>> = en.states;

const statesFr: typeof statesEn = {
  raised: 'Pas encore connu',
  trying: 'À l’essai',
  changed: 'C’est fait',
  no: 'La réponse a été non',
  'nothing-happened': 'Rien ne s’est passé',
};

const fr: typeof en = {
  title: 'Idées de changement',
  lead: 'Un processus, une personne responsable, une date pour y revenir. L’histoire de personne.',
  source:
    'Du récit au changement\u00a0: le cycle de Kolb, tourné d’une personne vers un processus.',
  add: 'Noter une idée',
  list: 'Idées',
  none: 'Il n’y a pas encore d’idée.',
  noneNext: 'Elle peut venir d’un récit, ou de nulle part en particulier.',
  choose: 'Choisissez une idée, ou notez-en une.',
  untitled: 'Une idée encore sans mots',
  noOwner: 'Inachevée\u00a0: personne n’en répond encore',
  noDate: 'Inachevée\u00a0: pas de jour pour y revenir',
  lookAgainOn: (day, now) => `À revoir ${onDayWords(day, now, 'fr')}`,
  closedOn: (state, day, now) =>
    day === null ? statesFr[state] : `${statesFr[state]}, ${dayWords(day, now, 'fr')}`,
  process: 'Le problème, comme défaut d’un processus',
  processHint: 'Ce que fait le processus, et non qui l’a fait.',
  change: 'Un petit changement à essayer',
  owner: 'Responsable',
  ownerHint: 'Qui peut agir, et avec l’autorité de qui.',
  tell: 'Qui apprendra le résultat, même si c’est non',
  reviewOn: 'À revoir le',
  state: 'Où cela en est',
  states: statesFr,
  reviews: 'Ce qui a été constaté',
  review: 'Y revenir maintenant',
  reviewNote: 'Que s’est-il passé\u00a0? Si rien, qui l’a décidé\u00a0?',
  reviewAdd: 'Le noter',
  reviewed: (day, state, now) => `${statesFr[state]}, ${dayWords(day, now, 'fr')}`,
  fromEntry:
    'Repris de ce que vous avez écrit. Relisez\u00a0: l’histoire de personne n’a sa place ici.',
  print: 'Imprimer pour la personne responsable',
  remove: 'Supprimer l’idée',
  removal: {
    title: 'Supprimer cette idée\u00a0?',
    lost: 'Elle est supprimée pour de bon\u00a0; il n’y a pas de corbeille pour les idées.',
    confirm: 'La supprimer',
    keep: 'La garder',
  },
};

export const ideasWords = defineWords({ en, fr });
