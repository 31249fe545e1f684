/**
 * Long work, kept polite: it lets others have their turn every few milliseconds, says how far it is, and
 * stops where it is told to.
 */
/** The person called it off. No failure: whoever called it off knows. */
export class CalledOff extends Error {
  override readonly name = 'CalledOff';
}

export interface Progress {
  /** Steps; `done` never falls and ends at `total`. A total of 0: nobody knows yet how long it takes. */
  readonly done: number;
  readonly total: number;
}

/** What long work is given by whoever may ask after it or call it off. */
export interface PaceOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Longest time without a turn for others, in milliseconds. */
const SLICE_MS = 12;

export class Pace {
  readonly #total: number;
  readonly #options: PaceOptions;
  #done = 0;
  #sliceBegan = performance.now();

  constructor(total: number, options: PaceOptions = {}) {
    this.#total = total;
    this.#options = options;
  }

  /**
   * To be awaited between two pieces of work.
   * @param steps that are done with; 0 to give a turn only.
   * @throws CalledOff
   */
  async step(steps = 1): Promise<void> {
    stopIfCalledOff(this.#options);
    this.#done = Math.min(this.#done + steps, this.#total);
    if (steps > 0) this.#options.onProgress?.({ done: this.#done, total: this.#total });
    if (performance.now() - this.#sliceBegan < SLICE_MS) return;
    await turnForOthers();
    this.#sliceBegan = performance.now();
    stopIfCalledOff(this.#options);
  }

  /** All is done, however the steps were guessed. */
  async finish(): Promise<void> {
    await this.step(this.#total - this.#done);
  }
}

/** For small work and for tests. */
export function unpaced(): Pace {
  return new Pace(0);
}

/** Where stopping is still possible, for work that has no steps. @throws CalledOff */
export function stopIfCalledOff({ signal }: PaceOptions): void {
  if (signal?.aborted === true) throw new CalledOff();
}

/** Work in slices: it pauses after each and says how far it is. */
export type Sliced<T> = Generator<Progress, T>;

/** Does it without a pause. */
export function atOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Does it with room for others in each pause. @throws CalledOff */
export async function inSlices<T>(work: Sliced<T>, options: PaceOptions = {}): Promise<T> {
  let last: Progress = { done: 0, total: 0 };
  for (;;) {
    // Thrown into it, so that it lets go of what it reads from.
    const step = options.signal?.aborted === true ? work.throw(new CalledOff()) : work.next();
    if (step.done === true) {
      if (last.total > 0) options.onProgress?.({ done: last.total, total: last.total });
      return step.value;
    }
    last = step.value;
    options.onProgress?.(last);
    await turnForOthers();
  }
}

/** Of how many steps the parts together are told: fine enough for any bar. */
const WHOLE = 1000;

/**
 * Work in parts, one after the other, told as one.
 * @param weights about how long each part takes beside the others.
 */
export function inParts<const W extends readonly number[]>(
  { signal, onProgress }: PaceOptions,
  weights: W,
): { readonly [I in keyof W]: PaceOptions } {
  const sum = weights.reduce((before, weight) => before + weight, 0) || 1;
  let before = 0;
  const parts = weights.map((weight) => {
    const from = before;
    before += weight;
    const tell = ({ done, total }: Progress): void => {
      const share = total === 0 ? 0 : Math.min(1, done / total);
      onProgress?.({ done: Math.round((WHOLE * (from + weight * share)) / sum), total: WHOLE });
    };
    return { onProgress: tell, ...(signal === undefined ? {} : { signal }) };
  });
  return parts as { readonly [I in keyof W]: PaceOptions };
}

export function turnForOthers(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
