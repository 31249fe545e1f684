/**
 * A second thread that opens rows while the first reads and understands them: on two cores an unlock of a large journal
 * takes two thirds of the time. Batches are handed over and back, not copied. It gets copies of the keys that open rows, as the
 * thread that derives the passphrase's key has that, and is gone once everything has been opened.
 */
import { Worker } from 'node:worker_threads';

import type { SecretBytes } from '../crypto/secret-bytes.ts';
import type { OpeningOrder, OpeningReply } from './opening-orders.ts';
import { openingReplySchema } from './opening-orders.ts';
import type { OpenedBatch, RowKeys, SealedBatch } from './row-batch.ts';

/** It is gone, with the batches that it had: all must be read and opened again, without it. */
export class OpeningThreadFailed extends Error {
  override readonly name = 'OpeningThreadFailed';
}

export class OpeningThread {
  readonly #worker: Worker;
  readonly #opened: OpenedBatch[] = [];
  #isReady = false;
  #given = 0;
  #failure: OpeningThreadFailed | null = null;
  #onAnswer: () => void = () => undefined;

  /** @param file of the program that it runs. */
  constructor(file: URL = workerFile()) {
    this.#worker = new Worker(file);
    const fail = (cause?: unknown): void => {
      this.#failure ??= new OpeningThreadFailed('the thread that opens rows has ended', { cause });
      this.#onAnswer();
    };
    this.#worker.on('message', (message) => this.#hear(openingReplySchema.parse(message)));
    this.#worker.once('error', fail);
    this.#worker.once('messageerror', fail);
    this.#worker.once('exit', fail);
    // It keeps no process alive that wants to end.
    this.#worker.unref();
  }

  /** Before the first batch. */
  giveKeys({ identity, records, previous, root }: RowKeys): void {
    const order = {
      order: 'keys',
      identity,
      records: copyOf(records),
      previous: previous === null ? null : copyOf(previous),
      root: copyOf(root),
    } satisfies OpeningOrder;
    // Handed over, so that no copy of them stays behind in a queue.
    const moved = [order.records, order.previous, order.root].flatMap((key) => key?.buffer ?? []);
    this.#worker.postMessage(order, moved);
  }

  /** Whether it can take another batch, so as to have no more than this many. */
  hasRoomFor(batches: number): boolean {
    return this.#isReady && this.#failure === null && this.#given < batches;
  }

  /** Whether a batch is to come back. */
  get isBusy(): boolean {
    return this.#given > 0;
  }

  give(batch: SealedBatch): void {
    this.#given += 1;
    const order = { order: 'open', batch } satisfies OpeningOrder;
    this.#worker.postMessage(order, [batch.bodies.buffer]);
  }

  /** A batch that has come back, or null where none has. @throws OpeningThreadFailed */
  take(): OpenedBatch | null {
    if (this.#failure !== null && this.#given > 0) throw this.#failure;
    const batch = this.#opened.shift() ?? null;
    if (batch !== null) this.#given -= 1;
    return batch;
  }

  /** The next batch that comes back, or null where nothing is awaited. @throws OpeningThreadFailed */
  async awaited(): Promise<OpenedBatch | null> {
    if (this.#given === 0) return null;
    while (this.#opened.length === 0 && this.#failure === null) {
      this.#worker.ref();
      await new Promise<void>((resolve) => (this.#onAnswer = resolve));
    }
    return this.take();
  }

  /** With it go its keys. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #hear(reply: OpeningReply): void {
    if (reply.reply === 'ready') this.#isReady = true;
    else this.#opened.push(reply.batch);
    this.#onAnswer();
  }
}

function copyOf(key: SecretBytes): Uint8Array<ArrayBuffer> {
  return key.borrow((bytes) => Uint8Array.from(bytes));
}

/** Beside this file while developing; beside the bundle when built. */
function workerFile(): URL {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./opening-worker.${ending}`, import.meta.url);
}
