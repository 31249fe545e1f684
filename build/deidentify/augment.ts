/**
 * Makes more of the marked reflections: other names, places and numbers in the same sentences, other
 * casing and spelling around the same marks. Offsets stay exact because a text is put together again
 * from its pieces.
 */
import type { TagType } from '../../main/vault/deidentify/tagger/labels.ts';
import { TAG_TYPES } from '../../main/vault/deidentify/tagger/labels.ts';
import type { NamePool, PlaceLists } from './lexicon.ts';
import type { MarkedSpan, Reflection } from './marked-reflections.ts';
import type { OtherClues } from './other-clues.ts';
import type { Random } from './random.ts';
import type { TrainingDocument, TrainingSpan } from './training-document.ts';

export interface Stock {
  readonly pools: Readonly<Record<string, NamePool>>;
  readonly places: PlaceLists;
  readonly clues: OtherClues;
}

export function asTraining(reflection: Reflection): TrainingDocument {
  return {
    text: reflection.text,
    open: [],
    spans: reflection.spans.map(({ start, end, type }) => ({ start, end, type: typeOf(type) })),
  };
}

function typeOf(name: string): TagType {
  const type = TAG_TYPES.find((one) => one === name);
  if (type === undefined) throw new Error(`a mark of an unknown type: ${name}`);
  return type;
}

/** The same reflection about other people in other places. */
export function renamed(reflection: Reflection, stock: Stock, random: Random): TrainingDocument {
  const rename = new Renamer(stock, random, reflection.lang.startsWith('fr'));
  return rebuilt(reflection.text, reflection.spans, (words, span) => rename.words(words, span));
}

function rebuilt(
  text: string,
  spans: readonly MarkedSpan[],
  replace: (words: string, span: MarkedSpan) => string,
): TrainingDocument {
  let out = '';
  let at = 0;
  const moved: TrainingSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, span.start);
    const words = replace(text.slice(span.start, span.end), span);
    moved.push({ start: out.length, end: out.length + words.length, type: typeOf(span.type) });
    out += words;
    at = span.end;
  }
  return { text: out + text.slice(at), spans: moved, open: [] };
}

const KIND_OF_INSTITUTION =
  /^(?:hospital|infirmary|university|school|college|ward|clinic|practice|surgery|centre|center|trust|unit|society|nhs|royal|general|st|saint|the|of|and|for|in|de|du|des|la|le|les|l|d|hôpital|université|faculté|école|lycée|cégep|chu|chru|clinique|hôtel-dieu|cité|medical|medicine|house|foundation|health|team|committee|group|department|institute|academy|sainte|sixth|form|high|primary|street|road|lane|avenue|rue|boulevard|chemin|place|hall|building|library|north|south|east|west|county|council|district|community|children|women|church|mosque|temple|club|choir|rugby|football|student|students|union|association|network|bay|theatre|lodge|court|pavillon|centre|hospitalier|universitaire|médecine|a&e|icu|amu|itu|ed)$/iu;

/** How often a clue in words gives way to another of its sort. */
const OTHER_CLUE = 0.4;

class Renamer {
  readonly #stock: Stock;
  readonly #random: Random;
  readonly #isFrench: boolean;
  readonly #parts = new Map<string, string>();
  readonly #heritages = new Map<string, string>();

  constructor(stock: Stock, random: Random, isFrench: boolean) {
    this.#stock = stock;
    this.#random = random;
    this.#isFrench = isFrench;
  }

  words(words: string, span: MarkedSpan): string {
    switch (span.type) {
      case 'PERSON':
        return this.#person(words, span.entity);
      case 'ORG':
      case 'LOC':
        return span.class === 'direct' ? this.#place(words, span.entity) : words;
      case 'CODE':
      case 'CONTACT':
        return this.#digits(words);
      case 'DATE':
        return this.#random.chance(0.5) ? this.#digits(words) : words;
      case 'AGE':
        return this.#random.chance(0.5) ? this.#digits(words) : this.#clue(words, span);
      default:
        return this.#clue(words, span);
    }
  }

  #clue(words: string, span: MarkedSpan): string {
    if (!this.#random.chance(OTHER_CLUE)) return words;
    return this.#stock.clues.pick(words, span, this.#isFrench, this.#random);
  }

