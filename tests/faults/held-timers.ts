/**
 * Timers that fire when they are told to. The anchor is written half a second after a save; on a busy
 * machine that half second would fall between other operations at each run, and the n-th operation
 * would be another one each time.
 */
const held = new Set<HeldTimer>();

interface HeldTimer {
  readonly fire: () => void;
  ref(): HeldTimer;
  unref(): HeldTimer;
}

/** For this process, until it ends. */
export function holdTimers(): void {
  const hold = (fire: () => void): HeldTimer => {
    const timer = { fire, ref: () => timer, unref: () => timer };
    held.add(timer);
    return timer;
  };
  const drop = (timer: HeldTimer): void => void held.delete(timer);
  Object.assign(globalThis, { setTimeout: hold, clearTimeout: drop });
}

/** Lets fire what waits, in the order in which it was asked for. */
export function fireTimers(): void {
  for (const timer of [...held]) {
    held.delete(timer);
    timer.fire();
  }
}

/** Whatever a process that worked before has left waiting. */
export function dropTimers(): void {
  held.clear();
}
