/** Words beside a question: what the writer said to it before. */
import { englishOrdinal, frenchOrdinal, sentenceCase } from '../counting.ts';
import { dayWords } from '../days.ts';
import { defineWords } from '../words.ts';

const en = {
  title: 'What I said last time',
  promisesTitle: 'What I said I would do',
  promises: 'Promised steps',
  answers: 'Earlier answers',
  atMeeting: (place: number, instant: string, now: Date) =>
    `${sentenceCase(englishOrdinal(place))} meeting · ${dayWords(instant, now, 'en')}`,
  written: (instant: string, now: Date) => sentenceCase(dayWords(instant, now, 'en')),
  readAll: 'Read all of it in the journal',
};

const fr: typeof en = {
  title: 'Ce que j’ai dit la dernière fois',
  promisesTitle: 'Ce que j’ai dit que je ferais',
  promises: 'Pas promis',
  answers: 'Réponses d’avant',
  atMeeting: (place, instant, now) =>
    `${sentenceCase(frenchOrdinal(place))} rencontre · ${dayWords(instant, now, 'fr')}`,
  written: (instant, now) => sentenceCase(dayWords(instant, now, 'fr')),
  readAll: 'Tout lire dans le journal',
};

export const lastTimeWords = defineWords({ en, fr });
