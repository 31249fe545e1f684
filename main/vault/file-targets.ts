/** File choices of the person, announced by the session and good for one use. */
import { Problem } from '../../shared/errors/problems.ts';
import type { ReturnableTargets } from './journal/journal-store.ts';

/** More than a person can have open at once; the oldest goes first. */
const MOST_OPEN = 16;

export class AnnouncedTargets implements ReturnableTargets {
  readonly #paths = new Map<string, string>();

  announce(token: string, path: string): void {
    this.#paths.set(token, path);
    const [oldest] = this.#paths.keys();
    if (this.#paths.size > MOST_OPEN && oldest !== undefined) this.#paths.delete(oldest);
  }

  take(token: string): string {
    const path = this.#paths.get(token);
    if (path === undefined) throw Problem.of('choice-expired', {});
    this.#paths.delete(token);
    return path;
  }

  giveBack(token: string, path: string): void {
    this.announce(token, path);
  }
}
