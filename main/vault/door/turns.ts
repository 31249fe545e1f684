/** One at a time: whatever opens, closes, replaces or copies a vault must not meet another such. */
import { sodium } from '../crypto/sodium.ts';
import type { PaceOptions } from '../long-work/pace.ts';
import { CalledOff, stopIfCalledOff } from '../long-work/pace.ts';

export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Does the work when its turn comes.
   * @param secret is wiped after it, whatever happens.
   * @param pace of the work: what is called off while it waits for its turn is never begun.
   * @throws CalledOff
   */
  async alone<T>(
    secret: Uint8Array | null,
    work: () => Promise<T>,
    pace: PaceOptions = {},
  ): Promise<T> {
    let hasBegun = false;
    const turn = this.#last.then(() => {
      stopIfCalledOff(pace);
      hasBegun = true;
      return work();
    });
    this.#last = turn.catch(() => undefined);
    try {
      return await Promise.race([turn, whenCalledOff(pace, () => !hasBegun)]);
    } finally {
      if (secret !== null) sodium.memzero(secret);
    }
  }
}

/** Rejects when it is called off while it may still be left; otherwise it never settles. */
function whenCalledOff({ signal }: PaceOptions, mayBeLeft: () => boolean): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => {
      if (mayBeLeft()) reject(new CalledOff());
    });
  });
}
