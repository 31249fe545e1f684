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

/** Replaces each feature by its row, or -1. @returns the row of each feature. */
export function assignRows(
  sentences: readonly Sentence[],
  { bits, leastSeen }: { readonly bits: number; readonly leastSeen: number },
): { readonly rows: Int32Array; readonly count: number } {
  const seen = new Uint16Array(2 ** bits);
  for (const { features } of sentences) {
    for (const feature of features) seen[feature] = Math.min(65_535, (seen[feature] ?? 0) + 1);
  }
  const rows = new Int32Array(2 ** bits).fill(-1);
  let count = 0;
  for (let feature = 0; feature < rows.length; feature += 1) {
    if ((seen[feature] ?? 0) < leastSeen) continue;
    rows[feature] = count;
    count += 1;
  }
  for (const { features } of sentences) {
    for (let one = 0; one < features.length; one += 1) {
      features[one] = rows[features[one] ?? 0] ?? -1;
    }
  }
  return { rows, count };
}
