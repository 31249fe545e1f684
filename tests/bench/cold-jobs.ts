/** What is measured in a process of its own (fresh-process.ts). Each job answers with milliseconds by name. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { SALT_BYTES } from '../../main/vault/crypto/passphrase-key.ts';
import { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import { randomBytes, readySodium } from '../../main/vault/crypto/sodium.ts';
import { KEY_BYTES } from '../../main/vault/crypto/vault-keys.ts';
import { derivePassphraseKey } from '../../main/vault/door/derive-passphrase-key.ts';
import { searchVault } from '../../main/vault/door/search-vault.ts';
import { wordsOf } from '../../main/vault/search/fold.ts';
import { listQuery } from '../support/vault-samples.ts';
import { entryAt, questionsOf } from './data-set.ts';
import { beginFilled, begunAt, catalogueOf, openFilled, ringOf } from './filled-vault.ts';
import type { Times } from './fresh-process.ts';
import { timed } from './measure.ts';
import { scanFor } from './rivals/decrypt-and-scan.ts';
import { SqliteJournal } from './rivals/sqlite-journal.ts';

const SAVES = 200;
/** Saves that are not counted: the engine compiles while they run. */
const WARM_UP = 20;
const QUESTIONS = 120;
const LISTS = 60;
const PAGE = 100;
/** Some seven tenths of a second, the least that a new vault's passphrase costs. */
const COST = { memoryKiB: 256 * 1024, passes: 3 };
/** A scan takes so long that a few of them say enough. */
const SCANS = 12;

const placeSchema = z.object({
  root: z.string(),
  vaultFolder: z.string(),
  keyHex: z.string(),
  database: z.string(),
  entries: z.int(),
});
type Place = z.infer<typeof placeSchema>;

const jobs: Readonly<Record<string, (place: Place) => Promise<Times>>> = {
  'first unlock': measureFirst,
  verso: measureVerso,
  plain: (place) => measureSqlite('plain', place),
  sqlcipher: (place) => measureSqlite('sqlcipher', place),
  scan: measureScan,
  saves: measureSaves,
  'file read': ({ database }) => Promise.resolve({ open: [timed(() => readFileSync(database))] }),
};

/** As on a device that has not opened this journal before: no catalogue lies there, and this leaves one. */
async function measureFirst(place: Place): Promise<Times> {
  await readySodium();
  rmSync(catalogueOf(place), { force: true });
  const reading = beginFilled(place);
  await deriveSomeKey();
  const started = performance.now();
  const vault = await openFilled(place, reading);
  const { total } = vault.journal.entries.list(listQuery({ limit: PAGE }));
  const open = performance.now() - started;
  expectAll(total, place);
  await vault.large?.keepCatalogue();
  await vault.close();
  return { open: [open] };
}

async function measureVerso(place: Place): Promise<Times> {
  await readySodium();
  const reading = beginFilled(place);
  const kdf = await deriveSomeKey();
  const started = performance.now();
  const vault = await openFilled(place, reading);
  const { journal } = vault;
  const { total } = journal.entries.list(listQuery({ limit: PAGE }));
  const open = performance.now() - started;
  expectAll(total, place);
  const listed = performance.now();
  // The first answer, with those entries opened whose words it shows.
  const [first = ''] = questionsOf(1);
  await searchVault(vault, listQuery({ words: first, limit: PAGE }));
  const ready = performance.now() - listed;
  await vault.large?.whenRead();
  const read = performance.now() - listed;
  await journal.whenSearchReady();
  const search = questionsOf(QUESTIONS).map((words) =>
    timed(() => journal.entries.list(listQuery({ words, limit: PAGE }))),
  );
  const list = Array.from({ length: LISTS }, (_, at) =>
    timed(() => journal.entries.list(listQuery(listAt(at)))),
  );
  await vault.close();
  return { kdf: [kdf], open: [open], read: [read], ready: [ready], search, list };
}

function measureSqlite(kind: 'plain' | 'sqlcipher', place: Place): Promise<Times> {
  let journal: SqliteJournal | null = null;
  const open = timed(() => {
    journal = new SqliteJournal(kind, place.database, place.keyHex);
    expectAll(journal.readAll().length, place);
  });
  const opened = journal as SqliteJournal | null;
  if (opened === null) throw new Error('not opened');
  const search = questionsOf(QUESTIONS).map((words) =>
    timed(() => opened.search(wordsOf(words), PAGE)),
  );
  const list = Array.from({ length: LISTS }, (_, at) => {
    const { timePoint, order } = listAt(at);
    return timed(() => opened.list(timePoint, order === 'newest' ? 'DESC' : 'ASC', PAGE));
  });
  opened.close();
  return Promise.resolve({ open: [open], search, list });
}

async function measureScan(place: Place): Promise<Times> {
  await readySodium();
  const ring = ringOf(place);
  const search = questionsOf(SCANS).map((words) =>
    timed(() => scanFor(place.database, ring, wordsOf(words))),
  );
  return { search };
}

/** One new entry after the other, each on the disk before the next; the three in turn. */
async function measureSaves(place: Place): Promise<Times> {
  await readySodium();
  const vault = await openFilled(place);
  await vault.large?.whenRead();
  const plain = new SqliteJournal('plain', join(place.root, 'plain.db'), place.keyHex);
  const sqlcipher = new SqliteJournal('sqlcipher', join(place.root, 'sqlcipher.db'), place.keyHex);
  const times: Record<string, number[]> = { verso: [], plain: [], sqlcipher: [] };
  for (let at = -WARM_UP; at < SAVES; at += 1) {
    const index = place.entries + WARM_UP + at;
    const draft = entryAt(index);
    const createdAt = begunAt(index).toISOString();
    const round = {
      verso: timed(() => vault.journal.entries.save(draft)),
      plain: timed(() => plain.save(draft, createdAt, 'not-indexed')),
      sqlcipher: timed(() => sqlcipher.save(draft, createdAt, 'indexed')),
    };
    if (at < 0) continue;
    for (const [who, time] of Object.entries(round)) times[who]?.push(time);
  }
  plain.close();
  sqlcipher.close();
  await vault.close();
  return times;
}

/** As the door derives one. @returns how long that took, in milliseconds. */
async function deriveSomeKey(): Promise<number> {
  const secret = SecretBytes.random(KEY_BYTES);
  const salt = randomBytes(SALT_BYTES);
  const started = performance.now();
  const key = await derivePassphraseKey(secret, salt, COST);
  key.wipe();
  return performance.now() - started;
}

/** Both orders, all and one time point in turn. */
function listAt(at: number) {
  return {
    limit: PAGE,
    order: at % 2 === 0 ? ('newest' as const) : ('oldest' as const),
    timePoint: at % 3 === 0 ? null : (`T${at % 6}` as 'T0'),
  };
}

function expectAll(found: number, { entries }: Place): void {
  if (found !== entries) throw new Error(`${found} of ${entries} entries were found`);
}

const [name = '', input = ''] = process.argv.slice(2);
const job = Object.hasOwn(jobs, name) ? jobs[name] : undefined;
if (job === undefined) throw new Error(`no job is called ${name}`);
process.send?.(await job(placeSchema.parse(JSON.parse(input))));
