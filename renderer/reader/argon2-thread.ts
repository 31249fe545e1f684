/**
 * Argon2id in a thread of its own, so that the page goes on answering and up to 1 GiB goes back when it
 * is done. The thread runs this very page's script: one file is all there is.
 */
import type { Argon2Job } from '../../main/vault/crypto/argon2id.ts';
import { argon2id } from '../../main/vault/crypto/argon2id.ts';
import { isAcceptedCost } from '../../main/vault/crypto/passphrase-key.ts';
import { readySodium } from '../../main/vault/crypto/sodium.ts';

const READY = 'ready';

export type Derived = Uint8Array | 'not-enough-memory' | 'stopped';

export interface Derivation {
  readonly key: Promise<Derived>;
  /** Ends the thread, and all its memory with it. */
  readonly stop: () => void;
}

/** The script of this page; only while it first runs can it be asked for. */
const script = typeof document === 'undefined' ? '' : (document.currentScript?.textContent ?? '');

export function isThread(): boolean {
  return typeof document === 'undefined';
}

/** In the thread: waits for one job and answers it. */
export async function serveOneJob(): Promise<void> {
  await readySodium();
  self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    self.postMessage(isJob(data) ? argon2id(data) : null);
  });
  self.postMessage(READY);
}

/** In the page. The job's password is moved, not copied. */
export function startDerivation(job: Argon2Job): Derivation {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  let settle: (key: Derived) => void = () => undefined;
  const key = new Promise<Derived>((resolve) => (settle = resolve));
  let isReady = false;
  const end = (found: Derived): void => {
    worker.terminate();
    URL.revokeObjectURL(address);
    settle(found);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data !== READY) return end(data instanceof Uint8Array ? data : 'not-enough-memory');
    isReady = true;
    worker.postMessage(job, [job.password.buffer]);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    // A thread that began and fell over had no memory left. One that a browser would not even start
    // must not keep anybody out: the page then stands still for a second or two.
    end((isReady ? null : argon2id(job)) ?? 'not-enough-memory');
  });
  return { key, stop: () => end('stopped') };
}

function isJob(data: unknown): data is Argon2Job {
  return (
    typeof data === 'object' &&
    data !== null &&
    'password' in data &&
    data.password instanceof Uint8Array &&
    'salt' in data &&
    data.salt instanceof Uint8Array &&
    'memoryKiB' in data &&
    typeof data.memoryKiB === 'number' &&
    'passes' in data &&
    typeof data.passes === 'number' &&
    isAcceptedCost({ memoryKiB: data.memoryKiB, passes: data.passes })
  );
}
