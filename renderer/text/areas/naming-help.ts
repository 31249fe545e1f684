/** Words of the help while writing: what may say who is meant is pointed out, and nothing is changed unseen. */
import type { IdentifierKind } from '../../../shared/model/release.ts';
import { defineWords } from '../words.ts';

type Asks = Readonly<Record<IdentifierKind, string>>;

const asksEn: Asks = {
  'cast-person': 'A name?',
  'cast-place': 'A place?',
  'cast-team': 'A team?',
  email: 'An address?',
  url: 'A web address?',
  handle: 'A name on a network?',
  phone: 'A telephone number?',
  postcode: 'A postcode?',
  'nhs-number': 'A number?',
  'gmc-number': 'A number?',
  'student-number': 'A number?',
  number: 'A number?',
  date: 'A date?',
  time: 'A time?',
  age: 'An age?',
  person: 'A name?',
  institution: 'A place of work?',
  place: 'A place?',
  contact: 'An address?',
  role: 'A post?',
  stage: 'A stage?',
  background: 'Somebody’s background?',
  event: 'An event?',
  detail: 'A detail?',
  amount: 'An amount?',
  chosen: 'A detail?',
};

const asksFr: Asks = {
  'cast-person': 'Un nom\u00a0?',
  'cast-place': 'Un lieu\u00a0?',
  'cast-team': 'Une équipe\u00a0?',
  email: 'Une adresse\u00a0?',
  url: 'Une adresse web\u00a0?',
  handle: 'Un nom sur un réseau\u00a0?',
  phone: 'Un numéro de téléphone\u00a0?',
  postcode: 'Un code postal\u00a0?',
  'nhs-number': 'Un numéro\u00a0?',
  'gmc-number': 'Un numéro\u00a0?',
  'student-number': 'Un numéro\u00a0?',
  number: 'Un numéro\u00a0?',
  date: 'Une date\u00a0?',
  time: 'Une heure\u00a0?',
  age: 'Un âge\u00a0?',
  person: 'Un nom\u00a0?',
  institution: 'Un lieu de travail\u00a0?',
  place: 'Un lieu\u00a0?',
  contact: 'Une adresse\u00a0?',
  role: 'Un poste\u00a0?',
  stage: 'Une étape\u00a0?',
  background: 'Ce que quelqu’un est\u00a0?',
  event: 'Un événement\u00a0?',
  detail: 'Un détail\u00a0?',
  amount: 'Un montant\u00a0?',
  chosen: 'Un détail\u00a0?',
};

const en = {
  title: 'What may say who is meant',
  quoted: (phrase: string) => `“${phrase}”`,
  asks: asksEn,
  use: 'Use',
  useLabel: (words: string, phrase: string) => `Use ${words} instead of “${phrase}”`,
  /** Put in place of a date. */
  meeting: (number: number) => `[meeting ${String(number)}]`,
  addToCast: 'Add to the cast',
  addToCastLabel: (phrase: string) => `Add to the cast: “${phrase}”`,
  notNow: 'Not now',
  notNowLabel: (phrase: string) => `Not now: “${phrase}”`,
  /** Said to a screen reader, once, in a pause. */
  heard: (phrase: string, ask: string, take: string, words: string, leave: string) =>
    `“${phrase}”: ${ask} ${take} puts ${words}; ${leave} leaves it.`,
  /** On the left page while writing. */
  line: {
    on: 'Names and dates are pointed out.',
    off: 'Names and dates are not pointed out.',
    turnOff: 'Stop pointing out',
    turnOn: 'Point them out',
  },
};

const fr: typeof en = {
  title: 'Ce qui peut dire de qui il s’agit',
  quoted: (phrase) => `«\u00a0${phrase}\u00a0»`,
  asks: asksFr,
  use: 'Mettre',
  useLabel: (words, phrase) => `Mettre ${words} au lieu de «\u00a0${phrase}\u00a0»`,
  meeting: (number) => `[rencontre ${String(number)}]`,
  addToCast: 'Ajouter à la liste',
  addToCastLabel: (phrase) => `Ajouter à la liste\u00a0: «\u00a0${phrase}\u00a0»`,
  notNow: 'Pas maintenant',
  notNowLabel: (phrase) => `Pas maintenant\u00a0: «\u00a0${phrase}\u00a0»`,
  heard: (phrase, ask, take, words, leave) =>
    `«\u00a0${phrase}\u00a0»\u00a0: ${ask} ${take} met ${words}\u00a0; ${leave} le laisse.`,
  line: {
    on: 'Noms et dates sont signalés.',
    off: 'Noms et dates ne sont pas signalés.',
    turnOff: 'Ne plus signaler',
    turnOn: 'Les signaler',
  },
};

export const namingHelpWords = defineWords({ en, fr });
