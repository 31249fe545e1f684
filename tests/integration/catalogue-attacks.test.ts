/** What was changed behind Verso’s back is told at the door, catalogue or not, and what is opened later is held to the same. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { describe, expect, it, vi } from 'vitest';

import { fromHex } from '../../main/vault/crypto/byte-layout.ts';
import type { Element } from '../../main/vault/crypto/manifest.ts';
import { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import { LargeJournal } from '../../main/vault/door/large-journal.ts';
import { LaterReading } from '../../main/vault/door/later-reading.ts';
import { Journal } from '../../main/vault/journal/journal.ts';
import { digestOf, encodeCatalogue } from '../../main/vault/store/catalogue.ts';
import { CatalogueFile } from '../../main/vault/store/catalogue-file.ts';
import type { KnownRows } from '../../main/vault/store/known-rows.ts';
import { OpeningThread } from '../../main/vault/store/opening-thread.ts';
import { elementOf } from '../../main/vault/store/record-places.ts';
import { readRows } from '../../main/vault/store/record-rows.ts';
import type { RecordSink } from '../../main/vault/store/record-store.ts';
import { inBatches, rowKeysOf } from '../../main/vault/store/row-batch.ts';
import { vaultFiles } from '../../main/vault/store/vault-files.ts';
import { beginFilled, KEY_FILE, ringOf } from '../bench/filled-vault.ts';
import { householdAt } from '../support/household.ts';
import {
  useCataloguedJournal,
  ENTRIES,
  TITLE,
  seed,
  place,
  entry,
  opened,
  idOf,
  catalogue,
  attempt,
  open,
  withSqlite,
  keyOf,
  bodyOf,
} from '../support/catalogued-journal.ts';

useCataloguedJournal();

describe('what was changed behind Verso’s back', () => {
  it.each([40, 1000, 30_000])(
    'is told at the door: byte %i of a row that is catalogued',
    async (offset) => {
      withSqlite((db) => {
        const body = Buffer.from(bodyOf(db, 120));
        body.writeUInt8(body.readUInt8(offset) ^ 1, offset);
        db.prepare('UPDATE records SET body = ? WHERE id = ?').run(body, keyOf(120));
      });
      const opening = await attempt();
      expect(opening).toMatchObject({
        ok: true,
        vault: {
          mode: 'to-read',
          readOnly: { why: 'damaged', wholeEntries: ENTRIES - 1, lostCount: 1 },
        },
      });
      if (opening.ok) await opening.vault.close();
    },
  );

  it.each([
    ['taken out', 'DELETE FROM records WHERE id = :id'],
    ['given another version', 'UPDATE records SET v = v + 1 WHERE id = :id'],
    [
      'given another’s body',
      'UPDATE records SET body = (SELECT body FROM records WHERE id = :other) WHERE id = :id',
    ],
    ['renamed', "UPDATE records SET id = x'00112233445566778899aabbccddeeff' WHERE id = :id"],
  ])('is told at the door: a row that was %s', async (_, sql) => {
    withSqlite((db) =>
      db.prepare(sql).run({ id: keyOf(33), ...(sql.includes(':other') && { other: keyOf(34) }) }),
    );
    const opening = await attempt();
    expect(opening).toMatchObject({ ok: true, vault: { readOnly: { why: 'damaged' } } });
    if (opening.ok) await opening.vault.close();
  });

  it('is told at the door: a row put back to what it was, together with the catalogue of that time', async () => {
    const before = { catalogue: readFileSync(catalogue()), body: Buffer.alloc(0) };
    withSqlite((db) => (before.body = Buffer.from(bodyOf(db, 60))));
    const vault = await open();
    await vault.large?.whenRead();
    vault.journal.entries.save({ ...entry(60), title: 'Later' });
    await vault.close();
    writeFileSync(catalogue(), before.catalogue);
    withSqlite((db) =>
      db.prepare('UPDATE records SET body = ?, v = v - 1 WHERE id = ?').run(before.body, keyOf(60)),
    );
    const opening = await attempt();
    expect(opening).toMatchObject({ ok: true, vault: { readOnly: { why: 'damaged' } } });
    if (opening.ok) await opening.vault.close();
  });

  it('locks the door and is told at the next one, where a catalogue vouches for what never opened', async () => {
    // Nobody without the key could write this one, either: it stands for a mistake of ours.
    let element: Element | undefined;
    const bytes = Buffer.from('VR not sealed at all, and yet as long as a row must be, or longer');
    withSqlite((db) => {
      element = elementOf(idOf(70), 1, bodyOf(db, 70));
      db.prepare('UPDATE records SET body = ? WHERE id = ?').run(bytes, keyOf(70));
    });
    if (element === undefined) throw new Error('no such row');
    const row = { element, digest: digestOf(bytes), card: null };
    writeFileSync(catalogue(), Buffer.concat([...encodeCatalogue([row], ringOf(place), 'test')]));
    writeFileSync(vaultFiles(place.vaultFolder).keys, seed.keyFile);
    const told: string[] = [];
    const { door, bugs } = householdAt(place.root, {
      now: () => new Date(),
      onBroken: () => told.push('broken'),
    });
    const key = (): SecretBytes => SecretBytes.take(fromHex(place.keyHex));
    const reading = beginFilled(place);
    expect(await door.enter(key(), KEY_FILE, 'unlocked', { reading })).toEqual({
      outcome: 'unlocked',
    });
    await expect(door.whenRead()).rejects.toThrow(/no longer does/);
    await vi.waitFor(() => expect(told).toEqual(['broken']));
    expect(bugs.map(String)).toEqual([expect.stringMatching(/no longer does/)]);
    expect(existsSync(catalogue())).toBe(false);
    await door.close();
    expect(await door.enter(key(), KEY_FILE, 'unlocked')).toMatchObject({
      readOnly: { why: 'damaged', lostCount: 1 },
    });
    await door.close();
  });

  it('is told at the door though a catalogue vouches for it: the manifest is over another tag', async () => {
    // Nobody without the key could write this one.
    const bytes = Buffer.from('VR not sealed at all, and yet as long as a row must be, or longer');
    withSqlite((db) =>
      db.prepare('UPDATE records SET body = ? WHERE id = ?').run(bytes, keyOf(70)),
    );
    const row = { element: elementOf(idOf(70), 1, bytes), digest: digestOf(bytes), card: null };
    const pages = [...encodeCatalogue([row], ringOf(place), 'bench')];
    writeFileSync(catalogue(), Buffer.concat(pages));
    const opening = await attempt();
    expect(opening).toMatchObject({
      ok: true,
      vault: { readOnly: { why: 'damaged', lostCount: 1 } },
    });
    if (opening.ok) await opening.vault.close();
  });
});

const NOWHERE: RecordSink = {
  isUncertain: false,
  apply: () => undefined,
  forgetRemoved: () => undefined,
};

/** The product's own, or one that runs this for each message. */
async function readyThread(program?: string): Promise<OpeningThread> {
  const source = `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (message) => { ${program ?? ''} });
    parentPort.postMessage({ reply: 'ready' });`;
  const url = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  const thread = program === undefined ? new OpeningThread() : new OpeningThread(url);
  await expect.poll(() => thread.hasRoomFor(1)).toBe(true);
  return thread;
}

