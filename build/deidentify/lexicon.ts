/** From the lists of names, words and places to what the model file keeps of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { fold } from '../../main/vault/deidentify/folded-text.ts';
import { BloomFilter } from '../../main/vault/deidentify/tagger/bloom-filter.ts';
import { hashPhrase, hashText } from '../../main/vault/deidentify/tagger/hashing.ts';
import type { Lexicon, Model } from '../../main/vault/deidentify/tagger/model-file.ts';
import { tokenize } from '../../main/vault/deidentify/tagger/tokens.ts';
import { KNOWN } from '../../main/vault/deidentify/tagger/word-facts.ts';
import { readData, readLines } from './data-folder.ts';
import { frenchWords } from './french-words.ts';
import { INSTITUTIONS_BY_HAND, NAMES_BY_HAND, PLACES_BY_HAND } from './names-by-hand.ts';

const LATIN = /^[\p{Script=Latin}\p{M}'’ .-]+$/u;

/** Given names and surnames of every heritage code, for augmentation and as lists. */
export interface NamePool {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const fakerSchema = z.record(
  z.string(),
  z.object({ first: z.array(z.string()), last: z.array(z.string()) }),
);
const LOCALES: Readonly<Record<string, readonly string[]>> = {
  wafr: ['en_NG', 'yo_NG', 'en_GH', 'fr_SN'],
  eafr: ['zu_ZA'],
  sasia: ['en_IN', 'en_NP'],
  mena: ['tr', 'ku_kmr_latin'],
  easia: ['vi', 'id_ID'],
  celt: [],
  eng: ['en'],
  eeur: ['pl', 'ro', 'hr', 'cs_CZ', 'sk', 'hu', 'sr_RS_latin', 'lv', 'sl_SI'],
  carib: ['en'],
  latam: ['es_MX', 'pt_BR', 'es', 'pt_PT'],
  fr: ['fr', 'fr_CH', 'fr_BE'],
  other: ['de', 'nl', 'it', 'nb_NO', 'sv', 'da', 'fi', 'uz_UZ_latin', 'af_ZA'],
};
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  wafr: ['africa'],
  sasia: ['south_asia'],
  mena: ['arabic', 'persian_turkic'],
  easia: ['se_asia', 'east_asia'],
  eng: ['uk'],
  fr: ['fr'],
  eeur: ['eu'],
};

export function namePools(): Readonly<Record<string, NamePool>> {
  const faker = fakerSchema.parse(JSON.parse(readData('lists/faker_names_by_locale.json')));
  const regions = z
    .record(z.string(), z.array(z.string()))
    .parse(JSON.parse(readData('lists/names_by_region.json')));
  const pools: Record<string, NamePool> = {};
  for (const heritage of Object.keys(LOCALES)) {
    const byHand = NAMES_BY_HAND[heritage];
    const given = [...(byHand?.given ?? [])];
    const family = [...(byHand?.family ?? [])];
    for (const locale of LOCALES[heritage] ?? []) {
      given.push(...(faker[locale]?.first ?? []));
      if (heritage !== 'carib') family.push(...(faker[locale]?.last ?? []));
    }
    for (const region of REGIONS[heritage] ?? []) {
      given.push(...(regions[`fore:${region}`] ?? []));
      family.push(...(regions[`sur:${region}`] ?? []));
    }
    pools[heritage] = { given: readable(given), family: readable(family) };
  }
  return pools;
}

function readable(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => LATIN.test(name) && name.length > 1).sort();
}

export interface PlaceLists {
  readonly hospitals: readonly string[];
  readonly universities: readonly string[];
  readonly ukPlaces: readonly string[];
  readonly frenchPlaces: readonly string[];
  readonly cities: readonly string[];
}

