/**
 * Everyday French words in all their forms, for want of a word list whose licence lets it ship: written by
 * hand as lemmas (french-lemmas.txt) and inflected here by rule. Forms are folded, so that accents and
 * cedillas need no rule of their own.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { fold } from '../../main/vault/deidentify/folded-text.ts';

type Inflect = (lemma: string) => readonly string[];

const ER_ENDINGS = (
  'e es ons ez ent ais ait ions iez aient ai a erent ee ees ant ' +
  'er erai eras era erons erez eront erais erait eraient'
).split(' ');
const IR_ENDINGS = (
  'is it issons issez issent issais issait issaient isse issant i ie ies ' +
  'ir irai iras ira irons irez iront irais irait iraient'
).split(' ');
const RE_ENDINGS = (
  's ons ez ent ais ait aient e es u ue us ues ant ' +
  're rai ras ra rons rez ront rais rait raient'
).split(' ');

const inflectEr: Inflect = (verb) => {
  const stem = verb.slice(0, -2);
  const forms = ER_ENDINGS.map((ending) => {
    // "je mange, nous mangeons"; "j'essuie, nous essuyons"; "je jette, j'appelle".
    if (stem.endsWith('g') && /^[ao]/u.test(ending)) return `${stem}e${ending}`;
    if (/[ou]y$/u.test(stem) && isMute(ending)) return `${stem.slice(0, -1)}i${ending}`;
    return stem + ending;
  });
  if (!/e[lt]$/u.test(stem)) return forms;
  const last = stem.at(-1) ?? '';
  return [...forms, ...ER_ENDINGS.filter(isMute).map((ending) => stem + last + ending)];
};

function isMute(ending: string): boolean {
  return /^(?:e|es|ent)$/u.test(ending) || /^er./u.test(ending);
}

const inflectIr: Inflect = (verb) => IR_ENDINGS.map((ending) => verb.slice(0, -2) + ending);

const inflectRe: Inflect = (verb) => {
  const stem = verb.slice(0, -2);
  return [stem, ...RE_ENDINGS.map((ending) => stem + ending)];
};

function pluralOf(word: string): string {
  if (/[sxz]$/u.test(word)) return word;
  if (word.endsWith('al')) return `${word.slice(0, -2)}aux`;
  return /(?:au|eu)$/u.test(word) ? `${word}x` : `${word}s`;
}

function feminineOf(word: string): string {
  if (word.endsWith('e')) return word;
  if (word.endsWith('eux')) return `${word.slice(0, -1)}se`;
  if (word.endsWith('if')) return `${word.slice(0, -1)}ve`;
  if (word.endsWith('er')) return `${word}e`;
  if (/(?:el|en|on|et)$/u.test(word)) return `${word}${word.at(-1) ?? ''}e`;
  return `${word}e`;
}

const inflectNoun: Inflect = (noun) => [noun, pluralOf(noun)];

const inflectAdjective: Inflect = (adjective) => {
  // "fatigue" for "fatigué": the accent is gone already, so both feminines are made.
  const feminines = [feminineOf(adjective), `${adjective}e`];
  return [adjective, ...feminines].flatMap((form) => [form, pluralOf(form)]);
};

const unchanged: Inflect = (word) => [word];

const SECTIONS: Readonly<Record<string, Inflect>> = {
  'verbs in -er': inflectEr,
  'verbs in -ir like finir': inflectIr,
  'verbs in -re like rendre': inflectRe,
  'other forms': unchanged,
  nouns: inflectNoun,
  adjectives: inflectAdjective,
  'small words': unchanged,
};

/** @throws Error on a section of the file that has no rule here. */
export function frenchWords(): ReadonlySet<string> {
  const words = new Set<string>();
  let inflect = unchanged;
  for (const line of readFileSync(join(import.meta.dirname, 'french-lemmas.txt'), 'utf8').split(
    '\n',
  )) {
    const section = /^\[(.+)\]$/u.exec(line)?.[1];
    if (section !== undefined) {
      const found = SECTIONS[section];
      if (found === undefined) throw new Error(`french-lemmas.txt: no rule for "${section}"`);
      inflect = found;
      continue;
    }
    for (const lemma of line.split(/[\s'-]+/u)) {
      if (lemma === '') continue;
      for (const form of inflect(fold(lemma))) if (form.length > 1) words.add(form);
    }
  }
  return words;
}
