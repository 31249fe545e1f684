/**
 * Notices that the machine has slept: a timer that should have run every second ran much later by the
 * wall clock, and its own clock (which stands still in sleep on Linux and macOS) did not see that time
 * pass. A busy program is late by both clocks; on Windows, where both run on, lateness alone counts.
 */

const STEP_MS = 1000;
/** More than a busy machine delays a timer. */
const GAP_MS = 10_000;

export interface Instants {
  /** Wall clock, ms. */
  readonly wall: number;
  /** Monotonic clock, ms. */
  readonly monotonic: number;
}

/** Was there a sleep between these two looks? Pure. */
export function hasSlept(before: Instants, now: Instants): boolean {
  const wall = now.wall - before.wall;
  const monotonic = now.monotonic - before.monotonic;
  return wall - Math.min(monotonic, STEP_MS) > GAP_MS;
}

/** @returns its own off. */
export function watchSleep(onWake: () => void): () => void {
  const look = (): Instants => ({ wall: Date.now(), monotonic: performance.now() });
  let last = look();
  const timer = setInterval(() => {
    const now = look();
    const slept = hasSlept(last, now);
    last = now;
    if (slept) onWake();
  }, STEP_MS);
  return () => clearInterval(timer);
}
