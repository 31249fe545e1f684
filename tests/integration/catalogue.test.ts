/** A large journal is listed by its catalogue before its entries are opened, and nothing that is wrong is overlooked by that. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';

import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { fromHex } from '../../main/vault/crypto/byte-layout.ts';
import type { Element } from '../../main/vault/crypto/manifest.ts';
import { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import { readySodium } from '../../main/vault/crypto/sodium.ts';
import type { Opening } from '../../main/vault/door/open-vault.ts';
import { LargeJournal } from '../../main/vault/door/large-journal.ts';
import { LaterReading } from '../../main/vault/door/later-reading.ts';
import type { OpenVault } from '../../main/vault/door/opened-vault.ts';
import { Journal } from '../../main/vault/journal/journal.ts';
import { CalledOff } from '../../main/vault/long-work/pace.ts';
import { digestOf, encodeCatalogue } from '../../main/vault/store/catalogue.ts';
import { CatalogueFile } from '../../main/vault/store/catalogue-file.ts';
import type { KnownRows } from '../../main/vault/store/known-rows.ts';
import { OpeningThread } from '../../main/vault/store/opening-thread.ts';
import { elementOf } from '../../main/vault/store/record-places.ts';
import { readRows } from '../../main/vault/store/record-rows.ts';
import type { RecordSink } from '../../main/vault/store/record-store.ts';
import { inBatches, rowKeysOf } from '../../main/vault/store/row-batch.ts';
import { vaultFiles } from '../../main/vault/store/vault-files.ts';
import type { EntryDraft } from '../../shared/model/journal.ts';
import { recordId } from '../../shared/model/journal.ts';
import type { FilledPlace, FilledVault } from '../bench/filled-vault.ts';
import {
  beginFilled,
  catalogueOf,
  fillVaultWith,
  KEY_FILE,
  ringOf,
  tryFilled,
} from '../bench/filled-vault.ts';
import { householdAt } from '../support/household.ts';
import type { VaultChild, VaultPlace } from '../support/vault-child.ts';
import { bytesOf, newPlace, PASSPHRASE, startVault } from '../support/vault-child.ts';
import { draftOf, listQuery } from '../support/vault-samples.ts';

const ENTRIES = 240;
/** So that all of them together are a large journal. */
const LONG = 'The corridor was loud that morning. '.repeat(1200);
const TITLE = 'Zwischenruf in the stairwell';

let seed: FilledVault;
let place: FilledPlace;
const opened: OpenVault[] = [];

function entry(at: number): EntryDraft {
  return draftOf(at % 40 === 7 ? `Only here stands pomegranate${at}. ${LONG}` : LONG, {
    id: idOf(at),
    title: at === 5 ? TITLE : `Number ${at}`,
    tags: at % 3 === 0 ? ['rota'] : [],
    status: at === 0 ? 'draft' : 'finished',
  });
}
const idOf = (at: number) => recordId.parse(at.toString(16).padStart(8, '0').padStart(32, 'c'));

beforeAll(async () => {
  await readySodium();
  seed = fillVaultWith(ENTRIES, entry);
  place = seed;
  await leaveCatalogue();
});
afterAll(() => seed.remove());

beforeEach(() => {
  const { root, vaultFolder } = newPlace();
  cpSync(seed.root, root, { recursive: true });
  place = { root, vaultFolder, keyHex: seed.keyHex };
});
afterEach(async () => {
  for (const vault of opened.splice(0)) if (vault.database.open) await vault.close();
  rmSync(place.root, { recursive: true, force: true });
});

const database = (): string => vaultFiles(place.vaultFolder).database;
const catalogue = (): string => catalogueOf(place);

/** As the door does it with a passphrase. */
function attempt(version = 'bench'): Promise<Opening> {
  return tryFilled(place, { reading: beginFilled(place) }, { version });
}

async function open(version?: string): Promise<OpenVault> {
  const opening = await attempt(version);
  if (!opening.ok || opening.vault.mode !== 'open') throw new Error('not open in full');
  opened.push(opening.vault);
  return opening.vault;
}

async function leaveCatalogue(): Promise<void> {
  const vault = await open();
  await vault.large?.keepCatalogue();
  await vault.close();
}

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

const listed = ({ journal }: OpenVault) => journal.entries.list(listQuery({ limit: 500 }));
const journey = ({ journal }: OpenVault) => journal.readJourney({ today: '2026-11-30' });
const isListedFirst = (vault: OpenVault): boolean => vault.large?.isRead === false;

