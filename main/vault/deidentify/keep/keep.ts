/**
 * The keep-list: words that look as if they named somebody and do not. The tagger's proposals are asked
 * against it; the author's cast list and validated patterns overrule it.
 */
import type { Language } from '../../../../shared/model/scheme.ts';
import { tokensOf } from '../cast-forms.ts';
import type { FoldedText } from '../folded-text.ts';
import { genericPeople, isPeopleInPlural } from '../quasi/descriptions.ts';
import { PhraseTree } from '../quasi/phrase-tree.ts';
import { wordsOf } from '../quasi/words.ts';
import type { Words } from '../quasi/words.ts';
import { citedAuthors, citedFrom, hasYear, isCited } from './cited-authors.ts';
import { eponyms, isDrug, isEponym } from './eponyms-and-drugs.ts';
import type { Kept, KeepReason } from './kept.ts';
import {
  BODIES,
  CAPITAL_TOOLS,
  CLINICAL,
  EXAMS,
  HEADINGS,
  TOOLS,
  WEEKDAYS,
} from './known-words.ts';
import { SAYINGS } from './sayings.ts';
import { isWordAsWord } from './words-as-words.ts';

interface Row {
  readonly why: KeepReason;
  /** Only with a capital at its first word. */
  readonly capital: boolean;
}

const oneLine = (phrases: string): string => phrases.replace(/\n\s*/gu, ' ');
const known = new PhraseTree<Row>()
  .add(oneLine(WEEKDAYS), { why: 'weekday', capital: false })
  .add(oneLine(BODIES), { why: 'shared-body', capital: false })
  .add(oneLine(EXAMS), { why: 'shared-body', capital: false })
  .add(oneLine(TOOLS), { why: 'tool', capital: false })
  .add(oneLine(CLINICAL), { why: 'clinical-word', capital: false })
  .add(oneLine(SAYINGS), { why: 'saying', capital: false })
  .add(oneLine(CAPITAL_TOOLS), { why: 'tool', capital: true });
const headings = new PhraseTree<true>().add(oneLine(HEADINGS), true);

/** Everything in a text that is to be left alone; may overlap itself. */
export function findKept(text: FoldedText, language: Language): readonly Kept[] {
  const words = wordsOf(text);
  const kept: Kept[] = [];
  const add = (from: number, to: number, why: KeepReason): void => {
    kept.push({ ...words.rangeOf(from, to), why });
  };
  for (const { from, to, value } of known.findAll(words)) {
    if (isPartOfName(words, from, to)) continue;
    if (!value.capital || words.hasCapital(from)) add(from, to, value.why);
  }
  for (const { from, to, value } of citedAuthors.findAll(words)) {
    if (isCited(words, from, to, value)) add(from, to, 'cited-author');
  }
  for (const { from, to } of eponyms.findAll(words)) {
    if (!isPersonHere(words, from, to)) add(from, to, 'eponym');
  }
  for (const { from, to } of headings.findAll(words)) {
    if (isHeading(words, from, to)) add(from, to, 'heading');
  }
  for (const { from, to } of genericPeople(text, language)) add(from, to, 'people-in-general');
  for (let at = 0; at < words.length; at += 1) {
    const from = citedFrom(words, at);
    if (from >= 0) add(from, at, 'citation');
    if (isDrug(words.at(at))) add(at, at, 'drug');
    else if (isEponym(words, at)) add(at, at, 'eponym');
    else if (isPeopleInPlural(words, at)) add(at, at, 'people-in-general');
    else if (isWordAsWord(words, at)) add(at, at, 'word-as-word');
    else if (words.hasCapital(at) && hasYear(words, at) && !isPersonHere(words, at, at))
      add(at, at, 'cited-author');
  }
  return kept;
}

export type Keeper = (span: { readonly start: number; readonly end: number }) => KeepReason | null;

/**
 * Asks once per text, answers for any span.
 * @returns why a span is to be kept: every word of it is kept; or null.
 */
export function keeper(text: FoldedText, language: Language): Keeper {
  const reasons = new Map<number, KeepReason>();
  const words = wordsOf(text);
  const byWord: (KeepReason | undefined)[] = new Array<KeepReason | undefined>(words.length);
  const kept = [...findKept(text, language)].sort((a, b) => a.start - b.start);
  let word = 0;
  for (const { start, end, why } of kept) {
    // After a range that ends with the text there is no next word to ask.
    if (word >= words.length) word = words.length - 1;
    while (word > 0 && words.rangeOf(word, word).start > start) word -= 1;
    for (; word < words.length; word += 1) {
      const range = words.rangeOf(word, word);
      if (range.start >= end) break;
      if (range.end > start) byWord[word] ??= why;
    }
  }
  byWord.forEach((why, at) => {
    if (why !== undefined) reasons.set(words.rangeOf(at, at).start, why);
  });
  return ({ start, end }) => reasonWithin(words, reasons, start, end);
}

function reasonWithin(
  words: Words,
  reasons: ReadonlyMap<number, KeepReason>,
  start: number,
  end: number,
): KeepReason | null {
  let found: KeepReason | null = null;
  for (let at = words.firstAt(start); at < words.length; at += 1) {
    const range = words.rangeOf(at, at);
    if (range.start >= end) break;
    const why = reasons.get(range.start);
    if (why === undefined && !SMALL.has(words.at(at))) return null;
    found ??= why ?? null;
  }
  return found;
}

const SMALL = new Set(
  tokensOf("the a of and's s le la les l d de du des et an").map(({ word }) => word),
);

/** "Seynabou Diarra-Picard": a brand that a hyphen ties to another name. */
function isPartOfName(words: Words, from: number, to: number): boolean {
  const isTied = (at: number): boolean =>
    words.gap(at) === 'joint' && words.textBefore(at).endsWith('-');
  return (
    (isTied(from) && words.hasCapital(from - 1) && words.hasCapital(from)) ||
    (isTied(to + 1) && words.hasCapital(to) && words.hasCapital(to + 1))
  );
}

const TITLES = new Set(
  'dr drs doctor prof professor mr mrs ms miss mx sir dame sister nurse matron dre docteur docteure pr professeur professeure mme mlle monsieur madame'.split(
    ' ',
  ),
);

/** "Dr Wells", "Tom Bishop": the same letters as somebody's name. */
function isPersonHere(words: Words, from: number, to: number): boolean {
  if (words.joins(from) && TITLES.has(words.at(from - 1))) return true;
  if (words.textBefore(from).endsWith('.') && TITLES.has(words.at(from - 1))) return true;
  const forename =
    words.joins(from) &&
    words.gap(from) === 'space' &&
    words.hasCapital(from - 1) &&
    !words.opensSentence(from - 1);
  return forename && words.hasCapital(to) && words.at(from - 1).length > 1;
}

/** A line of its own, or a line's beginning before a colon, a full stop or a question mark. */
function isHeading(words: Words, from: number, to: number): boolean {
  if (!words.opensLine(from) && !(words.opensSentence(from) && words.hasCapital(from)))
    return false;
  return /^ ?(?:[:?.!]|\n|$|- )/u.test(words.textAfter(to));
}
