/** Rows read ahead of the key and opened in two threads say what they say when one thread reads and opens them. */
import { rmSync } from 'node:fs';

import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { readySodium } from '../../main/vault/crypto/sodium.ts';
import { judgeVault } from '../../main/vault/door/judge-vault.ts';
import { CalledOff, atOnce } from '../../main/vault/long-work/pace.ts';
import type { Examination, TakeRecord } from '../../main/vault/store/examine-records.ts';
import { examineRecords } from '../../main/vault/store/examine-records.ts';
import { OpeningThread, OpeningThreadFailed } from '../../main/vault/store/opening-thread.ts';
import { readRows } from '../../main/vault/store/record-rows.ts';
import type { SealedBatch } from '../../main/vault/store/row-batch.ts';
import { inBatches, openBatch, rowKeysOf } from '../../main/vault/store/row-batch.ts';
import { RowReading } from '../../main/vault/store/row-reading.ts';
import type { SealedJournal } from '../support/sealed-journal.ts';
import { makeSealedJournal, ringOf } from '../support/sealed-journal.ts';
import type { VaultPlace } from '../support/vault-child.ts';
import { newPlace } from '../support/vault-child.ts';
import { draftOf } from '../support/vault-samples.ts';

const ENTRIES = 900;

let place: VaultPlace;
let sealed: SealedJournal;
/** A row of which one byte was changed on the disk. */
let harmed: Buffer;

beforeAll(async () => {
  await readySodium();
  place = newPlace();
  const entries = Array.from({ length: ENTRIES }, (_, at) => draftOf(`The corridor, time ${at}.`));
  sealed = makeSealedJournal(place, { entries });
  const { database } = sealed;
  harmed = database.prepare('SELECT id FROM records LIMIT 1 OFFSET 400').pluck().get() as Buffer;
});

afterAll(() => {
  sealed.close();
  rmSync(place.root, { recursive: true, force: true });
});

const readings: RowReading[] = [];
afterEach(() => Promise.all(readings.splice(0).map((reading) => reading.end())));

function reading(thread: OpeningThread | null = null): RowReading {
  const made = new RowReading(sealed.database, thread);
  readings.push(made);
  return made;
}

/** A thread that says it is ready, and then runs this for each message. */
function threadThat(program: string): OpeningThread {
  const source = `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (message) => { ${program} });
    parentPort.postMessage({ reply: 'ready' });`;
  return new OpeningThread(new URL(`data:text/javascript,${encodeURIComponent(source)}`));
}

async function whenReady(thread: OpeningThread): Promise<OpeningThread> {
  await expect.poll(() => thread.hasRoomFor(1)).toBe(true);
  return thread;
}

interface Read {
  readonly examination: Examination;
  readonly words: ReadonlyMap<string, string>;
}

/** What an examination says, and every record's words, in whatever order they came. */
async function heard(
  examine: (take: TakeRecord) => Examination | Promise<Examination>,
): Promise<Read> {
  const words = new Map<string, string>();
  const said = await examine((id, data) => words.set(id, Buffer.from(data).toString()));
  if (!said.ok) return { examination: said, words };
  const unreadable = said.examined.unreadable.toSorted();
  return { examination: { ...said, examined: { ...said.examined, unreadable } }, words };
}

const alone = (): Promise<Read> =>
  heard((take) => atOnce(examineRecords(sealed.database, sealed.ring, take)));

function firstBatch(): SealedBatch {
  for (const batch of inBatches(readRows(sealed.database, 'records'))) return batch;
  throw new Error('no rows');
}

async function withHarm<T>(look: () => Promise<T>): Promise<T> {
  const { database } = sealed;
  const body = database
    .prepare('SELECT body FROM records WHERE id = ?')
    .pluck()
    .get(harmed) as Buffer;
  const put = database.prepare('UPDATE records SET body = ? WHERE id = ?');
  const changed = Buffer.from(body);
  changed.writeUInt8(changed.readUInt8(100) ^ 1, 100);
  put.run(changed, harmed);
  try {
    return await look();
  } finally {
    put.run(body, harmed);
  }
}

describe('a batch opened by the second thread', () => {
  it('comes back as the first would have opened it', async () => {
    const thread = await whenReady(new OpeningThread());
    const keys = rowKeysOf(sealed.ring, 1);
    const here = openBatch(firstBatch(), keys);
    thread.giveKeys(keys);
    thread.give(firstBatch());
    const there = await thread.awaited();
    await thread.end();
    expect(there).toEqual(here);
    expect(new Set(there?.states)).toEqual(new Set(['opened']));
  });

  it('was handed over, and so were the copies of the keys', async () => {
    const thread = await whenReady(new OpeningThread());
    const keys = rowKeysOf(sealed.ring, 1);
    thread.giveKeys(keys);
    const batch = firstBatch();
    thread.give(batch);
    expect(batch.bodies.buffer.detached).toBe(true);
    // The ring's own are untouched.
    expect(keys.records.borrow((bytes) => bytes.length)).toBe(32);
    await thread.awaited();
    await thread.end();
  });

  it('is waited for no longer once the thread has ended', async () => {
    const thread = await whenReady(threadThat("if (message.order === 'open') process.exit(3);"));
    thread.giveKeys(rowKeysOf(sealed.ring, 1));
    thread.give(firstBatch());
    await expect(thread.awaited()).rejects.toThrow(OpeningThreadFailed);
    expect(thread.hasRoomFor(1)).toBe(false);
    await thread.end();
  });
});

