/** Words of the meetings, and of the steps that were promised at them. */
import type { MeetingMode } from '../../../shared/model/journal.ts';
import type { Step, StepState } from '../../../shared/model/steps.ts';
import { englishOrdinal, frenchOrdinal, sentenceCase } from '../counting.ts';
import { dayWords, onDayWords } from '../days.ts';
import { defineWords } from '../words.ts';

const modesEn: Readonly<Record<MeetingMode, string>> = {
  'in-person': 'In person',
  video: 'By video',
  phone: 'By telephone',
  walk: 'On a walk',
};
const statesEn: Readonly<Record<StepState, string>> = {
  open: 'Open',
  done: 'Done',
  partly: 'Partly done',
  dropped: 'Let go',
};
const byEn: Readonly<Record<Step['by'], string>> = {
  me: 'By me',
  partner: 'By my partner',
  both: 'By both',
};

const en = {
  title: 'Meetings and steps',
  lead: 'When you met, what was agreed, what came of it. No one else sees this.',
  list: 'Meetings',
  none: 'No meeting is noted yet.',
  add: 'Note a meeting',
  choose: 'Choose a meeting, or note one.',
  meeting: (number: number) => `${sentenceCase(englishOrdinal(number))} meeting`,
  meta: (date: string, mode: MeetingMode | null, minutes: number | null, now: Date) =>
    [
      dayWords(date, now, 'en'),
      mode === null ? '' : modesEn[mode].toLowerCase(),
      minutes === null ? '' : `${String(minutes)} minutes`,
    ]
      .filter((part) => part !== '')
      .join(' · '),
  date: 'Day',
  mode: 'How you met',
  modes: modesEn,
  noMode: 'Not noted',
  minutes: 'Length in minutes',
  minutesWrong: 'A length is a whole number from 1 to 1440, or empty.',
  agenda: 'From last time',
  agendaNone: 'Nothing was left over.',
  agreed: 'What was agreed',
  nextTime: 'For next time',
  steps: 'Promised steps',
  stepsLead: 'Open ones are carried over to every meeting until they are closed.',
  addStep: 'Note a step',
  step: 'What was promised',
  by: 'By whom',
  bys: byEn,
  state: 'Where this stands',
  /** A label, and the step that it is about. */
  ofStep: (label: string, text: string) => `${label}: ${text}`,
  states: statesEn,
  outcome: 'What came of it',
  promised: (day: string, now: Date) => `promised ${onDayWords(day, now, 'en')}`,
  closed: (state: StepState, day: string | null, now: Date) =>
    day === null ? statesEn[state] : `${statesEn[state]}, ${dayWords(day, now, 'en')}`,
  removeStepShort: 'Delete',
  removeStep: (text: string) => `Delete the step: ${text}`,
  stepRemoval: {
    title: 'Delete this step?',
    lost: 'It is deleted for good, with what became of it. A step that came to nothing can be closed instead.',
    confirm: 'Delete it',
    keep: 'Keep it',
  },
  remove: 'Delete the meeting',
  removal: {
    title: 'Delete this meeting?',
    lost: 'What you wrote about it stays in the journal, and so do its steps.',
    confirm: 'Delete it',
    keep: 'Keep it',
  },
  reflect: 'Reflect on this meeting',
  read: 'Read what I wrote about it',
};

const modesFr: typeof modesEn = {
  'in-person': 'En personne',
  video: 'Par vidéo',
  phone: 'Par téléphone',
  walk: 'En marchant',
};
const statesFr: typeof statesEn = {
  open: 'Ouvert',
  done: 'Fait',
  partly: 'Fait en partie',
  dropped: 'Laissé',
};

const fr: typeof en = {
  title: 'Rencontres et pas promis',
  lead: 'Quand vous vous êtes vus, ce qui a été convenu, ce qu’il en est advenu. Personne d’autre ne voit ceci.',
  list: 'Rencontres',
  none: 'Aucune rencontre n’est encore notée.',
  add: 'Noter une rencontre',
  choose: 'Choisissez une rencontre, ou notez-en une.',
  meeting: (number) => `${sentenceCase(frenchOrdinal(number))} rencontre`,
  meta: (date, mode, minutes, now) =>
    [
      dayWords(date, now, 'fr'),
      mode === null ? '' : modesFr[mode].toLowerCase(),
      minutes === null ? '' : `${String(minutes)}\u00a0minutes`,
    ]
      .filter((part) => part !== '')
      .join(' · '),
  date: 'Jour',
  mode: 'De quelle façon',
  modes: modesFr,
  noMode: 'Non noté',
  minutes: 'Durée en minutes',
  minutesWrong: 'Une durée est un nombre entier de 1 à 1440, ou reste vide.',
  agenda: 'De la dernière fois',
  agendaNone: 'Rien n’était resté en suspens.',
  agreed: 'Ce qui a été convenu',
  nextTime: 'Pour la prochaine fois',
  steps: 'Pas promis',
  stepsLead:
    'Ceux qui sont ouverts passent d’une rencontre à l’autre jusqu’à ce qu’ils soient clos.',
  addStep: 'Noter un pas',
  step: 'Ce qui a été promis',
  by: 'Par qui',
  bys: { me: 'Par moi', partner: 'Par l’autre', both: 'Par nous deux' },
  state: 'Où cela en est',
  ofStep: (label, text) => `${label}\u00a0: ${text}`,
  states: statesFr,
  outcome: 'Ce qu’il en est advenu',
  promised: (day, now) => `promis ${onDayWords(day, now, 'fr')}`,
  closed: (state, day, now) =>
    day === null ? statesFr[state] : `${statesFr[state]}, ${dayWords(day, now, 'fr')}`,
  removeStepShort: 'Supprimer',
  removeStep: (text) => `Supprimer le pas\u00a0: ${text}`,
  stepRemoval: {
    title: 'Supprimer ce pas\u00a0?',
    lost: 'Il est supprimé pour de bon, avec ce qu’il est devenu. Un pas resté sans suite peut plutôt être clos.',
    confirm: 'Le supprimer',
    keep: 'Le garder',
  },
  remove: 'Supprimer la rencontre',
  removal: {
    title: 'Supprimer cette rencontre\u00a0?',
    lost: 'Ce que vous en avez écrit reste dans le journal, ainsi que ses pas.',
    confirm: 'La supprimer',
    keep: 'La garder',
  },
  reflect: 'Réfléchir à cette rencontre',
  read: 'Lire ce que j’en ai écrit',
};

export const meetingsWords = defineWords({ en, fr });
