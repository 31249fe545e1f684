/** Words of the journey page. */
import { DEFAULT_MEETINGS } from '../../../shared/model/scheme.ts';
import type { Role, TimePoint } from '../../../shared/model/scheme.ts';
import {
  englishCount,
  englishOrdinal,
  frenchCount,
  frenchOrdinal,
  sentenceCase,
} from '../counting.ts';
import { dateWords, onDayWords, weekdayWords, whenWords } from '../days.ts';
import { defineWords } from '../words.ts';

const timePointsEn: Readonly<Record<TimePoint, string>> = {
  T0: 'Before',
  T1: 'Start',
  T2: 'Sessions',
  T3: 'Halfway',
  T4: 'Close',
  T5: 'Follow-up',
};

const timePointsFr: Readonly<Record<TimePoint, string>> = {
  T0: 'Avant',
  T1: 'Départ',
  T2: 'Rencontres',
  T3: 'Mi-parcours',
  T4: 'Clôture',
  T5: 'Suites',
};

const en = {
  title: 'Journey',
  timePoints: timePointsEn,
  stopsLabel: 'From before to follow-up',
  states: { here: 'you are here', written: 'written', begun: 'begun', open: '' },
  under: (timePoint: TimePoint, role: Role, meetings: number): string => {
    if (timePoint === 'T2') return meetingsEn(meetings);
    return underEn[role][timePoint];
  },
  opening: 'Opening your journey…',
  trouble: 'Your journey could not be opened.',
  tryAgain: 'Try again',
  next: {
    metToday: (meeting: number) =>
      meeting === 1
        ? 'You met for the first time today.'
        : `You met for the ${englishOrdinal(meeting)} time today.`,
    metBefore: (date: string, now: Date) => `You last met ${onDayWords(date, now, 'en')}.`,
    notMet: 'You have not met yet.',
    questions: (all: number, quick: number | null) =>
      quick === null
        ? `${sentenceCase(englishCount(all))} questions. Any of them can be skipped.`
        : `${sentenceCase(englishCount(all))} questions, or ${englishCount(quick)} if you are on the train. Any of them can be skipped.`,
    questionsLater: (all: number, quick: number | null) =>
      quick === null
        ? `After your first meeting there are ${englishCount(all)} questions. Until then, begin anywhere below.`
        : `After your first meeting there are ${englishCount(all)} questions, or ${englishCount(quick)} if you are on the train. Until then, begin anywhere below.`,
    reflect: 'Reflect on today’s session',
    beginning: 'Noting today’s meeting…',
    notBegun: 'Today’s meeting could not be noted.',
  },
  drafts: 'Open drafts',
  goOn: (title: string) => `Go on with the open draft: ${title}`,
  stopped: (place: number, changedAt: string, now: Date) =>
    `You stopped at the ${englishOrdinal(place)} question. Sealed ${whenWords(changedAt, now, 'en')}`,
  sealed: (changedAt: string, now: Date) => `Sealed ${whenWords(changedAt, now, 'en')}`,
  moreDrafts: (count: number) =>
    count === 1
      ? 'One more draft is in the journal'
      : `${sentenceCase(englishCount(count))} more drafts are in the journal`,
  places: {
    label: 'What belongs to the whole journey',
    meetings: 'Meetings and promised steps',
    agreement: 'Our agreement, and the way out',
    load: 'What it takes',
    stories: 'The two stories',
  },
  reminders: {
    label: 'Worth a look',
    meeting: (date: string, now: Date) =>
      `You met ${onDayWords(date, now, 'en')}, and nothing is written about it. It can be written late.`,
    agreement: 'The day to look at your agreement again has come.',
    ideas: (count: number) =>
      count === 1
        ? 'The day to look at an idea for change again has come.'
        : `The day to look at ${englishCount(count)} ideas for change again has come.`,
    ratings: 'Your ratings for this point can be filled in.',
    load: 'You have passed your own limit this month.',
    retention: (day: string) =>
      `The scheme asks to keep the journal until ${dateWords(day, 'en')}. After that you may end it.`,
  },
  aside: 'Put aside',
  takeUp: 'Take it up again',
  asideLabel: (title: string) => `Put aside: ${title}`,
  takeUpLabel: (title: string) => `Take it up again: ${title}`,
  packAside: 'put aside',
  free: 'Write freely',
  freeNote: 'A blank page, or a framework of your choice, at any time. There is no right one.',
  otherQuestions: 'Other questions',
  otherNote: 'In any order, early or late. None of them is owed.',
  pack: (timePoint: TimePoint, questions: number) =>
    `${timePointsEn[timePoint]} · ${englishCount(questions)} questions`,
  packWritten: 'written',
  packOptional: 'if you want to',
  today: (now: Date) => weekdayWords(now, 'en'),
  encrypted: 'Encrypted on this device',
};

const underEn: Readonly<Record<Role, Readonly<Record<TimePoint, string>>>> = {
  mentee: {
    T0: 'Your first story',
    T1: 'First meeting. Your agreement',
    T2: '',
    T3: 'Four lenses',
    T4: 'The story again',
    T5: 'What happened?',
  },
  mentor: {
    T0: 'On your own terms',
    T1: 'First meeting. Your agreement',
    T2: '',
    T3: 'Is this working for you?',
    T4: 'What travels and what stays',
    T5: 'What happened?',
  },
};

