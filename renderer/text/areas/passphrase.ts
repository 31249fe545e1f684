/** Choosing a passphrase: at the beginning, after recovery words, in the settings. */
import type { PassphraseEstimate } from '../../../shared/model/vault.ts';
import { defineWords } from '../words.ts';

type Reason = PassphraseEstimate['reasons'][number];

interface PassphraseWords {
  readonly passphrase: string;
  readonly advice: string;
  readonly again: string;
  readonly show: string;
  readonly capsLock: string;
  readonly strong: string;
  readonly veryStrong: string;
  readonly tooWeak: string;
  readonly reason: Readonly<Record<Reason, string>>;
  readonly empty: { readonly what: string; readonly next: string };
  readonly different: { readonly what: string; readonly next: string };
}

const en: PassphraseWords = {
  passphrase: 'New passphrase',
  advice:
    'Four or five words that do not belong together are easier to remember, and harder to guess, than one word with figures. Spaces are welcome.',
  again: 'The same once more',
  show: 'Show what I type',
  capsLock: 'Caps Lock is on.',
  strong: 'Hard to guess.',
  veryStrong: 'Very hard to guess.',
  tooWeak: 'Too easy to guess so far.',
  reason: {
    short: 'It is short: ten characters is the least.',
    common: 'It holds one of the passwords that are tried first.',
    names: 'It leans on a name.',
    keyboard: 'Keys that lie side by side are tried early.',
    repeats: 'It repeats itself.',
    sequence: 'It counts on, as in abc or 1234.',
    dates: 'It holds a date or a year.',
    'few-words': 'It needs another word or two that do not belong there.',
  },
  empty: { what: 'There is no passphrase yet.', next: 'Type one above.' },
  different: {
    what: 'The two are not the same.',
    next: 'Type both again, or show what you type.',
  },
};

const fr: PassphraseWords = {
  passphrase: 'Nouvelle phrase secrète',
  advice:
    'Quatre ou cinq mots qui ne vont pas ensemble se retiennent mieux, et se devinent moins bien, qu’un mot avec des chiffres. Les espaces sont bienvenues.',
  again: 'La même encore une fois',
  show: 'Montrer ce que je tape',
  capsLock: 'Les majuscules sont verrouillées.',
  strong: 'Difficile à deviner.',
  veryStrong: 'Très difficile à deviner.',
  tooWeak: 'Encore trop facile à deviner.',
  reason: {
    short: 'Elle est courte\u00a0: il faut au moins dix caractères.',
    common: 'Elle contient un des mots de passe essayés en premier.',
    names: 'Elle s’appuie sur un nom.',
    keyboard: 'Des touches voisines sont essayées tôt.',
    repeats: 'Elle se répète.',
    sequence: 'Elle suit une suite, comme abc ou 1234.',
    dates: 'Elle contient une date ou une année.',
    'few-words': 'Il lui faut encore un mot ou deux qui ne vont pas avec les autres.',
  },
  empty: { what: 'Il n’y a pas encore de phrase secrète.', next: 'Tapez-en une ci-dessus.' },
  different: {
    what: 'Les deux ne sont pas identiques.',
    next: 'Tapez-les de nouveau, ou montrez ce que vous tapez.',
  },
};

export const passphraseWords = defineWords({ en, fr });
