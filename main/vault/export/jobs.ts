/** Long work that a window may ask after and call off, by the number that it chose for it. */
import type { PaceOptions, Progress } from './files/pace.ts';
import { CalledOff } from './files/pace.ts';

export class Jobs {
  readonly #running = new Map<string, { readonly off: AbortController; progress: Progress }>();

  /** @returns null where it was called off. */
  async run<T>(id: string, work: (job: PaceOptions) => Promise<T>): Promise<T | null> {
    try {
      return await work(this.begin(id));
    } catch (error) {
      if (error instanceof CalledOff) return null;
      throw error;
    } finally {
      this.end(id);
    }
  }

  /** To be ended by `end`, whatever comes of the work. */
  begin(id: string): PaceOptions & { readonly signal: AbortSignal } {
    const running = { off: new AbortController(), progress: { done: 0, total: 0 } };
    this.#running.set(id, running);
    return {
      signal: running.off.signal,
      onProgress: (progress) => {
        running.progress = progress;
      },
    };
  }

  end(id: string): void {
    this.#running.delete(id);
  }

  /** Null where no such work is under way. */
  progress(id: string): Progress | null {
    return this.#running.get(id)?.progress ?? null;
  }

  /** Does nothing where the work is over. */
  callOff(id: string): void {
    this.#running.get(id)?.off.abort();
  }
}
