/** What a form holds between one drawing and the next, and its seal. Knows nothing of React. */
import { troubleOf } from '../../verso/verso-context.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import { createDraftKeeper, windowClock } from './draft-keeper.ts';

export class HeldForm<T extends object> {
  readonly keeper: DraftKeeper;
  #value: T;
  #save: (value: T) => Promise<unknown> = () => Promise.resolve();
  #isReady: (value: T) => boolean = () => true;
  readonly #listeners = new Set<() => void>();

  constructor(first: T) {
    this.#value = first;
    this.keeper = createDraftKeeper({
      clock: windowClock,
      sealedAt: null,
      toTrouble: troubleOf,
      save: async () => {
        await this.#save(this.#value);
      },
    });
  }

  /** How it is sealed from now on, and whether there is something to seal yet. */
  sealBy(save: (value: T) => Promise<unknown>, isReady: (value: T) => boolean): void {
    this.#save = save;
    this.#isReady = isReady;
  }

  value = (): T => this.#value;

  /** @returns its own off. */
  onValue = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change = (part: Partial<T>): void => {
    this.#value = { ...this.#value, ...part };
    for (const listener of this.#listeners) listener();
    if (this.#isReady(this.#value)) this.keeper.changed();
  };
}
