/** Words of the journal: the list, the reading page and the wastebasket. */
import type { TimePoint } from '../../../shared/model/scheme.ts';
import {
  englishCount,
  englishOrdinal,
  frenchCount,
  frenchOrdinal,
  sentenceCase,
} from '../counting.ts';
import { dayWords, onDayWords } from '../days.ts';
import { defineWords } from '../words.ts';

const timePointsEn: Readonly<Record<TimePoint, string>> = {
  T0: 'before the start',
  T1: 'at the start',
  T2: 'during the meetings',
  T3: 'halfway',
  T4: 'at the close',
  T5: 'at the follow-up',
};

const timePointsFr: Readonly<Record<TimePoint, string>> = {
  T0: 'avant le départ',
  T1: 'au départ',
  T2: 'pendant les rencontres',
  T3: 'à mi-parcours',
  T4: 'à la clôture',
  T5: 'lors des suites',
};

const en = {
  title: 'Journal',
  readingPage: 'Entry',
  search: 'Search everything you have written',
  clear: 'Show everything',
  filter: {
    from: 'From',
    inPack: ', in',
    comma: ',',
    meetingLabel: 'Meeting',
    timePointLabel: 'Time in the scheme',
    packLabel: 'Questions',
    tagLabel: 'Tag',
    anyTime: 'at any time',
    timePoints: timePointsEn,
    anyTag: 'with or without a tag',
    tag: (tag: string) => `tagged “${tag}”`,
    orderLabel: 'Order',
    anyMeeting: 'every meeting',
    meeting: (place: number) => `the ${englishOrdinal(place)} meeting`,
    anyPack: 'any pack',
    newest: 'newest first',
    oldest: 'oldest first',
  },
  list: 'Entries',
  untitled: 'Nothing written yet',
  meeting: (place: number) => `${sentenceCase(englishOrdinal(place))} meeting`,
  day: (instant: string, now: Date) => dayWords(instant, now, 'en'),
  draft: (instant: string, now: Date) => `draft, ${dayWords(instant, now, 'en')}`,
  discarded: (instant: string, now: Date) =>
    `in the wastebasket since ${dayWords(instant, now, 'en')}`,
  opening: 'Opening the journal…',
  openingEntry: 'Opening the entry…',
  /** A first search right after the unlock of a very large journal. */
  looking: 'Making the journal searchable…',
  stopLooking: 'Stop searching',
  counts: {
    all: (total: number) =>
      total === 1 ? 'One entry' : `${sentenceCase(englishCount(total))} entries`,
    found: (total: number) =>
      total === 1
        ? 'One entry holds these words'
        : `${sentenceCase(englishCount(total))} entries hold these words`,
    filtered: (total: number) =>
      total === 1 ? 'One entry here' : `${sentenceCase(englishCount(total))} entries here`,
    wastebasket: (total: number) =>
      total === 1
        ? 'One entry in the wastebasket'
        : `${sentenceCase(englishCount(total))} entries in the wastebasket`,
  },
  empty: {
    journal: 'Nothing is written yet.',
    journalNext: 'After your first meeting, the questions for it are on the Journey page.',
    toJourney: 'Go to Journey',
    found: 'No entry holds these words.',
    filtered: 'No entry fits this sentence.',
    foundNext: 'Words are found from their beginning, in any order, with or without accents.',
    wastebasket: 'The wastebasket is empty.',
    wastebasketNext: 'What you move here can be put back until you empty it.',
    readOnly: 'No entry here can be read.',
    readOnlyNext: 'What happened and what you can do stands on the page before this one.',
    page: 'Choose an entry to read it.',
    pageNext: 'Up and Down move in the list, Enter opens the page, Escape comes back.',
    entry: 'Nothing is written in this entry yet.',
  },
  wastebasket: 'Wastebasket',
  back: 'Back to the journal',
  edit: 'Edit',
  goOn: 'Go on writing',
  copy: 'Prepare a copy',
  print: 'Print',
  history: 'Earlier versions',
  discard: 'Move to wastebasket',
  movedAway: 'Moved to the wastebasket.',
  undo: 'Undo',
  undone: 'Back in the journal.',
  restore: 'Put it back',
  restored: 'Put back into the journal.',
  emptyIt: 'Empty the wastebasket',
  emptied: (count: number) =>
    count === 1
      ? 'One entry is gone for good.'
      : `${sentenceCase(englishCount(count))} entries are gone for good.`,
  dialog: {
    title: 'Empty the wastebasket?',
    loss: (count: number) =>
      count === 1
        ? 'One entry is deleted now and cannot be found again on this device. Copies of this folder made before today may still hold it.'
        : `${sentenceCase(englishCount(count))} entries are deleted now and cannot be found again on this device. Copies of this folder made before today may still hold them.`,
    confirm: 'Empty it',
    keep: (count: number): string => (count === 1 ? 'Keep it' : 'Keep them'),
  },
  skippedAnswers: (count: number) =>
    count === 1
      ? 'One question was skipped.'
      : `${sentenceCase(englishCount(count))} questions were skipped.`,
  onlyMe: 'Only me. No copy can contain this.',
  tagged: (tags: readonly string[]) =>
    tags.length === 1 ? `Tag: ${tags.join('')}` : `Tags: ${tags.join(', ')}`,
  closed: {
    row: 'Your first story. Closed until the second is written',
    title: 'This page is closed until you have written the second story.',
    begun: (instant: string, now: Date) => `You began it: ${dayWords(instant, now, 'en')}.`,
    why: 'Until then it cannot be read here, not even by you. To read it again would change what you write next.',
    opens:
      'It opens at the close of the scheme, beside the new one, as soon as the new one is closed.',
  },
  notFound: 'This entry is not in the journal any more.',
  trouble: 'The journal could not be read.',
  notDone: 'That did not work. Nothing was changed.',
  tryAgain: 'Try again',
  unknownPack: 'Other questions',
};

