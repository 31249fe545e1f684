/**
 * Trains the chain of labels: stochastic gradient on the likelihood of the marks, AdaGrad step sizes,
 * features dropped at random so that no clue is relied on alone. Where a corpus does not mark a type,
 * an unmarked word counts as "nothing or one of those".
 */
import { Chain, isStep, stepFactors } from '../../main/vault/deidentify/tagger/chain.ts';
import { FeatureRows } from '../../main/vault/deidentify/tagger/feature-rows.ts';
import { LABELS } from '../../main/vault/deidentify/tagger/labels.ts';
import type { Lexicon, Model } from '../../main/vault/deidentify/tagger/model-file.ts';
import { Random } from './random.ts';
import type { TrainingDocument } from './training-document.ts';
import { assignRows, readSentences } from './training-sentences.ts';
import type { Sentence } from './training-sentences.ts';

export interface TrainingOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly dropout: number;
  /** A clue seen less often is none. */
  readonly leastSeen: number;
  /** Rows kept in the model, the weightiest. */
  readonly mostRows: number;
  readonly seed: number;
  /** Models trained in other orders and with other clues dropped; their mean is the model. */
  readonly runs: number;
  readonly log: (line: string) => void;
}

export function train(
  documents: readonly TrainingDocument[],
  lexicon: Lexicon,
  options: TrainingOptions,
): Model {
  const sentences = readSentences(documents, lexicon, options.bits);
  const { rows, count } = assignRows(sentences, options);
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  options.log(`${sentences.length} sentences, ${words} words, ${count} clues`);
  const mean = { weights: new Float32Array(count * LABELS), transitions: newTransitions() };
  for (let run = 0; run < options.runs; run += 1) {
    const learner = new Learner(count, options);
    const random = new Random(options.seed + run);
    for (let epoch = 1; epoch <= options.epochs; epoch += 1) {
      const began = performance.now();
      const loss = learner.epoch(random.shuffle([...sentences]), random, epoch);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      options.log(
        `run ${run + 1}, epoch ${epoch}: loss a word ${(loss / words).toFixed(4)}, ${seconds} s`,
      );
    }
    addShare(mean.weights, learner.weights, options.runs);
    addShare(mean.transitions, learner.transitions, options.runs);
  }
  return pack(mean, rows, lexicon, options);
}

function addShare(mean: Float32Array, weights: Float32Array, of: number): void {
  for (let at = 0; at < mean.length; at += 1) {
    mean[at] = (mean[at] ?? 0) + (weights[at] ?? 0) / of;
  }
}

const newTransitions = (): Float32Array => new Float32Array((LABELS + 1) * LABELS);

/** Loss a word below which a sentence is known well. */
const KNOWN_WELL = 0.002;

class Learner {
  readonly #losses = new Map<Sentence, number>();
  readonly weights: Float32Array;
  readonly transitions = newTransitions();
  readonly #squares: Float32Array;
  readonly #stepSquares = new Float32Array((LABELS + 1) * LABELS);
  readonly #options: TrainingOptions;
  readonly #chain = new Chain();
  readonly #goldChain = new Chain();
  readonly #gradient = new Float64Array(LABELS);
  #scores = new Float32Array(0);
  #kept = new Uint8Array(0);

  constructor(rows: number, options: TrainingOptions) {
    this.weights = new Float32Array(rows * LABELS);
    this.#squares = new Float32Array(rows * LABELS);
    this.#options = options;
  }

  /** What is known well already is asked again only now and then. */
  epoch(sentences: readonly Sentence[], random: Random, epoch: number): number {
    const rate = this.#options.rate / (1 + 0.5 * (epoch - 1));
    let sum = 0;
    for (const sentence of sentences) {
      const before = this.#losses.get(sentence) ?? Infinity;
      const isKnown = before < KNOWN_WELL * sentence.words;
      if (isKnown && random.chance(0.75)) {
        sum += before;
        continue;
      }
      const loss = this.#learn(sentence, random, rate);
      this.#losses.set(sentence, loss);
      sum += loss;
    }
    return sum;
  }

