/**
 * Words that describe a person: origin, faith, health, background and the like. The lexicon says what may
 * be a clue; the grammar around it says whether it is said of somebody.
 */
import type { Language } from '../../../../shared/model/scheme.ts';
import type { Tier } from '../../../../shared/model/release.ts';
import type { Clue, ClueStage } from './clue.ts';
import type { Reading } from './grammar-english.ts';
import { readEnglish } from './grammar-english.ts';
import { readFrench } from './grammar-french.ts';
import { BACKGROUND } from './lexicon/background.ts';
import { BELIEFS_AND_SELVES } from './lexicon/beliefs-and-selves.ts';
import type { Descriptor, Strength } from './lexicon/descriptor.ts';
import { HEALTH } from './lexicon/health.ts';
import { FRENCH_ORIGINS } from './lexicon/origins-french.ts';
import { ORIGINS } from './lexicon/origins.ts';
import { PhraseTree } from './phrase-tree.ts';
import type { PhraseFind } from './phrase-tree.ts';
import { fold } from '../folded-text.ts';
import type { FoldedText } from '../folded-text.ts';
import { wordsOf } from './words.ts';
import type { Words } from './words.ts';

const LEXICON: readonly Descriptor[] = [
  ...BACKGROUND,
  ...ORIGINS,
  ...FRENCH_ORIGINS,
  ...BELIEFS_AND_SELVES,
  ...HEALTH,
];

/** One tree for each language of the text, its own words first: "gay" and "trans" are in both. */
const trees: Readonly<Record<Language, PhraseTree<Descriptor>>> = {
  en: grow('en'),
  fr: grow('fr'),
};

function grow(language: Language): PhraseTree<Descriptor> {
  const tree = new PhraseTree<Descriptor>();
  const isOwn = (row: Descriptor): boolean => row.language === language || row.language === 'both';
  for (const row of LEXICON.filter(isOwn)) tree.add(row.phrases, row);
  for (const row of LEXICON.filter((other) => !isOwn(other))) tree.add(row.phrases, row);
  return tree;
}

const TIERS: Readonly<Record<Strength, Readonly<Record<Reading, Tier | null>>>> = {
  strong: { someone: 'likely', unclear: 'likely', nobody: 'check' },
  plain: { someone: 'likely', unclear: 'check', nobody: null },
  weak: { someone: 'likely', unclear: null, nobody: null },
};

export const findDescriptions: ClueStage = (text, { language }) => {
  const words = wordsOf(text);
  const clues: Clue[] = [];
  for (const find of trees[language].findAll(words)) {
    const clue = describe(words, find, language);
    if (clue !== null) clues.push(clue);
  }
  return clues;
};

/** Spoken of few: "deux Noires sur l'étage", "the other two Muslim girls". */
const FEW = new Set('two three four deux trois quatre'.split(' '));

/** Between commas, brackets or dashes a description is somebody's: "second-year student, Peruvian, whose mum". */
function standsAlone(words: Words, from: number, to: number): boolean {
  return !words.joins(from) && !words.joins(to + 1) && words.gap(to + 1) !== 'joint';
}

function isOfFew(words: Words, from: number): boolean {
  return (
    (words.joins(from) && FEW.has(words.at(from - 1))) ||
    (words.joins(from - 1) && words.joins(from) && FEW.has(words.at(from - 2)))
  );
}

function readingOf(words: Words, from: number, to: number, grammar: Language): Reading {
  const reading = grammar === 'en' ? readEnglish(words, from, to) : readFrench(words, from, to);
  if (reading === 'someone') return reading;
  if (isOfFew(words, from)) return 'someone';
  return reading === 'unclear' && standsAlone(words, from, to) ? 'someone' : reading;
}

/** Few speak in general of a far country's people, so in doubt somebody's origin is meant. */
function tierFor({ kind, strength }: Descriptor, reading: Reading): Tier | null {
  if (kind === 'origin' && strength === 'plain' && reading === 'unclear') return 'likely';
  return TIERS[strength][reading];
}

/** What may be generic: nobody is meant by "Black students", "English" or "les Roms". */
const GENERIC_KINDS: ReadonlySet<string> = new Set([
  'origin',
  'ethnicity',
  'religion',
  'language',
  'sexuality',
  'gender',
]);

/** Words for people in general, first and last word inclusive: the other side of `findDescriptions`. */
export function genericPeople(
  text: FoldedText,
  language: Language,
): readonly { readonly from: number; readonly to: number }[] {
  const words = wordsOf(text);
  return [...trees[language].findAll(words)].filter(({ value, from, to }) => {
    if (!GENERIC_KINDS.has(value.kind) || value.strength === 'strong') return false;
    const grammar = value.language === 'both' ? language : value.language;
    const reading = readingOf(words, from, to, grammar);
    return reading === 'nobody' || (value.strength === 'weak' && reading === 'unclear');
  });
}

/** "Catholics", "Nigerians": an English plural of a word for a sort of people. */
export function isPeopleInPlural(words: Words, at: number): boolean {
  const word = words.at(at);
  return word.length > 4 && word.endsWith('s') && plurals.has(word);
}

const plurals: ReadonlySet<string> = new Set(
  LEXICON.filter(({ kind, strength, language }) => {
    return GENERIC_KINDS.has(kind) && strength !== 'strong' && language === 'en';
  }).flatMap(({ phrases }) => phrases.split(/[,\n]/u).map((phrase) => `${fold(phrase.trim())}s`)),
);

function describe(words: Words, find: PhraseFind<Descriptor>, language: Language): Clue | null {
  const { kind, strength, language: of } = find.value;
  const grammar = of === 'both' ? language : of;
  const { from, to } = find;
  const reading = readingOf(words, from, to, grammar);
  // A word of the other language is believed only where its own grammar stands around it.
  const foreign = grammar !== language && reading !== 'someone';
  const tier = foreign ? null : tierFor(find.value, reading);
  if (tier === null) return null;
  if (strength === 'weak' && (isThing(words, to) || !words.joins(from))) return null;
  const reason =
    reading === 'someone'
      ? 'said-of-someone'
      : strength === 'strong'
        ? 'personal-by-nature'
        : 'perhaps-of-someone';
  return words.clue(from, to, kind, tier, reason);
}

const THINGS = new Set(
  (
    'coat coats board boards box boxes paper tea coffee market hole list mirror spot spots blood cell cells noise lie lies tie ' +
    'bread rice page space sheet out in collar swan hat english history literature'
  ).split(' '),
);

/** "white coat", "a black box". */
function isThing(words: Words, to: number): boolean {
  return words.joins(to + 1) && THINGS.has(words.at(to + 1));
}
