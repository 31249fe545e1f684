/**
 * Long work that a window may ask after and call off, by the number that it chose for it. One list for
 * everything that takes long in this process, so that its end finds all of it.
 */
import type { PaceOptions, Progress } from './pace.ts';
import { CalledOff } from './pace.ts';

interface Running {
  readonly off: AbortController;
  progress: Progress;
}

export class Jobs {
  readonly #running = new Map<string | symbol, Running>();
  /** Told when nothing is under way any more. */
  #onIdle: (() => void)[] = [];

  /**
   * @param id undefined for work that nobody asks after.
   * @returns null where it was called off.
   */
  async run<T>(
    id: string | undefined,
    work: (job: Required<PaceOptions>) => Promise<T>,
  ): Promise<T | null> {
    const running: Running = { off: new AbortController(), progress: { done: 0, total: 0 } };
    const key = id ?? Symbol('job');
    this.#running.set(key, running);
    try {
      return await work({
        signal: running.off.signal,
        onProgress: ({ done, total }) => {
          running.progress = { done: Math.min(done, total), total };
        },
      });
    } catch (error) {
      if (error instanceof CalledOff) return null;
      throw error;
    } finally {
      this.#running.delete(key);
      if (this.#running.size === 0) this.#idle();
    }
  }

  /** Null where no such work is under way. */
  progress(id: string): Progress | null {
    return this.#running.get(id)?.progress ?? null;
  }

  /** Does nothing where the work is over. */
  callOff(id: string): void {
    this.#running.get(id)?.off.abort();
  }

  /** Calls all of it off. @returns what is resolved when everything has stopped. */
  callOffAll(): Promise<void> {
    for (const { off } of this.#running.values()) off.abort();
    if (this.#running.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#onIdle.push(resolve));
  }

  #idle(): void {
    this.#onIdle.forEach((tell) => tell());
    this.#onIdle = [];
  }
}