describe('a batch', () => {
  it('ends after a number of rows or of bytes, so that one long entry is not waited for with many', () => {
    function* rowsOf(count: number, bytes: number) {
      for (let at = 0; at < count; at += 1) {
        yield { id: String(at), content: { version: 1, body: new Uint8Array(bytes) } };
      }
    }
    const sizes = (count: number, bytes: number): number[] =>
      [...inBatches(rowsOf(count, bytes))].map(({ ids }) => ids.length);
    expect(sizes(300, 100)).toEqual([128, 128, 44]);
    expect(sizes(5, 2 ** 19)).toEqual([2, 2, 1]);
    expect(sizes(3, 2 ** 22)).toEqual([1, 1, 1]);
    expect(sizes(0, 1)).toEqual([]);
  });
});

describe('rows that are read ahead and opened in two threads', () => {
  it('say the same as when one thread reads and opens them', async () => {
    const ahead = reading(await whenReady(new OpeningThread()));
    await ahead.readAhead();
    const progress: number[] = [];
    const read = await heard((take) =>
      ahead.examine(sealed.ring, take, { onProgress: ({ done }) => progress.push(done) }),
    );
    expect(read).toEqual(await alone());
    expect(read.examination).toMatchObject({ ok: true, examined: { isWhole: true } });
    expect(read.words.size).toBe(ENTRIES + 1);
    expect(progress.at(-1)).toBe(ENTRIES + 1);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });

  it('say the same while they are still being read, or by one thread', async () => {
    const expected = await alone();
    const begun = reading();
    const readingOn = begun.readAhead();
    expect(await heard((take) => begun.examine(sealed.ring, take, {}))).toEqual(expected);
    await readingOn;
    const notAhead = reading(new OpeningThread());
    expect(await heard((take) => notAhead.examine(sealed.ring, take, {}))).toEqual(expected);
  });

  it('name the one that was changed, and give all others', async () => {
    await withHarm(async () => {
      const expected = await alone();
      const ahead = reading(await whenReady(new OpeningThread()));
      await ahead.readAhead();
      const read = await heard((take) => ahead.examine(sealed.ring, take, {}));
      expect(read).toEqual(expected);
      expect(read.examination).toMatchObject({
        ok: true,
        examined: { isWhole: false, unreadable: [harmed.toString('hex')] },
      });
      expect(read.words.has(harmed.toString('hex'))).toBe(false);
    });
  });

  it('do not open for another vault’s key', async () => {
    const ahead = reading(await whenReady(new OpeningThread()));
    await ahead.readAhead();
    const read = await heard((take) => ahead.examine(ringOf(2), take, {}));
    expect(read.words.size).toBe(0);
    expect(read).toEqual(
      await heard((take) => atOnce(examineRecords(sealed.database, ringOf(2), take))),
    );
  });

  it('are opened by the first thread where the second fails over them', async () => {
    const thread = await whenReady(threadThat("if (message.order === 'open') throw new Error();"));
    const failing = reading(thread);
    await failing.readAhead();
    const judgement = await judgeVault({
      database: sealed.database,
      ring: sealed.ring,
      anchor: `${place.root}/no-anchor`,
      reading: failing,
      catalogue: null,
    });
    expect(judgement).toMatchObject({ ok: true, why: null, examined: { isWhole: true } });
    expect(judgement.ok && judgement.payloads.length).toBe(ENTRIES + 1);
  });

  it('whose reading failed ahead of the key fail for whoever wants them, and are not taken for missing', async () => {
    const database = new Database(':memory:');
    const ahead = new RowReading(database, null);
    // There is no such table.
    await ahead.readAhead();
    await expect(ahead.examine(sealed.ring, () => undefined, {})).rejects.toThrow(/no such table/);
    await ahead.letGo();
    expect(database.open).toBe(false);
  });

  it('can be called off, and the database is free again', async () => {
    const ahead = reading(new OpeningThread());
    await ahead.readAhead();
    const calling = new AbortController();
    const onProgress = (): void => calling.abort();
    const examining = ahead.examine(sealed.ring, () => undefined, {
      onProgress,
      signal: calling.signal,
    });
    await expect(examining).rejects.toThrow(CalledOff);
    await ahead.end();
    // A statement that is still reading would refuse it.
    sealed.database.exec('CREATE TABLE free (one INTEGER); DROP TABLE free');
  });
});
