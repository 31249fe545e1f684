/** Opens batches of rows, in two threads where there is a second. */
import type { PaceOptions } from '../long-work/pace.ts';
import { stopIfCalledOff, turnForOthers } from '../long-work/pace.ts';
import type { OpeningThread } from './opening-thread.ts';
import type { OpenedBatch, RowKeys, SealedBatch } from './row-batch.ts';
import { openBatch } from './row-batch.ts';

export interface RowOpening {
  /** The next batch, which is taken over; null where there is none left. */
  readonly next: () => SealedBatch | null;
  readonly keys: RowKeys;
  /** It has the keys. */
  readonly thread: OpeningThread | null;
  /** Who waits for it: with nobody waiting, the first thread has other work and leaves all opening to the second. */
  readonly isUrgent: boolean;
}

/** How many batches the second thread has at once: one to work on and one to go on with, */
const WHILE_URGENT = 2;
/** or as many as keep it at work while the first does something else. */
const WHILE_NOT = 8;

/**
 * @param note is told of each batch, in whatever order they are opened.
 * @throws CalledOff, OpeningThreadFailed, and whatever `next` and `note` throw. No key is used after that.
 */
export async function openAll(
  { next, keys, thread, isUrgent }: RowOpening,
  note: (opened: OpenedBatch) => void,
  work: PaceOptions,
): Promise<void> {
  for (;;) {
    stopIfCalledOff(work);
    handOver(thread, next, isUrgent ? WHILE_URGENT : WHILE_NOT);
    const back = thread?.take() ?? null;
    const opensHere = isUrgent || thread?.isBusy !== true;
    const here = back === null && opensHere ? openHere(next, keys) : null;
    const opened = back ?? here ?? (await awaited(thread));
    if (opened === null) return;
    stopIfCalledOff(work);
    note(opened);
    await turnForOthers();
  }
}

function handOver(thread: OpeningThread | null, next: RowOpening['next'], atOnce: number): void {
  while (thread?.hasRoomFor(atOnce) === true) {
    const batch = next();
    if (batch === null) return;
    thread.give(batch);
  }
}

function openHere(next: RowOpening['next'], keys: RowKeys): OpenedBatch | null {
  const batch = next();
  return batch === null ? null : openBatch(batch, keys);
}

async function awaited(thread: OpeningThread | null): Promise<OpenedBatch | null> {
  return (await thread?.awaited()) ?? null;
}
