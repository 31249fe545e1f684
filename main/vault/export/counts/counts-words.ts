/** The words around merged counts, in both languages. */
import type { Language } from '../../../../shared/model/scheme.ts';

interface CountsWords {
  readonly title: string;
  readonly study: (id: string) => string;
  readonly people: (shown: string) => string;
  readonly sessions: (average: string) => string;
  readonly prompts: (average: string) => string;
  readonly themesTitle: string;
  readonly theme: (isChosen: boolean, shown: string) => string;
  readonly ratingsTitle: string;
  readonly wave: (wave: string) => string;
  readonly mean: (average: string) => string;
  /** Of a table's cell. */
  readonly cell: (people: number | string) => string;
  readonly average: (average: string | null) => string;
  /** What is spoken of, and what is said of it. */
  readonly line: (of: string, said: string) => string;
  readonly rulesTitle: string;
  readonly rules: readonly string[];
}

const en: CountsWords = {
  title: 'Evaluation by counts',
  study: (id) => `Study: ${id}`,
  people: (shown) => `People who gave their numbers: ${shown}`,
  sessions: (average) => `Meetings held, on average: ${average}`,
  prompts: (average) => `Questions answered, on average: ${average}`,
  themesTitle: 'Themes',
  theme: (isChosen, shown) => `${isChosen ? 'chosen' : 'not chosen'} by ${shown}`,
  ratingsTitle: 'Ratings, from 1 (strongly disagree) to 5 (strongly agree)',
  wave: (wave) => WAVES_EN[wave] ?? wave,
  mean: (average) => `average ${average}`,
  cell: (people) => {
    if (people === 'told before') return 'told in an earlier table';
    if (typeof people === 'string') return people;
    return people === 0 ? 'nobody' : `about ${String(people)}`;
  },
  average: (average) => average ?? 'not shown',
  line: (of, said) => `${of}: ${said}`,
  rulesTitle: 'How the numbers are shown',
  rules: [
    'Numbers of people are rounded to the nearest five; one to four are shown as "fewer than 5".',
    'Nothing is said of fewer than ten people.',
    'Where a small number could be worked back from the others, another is hidden as well.',
    'An average stands only where no number beside it is held back.',
    'What an earlier table told of some of these people is not told again of more or fewer of them.',
    'The ratings are not validated: there is no total and no score.',
  ],
};
const WAVES_EN: Readonly<Record<string, string>> = {
  pre: 'Before',
  mid: 'Halfway',
  post: 'Close',
  'follow-up': 'Follow-up',
};

const fr: CountsWords = {
  title: 'Évaluation par les nombres',
  study: (id) => `Étude\u00a0: ${id}`,
  people: (shown) => `Personnes qui ont donné leurs nombres\u00a0: ${shown}`,
  sessions: (average) => `Rencontres tenues, en moyenne\u00a0: ${average}`,
  prompts: (average) => `Questions répondues, en moyenne\u00a0: ${average}`,
  themesTitle: 'Thèmes',
  theme: (isChosen, shown) => `${isChosen ? 'choisi' : 'non choisi'} par ${shown}`,
  ratingsTitle: 'Autoévaluations, de 1 (pas du tout d’accord) à 5 (tout à fait d’accord)',
  wave: (wave) => WAVES_FR[wave] ?? wave,
  mean: (average) => `moyenne ${average}`,
  cell: (people) => {
    if (people === 'fewer than 5') return 'moins de 5';
    if (people === 'told before') return 'dit dans un tableau précédent';
    if (typeof people === 'string') return 'masqué';
    return people === 0 ? 'personne' : `environ ${String(people)}`;
  },
  average: (average) => average?.replace('.', ',') ?? 'non montrée',
  line: (of, said) => `${of}\u00a0: ${said}`,
  rulesTitle: 'Comment les nombres sont montrés',
  rules: [
    'Les nombres de personnes sont arrondis à cinq près\u00a0; de un à quatre, on lit «\u00a0moins de 5\u00a0».',
    'Rien n’est dit de moins de dix personnes.',
    'Là où un petit nombre pourrait se déduire des autres, un second est masqué.',
    'Une moyenne ne figure que si aucun nombre à côté n’est retenu.',
    'Ce qu’un tableau précédent a dit d’une partie de ces personnes n’est pas redit de plus ou de moins d’entre elles.',
    'Les autoévaluations ne sont pas validées\u00a0: ni total, ni score.',
  ],
};
const WAVES_FR: Readonly<Record<string, string>> = {
  pre: 'Avant',
  mid: 'À mi-parcours',
  post: 'Clôture',
  'follow-up': 'Suivi',
};

export const COUNTS_WORDS: Readonly<Record<Language, CountsWords>> = { en, fr };
