/** Training documents as the learner reads them: per word its clues, its label, and the labels that its marks allow. */
import { FoldedText } from '../../main/vault/deidentify/folded-text.ts';
import { hintsOf } from '../../main/vault/deidentify/hints.ts';
import { findByRules } from '../../main/vault/deidentify/rule-finds.ts';
import { languageOf } from '../../main/vault/deidentify/text-language.ts';
import { viewDocument } from '../../main/vault/deidentify/tagger/document-view.ts';
import { FeatureReader, MOST_FEATURES } from '../../main/vault/deidentify/tagger/features.ts';
import {
  beginLabel,
  insideLabel,
  isInside,
  LABELS,
  OUTSIDE,
} from '../../main/vault/deidentify/tagger/labels.ts';
import type { Lexicon } from '../../main/vault/deidentify/tagger/model-file.ts';
import type { WordFacts } from '../../main/vault/deidentify/tagger/word-facts.ts';
import { WordBook } from '../../main/vault/deidentify/tagger/word-facts.ts';
import type { TrainingDocument } from './training-document.ts';

export interface Sentence {
  readonly words: number;
  /** Where each word's features begin in `features`; one more for the end. */
  readonly offsets: Int32Array;
  readonly features: Int32Array;
  readonly gold: Int8Array;
  readonly open: Uint8Array | null;
}

export function readSentences(
  documents: readonly TrainingDocument[],
  lexicon: Lexicon,
  bits: number,
): Sentence[] {
  const book = new WordBook(lexicon);
  const reader = new FeatureReader(bits);
  const buffer = new Int32Array(MOST_FEATURES);
  return documents.flatMap((document) => {
    const view = viewDocument(document.text, book, hintsFor(document));
    const labels = labelsOf(document, view.tokens);
    return view.sentences.map((sentence) => {
      reader.open(view, sentence);
      const words = sentence.to - sentence.from;
      const offsets = new Int32Array(words + 1);
      const parts: Int32Array[] = [];
      for (let word = 0; word < words; word += 1) {
        const part = cluesOf(reader, view.facts[sentence.from + word], word, buffer);
        parts.push(part);
        offsets[word + 1] = (offsets[word] ?? 0) + part.length;
      }
      const features = new Int32Array(offsets[words] ?? 0);
      parts.forEach((part, word) => features.set(part, offsets[word]));
      const gold = labels.slice(sentence.from, sentence.to);
      // A mark that crosses the end of a sentence begins again.
      if (isInside(gold[0] ?? 0)) gold[0] = (gold[0] ?? 0) - 1;
      return { words, offsets, features, gold, open: allowedOf(gold, document.open) };
    });
  });
}

function cluesOf(
  reader: FeatureReader,
  facts: WordFacts | undefined,
  word: number,
  buffer: Int32Array,
): Int32Array {
  const own = facts === undefined ? 0 : reader.readOwn(facts, buffer);
  const around = reader.readAround(word, buffer.subarray(own));
  return buffer.slice(0, own + around);
}

/** As the pipeline gives them. */
function hintsFor({ text, without = [] }: TrainingDocument) {
  const view = new FoldedText(text);
  const hints = hintsOf(findByRules(view, languageOf(view, 'en')));
  return hints.filter(({ track }) => !without.includes(track));
}

function labelsOf(
  { spans }: TrainingDocument,
  tokens: readonly { readonly start: number; readonly end: number }[],
): Int8Array {
  const labels = new Int8Array(tokens.length);
  let at = 0;
  for (const { start, end, type } of [...spans].sort((a, b) => a.start - b.start)) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at += 1;
    let isFirst = true;
    for (let one = at; one < tokens.length && (tokens[one]?.start ?? 0) < end; one += 1) {
      labels[one] = isFirst ? beginLabel(type) : insideLabel(type);
      isFirst = false;
      at = one + 1;
    }
  }
  return labels;
}

/** Per word and label 1 where the marks allow it; null where they leave nothing open. */
function allowedOf(gold: Int8Array, open: TrainingDocument['open']): Uint8Array | null {
  if (open.length === 0) return null;
  const allowed = new Uint8Array(gold.length * LABELS);
  gold.forEach((label, word) => {
    allowed[word * LABELS + label] = 1;
    if (label !== OUTSIDE) return;
    for (const type of open) {
      allowed[word * LABELS + beginLabel(type)] = 1;
      allowed[word * LABELS + insideLabel(type)] = 1;
    }
  });
  return allowed;
}

/**
 * Replaces each feature by its row and leaves out those that are seen too seldom. The rows seen most often come
 * first: they are few, and stay near at hand. @returns the feature of each row.
 */
export function assignRows(
  sentences: readonly Sentence[],
  { bits, leastSeen }: { readonly bits: number; readonly leastSeen: number },
): { readonly sentences: readonly Sentence[]; readonly featureOf: Int32Array } {
  const size = 2 ** bits;
  const seen = new Int32Array(size);
  for (const { features } of sentences) {
    for (const feature of features) seen[feature] = (seen[feature] ?? 0) + 1;
  }
  const ordered = Float64Array.from(seen, (times, feature) => feature - times * size)
    .filter((key) => key <= (1 - leastSeen) * size - 1)
    .sort();
  const featureOf = Int32Array.from(ordered, (key) => key - Math.floor(key / size) * size);
  const rows = new Int32Array(size).fill(-1);
  featureOf.forEach((feature, row) => (rows[feature] = row));
  return { sentences: sentences.map((sentence) => withRows(sentence, rows)), featureOf };
}

function withRows(sentence: Sentence, rows: Int32Array): Sentence {
  const offsets = new Int32Array(sentence.offsets.length);
  const features = new Int32Array(sentence.features.length);
  let count = 0;
  for (let word = 0; word < sentence.words; word += 1) {
    const last = sentence.offsets[word + 1] ?? 0;
    for (let one = sentence.offsets[word] ?? 0; one < last; one += 1) {
      const row = rows[sentence.features[one] ?? 0] ?? -1;
      if (row < 0) continue;
      features[count] = row;
      count += 1;
    }
    offsets[word + 1] = count;
  }
  return { ...sentence, offsets, features: features.slice(0, count) };
}