/** With SQLite itself, and without a WAL. */
function withSqlite(work: (db: Database.Database) => void): void {
  const db = new Database(database());
  work(db);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}
const keyOf = (at: number): Buffer => Buffer.from(idOf(at), 'hex');
const bodyOf = (db: Database.Database, at: number): Buffer =>
  db.prepare('SELECT body FROM records WHERE id = ?').pluck().get(keyOf(at)) as Buffer;

describe('a large journal with its catalogue', () => {
  it('lists and tells the journey before its entries are opened, as it does without', async () => {
    const first = await open();
    expect(isListedFirst(first)).toBe(true);
    const before = {
      list: listed(first),
      journey: journey(first),
      tags: first.journal.entries.tags(),
    };
    await first.large?.whenRead();
    expect({
      list: listed(first),
      journey: journey(first),
      tags: first.journal.entries.tags(),
    }).toEqual(before);
    await first.close();
    rmSync(catalogue());
    const without = await open();
    expect(isListedFirst(without)).toBe(false);
    expect(listed(without)).toEqual(before.list);
    expect(journey(without)).toEqual(before.journey);
    expect(before.list.total).toBe(ENTRIES);
    expect(before.list.entries.some(({ title }) => title === TITLE)).toBe(true);
  });

  it('has its drafts at once, and any entry when it is asked for', async () => {
    const vault = await open();
    expect(vault.journal.entries.read(idOf(0)).title).toBe('Number 0');
    await vault.large?.whenHas(idOf(5));
    expect(vault.journal.entries.read(idOf(5))).toMatchObject({ title: TITLE, status: 'finished' });
    expect(isListedFirst(vault)).toBe(true);
    await vault.large?.whenRead();
    expect(vault.journal.allEntries().length).toBe(ENTRIES);
  });

  it('finds words once all is read, and says how far it is', async () => {
    const vault = await open();
    const told: number[] = [];
    await vault.large?.whenRead({ onProgress: ({ done, total }) => told.push(done / total) });
    await vault.journal.whenSearchReady();
    const found = vault.journal.entries.list(listQuery({ words: 'pomegranate47' }));
    expect(found.entries.map(({ id }) => id)).toEqual([idOf(47)]);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('stops when it is closed, and whoever waits is told so', async () => {
    const vault = await open();
    const waiting = vault.large?.whenRead();
    const one = vault.large?.whenHas(idOf(200));
    await Promise.all([
      expect(waiting).rejects.toThrow(CalledOff),
      vault.close(),
      one?.catch(() => undefined),
    ]);
    await expect(vault.large?.whenHas(idOf(9))).rejects.toThrow(CalledOff);
  });

  it('takes changes while it is being read, of what was opened', async () => {
    const vault = await open();
    vault.journal.arrangements.changeChoices({ namingHelp: false });
    await vault.large?.whenRead();
    await vault.close();
    expect((await open()).journal.arrangements.choices().namingHelp).toBe(false);
  });
});

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

describe('records that are opened after the list', () => {
  /** All of the journal's, of which another journal knows nothing yet. */
  async function beginLater(thread: OpeningThread | null, ring = ringOf(place)) {
    const { store, database: db } = await open();
    const journal = Journal.begin(NOWHERE, 'mentee', () => new Date());
    const known: KnownRows = {
      batches: [...inBatches(readRows(db, 'records'))],
      elements: [...store.elements.values()],
      cards: [],
      root: 0n,
      isOutdated: false,
    };
    const keys = rowKeysOf(ring, 1);
    thread?.giveKeys(keys);
    const later = new LaterReading({ known, keys, thread, journal, database: db });
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

describe('a catalogue', () => {
  it('that is cut short or changed is of no use where it is, and does no harm', async () => {
    const whole = readFileSync(catalogue());
    const vault = await open();
    const expected = listed(vault);
    await vault.close();
    const cut = (length: number): Buffer => whole.subarray(0, length);
    const flipped = (at: number): Buffer => {
      const copy = Buffer.from(whole);
      copy.writeUInt8(copy.readUInt8(at) ^ 0x10, at);
      return copy;
    };
    const files = [
      cut(0),
      cut(3),
      cut(4),
      cut(200),
      cut(whole.length - 1),
      flipped(0),
      flipped(3),
      flipped(9),
      flipped(whole.length - 2),
      Buffer.alloc(5000, 255),
    ];
    for (const file of files) {
      writeFileSync(catalogue(), file);
      const again = await open();
      expect(isListedFirst(again)).toBe(false);
      expect(listed(again)).toEqual(expected);
      await again.close();
    }
  });

  it('of another Verso is not believed, and is written anew', async () => {
    const later = await open('later');
    expect(isListedFirst(later)).toBe(false);
    await later.large?.keepCatalogue();
    await later.close();
    expect(isListedFirst(await open('later'))).toBe(true);
  });

  it('of another state of the journal vouches for what is still so; the rest is opened', async () => {
    const before = readFileSync(catalogue());
    const vault = await open();
    await vault.large?.whenRead();
    for (const at of [10, 11, 150])
      vault.journal.entries.save({ ...entry(at), title: `Anew ${at}` });
    vault.journal.entries.discard(idOf(20));
    vault.journal.entries.save(draftOf('One more.', { status: 'finished' }));
    const expected = listed(vault);
    await vault.close();
    writeFileSync(catalogue(), before);
    const again = await open();
    expect(isListedFirst(again)).toBe(true);
    expect(listed(again)).toEqual(expected);
    await again.large?.whenRead();
    expect(listed(again)).toEqual(expected);
    await again.large?.keepCatalogue();
    expect(readFileSync(catalogue()).equals(before)).toBe(false);
  });

  it('is written once, and not again while it leaves little to be opened', async () => {
    const { mtimeMs } = statSync(catalogue());
    const vault = await open();
    await vault.large?.keepCatalogue();
    expect(statSync(catalogue()).mtimeMs).toBe(mtimeMs);
  });

  it('goes at once when an entry of which it speaks is changed or deleted, and stays for others', async () => {
    const vault = await open();
    await vault.large?.whenRead();
    vault.journal.entries.save(draftOf('Begun today.'));
    vault.journal.entries.save({ ...entry(0), title: 'A draft goes on' });
    expect(existsSync(catalogue())).toBe(true);
    vault.journal.entries.discard(idOf(5));
    expect(existsSync(catalogue())).toBe(false);
    await vault.close();
    await leaveCatalogue();
    const again = await open();
    await again.large?.whenRead();
    again.journal.emptyWastebasket();
    expect(existsSync(catalogue())).toBe(false);
  });

  it('that is being written when something changes does not stay', async () => {
    rmSync(catalogue());
    const vault = await open();
    const writing = vault.large?.keepCatalogue();
    await vault.large?.whenRead();
    await vault.journal.whenSearchReady();
    await new Promise((resolve) => setImmediate(resolve));
    vault.journal.entries.save({ ...entry(30), title: 'Meanwhile' });
    await writing;
    await vault.close();
    const again = await open();
    const titles = listed(again).entries.map(({ title }) => title);
    expect(titles).toContain('Meanwhile');
    expect(titles).not.toContain('Number 30');
  });

  it('holds no word that can be read, and is the owner’s alone', () => {
    const bytes = readFileSync(catalogue());
    for (const encoding of ['utf8', 'utf16le'] as const) {
      for (const word of [TITLE, 'Zwischenruf', 'rota', 'corridor', 'listedAs', idOf(5)]) {
        expect(bytes.includes(Buffer.from(word, encoding))).toBe(false);
      }
    }
    expect(bytes.includes(keyOf(5))).toBe(false);
    if (process.platform !== 'win32') expect(statSync(catalogue()).mode & 0o777).toBe(0o600);
  });

  it('that cannot be written or removed is told of and keeps nobody from anything', async () => {
    const failures: unknown[] = [];
    const file = new CatalogueFile(`${place.root}/nowhere/one`, new Set(['a']), (error) =>
      failures.push(error),
    );
    await file.write([], ringOf(place), 'bench', {});
    expect(failures.length).toBe(1);
    // Where there is none there is nothing to remove.
    file.noteChanged(['a']);
    expect(failures.length).toBe(1);
  });

  it('that is a link, a folder or too large is not read, and only the link goes', async () => {
    rmSync(catalogue());
    symlinkSync(database(), catalogue());
    const before = readFileSync(database());
    const linked = await open();
    expect(isListedFirst(linked)).toBe(false);
    expect(existsSync(catalogue())).toBe(false);
    await linked.close();
    expect(readFileSync(database()).equals(before)).toBe(true);
    mkdirSync(catalogue());
    const beside = await open();
    expect(isListedFirst(beside)).toBe(false);
    await beside.close();
    writeFileSync(catalogue(), '');
    truncateSync(catalogue(), 65 * 2 ** 20);
    expect(isListedFirst(await open())).toBe(false);
  });
});

describe('a vault process over a large journal', () => {
  const last = ENTRIES - 1;
  let home: VaultPlace;
  const started: VaultChild[] = [];

  async function unlocked(): Promise<VaultChild> {
    const child = await startVault(home);
    started.push(child);
    const passphrase = bytesOf(PASSPHRASE);
    const outcome = await child.verso.call('vault.unlock', { passphrase });
    expect(outcome).toEqual({ outcome: 'unlocked' });
    return child;
  }
  const catalogues = (): string[] => {
    const { deviceFolder } = vaultFiles(home.vaultFolder);
    return readdirSync(deviceFolder).filter((name) => name.endsWith('.catalogue'));
  };

  beforeAll(async () => {
    home = newPlace();
    const child = await startVault(home);
    const passphrase = bytesOf(PASSPHRASE);
    await child.verso.call('vault.create', { passphrase, role: 'mentee' });
    for (let at = 0; at < ENTRIES; at += 1) await child.verso.call('entries.save', entry(at));
    await child.close();
    expect(catalogues()).toEqual([]);
    const first = await unlocked();
    await vi.waitFor(() => expect(catalogues()).toHaveLength(1), 10_000);
    await first.close();
  }, 60_000);
  afterEach(() => Promise.all(started.splice(0).map((child) => child.close())));
  afterAll(() => rmSync(home.root, { recursive: true, force: true }));

  it('ends at once where somebody waits for what is still being opened', async () => {
    const child = await unlocked();
    const waiting = child.verso.call('entries.save', { ...entry(last), title: 'Too late' });
    waiting.catch(() => undefined);
    expect(await child.close()).toBe(0);
    expect(catalogues()).toHaveLength(1);
  });

  it('seals what is being written without waiting, and begins nothing that was called off', async () => {
    const keyFile = readFileSync(vaultFiles(home.vaultFolder).keys);
    const foreign = vaultFiles(home.vaultFolder).catalogue('f'.repeat(32));
    writeFileSync(foreign, 'of a vault that was replaced');
    const { verso } = await unlocked();
    const job = 'a'.repeat(32);
    const answered: string[] = [];
    const note = (what: string) => () => void answered.push(what);
    const [renewed] = await Promise.all([
      verso.call('vault.renewKeys', { passphrase: bytesOf(PASSPHRASE), job }),
      verso.call('entries.hasHistory', { id: idOf(last) }).then(note('what waits')),
      verso.call('entries.save', { ...entry(0), title: 'Goes on' }).then(note('a draft')),
      verso.call('entries.save', draftOf('New.')).then(note('a new one')),
      verso.call('work.callOff', { job }),
    ]);
    expect(answered).toEqual(['a draft', 'a new one', 'what waits']);
    expect(renewed).toBe(null);
    expect(readFileSync(vaultFiles(home.vaultFolder).keys).equals(keyFile)).toBe(true);
    expect(existsSync(foreign)).toBe(false);
  });

  it('answers what is asked right after the list, all of it right', async () => {
    const { verso } = await unlocked();
    const [list, journey, read, found, tags, saved, history] = await Promise.all([
      verso.call('entries.list', listQuery({ limit: 500 })),
      verso.call('journey.read', { today: '2026-11-30' }),
      verso.call('entries.read', { id: idOf(last) }),
      verso.call('entries.list', listQuery({ words: 'pomegranate87' })),
      verso.call('entries.tags', null),
      verso.call('entries.save', { ...entry(100), title: 'Changed meanwhile' }),
      verso.call('entries.hasHistory', { id: idOf(last) }),
    ]);
    expect(list.total).toBe(ENTRIES + 1);
    expect(journey.drafts.map(({ id }) => id)).toContain(idOf(0));
    expect(read.answers[0]?.text).toBe(LONG);
    expect(found.entries.map(({ id }) => id)).toEqual([idOf(87)]);
    expect(tags).toEqual(['rota']);
    expect(saved.sealedAt).not.toBe('');
    expect(history).toBe(false);
    // It speaks of an entry that now says something else.
    expect(catalogues()).toEqual([]);
    expect((await verso.call('entries.read', { id: idOf(100) })).title).toBe('Changed meanwhile');
  });
});