  #learn(sentence: Sentence, random: Random, rate: number): number {
    this.#score(sentence, random);
    const steps = stepFactors(this.transitions);
    const { marginals, logPartition } = this.#chain.run(this.#scores, sentence.words, steps, null);
    const gold = this.#goldMarginals(sentence, steps);
    for (let word = 0; word < sentence.words; word += 1) {
      let most = 0;
      for (let label = 0; label < LABELS; label += 1) {
        const difference =
          (gold.marginals[word * LABELS + label] ?? 0) - (marginals[word * LABELS + label] ?? 0);
        this.#gradient[label] = difference;
        most = Math.max(most, Math.abs(difference));
      }
      if (most > 0.002) this.#update(sentence, word, rate);
    }
    this.#updateSteps(sentence.words, steps, rate);
    return logPartition - gold.logPartition;
  }

  #score({ words, offsets, features }: Sentence, random: Random): void {
    if (this.#scores.length < words * LABELS) this.#scores = new Float32Array(words * LABELS * 2);
    if (this.#kept.length < features.length) this.#kept = new Uint8Array(features.length * 2);
    const scores = this.#scores.fill(0, 0, words * LABELS);
    const { dropout } = this.#options;
    const scale = 1 / (1 - dropout);
    for (let word = 0; word < words; word += 1) {
      const from = word * LABELS;
      const last = offsets[word + 1] ?? 0;
      for (let one = offsets[word] ?? 0; one < last; one += 1) {
        const row = features[one] ?? -1;
        const isKept = row >= 0 && random.next() >= dropout;
        this.#kept[one] = isKept ? 1 : 0;
        if (!isKept) continue;
        const at = row * LABELS;
        for (let label = 0; label < LABELS; label += 1) {
          scores[from + label] =
            (scores[from + label] ?? 0) + scale * (this.weights[at + label] ?? 0);
        }
      }
    }
  }

  #goldMarginals({ words, gold, open }: Sentence, steps: Float64Array) {
    const allowed = open ?? new Uint8Array(words * LABELS);
    if (open === null) gold.forEach((label, word) => (allowed[word * LABELS + label] = 1));
    return this.#goldChain.run(this.#scores, words, steps, allowed);
  }

  #update({ offsets, features }: Sentence, word: number, rate: number): void {
    const { decay } = this.#options;
    const last = offsets[word + 1] ?? 0;
    const gradient = this.#gradient;
    for (let one = offsets[word] ?? 0; one < last; one += 1) {
      if (this.#kept[one] !== 1) continue;
      const at = (features[one] ?? 0) * LABELS;
      for (let label = 0; label < LABELS; label += 1) {
        const difference = gradient[label] ?? 0;
        if (difference < 0.001 && difference > -0.001) continue;
        const weight = this.weights[at + label] ?? 0;
        const slope = difference - decay * weight;
        const square = (this.#squares[at + label] ?? 0) + slope * slope;
        this.#squares[at + label] = square;
        this.weights[at + label] = weight + (rate * slope) / (0.1 + Math.sqrt(square));
      }
    }
  }

  /** Expected steps under the marks less those under the model. */
  #updateSteps(words: number, steps: Float64Array, rate: number): void {
    const slopes = new Float64Array(this.transitions.length);
    for (const [chain, sign] of [
      [this.#goldChain, 1],
      [this.#chain, -1],
    ] as const) {
      const { forward, backward, local, norms } = chain.parts;
      for (let to = 0; to < LABELS; to += 1) {
        const at = LABELS * LABELS + to;
        slopes[at] = (slopes[at] ?? 0) + sign * (forward[to] ?? 0) * (backward[to] ?? 0);
      }
      for (let word = 1; word < words; word += 1) {
        const place = word * LABELS;
        const scale = sign / (norms[word] ?? 1);
        for (let to = 0; to < LABELS; to += 1) {
          const ahead = (local[place + to] ?? 0) * (backward[place + to] ?? 0) * scale;
          if (ahead < 1e-6 && ahead > -1e-6) continue;
          for (let from = 0; from < LABELS; from += 1) {
            const behind = forward[place - LABELS + from] ?? 0;
            if (behind < 1e-6) continue;
            const at = from * LABELS + to;
            slopes[at] = (slopes[at] ?? 0) + behind * (steps[at] ?? 0) * ahead;
          }
        }
      }
    }
    slopes.forEach((slope, at) => {
      const from = Math.floor(at / LABELS);
      if (slope === 0 || (from < LABELS && !isStep(from, at % LABELS))) return;
      const square = (this.#stepSquares[at] ?? 0) + slope * slope;
      this.#stepSquares[at] = square;
      this.transitions[at] =
        (this.transitions[at] ?? 0) + (rate * slope) / (0.1 + Math.sqrt(square));
    });
  }
}

/** Weights of a row become bytes times one scale; the lightest rows are left out. */
function pack(
  { weights, transitions }: Pick<Learner, 'weights' | 'transitions'>,
  rowOf: Int32Array,
  lexicon: Lexicon,
  { bits, mostRows }: TrainingOptions,
): Model {
  const tops = new Float32Array(weights.length / LABELS);
  for (let row = 0; row < tops.length; row += 1) {
    for (let label = 0; label < LABELS; label += 1) {
      tops[row] = Math.max(tops[row] ?? 0, Math.abs(weights[row * LABELS + label] ?? 0));
    }
  }
  const least = tops.length > mostRows ? (tops.slice().sort().at(-mostRows) ?? 0) : 0;
  const features: number[] = [];
  const kept: number[] = [];
  rowOf.forEach((row, feature) => {
    if (row < 0 || kept.length >= mostRows || (tops[row] ?? 0) <= Math.max(0.01, least)) return;
    features.push(feature);
    kept.push(row);
  });
  const rows = FeatureRows.of(features, 2 ** bits);
  const scales = Float32Array.from(kept, (row) => (tops[row] ?? 0) / 127);
  const bytes = new Int8Array(kept.length * LABELS);
  kept.forEach((row, place) => {
    for (let label = 0; label < LABELS; label += 1) {
      bytes[place * LABELS + label] = Math.round(
        (weights[row * LABELS + label] ?? 0) / (scales[place] ?? 1),
      );
    }
  });
  return { ...lexicon, bits, labels: LABELS, transitions, rows, scales, weights: bytes };
}