export function placeLists(): PlaceLists {
  const trusts = readLines('lists/nhs_trusts.txt').map((name) =>
    name.replace(/Nhs/gu, 'NHS').replace(/\b(And|Of|The)\b/gu, (word) => word.toLowerCase()),
  );
  const isUniversity = /univers|école|school|laval|mcgill|collège|lycée|cégep/iu;
  return {
    hospitals: [
      ...readLines('lists/uk_hospitals.txt').filter((name) => !/[()0-9]/u.test(name)),
      ...trusts,
      ...INSTITUTIONS_BY_HAND.filter((name) => !isUniversity.test(name)),
    ],
    universities: [
      ...readLines('lists/uk_universities.txt'),
      ...readLines('lists/fr_universities.txt').slice(1),
      ...INSTITUTIONS_BY_HAND.filter((name) => isUniversity.test(name)),
    ].filter((name) => !/[()]/u.test(name)),
    ukPlaces: readLines('lists/uk_places.txt').filter((name) => name.length > 3),
    frenchPlaces: PLACES_BY_HAND,
    cities: readLines('lists/world_cities_50k.txt').filter((name) => LATIN.test(name)),
  };
}

const hashesIn = (name: string): readonly number[] =>
  tokenize(name)
    .filter(({ isWord }) => isWord)
    .map(({ start, end }) => hashText(fold(name.slice(start, end))));

export function buildLexicon(): Lexicon {
  const known = new Map<number, number>();
  const flag = (hash: number, bit: number): void => {
    known.set(hash >>> 0, (known.get(hash >>> 0) ?? 0) | bit);
  };
  for (const { given, family } of Object.values(namePools())) {
    for (const name of given) for (const hash of hashesIn(name)) flag(hash, KNOWN.firstName);
    for (const name of family) for (const hash of hashesIn(name)) flag(hash, KNOWN.surname);
  }
  const places = placeLists();
  for (const name of [...places.ukPlaces, ...places.frenchPlaces, ...places.cities]) {
    addName(name, flag, KNOWN.placeWord, KNOWN.place, KNOWN.placePhrase);
  }
  for (const name of [...places.hospitals, ...places.universities]) {
    addName(name, flag, KNOWN.institutionWord, 0, KNOWN.institutionPhrase);
  }
  for (const word of ownWords()) flag(hashText(word), KNOWN.ownWord);
  return { known, sets: wordSets() };
}

function addName(
  name: string,
  flag: (hash: number, bit: number) => void,
  word: number,
  alone: number,
  phrase: number,
): void {
  const hashes = hashesIn(name);
  const [first] = hashes;
  if (first === undefined) return;
  for (const [at, hash] of hashes.entries()) {
    if ((hashesIn(name)[at] ?? 0) === hash && isTelling(name, at)) flag(hash, word);
  }
  if (hashes.length === 1) {
    if (alone > 0) flag(first, alone);
    return;
  }
  flag(first, KNOWN.beginsPhrase);
  flag(hashes.slice(1).reduce(hashPhrase, first), phrase);
}

/** Small words in a name of a place say nothing. */
function isTelling(name: string, at: number): boolean {
  const words = tokenize(name).filter(({ isWord }) => isWord);
  const token = words[at];
  return token !== undefined && /^\p{Lu}.{2}/u.test(name.slice(token.start, token.end));
}

/** Words of everyday English and French prose, from this program's own texts: see common-words.txt. */
function ownWords(): readonly string[] {
  return readFileSync(join(import.meta.dirname, 'common-words.txt'), 'utf8')
    .trim()
    .split('\n');
}

function wordSets(): Model['sets'] {
  const setOf = (path: string, besides: readonly string[] = []): BloomFilter => {
    const entries = z.record(z.string(), z.unknown()).parse(JSON.parse(readData(path)));
    const words = Object.keys(entries).filter((word) => word !== '' && !/\s/u.test(word));
    return BloomFilter.of(new Set([...words, ...besides].map((word) => hashText(fold(word)))));
  };
  return {
    'first-names': setOf('philter/firstnames_minus_fps.json'),
    surnames: setOf('philter/lastnames_minus_fps.json'),
    'safe-words': setOf('philter/whitelist_plus_fps_091718_nonames.json', everydayFrench()),
  };
}

/** Without those that are given names too, in any heritage, as the English set is: "aimee", "rama". */
function everydayFrench(): readonly string[] {
  const names = new Set(Object.values(namePools()).flatMap(({ given }) => given.map(fold)));
  return [...frenchWords()].filter((word) => !names.has(word)).sort();
}