const fr: typeof en = {
  title: 'Journal',
  readingPage: 'Entrée',
  search: 'Chercher dans tout ce que vous avez écrit',
  clear: 'Tout montrer',
  filter: {
    from: 'De',
    inPack: ', dans',
    comma: ',',
    meetingLabel: 'Rencontre',
    timePointLabel: 'Moment du parcours',
    packLabel: 'Questions',
    tagLabel: 'Étiquette',
    anyTime: 'à tout moment',
    timePoints: timePointsFr,
    anyTag: 'avec ou sans étiquette',
    tag: (tag) => `avec l’étiquette «\u00a0${tag}\u00a0»`,
    orderLabel: 'Ordre',
    anyMeeting: 'chaque rencontre',
    meeting: (place) => `la ${frenchOrdinal(place)} rencontre`,
    anyPack: 'toutes les questions',
    newest: 'du plus récent au plus ancien',
    oldest: 'du plus ancien au plus récent',
  },
  list: 'Entrées',
  untitled: 'Rien d’écrit encore',
  meeting: (place) => `${sentenceCase(frenchOrdinal(place))} rencontre`,
  day: (instant, now) => dayWords(instant, now, 'fr'),
  draft: (instant, now) => `brouillon, ${dayWords(instant, now, 'fr')}`,
  discarded: (instant, now) => `dans la corbeille depuis ${onDayWords(instant, now, 'fr')}`,
  opening: 'Ouverture du journal…',
  openingEntry: 'Ouverture de l’entrée…',
  looking: 'Préparation de la recherche…',
  stopLooking: 'Arrêter la recherche',
  counts: {
    all: (total) =>
      total === 0
        ? 'Aucune entrée'
        : total === 1
          ? 'Une entrée'
          : `${sentenceCase(frenchCount(total))} entrées`,
    found: (total) =>
      total === 0
        ? 'Aucune entrée ne contient ces mots'
        : total === 1
          ? 'Une entrée contient ces mots'
          : `${sentenceCase(frenchCount(total))} entrées contiennent ces mots`,
    filtered: (total) =>
      total === 0
        ? 'Aucune entrée ici'
        : total === 1
          ? 'Une entrée ici'
          : `${sentenceCase(frenchCount(total))} entrées ici`,
    wastebasket: (total) =>
      total === 0
        ? 'Aucune entrée dans la corbeille'
        : total === 1
          ? 'Une entrée dans la corbeille'
          : `${sentenceCase(frenchCount(total))} entrées dans la corbeille`,
  },
  empty: {
    journal: 'Rien n’est encore écrit.',
    journalNext: 'Après la première rencontre, ses questions sont sur la page Parcours.',
    toJourney: 'Aller au parcours',
    found: 'Aucune entrée ne contient ces mots.',
    filtered: 'Aucune entrée ne répond à cette phrase.',
    foundNext: 'Un mot se trouve par son début, dans n’importe quel ordre, avec ou sans accents.',
    wastebasket: 'La corbeille est vide.',
    wastebasketNext: 'Ce que vous y mettez peut être repris tant que vous ne la videz pas.',
    readOnly: 'Aucune entrée ne peut être lue ici.',
    readOnlyNext: 'Ce qui est arrivé et ce que vous pouvez faire est écrit à la page d’avant.',
    page: 'Choisissez une entrée pour la lire.',
    pageNext: 'Haut et Bas parcourent la liste, Entrée ouvre la page, Échap y revient.',
    entry: 'Rien n’est encore écrit dans cette entrée.',
  },
  wastebasket: 'Corbeille',
  back: 'Revenir au journal',
  edit: 'Modifier',
  goOn: 'Continuer à écrire',
  copy: 'Préparer une copie',
  print: 'Imprimer',
  history: 'Versions antérieures',
  discard: 'Mettre à la corbeille',
  movedAway: 'Mis à la corbeille.',
  undo: 'Annuler',
  undone: 'De retour dans le journal.',
  restore: 'Remettre',
  restored: 'Remis dans le journal.',
  emptyIt: 'Vider la corbeille',
  emptied: (count) =>
    count === 1
      ? 'Une entrée a disparu pour de bon.'
      : `${sentenceCase(frenchCount(count))} entrées ont disparu pour de bon.`,
  dialog: {
    title: 'Vider la corbeille\u00a0?',
    loss: (count) =>
      count === 1
        ? 'Une entrée est supprimée maintenant et ne pourra plus être retrouvée sur cet appareil. Des copies de ce dossier faites avant aujourd’hui peuvent encore la contenir.'
        : `${sentenceCase(frenchCount(count))} entrées sont supprimées maintenant et ne pourront plus être retrouvées sur cet appareil. Des copies de ce dossier faites avant aujourd’hui peuvent encore les contenir.`,
    confirm: 'La vider',
    keep: (count) => (count === 1 ? 'La garder' : 'Les garder'),
  },
  skippedAnswers: (count) =>
    count === 1
      ? 'Une question a été passée.'
      : `${sentenceCase(frenchCount(count))} questions ont été passées.`,
  tagged: (tags) =>
    tags.length === 1
      ? `Étiquette\u00a0: ${tags.join('')}`
      : `Étiquettes\u00a0: ${tags.join(', ')}`,
  closed: {
    row: 'Votre premier récit. Fermé jusqu’à ce que le second soit écrit',
    title: 'Cette page est fermée jusqu’à ce que vous ayez écrit le second récit.',
    begun: (instant, now) => `Vous l’avez commencé\u00a0: ${dayWords(instant, now, 'fr')}.`,
    why: 'D’ici là, personne ne peut le lire ici, pas même vous. Le relire changerait ce que vous écrirez ensuite.',
    opens: 'Il s’ouvre à la clôture, à côté du nouveau, dès que le nouveau est fermé.',
  },
  onlyMe: 'Pour moi seulement. Aucune copie ne peut contenir ce passage.',
  notFound: 'Cette entrée n’est plus dans le journal.',
  trouble: 'Le journal n’a pas pu être lu.',
  notDone: 'Cela n’a pas marché. Rien n’a changé.',
  tryAgain: 'Réessayer',
  unknownPack: 'Autres questions',
};

export const journalWords = defineWords({ en, fr });
