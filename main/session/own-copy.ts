/**
 * Empties the clipboard of what was copied from the journal: a minute later and at the lock, if it still
 * holds that. Of the words themselves only the host knows; here is a digest that stands for them.
 */
import type { Clipboard } from '../host/host.ts';
import type { Clock } from './clock.ts';

/** How long a copy may stay: time to paste it. */
export const COPY_STAYS_MS = 60_000;
/** The page tells of a copy as it begins; soon after, the system has it. */
export const COPY_SETTLES_MS = 200;
/** A lock waits no longer than this for a clipboard that does not answer. */
const FORGET_LIMIT_MS = 500;

export interface OwnCopyParts {
  readonly clipboard: Clipboard;
  readonly clock: Clock;
  readonly onBug: (place: string, error: unknown) => string;
}

export class OwnCopy {
  readonly #parts: OwnCopyParts;
  /** What the clipboard held after the last copy; null while that is not known. */
  #digest: string | null = null;
  #isThere = false;
  #stopWaiting = (): void => undefined;

  constructor(parts: OwnCopyParts) {
    this.#parts = parts;
  }

  /** Something has just been copied from the window. The minute begins anew. */
  noted(): void {
    this.#isThere = true;
    this.#digest = null;
    this.#waitFor(COPY_SETTLES_MS, async () => {
      this.#digest = await this.#parts.clipboard.digest();
      if (this.#isThere) this.#waitFor(COPY_STAYS_MS - COPY_SETTLES_MS, () => this.#clear());
    });
  }

  /** Empties it now. Resolved when that is done or has taken too long; never rejected. */
  forget(): Promise<void> {
    if (!this.#isThere) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.#parts.clock.after(FORGET_LIMIT_MS, resolve);
      void this.#attempt(() => this.#clear()).then(() => {
        stop();
        resolve();
      });
    });
  }

  async #clear(): Promise<void> {
    this.#stopWaiting();
    const copied = this.#digest;
    this.#isThere = false;
    this.#digest = null;
    const held = copied === null ? null : await this.#parts.clipboard.digest();
    // What another program has put there since is not ours to take. Where nobody can tell, it goes.
    if (held === null || held === copied) await this.#parts.clipboard.clear();
  }

  #waitFor(ms: number, then: () => Promise<void>): void {
    this.#stopWaiting();
    this.#stopWaiting = this.#parts.clock.after(ms, () => void this.#attempt(then));
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => {
      this.#parts.onBug('session.clipboard', error);
    });
  }
}
