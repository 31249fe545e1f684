/** Words of the mentor's load log. */
import type { LoadWeight } from '../../../shared/model/load.ts';
import { dateWords, dayWords } from '../days.ts';
import { defineWords } from '../words.ts';

const en = {
  title: 'What it takes',
  lead: 'Your own log of time and weight. Nobody else sees it, and no copy can contain it.',
  notYours: 'This log is kept for the mentor.',
  month: 'This month',
  time: (minutes: number) => hoursEn(minutes),
  within: (limit: number) => `Your own limit is ${hoursEn(limit)} a month.`,
  noLimit: 'You have set no limit.',
  passed:
    'You have passed your own limit this month. It is yours to keep or to move; you may also pause.',
  limit: 'My own limit, in hours a month',
  limitHint: 'Empty for none.',
  limitWrong: 'Give a whole number of hours, up to 300, or leave it empty.',
  statement: 'Print a statement of hours',
  statementTitle: 'Statement of hours',
  statementLine: (minutes: number, from: string, to: string) =>
    from === to
      ? `${hoursEn(minutes)} given as a mentor in a reverse mentoring scheme, on ${dateWords(from, 'en')}.`
      : `${hoursEn(minutes)} given as a mentor in a reverse mentoring scheme, from ${dateWords(from, 'en')} to ${dateWords(to, 'en')}.`,
  statementOwn: 'Noted by the mentor. It says nothing of what was talked about.',
  add: 'Note time',
  list: 'What you noted',
  none: 'Nothing is noted yet.',
  date: 'Day',
  minutes: 'Minutes',
  minutesWrong: 'Minutes are a whole number from 0 to 1440.',
  weight: 'How it weighed',
  weights: {
    light: 'Light',
    some: 'Some weight',
    heavy: 'Heavy',
    'too-heavy': 'Too heavy',
  } satisfies Readonly<Record<LoadWeight, string>>,
  noWeight: 'Not said',
  support: 'Support that I used',
  note: 'A word to myself',
  day: (date: string, now: Date) => dayWords(date, now, 'en'),
  removeShort: 'Delete',
  remove: (date: string) => `Delete the line of ${dateWords(date, 'en')}`,
  removal: {
    title: 'Delete this line?',
    lost: 'It is deleted for good, with the support and the word noted in it, and no longer counts.',
    confirm: 'Delete it',
    keep: 'Keep it',
  },
};

function hoursEn(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const h = hours === 1 ? '1 hour' : `${String(hours)} hours`;
  const m = rest === 1 ? '1 minute' : `${String(rest)} minutes`;
  if (hours === 0) return m;
  return rest === 0 ? h : `${h} ${m}`;
}

function hoursFr(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const h = `${String(hours)}\u00a0heure${hours > 1 ? 's' : ''}`;
  const m = `${String(rest)}\u00a0minute${rest > 1 ? 's' : ''}`;
  if (hours === 0) return m;
  return rest === 0 ? h : `${h} ${m}`;
}

const fr: typeof en = {
  title: 'Ce que cela demande',
  lead: 'Votre propre relevé de temps et de poids. Personne d’autre ne le voit, et aucune copie ne peut le contenir.',
  notYours: 'Ce relevé est réservé à la mentore ou au mentor.',
  month: 'Ce mois-ci',
  time: (minutes) => hoursFr(minutes),
  within: (limit) => `Votre propre limite est de ${hoursFr(limit)} par mois.`,
  noLimit: 'Vous n’avez pas fixé de limite.',
  passed:
    'Vous avez dépassé votre propre limite ce mois-ci. À vous de la garder ou de la déplacer\u00a0; vous pouvez aussi faire une pause.',
  limit: 'Ma propre limite, en heures par mois',
  limitHint: 'Vide pour aucune.',
  limitWrong: 'Donnez un nombre entier d’heures, jusqu’à 300, ou laissez vide.',
  statement: 'Imprimer une attestation d’heures',
  statementTitle: 'Attestation d’heures',
  statementLine: (minutes, from, to) =>
    from === to
      ? `${hoursFr(minutes)} à titre de mentore ou de mentor dans un programme de mentorat inversé, le ${dateWords(from, 'fr')}.`
      : `${hoursFr(minutes)} à titre de mentore ou de mentor dans un programme de mentorat inversé, du ${dateWords(from, 'fr')} au ${dateWords(to, 'fr')}.`,
  statementOwn: 'Noté par la personne elle-même. Cela ne dit rien de ce dont on a parlé.',
  add: 'Noter du temps',
  list: 'Ce que vous avez noté',
  none: 'Rien n’est encore noté.',
  date: 'Jour',
  minutes: 'Minutes',
  minutesWrong: 'Les minutes sont un nombre entier de 0 à 1440.',
  weight: 'Le poids que cela avait',
  weights: {
    light: 'Léger',
    some: 'Un certain poids',
    heavy: 'Lourd',
    'too-heavy': 'Trop lourd',
  },
  noWeight: 'Non dit',
  support: 'Le soutien que j’ai pris',
  note: 'Un mot pour moi',
  day: (date, now) => dayWords(date, now, 'fr'),
  removeShort: 'Supprimer',
  remove: (date) => `Supprimer la ligne du ${dateWords(date, 'fr')}`,
  removal: {
    title: 'Supprimer cette ligne\u00a0?',
    lost: 'Elle est supprimée pour de bon, avec le soutien et le mot qu’elle note, et ne compte plus.',
    confirm: 'La supprimer',
    keep: 'La garder',
  },
};

export const loadWords = defineWords({ en, fr });
