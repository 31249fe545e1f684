/**
 * One decision for one name: what is a person's name in one place of a text is so wherever it stands,
 * alone, in lower case, without accents, misspelt by a letter. A name that is also a word needs a capital
 * inside a sentence.
 */
import type { Tier } from '../../../../shared/model/release.ts';
import type { DocumentView } from './document-view.ts';
import { hashText } from './hashing.ts';
import { initialsOf } from './initials.ts';
import type { TagType } from './labels.ts';
import type { TaggedSpan } from './tagger-stage.ts';
import { classBit } from './word-classes.ts';
import type { WordFacts } from './word-facts.ts';
import { KNOWN, LISTS } from './word-facts.ts';

type Propagated = Extract<TagType, 'PERSON' | 'ORG' | 'LOC'>;

interface Name {
  readonly type: Propagated;
  readonly tier: Exclude<Tier, 'certain'>;
  /** Of the first place where it was found. */
  readonly folded: string;
  /** Also an everyday word, so that without a capital it means nothing. */
  readonly isWord: boolean;
}

const PARTICLES = new Set(
  'de del della di da dos das du des van der den von zu la le el al bin bint ben ibn abu umm st saint san ste sainte mac and of the'.split(
    ' ',
  ),
);
const NO_NAME =
  classBit('title') |
  classBit('kin') |
  classBit('institution') |
  classBit('place-kind') |
  classBit('person') |
  classBit('people') |
  classBit('role') |
  classBit('specialty') |
  classBit('pronoun') |
  classBit('article') |
  classBit('possessive') |
  classBit('being') |
  classBit('preposition') |
  classBit('number-word') |
  classBit('origin') |
  classBit('tool');
const WORDS = NO_NAME | classBit('month') | classBit('weekday') | classBit('time-unit');

/** Shorter names have too many neighbours. */
const SHORTEST_MISSPELT = 5;

/**
 * @param spans what the tagger found.
 * @param taken per token 1 where another stage has it.
 * @returns further places of the same names, and the places as found with the tier of the surest.
 */
export function propagate(
  view: DocumentView,
  spans: readonly TaggedSpan[],
  taken: Uint8Array,
): readonly TaggedSpan[] {
  const names = namesIn(view, spans);
  const misspelt = neighboursOf(names);
  const covered = taken.slice();
  for (const { from, to } of spans) covered.fill(1, from, to);

  const found: TaggedSpan[] = spans.map((span) => raised(span, view, names));
  const starts = sentenceStarts(view);
  view.tokens.forEach((token, at) => {
    if (covered[at] === 1 || !token.isWord) return;
    const facts = view.facts[at];
    if (facts === undefined) return;
    const name = names.get(facts.hash);
    const tier =
      name === undefined
        ? tierOfMisspelt(facts, misspelt)
        : tierAgain(name, facts, starts[at] === 1, view.casing);
    if (tier === null) return;
    const { start, end } = token;
    const type = (name ?? misspeltName(facts, misspelt))?.type ?? 'PERSON';
    found.push({ start, end, type, tier, from: at, to: at + 1 });
  });
  for (const { from, to } of found) covered.fill(1, from, to);
  found.push(...initialsOf(view, found, covered));
  return found.sort((a, b) => a.start - b.start);
}

function isPropagated(type: TagType): type is Propagated {
  return type === 'PERSON' || type === 'ORG' || type === 'LOC';
}

function namesIn(view: DocumentView, spans: readonly TaggedSpan[]): ReadonlyMap<number, Name> {
  const names = new Map<number, Name>();
  for (const { type, tier, from, to } of spans) {
    if (!isPropagated(type)) continue;
    for (let at = from; at < to; at += 1) {
      const facts = view.facts[at];
      if (facts === undefined || !canStandAlone(facts, type)) continue;
      const known = names.get(facts.hash);
      if (known !== undefined && (known.tier === 'likely' || tier === 'check')) continue;
      names.set(facts.hash, {
        type,
        tier: tier === 'check' ? 'check' : 'likely',
        folded: facts.folded,
        isWord: isEverydayWord(facts),
      });
    }
  }
  return names;
}

