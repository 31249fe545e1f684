/**
 * Trains the chain of labels: stochastic gradient on the likelihood of the marks, AdaGrad step sizes,
 * features dropped at random so that no clue is relied on alone. Where a corpus does not mark a type,
 * an unmarked word counts as "nothing or one of those".
 */
import { Chain, stepFactors } from '../../main/vault/deidentify/tagger/chain.ts';
import { LABELS } from '../../main/vault/deidentify/tagger/labels.ts';
import type { Lexicon } from '../../main/vault/deidentify/tagger/model-file.ts';
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
  readonly seed: number;
  /** Models trained in other orders and with other clues dropped; their mean is the model. */
  readonly runs: number;
  readonly log: (line: string) => void;
}

/** What was learned, as yet in full. */
export interface Learned {
  /** The feature of each row of weights. */
  readonly featureOf: Int32Array;
  /** Per row and label. */
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

export function learn(
  documents: readonly TrainingDocument[],
  lexicon: Lexicon,
  options: TrainingOptions,
): Learned {
  const { sentences, featureOf } = assignRows(
    readSentences(documents, lexicon, options.bits),
    options,
  );
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  const rows = featureOf.length;
  options.log(`${sentences.length} sentences, ${words} words, ${rows} clues`);
  const mean = { weights: new Float32Array(rows * LABELS), transitions: newTransitions() };
  for (let run = 0; run < options.runs; run += 1) {
    const learner = new Learner(rows, options);
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
  return { ...mean, featureOf };
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
  readonly #markedChain = new Chain();
  readonly #gradient = new Float64Array(LABELS);
  readonly #sums = new Float64Array(LABELS);
  /** Labels about which a word says something. */
  readonly #moved = new Uint8Array(LABELS);
  readonly #slopes = new Float64Array((LABELS + 1) * LABELS);
  #scores = new Float32Array(0);
  /** Where the rows of the clues begin that were not dropped, and where those of each word begin among them. */
  #kept = new Int32Array(0);
  #keptFrom = new Int32Array(1);

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
    const { words, gold, open } = sentence;
    const steps = stepFactors(this.transitions);
    const { marginals, logPartition } = this.#chain.run(this.#scores, words, steps, null);
    const marked = open === null ? null : this.#markedChain.run(this.#scores, words, steps, open);
    const loss = logPartition - (marked?.logPartition ?? this.#pathScore(gold));
    for (let word = 0; word < words; word += 1) {
      let most = 0;
      let moved = 0;
      for (let label = 0; label < LABELS; label += 1) {
        const at = word * LABELS + label;
        const wanted = marked === null ? Number(gold[word] === label) : (marked.marginals[at] ?? 0);
        const difference = wanted - (marginals[at] ?? 0);
        this.#gradient[label] = difference;
        if (difference < 0.001 && difference > -0.001) continue;
        this.#moved[moved] = label;
        moved += 1;
        most = Math.max(most, Math.abs(difference));
      }
      if (most > 0.002) this.#update(word, moved, rate);
    }
    this.#updateSteps(sentence, steps, rate);
    return loss;
  }

  #score({ words, offsets, features }: Sentence, random: Random): void {
    if (this.#scores.length < words * LABELS) {
      this.#scores = new Float32Array(words * LABELS * 2);
      this.#keptFrom = new Int32Array(words * 2 + 1);
    }
    if (this.#kept.length < features.length) this.#kept = new Int32Array(features.length * 2);
    const { dropout } = this.#options;
    const kept = this.#kept;
    let count = 0;
    for (let word = 0; word < words; word += 1) {
      this.#keptFrom[word] = count;
      const last = offsets[word + 1] ?? 0;
      for (let one = offsets[word] ?? 0; one < last; one += 1) {
        if (random.next() < dropout) continue;
        kept[count] = (features[one] ?? 0) * LABELS;
        count += 1;
      }
      this.#addUp(word, this.#keptFrom[word] ?? 0, count);
    }
    this.#keptFrom[words] = count;
  }

  /** Rows lie far apart in memory: four at a time are waited for together. */
  #addUp(word: number, from: number, to: number): void {
    const weights = this.weights;
    const kept = this.#kept;
    const sums = this.#sums.fill(0);
    let one = from;
    for (; one + 3 < to; one += 4) {
      const a = kept[one] ?? 0;
      const b = kept[one + 1] ?? 0;
      const c = kept[one + 2] ?? 0;
      const d = kept[one + 3] ?? 0;
      for (let label = 0; label < LABELS; label += 1) {
        sums[label] =
          (sums[label] ?? 0) +
          (weights[a + label] ?? 0) +
          (weights[b + label] ?? 0) +
          (weights[c + label] ?? 0) +
          (weights[d + label] ?? 0);
      }
    }
    for (; one < to; one += 1) {
      const a = kept[one] ?? 0;
      for (let label = 0; label < LABELS; label += 1) {
        sums[label] = (sums[label] ?? 0) + (weights[a + label] ?? 0);
      }
    }
    const scale = 1 / (1 - this.#options.dropout);
    for (let label = 0; label < LABELS; label += 1) {
      this.#scores[word * LABELS + label] = scale * (sums[label] ?? 0);
    }
  }

  /** The score of one path, where the marks leave nothing open. */
  #pathScore(gold: Int8Array): number {
    let sum = 0;
    let before = LABELS;
    gold.forEach((label, word) => {
      sum += this.#scores[word * LABELS + label] ?? 0;
      sum += this.transitions[before * LABELS + label] ?? 0;
      before = label;
    });
    return sum;
  }

  /** @param moved how many labels of `#moved` the word says something about. */
  #update(word: number, moved: number, rate: number): void {
    const { decay } = this.#options;
    const weights = this.weights;
    const squares = this.#squares;
    const last = this.#keptFrom[word + 1] ?? 0;
    for (let one = this.#keptFrom[word] ?? 0; one < last; one += 1) {
      const from = this.#kept[one] ?? 0;
      for (let index = 0; index < moved; index += 1) {
        const label = this.#moved[index] ?? 0;
        const at = from + label;
        const weight = weights[at] ?? 0;
        const slope = (this.#gradient[label] ?? 0) - decay * weight;
        const square = (squares[at] ?? 0) + slope * slope;
        squares[at] = square;
        weights[at] = weight + (rate * slope) / (0.1 + Math.sqrt(square));
      }
    }
  }

  /** Expected steps under the marks less those under the model. */
  #updateSteps({ words, gold, open }: Sentence, steps: Float64Array, rate: number): void {
    const slopes = this.#slopes.fill(0);
    this.#addSteps(this.#chain, words, steps, -1);
    if (open !== null) this.#addSteps(this.#markedChain, words, steps, 1);
    else {
      let before = LABELS;
      for (const label of gold) {
        slopes[before * LABELS + label] = (slopes[before * LABELS + label] ?? 0) + 1;
        before = label;
      }
    }
    for (let at = 0; at < slopes.length; at += 1) {
      const slope = slopes[at] ?? 0;
      // What cannot be has no factor and is never learned.
      if (slope === 0 || (steps[at] ?? 0) === 0) continue;
      const square = (this.#stepSquares[at] ?? 0) + slope * slope;
      this.#stepSquares[at] = square;
      this.transitions[at] =
        (this.transitions[at] ?? 0) + (rate * slope) / (0.1 + Math.sqrt(square));
    }
  }

  /** Adds the expected steps of a chain's last run. */
  #addSteps(chain: Chain, words: number, steps: Float64Array, sign: number): void {
    const { forward, backward, local, norms } = chain.parts;
    const slopes = this.#slopes;
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
}
