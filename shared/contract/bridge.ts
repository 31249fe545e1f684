/**
 * What a host puts into the page, under `globalThis.verso`, before the page's own script runs.
 * Two functions and nothing else: no path, no file, no process.
 */
import type { Home } from './call.ts';

export interface Bridge {
  send(home: Home, message: unknown): void;
  /** Messages from both homes. @returns its own off. */
  onMessage(listener: (message: unknown) => void): () => void;
}
