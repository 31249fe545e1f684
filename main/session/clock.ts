/** Time as the session sees it: the wall clock, and waits that can be called off. */

export interface Clock {
  /** Milliseconds since 1970, by the wall clock: sleep counts. */
  now(): number;
  /** @returns its own off. */
  after(ms: number, then: () => void): () => void;
  /** @returns its own off. */
  every(ms: number, then: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
  every(ms, then) {
    const timer = setInterval(then, ms);
    return () => clearInterval(timer);
  },
};