function canStandAlone({ folded, look, classes }: WordFacts, type: Propagated): boolean {
  if (folded.length < 2 || !/\p{L}{2}/u.test(folded) || PARTICLES.has(folded)) return false;
  if (type !== 'PERSON') {
    // Of an institution the part that says which one.
    return look >= 2 && folded.length > 3 && (classes & WORDS) === 0;
  }
  return (classes & (classBit('title') | classBit('pronoun') | classBit('preposition'))) === 0;
}

function isEverydayWord({ lists, classes }: WordFacts): boolean {
  const isName = (lists & (KNOWN.firstName | LISTS.first)) !== 0;
  const isSafe = (lists & (LISTS.safe | KNOWN.ownWord)) !== 0;
  return (classes & WORDS) !== 0 || classes !== 0 || (isSafe && !isName) || isSafe;
}

function tierAgain(
  { tier, type, isWord }: Name,
  { look, folded }: WordFacts,
  opensSentence: boolean,
  casing: number,
): Tier | null {
  const isCapital = look >= 2;
  if (isWord) {
    if (!isCapital) return null;
    return opensSentence ? 'check' : tier;
  }
  if (isCapital) return tier;
  if (type !== 'PERSON' && casing !== 1) return null;
  return folded.length > 3 || casing === 1 ? tier : 'check';
}

/** A place of a name that was found surely elsewhere is no less sure. */
function raised(
  span: TaggedSpan,
  { facts }: DocumentView,
  names: ReadonlyMap<number, Name>,
): TaggedSpan {
  if (span.tier !== 'check' || !isPropagated(span.type)) return span;
  for (let at = span.from; at < span.to; at += 1) {
    const fact = facts[at];
    const name = fact === undefined ? undefined : names.get(fact.hash);
    if (name?.tier === 'likely' && !name.isWord) return { ...span, tier: 'likely' };
  }
  return span;
}

function sentenceStarts(view: DocumentView): Uint8Array {
  const starts = new Uint8Array(view.tokens.length);
  for (const { from, to } of view.sentences) {
    let at = from;
    while (at < to && view.tokens[at]?.isWord === false) at += 1;
    starts[at] = 1;
  }
  return starts;
}

/** Every spelling with one letter left out, by hash: two words that share one differ by at most a letter or two. */
function neighboursOf(names: ReadonlyMap<number, Name>): ReadonlyMap<number, Name> {
  const neighbours = new Map<number, Name>();
  for (const name of names.values()) {
    if (name.type !== 'PERSON' || name.isWord || name.folded.length < SHORTEST_MISSPELT) continue;
    neighbours.set(hashText(name.folded), name);
    for (const shorter of withoutOneLetter(name.folded)) neighbours.set(hashText(shorter), name);
  }
  return neighbours;
}

function* withoutOneLetter(word: string): Generator<string> {
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

function misspeltName(facts: WordFacts, neighbours: ReadonlyMap<number, Name>): Name | undefined {
  const { folded } = facts;
  if (neighbours.size === 0 || folded.length < SHORTEST_MISSPELT || folded.length > 30)
    return undefined;
  const direct = neighbours.get(facts.hash);
  if (direct !== undefined) return direct;
  for (const shorter of withoutOneLetter(folded)) {
    const name = neighbours.get(hashText(shorter));
    // The first letter is seldom the one that is wrong.
    if (name !== undefined && name.folded[0] === folded[0]) return name;
  }
  return undefined;
}

function tierOfMisspelt(facts: WordFacts, neighbours: ReadonlyMap<number, Name>): Tier | null {
  if (isEverydayWord(facts) || (facts.look < 2 && facts.look !== 1)) return null;
  const name = misspeltName(facts, neighbours);
  if (name === undefined) return null;
  return facts.look === 1 && facts.folded.length < 6 ? 'check' : name.tier;
}
