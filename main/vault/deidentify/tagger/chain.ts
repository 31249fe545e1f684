/**
 * The labels of a sentence as a chain (a linear-chain conditional random field): each word has a score
 * for each label, each pair of neighbours one for the step between them. From both follow the
 * probabilities of each word's labels, by the forward-backward recursion.
 */
import { isInside, LABELS } from './labels.ts';

/** Steps that cannot be: the inside of a type after anything but its own begin or inside. */
export function isStep(from: number, to: number): boolean {
  return !isInside(to) || from === to || from === to - 1;
}

/** exp of every step's score; the last row is for a sentence's beginning. */
export function stepFactors(transitions: Float32Array): Float64Array {
  const factors = new Float64Array(transitions.length);
  for (let from = 0; from <= LABELS; from += 1) {
    for (let to = 0; to < LABELS; to += 1) {
      const allowed = from === LABELS ? !isInside(to) : isStep(from, to);
      const at = from * LABELS + to;
      factors[at] = allowed ? Math.exp(transitions[at] ?? 0) : 0;
    }
  }
  return factors;
}

export interface ChainResult {
  /** Per word and label. */
  readonly marginals: Float64Array;
  readonly logPartition: number;
}

/** Arrays are used again, so that a result is good until the next call. */
export class Chain {
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #local = new Float64Array(0);
  #marginals = new Float64Array(0);
  #norms = new Float64Array(0);

  /**
   * @param scores per word and label.
   * @param allowed per word and label 1 or 0, or null where all are.
   */
  run(
    scores: Float32Array,
    words: number,
    steps: Float64Array,
    allowed: Uint8Array | null,
  ): ChainResult {
    this.#make(words);
    const top = this.#exponentiate(scores, words, allowed);
    let log = top;
    this.#forwards(words, steps);
    for (let word = 0; word < words; word += 1) log += Math.log(this.#norms[word] ?? 1);
    this.#backwards(words, steps);
    const size = words * LABELS;
    for (let at = 0; at < size; at += 1) {
      this.#marginals[at] = (this.#forward[at] ?? 0) * (this.#backward[at] ?? 0);
    }
    return { marginals: this.#marginals, logPartition: log };
  }

  /** exp(local) of the last run, and the scaled recursions, for the trainer's expected steps. */
  get parts() {
    return {
      forward: this.#forward,
      backward: this.#backward,
      local: this.#local,
      norms: this.#norms,
    };
  }

  #make(words: number): void {
    const size = words * LABELS;
    if (this.#local.length >= size) return;
    this.#forward = new Float64Array(size * 2);
    this.#backward = new Float64Array(size * 2);
    this.#local = new Float64Array(size * 2);
    this.#marginals = new Float64Array(size * 2);
    this.#norms = new Float64Array(words * 2);
  }

  /** Scores less the best of their word, so that nothing overflows. @returns the sum of what was taken. */
  #exponentiate(scores: Float32Array, words: number, allowed: Uint8Array | null): number {
    const local = this.#local;
    let sum = 0;
    for (let from = 0; from < words * LABELS; from += LABELS) {
      let top = -Infinity;
      for (let at = from; at < from + LABELS; at += 1) {
        const score = scores[at] ?? 0;
        if (score > top && (allowed === null || allowed[at] === 1)) top = score;
      }
      sum += top;
      for (let at = from; at < from + LABELS; at += 1) {
        local[at] = allowed === null || allowed[at] === 1 ? Math.exp((scores[at] ?? 0) - top) : 0;
      }
    }
    return sum;
  }

  #forwards(words: number, steps: Float64Array): void {
    const forward = this.#forward;
    const local = this.#local;
    for (let word = 0; word < words; word += 1) {
      const at = word * LABELS;
      let norm = 0;
      for (let to = 0; to < LABELS; to += 1) {
        let sum = 0;
        if (word === 0) sum = steps[LABELS * LABELS + to] ?? 0;
        else if (isInside(to)) {
          sum =
            (forward[at - LABELS + to] ?? 0) * (steps[to * LABELS + to] ?? 0) +
            (forward[at - LABELS + to - 1] ?? 0) * (steps[(to - 1) * LABELS + to] ?? 0);
        } else {
          for (let from = 0; from < LABELS; from += 1) {
            sum += (forward[at - LABELS + from] ?? 0) * (steps[from * LABELS + to] ?? 0);
          }
        }
        const value = sum * (local[at + to] ?? 0);
        forward[at + to] = value;
        norm += value;
      }
      this.#norms[word] = norm;
      const scale = 1 / norm;
      for (let to = at; to < at + LABELS; to += 1) forward[to] = (forward[to] ?? 0) * scale;
    }
  }

  #backwards(words: number, steps: Float64Array): void {
    const backward = this.#backward;
    const local = this.#local;
    backward.fill(1, (words - 1) * LABELS, words * LABELS);
    for (let word = words - 2; word >= 0; word -= 1) {
      const at = word * LABELS;
      const next = at + LABELS;
      const scale = 1 / (this.#norms[word + 1] ?? 1);
      for (let to = 0; to < LABELS; to += 1) {
        backward[at + to] = 0;
        this.#marginals[to] = (backward[next + to] ?? 0) * (local[next + to] ?? 0) * scale;
      }
      for (let from = 0; from < LABELS; from += 1) {
        let sum = 0;
        for (let to = 0; to < LABELS; to += 1) {
          sum += (this.#marginals[to] ?? 0) * (steps[from * LABELS + to] ?? 0);
        }
        backward[at + from] = sum;
      }
    }
  }
}
