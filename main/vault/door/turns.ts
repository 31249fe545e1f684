/** One at a time: whatever opens, closes, replaces or copies a vault must not meet another such. */
import { sodium } from '../crypto/sodium.ts';

export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Does the work when its turn comes. @param secret is wiped after it, whatever happens. */
  async alone<T>(secret: Uint8Array | null, work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      if (secret !== null) sodium.memzero(secret);
    }
  }
}
