/**
 * Entries as people write them, the same for the same seed: words by Zipf's law over the commonest of
 * English with some French between them, lengths from a note of three lines to an evening's essay.
 */
import { createHash } from 'node:crypto';

import { dictionary } from '@zxcvbn-ts/language-en';

import type { EntryDraft } from '../../shared/model/journal.ts';
import { recordId } from '../../shared/model/journal.ts';
import { draftOf } from '../support/vault-samples.ts';

/** Words of an entry: log-normal about this median, as lengths of diary entries are. */
const MEDIAN_WORDS = 230;
const SPREAD = 0.75;
const FEWEST_WORDS = 12;
const MOST_WORDS = 5000;
const WORDS = 12_000;
const FRENCH = ['étudiante', 'réunion', 'évaluation', 'élève', 'hôpital', 'à côté', 'racontait'];
const TAGS = ['rota', 'belonging', 'teaching', 'ward', 'assumptions', 'exam'];
const TIME_POINTS = ['T0', 'T1', 'T2', 'T3', 'T4', 'T5'] as const;

const english = dictionary['wikipedia-en'].filter((word) => /^[a-z]+$/.test(word)).slice(0, WORDS);
/** By rank, so that a word's number in this list says how common it is. */
export const VOCABULARY: readonly string[] = english.flatMap((word, rank) =>
  rank % 40 === 39 ? [word, FRENCH[(rank / 40) | (0 % FRENCH.length)] ?? 'réunion'] : [word],
);

/** @param seed any whole number. @returns numbers from 0 up to 1. Mulberry32, public domain. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Zipf's law: the word of rank r with a share of about 1 / r. */
export function wordBy(random: () => number): string {
  const rank = Math.floor(Math.exp(random() * Math.log(VOCABULARY.length + 1))) - 1;
  return VOCABULARY[rank] ?? 'the';
}

/** The entry number `index` of every data set, so that a small one is the beginning of a large one. */
export function entryAt(index: number): EntryDraft {
  const random = randomOf(index + 1);
  const draft = draftOf(textOf(lengthBy(random), random));
  return {
    ...draft,
    id: recordId.parse(createHash('sha256').update(`entry ${index}`).digest('hex').slice(0, 32)),
    title: index % 3 === 0 ? sentence(4, random) : '',
    timePoint: TIME_POINTS[index % TIME_POINTS.length] ?? 'T0',
    tags: index % 4 === 0 ? [TAGS[(index / 4) % TAGS.length] ?? 'ward'] : [],
    status: 'finished',
  };
}

/** The words that each question of a search is made of: common, middling and rare, whole and begun. */
export function questionsOf(count: number): readonly string[] {
  const random = randomOf(4711);
  return Array.from({ length: count }, (_, index) => {
    const word = wordBy(random);
    if (index % 4 === 0) return word.slice(0, Math.max(1, Math.ceil(word.length / 2)));
    return index % 4 === 1 ? `${word} ${wordBy(random)}` : word;
  });
}

function lengthBy(random: () => number): number {
  // Box and Muller; one of the two numbers is enough.
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const words = Math.round(MEDIAN_WORDS * Math.exp(SPREAD * normal));
  return Math.min(MOST_WORDS, Math.max(FEWEST_WORDS, words));
}

function textOf(words: number, random: () => number): string {
  const sentences: string[] = [];
  for (let left = words; left > 0;) {
    const length = Math.min(left, 6 + Math.floor(random() * 18));
    sentences.push(sentence(length, random));
    left -= length;
  }
  return sentences
    .map((each, at) => (at % 5 === 4 ? `${each}.\n\n` : `${each}. `))
    .join('')
    .trim();
}

function sentence(words: number, random: () => number): string {
  const text = Array.from({ length: words }, () => wordBy(random)).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
