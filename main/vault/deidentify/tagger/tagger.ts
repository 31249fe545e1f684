/** The trained tagger: for each word of a text how probably it is part of what type of identifier. */
import { Chain, stepFactors } from './chain.ts';
import type { DocumentView } from './document-view.ts';
import { viewDocument } from './document-view.ts';
import { FeatureReader, MOST_FEATURES } from './features.ts';
import type { Hint } from './hint.ts';
import { LABELS, OUTSIDE, TAG_TYPES } from './labels.ts';
import type { Model } from './model-file.ts';
import type { Sentence } from './tokens.ts';
import type { WordFacts } from './word-facts.ts';
import { WordBook } from './word-facts.ts';

export interface TaggedText {
  readonly view: DocumentView;
  /** Per word and type: how probably the word belongs to an identifier of the type. */
  readonly byType: Float32Array;
  /** Per word: how probably it begins an identifier. */
  readonly begins: Float32Array;
  /** Per word: how probably it belongs to any. */
  readonly any: Float32Array;
}

export class Tagger {
  readonly #model: Model;
  readonly #book: WordBook;
  readonly #steps: Float64Array;
  readonly #reader: FeatureReader;
  /** Forgotten together with the facts of the word. */
  readonly #own = new WeakMap<WordFacts, Float32Array>();
  readonly #chain = new Chain();
  readonly #features = new Int32Array(MOST_FEATURES);

  constructor(model: Model) {
    if (model.labels !== LABELS) throw new RangeError('a model with other labels');
    this.#model = model;
    this.#book = new WordBook(model);
    this.#steps = stepFactors(model.transitions);
    this.#reader = new FeatureReader(model.bits);
  }

  tag(text: string, hints: readonly Hint[]): TaggedText {
    const view = viewDocument(text, this.#book, hints);
    const words = view.tokens.length;
    const byType = new Float32Array(words * TAG_TYPES.length);
    const begins = new Float32Array(words);
    const any = new Float32Array(words);
    for (const sentence of view.sentences) {
      const length = sentence.to - sentence.from;
      this.#reader.open(view, sentence);
      const scores = this.#scores(view, sentence);
      const { marginals } = this.#chain.run(scores, length, this.#steps, null);
      for (let word = 0; word < length; word += 1) {
        const from = word * LABELS;
        const place = sentence.from + word;
        any[place] = 1 - (marginals[from + OUTSIDE] ?? 0);
        let first = 0;
        for (let type = 0; type < TAG_TYPES.length; type += 1) {
          const begin = marginals[from + 1 + 2 * type] ?? 0;
          first += begin;
          byType[place * TAG_TYPES.length + type] = begin + (marginals[from + 2 + 2 * type] ?? 0);
        }
        begins[place] = first;
      }
    }
    return { view, byType, begins, any };
  }

  #scores(view: DocumentView, { from, to }: Sentence): Float32Array {
    const { weights, step } = this.#model;
    const scores = new Float32Array((to - from) * LABELS);
    for (let at = from; at < to; at += 1) {
      const facts = view.facts[at];
      const place = (at - from) * LABELS;
      if (facts !== undefined) scores.set(this.#ownScores(facts), place);
      const count = this.#reader.readAround(at - from, this.#features);
      weights.addTo(scores, place, this.#features, count);
    }
    for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) * step;
    return scores;
  }

  /** What a word says wherever it stands is added up once, in steps. */
  #ownScores(facts: WordFacts): Float32Array {
    const before = this.#own.get(facts);
    if (before !== undefined) return before;
    const scores = new Float32Array(LABELS);
    const count = this.#reader.readOwn(facts, this.#features);
    this.#model.weights.addTo(scores, 0, this.#features, count);
    this.#own.set(facts, scores);
    return scores;
  }
}