const underFr: typeof underEn = {
  mentee: {
    T0: 'Votre premier récit',
    T1: 'Première rencontre. Votre accord',
    T2: '',
    T3: 'Quatre regards',
    T4: 'Le récit, de nouveau',
    T5: 'Qu’en est-il advenu\u00a0?',
  },
  mentor: {
    T0: 'À vos conditions',
    T1: 'Première rencontre. Votre accord',
    T2: '',
    T3: 'Est-ce que cela vous convient\u00a0?',
    T4: 'Ce qui part et ce qui reste',
    T5: 'Qu’en est-il advenu\u00a0?',
  },
};

const fr: typeof en = {
  title: 'Parcours',
  timePoints: timePointsFr,
  stopsLabel: 'D’avant jusqu’aux suites',
  states: { here: 'vous êtes ici', written: 'écrit', begun: 'commencé', open: '' },
  under: (timePoint, role, meetings) =>
    timePoint === 'T2' ? meetingsFr(meetings) : underFr[role][timePoint],
  opening: 'Ouverture de votre parcours…',
  trouble: 'Votre parcours n’a pas pu être ouvert.',
  tryAgain: 'Réessayer',
  next: {
    metToday: (meeting) => `Aujourd’hui, c’était votre ${frenchOrdinal(meeting)} rencontre.`,
    metBefore: (date, now) => `Dernière rencontre ${onDayWords(date, now, 'fr')}.`,
    notMet: 'Vous ne vous êtes pas encore rencontrés.',
    questions: (all, quick) =>
      quick === null
        ? `${sentenceCase(frenchCount(all))} questions. Chacune peut être passée.`
        : `${sentenceCase(frenchCount(all))} questions, ou ${frenchCount(quick)} si vous êtes dans le train. Chacune peut être passée.`,
    questionsLater: (all, quick) =>
      quick === null
        ? `Après la première rencontre, il y a ${frenchCount(all)} questions. D’ici là, commencez où vous voulez ci-dessous.`
        : `Après la première rencontre, il y a ${frenchCount(all)} questions, ou ${frenchCount(quick)} si vous êtes dans le train. D’ici là, commencez où vous voulez ci-dessous.`,
    reflect: 'Revenir sur la rencontre d’aujourd’hui',
    beginning: 'La rencontre d’aujourd’hui est notée…',
    notBegun: 'La rencontre d’aujourd’hui n’a pas pu être notée.',
  },
  drafts: 'Brouillons ouverts',
  goOn: (title) => `Reprendre le brouillon\u00a0: ${title}`,
  stopped: (place, changedAt, now) =>
    `Vous en étiez à la ${frenchOrdinal(place)} question. Scellé ${whenWords(changedAt, now, 'fr')}`,
  sealed: (changedAt, now) => `Scellé ${whenWords(changedAt, now, 'fr')}`,
  moreDrafts: (count) =>
    count === 1
      ? 'Un autre brouillon est dans le journal'
      : `${sentenceCase(frenchCount(count))} autres brouillons sont dans le journal`,
  places: {
    label: 'Ce qui appartient à tout le parcours',
    meetings: 'Rencontres et pas promis',
    agreement: 'Notre entente, et la porte de sortie',
    load: 'Ce que cela demande',
    stories: 'Les deux récits',
  },
  reminders: {
    label: 'À regarder',
    meeting: (date, now) =>
      `Vous vous êtes vus ${onDayWords(date, now, 'fr')}, et rien n’en est écrit. Cela peut s’écrire plus tard.`,
    agreement: 'Le jour de revoir votre entente est venu.',
    ideas: (count) =>
      count === 1
        ? 'Le jour de revoir une idée de changement est venu.'
        : `Le jour de revoir ${frenchCount(count)} idées de changement est venu.`,
    ratings: 'Vos autoévaluations pour ce moment peuvent être remplies.',
    load: 'Vous avez dépassé votre propre limite ce mois-ci.',
    retention: (day) =>
      `Le programme demande de garder le journal jusqu’au ${dateWords(day, 'fr')}. Ensuite, vous pouvez y mettre fin.`,
  },
  aside: 'Laisser de côté',
  takeUp: 'Y revenir',
  asideLabel: (title) => `Laisser de côté\u00a0: ${title}`,
  takeUpLabel: (title) => `Y revenir\u00a0: ${title}`,
  packAside: 'laissé de côté',
  free: 'Écrire librement',
  freeNote: 'Une page blanche, ou un cadre de votre choix, à tout moment. Aucun n’est le bon.',
  otherQuestions: 'Autres questions',
  otherNote: 'Dans l’ordre que vous voulez, tôt ou tard. Aucune n’est due.',
  pack: (timePoint, questions) =>
    `${timePointsFr[timePoint]} · ${frenchCount(questions)} questions`,
  packWritten: 'écrit',
  packOptional: 'si vous le voulez',
  today: (now) => weekdayWords(now, 'fr'),
  encrypted: 'Chiffré sur cet appareil',
};

function meetingsEn(meetings: number): string {
  if (meetings === 0) return 'No meeting yet';
  if (meetings > DEFAULT_MEETINGS) {
    return `${sentenceCase(englishCount(meetings))} meetings so far`;
  }
  const place = sentenceCase(englishOrdinal(meetings));
  return `${place} of ${englishCount(DEFAULT_MEETINGS)} meetings`;
}

function meetingsFr(meetings: number): string {
  if (meetings === 0) return 'Pas encore de rencontre';
  if (meetings > DEFAULT_MEETINGS) {
    return `${sentenceCase(frenchCount(meetings))} rencontres jusqu’ici`;
  }
  const place = sentenceCase(frenchOrdinal(meetings));
  return `${place} de ${frenchCount(DEFAULT_MEETINGS)} rencontres`;
}

export const journeyWords = defineWords({ en, fr });
