/**
 * Keeps long work polite: it lets others have their turn every few milliseconds, says how far it is, and
 * stops where it is told to.
 */
/** The person called it off. No failure: whoever called it off knows. */
export class CalledOff extends Error {
  override readonly name = 'CalledOff';
}

export interface Progress {
  /** Steps; `done` never falls and ends at `total`. */
  readonly done: number;
  readonly total: number;
}

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
    this.#check();
    this.#done = Math.min(this.#done + steps, this.#total);
    if (steps > 0) this.#options.onProgress?.({ done: this.#done, total: this.#total });
    if (performance.now() - this.#sliceBegan < SLICE_MS) return;
    await new Promise<void>((resolve) => void setImmediate(resolve));
    this.#sliceBegan = performance.now();
    this.#check();
  }

  /** All is done, however the steps were guessed. */
  async finish(): Promise<void> {
    await this.step(this.#total - this.#done);
  }

  #check(): void {
    if (this.#options.signal?.aborted === true) throw new CalledOff();
  }
}

/** For small work and for tests. */
export function unpaced(): Pace {
  return new Pace(0);
}