describe('records that are opened after the list', () => {
  /** All of the journal's, of which another journal knows nothing yet. */
  async function beginLater(thread: OpeningThread | null, ring = ringOf(place)) {
    const { store, database: db } = await open();
    const journal = Journal.begin(NOWHERE, 'mentee', () => new Date());
    const known: KnownRows = {
      batches: [...inBatches(readRows(db, 'records'))],
      elements: [...store.elements.values()],
      cards: [],
      words: [],
      root: 0n,
      isOutdated: false,
    };
    const keys = rowKeysOf(ring, 1);
    thread?.giveKeys(keys);
    const later = new LaterReading({ known, keys, ring, thread, journal, database: db });
    return { later, journal, known, store, ring };
  }

  it.each(['a second thread', 'one thread'])('are all there, with %s', async (threads) => {
    const thread = threads === 'one thread' ? null : await readyThread();
    const { later, journal } = await beginLater(thread);
    await later.wait();
    expect(later.isDone).toBe(true);
    expect(journal.allEntries().length).toBe(ENTRIES);
  });

  it('are read again where the second thread is gone, with the batches that it had', async () => {
    const failing = await readyThread("if (message.order === 'open') throw new Error('gone');");
    const { later, journal } = await beginLater(failing);
    await later.wait();
    expect(journal.allEntries().length).toBe(ENTRIES);
    expect(journal.entries.read(idOf(5)).title).toBe(TITLE);
  });

  it('are not taken in another state where they must be read again', async () => {
    const states = { before: Buffer.alloc(0) };
    withSqlite((db) => (states.before = Buffer.from(bodyOf(db, 12))));
    const vault = await open();
    await vault.large?.whenRead();
    vault.journal.entries.save({ ...entry(12), title: 'Newer' });
    await vault.close();
    const failing = await readyThread("if (message.order === 'open') throw new Error('gone');");
    const { later, store } = await beginLater(failing);
    const { database: db } = opened.at(-1) ?? vault;
    // As whoever has the folder could put it back meanwhile.
    db.prepare('UPDATE records SET body = ?, v = v - 1 WHERE id = ?').run(states.before, keyOf(12));
    await expect(later.wait()).rejects.toThrow(/no longer does/);
    expect(store.elements.get(idOf(12))?.version).toBe(2);
  });

  it('and no longer open are told of, and no catalogue vouches for them again', async () => {
    const other = { ...place, keyHex: 'ab'.repeat(32) };
    const { later, journal, known, store, ring } = await beginLater(null, ringOf(other));
    await expect(later.wait()).rejects.toThrow(/no longer does/);
    await expect(later.waitFor(idOf(9))).rejects.toThrow(/no longer does/);
    const file = new CatalogueFile(catalogue(), new Set(), () => undefined);
    const parts = { journal, store, ring, known, later, marks: new Map(), verso: 'bench' };
    await expect(new LargeJournal({ ...parts, catalogue: file }).keepCatalogue()).rejects.toThrow(
      /no longer does/,
    );
    expect(existsSync(catalogue())).toBe(false);
  });
});