  #person(words: string, entity: string): string {
    const parts = words.split(/(\s+|-)/u);
    const named = parts.filter((part) => /\p{L}{2}/u.test(part));
    return parts
      .map((part) => {
        if (!/\p{L}{2}/u.test(part)) return part;
        const isLast = named.length > 1 && part === named.at(-1);
        return this.#known(`${entity}:${part.toLowerCase()}`, part, () =>
          this.#name(entity, isLast || (named.length === 1 && this.#random.chance(0.25))),
        );
      })
      .join('');
  }

  #name(entity: string, isFamily: boolean): string {
    const heritage =
      this.#heritages.get(entity) ?? this.#random.pick(Object.keys(this.#stock.pools));
    this.#heritages.set(entity, heritage);
    const pool = this.#stock.pools[heritage];
    const names = isFamily ? pool?.family : pool?.given;
    const name = this.#random.pick(names ?? []);
    if (this.#random.chance(0.3)) return this.#invented(name, names ?? []);
    return name;
  }

  /** The beginning of one name and the end of another: a name that no list has. */
  #invented(name: string, names: readonly string[]): string {
    const other = this.#random.pick(names);
    const half = Math.ceil(name.length / 2);
    const made = name.slice(0, half) + other.slice(Math.floor(other.length / 2)).toLowerCase();
    return /^[\p{L}\p{M}'’-]{3,14}$/u.test(made) ? made : name;
  }

  #place(words: string, entity: string): string {
    return words
      .split(/(\s+|-|['’]s?\b)/u)
      .map((part) => {
        if (!/^\p{L}{3}/u.test(part) || KIND_OF_INSTITUTION.test(part)) return part;
        if (part.length <= 5 && part === part.toUpperCase()) return this.#letters(part, entity);
        return this.#known(`${entity}:${part.toLowerCase()}`, part, () => this.#placeWord());
      })
      .join('');
  }

  #placeWord(): string {
    const { places, pools } = this.#stock;
    const draw = this.#random.next();
    if (draw < 0.25) return this.#random.pick(pools[this.#isFrench ? 'fr' : 'eng']?.family ?? []);
    if (draw < 0.4) return this.#invented(this.#random.pick(places.ukPlaces), places.ukPlaces);
    if (draw < 0.6) return this.#random.pick(places.cities);
    return this.#random.pick(this.#isFrench ? places.frenchPlaces : places.ukPlaces);
  }

  /** QEH and the like: other capitals. */
  #letters(part: string, entity: string): string {
    return this.#known(`${entity}:${part}`, part, () =>
      part.replace(/\p{Lu}/gu, () => String.fromCharCode(65 + this.#random.below(26))),
    );
  }

  #digits(words: string): string {
    const isWhole = /^\d{1,2}$/u;
    return words.replace(/\d+/gu, (digits) =>
      isWhole.test(digits)
        ? String(1 + this.#random.below(digits.length === 1 ? 9 : 28))
        : digits.replace(/\d/gu, (digit, at: number) =>
            digits.length === 4 && at < 2 ? digit : String(this.#random.below(10)),
          ),
    );
  }

  /** The same part of the same entity gets the same words, in the casing in which it stands. */
  #known(key: string, part: string, make: () => string): string {
    const found = this.#parts.get(key) ?? make();
    this.#parts.set(key, found);
    if (part === part.toLowerCase()) return found.toLowerCase();
    return part.length > 2 && part === part.toUpperCase() ? found.toUpperCase() : found;
  }
}

/** Ways in which people type. Each keeps the marks. */
export type Manner = 'lower' | 'no-marks' | 'no-accents' | 'typos' | 'sentence-lower' | 'upper';

export function inManner(
  document: TrainingDocument,
  manner: Manner,
  random: Random,
): TrainingDocument {
  switch (manner) {
    case 'lower':
      return perCharacter(document, (character) => character.toLowerCase());
    case 'upper':
      return perCharacter(document, (character) => character.toUpperCase());
    case 'no-marks':
      return perCharacter(document, (character) =>
        /[.,;:!?"“”«»()…–—]/u.test(character) ? '' : character.toLowerCase(),
      );
    case 'no-accents':
      return perCharacter(document, (character) =>
        character.normalize('NFD').replace(/\p{M}/gu, ''),
      );
    case 'typos':
      return perCharacter(document, (character) =>
        /\p{Ll}/u.test(character) && random.chance(0.012)
          ? random.chance(0.5)
            ? ''
            : character + character
          : character,
      );
    case 'sentence-lower':
      return perCharacter(document, (character, at) =>
        at === 0 || /[.!?\n]\s*$/u.test(document.text.slice(Math.max(0, at - 3), at))
          ? character.toLowerCase()
          : character,
      );
  }
}

function perCharacter(
  { text, spans, open }: TrainingDocument,
  change: (character: string, at: number) => string,
): TrainingDocument {
  const moved = new Int32Array(text.length + 1);
  let out = '';
  for (let at = 0; at < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    for (let unit = 0; unit < character.length; unit += 1) moved[at + unit] = out.length;
    out += change(character, at);
    at += character.length;
  }
  moved[text.length] = out.length;
  return {
    text: out,
    open,
    spans: spans
      .map(({ start, end, type }) => ({ start: moved[start] ?? 0, end: moved[end] ?? 0, type }))
      .filter(({ start, end }) => end > start),
  };
}
