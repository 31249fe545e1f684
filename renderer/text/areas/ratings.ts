/** Words of the self-ratings. */
import type { RatingAnswer, RatingWave } from '../../../shared/model/ratings.ts';
import { dayWords } from '../days.ts';
import { defineWords } from '../words.ts';

type Value = RatingAnswer['value'];

const pointsEn: Readonly<Record<Value, string>> = {
  1: 'Strongly disagree',
  2: 'Disagree',
  3: 'Neither',
  4: 'Agree',
  5: 'Strongly agree',
  unsaid: 'Prefer not to say',
};
const wavesEn: Readonly<Record<RatingWave, string>> = {
  pre: 'Before',
  mid: 'Halfway',
  post: 'Close',
  'follow-up': 'Follow-up',
};

const en = {
  title: 'Ratings',
  lead: 'Where you see yourself, now and then. Nobody else sees a line.',
  source:
    'Written for Verso and not validated. There is no total, and nothing is compared with anybody else.',
  points: pointsEn,
  waves: wavesEn,
  fillIn: 'Fill in',
  fill: (wave: RatingWave, isFilled: boolean) =>
    isFilled ? `${wavesEn[wave]}: change your answers` : `${wavesEn[wave]}: answer the statements`,
  statements: 'Your lines',
  choose: 'Choose a statement to see your line, or fill in a sheet.',
  nothingYet: 'There is no line before you have answered.',
  sheet: (wave: RatingWave) => `${wavesEn[wave]}: how far do you agree?`,
  sheetLead: 'Any of them can be left out.',
  folio: 'Five points, from strongly disagree to strongly agree. You may always prefer not to say.',
  back: 'See the lines',
  chart: 'Your answers over time',
  describe: (answers: readonly (readonly [RatingWave, Value])[]) =>
    `${answers.map(([wave, value]) => `${wavesEn[wave]}: ${pointsEn[value].toLowerCase()}`).join('; ')}. The same stands in the table below.`,
  table: 'The same, as a table',
  when: 'When',
  answer: 'Answer',
  row: (wave: RatingWave, instant: string, now: Date) =>
    `${wavesEn[wave]}, ${dayWords(instant, now, 'en')}`,
  cell: (value: Value) =>
    value === 'unsaid' ? 'prefer not to say' : `${String(value)}, ${pointsEn[value].toLowerCase()}`,
};

const pointsFr: typeof pointsEn = {
  1: 'Pas du tout d’accord',
  2: 'Pas d’accord',
  3: 'Ni l’un ni l’autre',
  4: 'D’accord',
  5: 'Tout à fait d’accord',
  unsaid: 'Je préfère ne pas répondre',
};
const wavesFr: typeof wavesEn = {
  pre: 'Avant',
  mid: 'Mi-parcours',
  post: 'Clôture',
  'follow-up': 'Suites',
};

const fr: typeof en = {
  title: 'Autoévaluations',
  lead: 'Où vous vous voyez, de temps en temps. Personne d’autre ne voit de courbe.',
  source:
    'Écrites pour Verso, et non validées. Il n’y a pas de total, et rien n’est comparé à qui que ce soit.',
  points: pointsFr,
  waves: wavesFr,
  fillIn: 'Remplir',
  fill: (wave, isFilled) =>
    isFilled
      ? `${wavesFr[wave]}\u00a0: modifier vos réponses`
      : `${wavesFr[wave]}\u00a0: répondre aux énoncés`,
  statements: 'Vos courbes',
  choose: 'Choisissez un énoncé pour voir votre courbe, ou remplissez une fiche.',
  nothingYet: 'Il n’y a pas de courbe avant votre première réponse.',
  sheet: (wave) => `${wavesFr[wave]}\u00a0: dans quelle mesure êtes-vous d’accord\u00a0?`,
  sheetLead: 'Chacun peut être laissé de côté.',
  folio:
    'Cinq points, de pas du tout d’accord à tout à fait d’accord. Vous pouvez toujours préférer ne pas répondre.',
  back: 'Voir les courbes',
  chart: 'Vos réponses dans le temps',
  describe: (answers) =>
    `${answers.map(([wave, value]) => `${wavesFr[wave]}\u00a0: ${pointsFr[value].toLowerCase()}`).join('\u00a0; ')}. La même chose figure dans le tableau ci-dessous.`,
  table: 'La même chose, en tableau',
  when: 'Quand',
  answer: 'Réponse',
  row: (wave, instant, now) => `${wavesFr[wave]}, ${dayWords(instant, now, 'fr')}`,
  cell: (value) =>
    value === 'unsaid'
      ? 'je préfère ne pas répondre'
      : `${String(value)}, ${pointsFr[value].toLowerCase()}`,
};

export const ratingsWords = defineWords({ en, fr });
