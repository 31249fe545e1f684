/** Work in steps, done while the window has nothing else to do. */

/** What a page may be kept busy for without anybody feeling it, however little idle time there is. */
const SLICE_MS = 8;
/** A window that is never idle works all the same. */
const LONGEST_WAIT_MS = 500;

/** @param whenDone is told what the work returned, unless it was ended before. @returns its own off. */
export function whileIdle<T>(
  work: Iterator<undefined, T>,
  whenDone: (result: T) => void,
): () => void {
  let idle = 0;
  const go = (deadline: IdleDeadline): void => {
    const began = performance.now();
    do {
      const step = work.next();
      if (step.done === true) return whenDone(step.value);
    } while (performance.now() - began < Math.max(SLICE_MS, deadline.timeRemaining() / 2));
    wait();
  };
  const wait = (): void => {
    idle = window.requestIdleCallback(go, { timeout: LONGEST_WAIT_MS });
  };
  wait();
  return () => {
    window.cancelIdleCallback(idle);
  };
}
