/** Opens a vault as a person would and says what is in it. Runs without the shim. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';

import { sameBytes } from '../../main/vault/crypto/byte-layout.ts';
import type { KeyFile } from '../../main/vault/crypto/key-file.ts';
import { parseKeyFile } from '../../main/vault/crypto/key-file.ts';
import type { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import type { VaultDoor } from '../../main/vault/door/vault-door.ts';
import { tryPassphrase, tryWords } from '../../main/vault/door/ways-in.ts';
import { listQuery } from '../support/vault-samples.ts';
import type { JournalState } from './journal-state.ts';
import type { Household } from './places.ts';
import { NO_JOURNAL } from './journal-state.ts';
import { filesAt, householdAt, PASSPHRASE, SECOND_PASSPHRASE, secretOf } from './places.ts';

/** The vault is not as any process may leave it. The message says how. */
export class Corrupt extends Error {}

/** Ways to try, in the order in which the person has reason to. */
export interface Keys {
  readonly firstWords: string;
  /** As told by the process, or null. */
  readonly secondWords: string | null;
  /** Whether the passphrase may have been changed, so that both are tried. */
  readonly triesPassphrases: boolean;
  /** Where there is no vault, it must be possible to make one. */
  readonly triesCreation: boolean;
}

/** @throws Corrupt */
export async function observe(root: string, keys: Keys): Promise<JournalState> {
  bugs.length = 0;
  const { state } = watched(root).status();
  if (state === 'none') {
    if (keys.triesCreation) await makeHere(root);
    return NO_JOURNAL;
  }
  const passphrase = keys.triesPassphrases ? await whichPassphrase(root, keys) : 'first';
  const { door, words } = await openByWords(root, keys);
  let seen: JournalState;
  try {
    seen = { ...contentOf(door), passphrase, words };
    await untilRenewed(door);
  } finally {
    await door.close();
  }
  refuseLitter(root);
  checkDatabase(root);
  await checkSecondOpening(root, words === 'first' ? keys.firstWords : keys.secondWords);
  const [bug] = bugs.splice(0);
  if (bug !== undefined) throw new Corrupt(bug);
  return seen;
}

function watched(root: string): VaultDoor {
  return watchedHousehold(root).door;
}

/** What the product noted of the state that is being looked at; one is looked at after the other. */
const bugs: string[] = [];

export function watchedHousehold(root: string): Household {
  return householdAt(root, 3, (where, error) => {
    bugs.push(`a bug at ${where} while looking: ${String(error)}`);
  });
}

/** By everything in the folders: a creation is slow, and many states are alike. */
const madeIn = new Set<string>();

/** Whatever an unfinished creation has left, it must not be in the way of the next. */
async function makeHere(root: string): Promise<void> {
  const print = createHash('sha256');
  for (const name of filesUnder(root).sort())
    print.update(name).update(readFileSync(join(root, name)));
  const digest = print.digest('hex');
  if (madeIn.has(digest)) return;
  const door = watched(root);
  try {
    await door.create(secretOf(PASSPHRASE), 'mentee');
    await door.close();
  } catch (error) {
    throw new Corrupt(`no vault can be made where one was left unfinished: ${String(error)}`);
  }
  madeIn.add(digest);
}

/** By key file, for it has one answer, and many states are alike. */
const passphraseOf = new Map<string, 'first' | 'second'>();

/**
 * Exactly one of the two passphrases must open the key file, and to the key to which the words open it: what
 * the words then find behind the door, the passphrase finds, too.
 */
async function whichPassphrase(root: string, keys: Keys): Promise<'first' | 'second'> {
  const bytes = keyFileOf(root) ?? Buffer.alloc(0);
  const print = bytes.toString('base64');
  const known = passphraseOf.get(print);
  if (known !== undefined) return known;
  const parsed = parseKeyFile(bytes);
  if (!parsed.ok) throw new Corrupt(`the key file is ${parsed.why}`);
  const opens: ('first' | 'second')[] = [];
  for (const [name, text] of [
    ['first', PASSPHRASE],
    ['second', SECOND_PASSPHRASE],
  ] as const) {
    const tried = await tryPassphrase(parsed.file, secretOf(text));
    if ('vaultKey' in tried) {
      if (wordsOpenToAnother(tried.vaultKey, parsed.file, keys))
        throw new Corrupt(`the ${name} passphrase opens to another key than the words`);
      opens.push(name);
    } else if (tried.outcome !== 'wrong-passphrase') throw new Corrupt(JSON.stringify(tried));
  }
  const [only] = opens;
  if (only === undefined || opens.length > 1) {
    throw new Corrupt(`${String(opens.length)} of two passphrases open the vault`);
  }
  passphraseOf.set(print, only);
  return only;
}

/** False where no words open it: new ones may not have been told yet, and the door is opened without. */
function wordsOpenToAnother(
  vaultKey: SecretBytes,
  keyFile: KeyFile,
  { firstWords, secondWords }: Keys,
): boolean {
  return [firstWords, secondWords ?? ''].some((words) => {
    const tried = words === '' ? null : tryWords(keyFile, secretOf(words));
    if (tried === null || !('vaultKey' in tried)) return false;
    return !vaultKey.borrow((one) => tried.vaultKey.borrow((other) => sameBytes(one, other)));
  });
}

/** What comes of it: an outcome in one word; `none` where there is no journal. */
export async function tryToOpen(root: string, words: string): Promise<string> {
  const door = watched(root);
  const { state } = door.status();
  if (state !== 'locked') return state;
  const { outcome } = await door.unlockWithWords(secretOf(words)).catch(asCorrupt);
  await door.close();
  return outcome;
}

async function openByWords(
  root: string,
  { firstWords, secondWords }: Keys,
): Promise<{ readonly door: VaultDoor; readonly words: 'first' | 'second' }> {
  const door = watched(root);
  const opened: ('first' | 'second')[] = [];
  for (const [name, words] of [
    ['first', firstWords],
    ['second', secondWords],
  ] as const) {
    if (words === null || words === '') continue;
    const other = opened.length > 0 ? watched(root) : door;
    const { outcome, ...details } = await other.unlockWithWords(secretOf(words)).catch(asCorrupt);
    if (outcome === 'unlocked-by-words' || outcome === 'unlocked') opened.push(name);
    else if (outcome === 'in-use' && opened.length > 0) throw new Corrupt('both words open it');
    else if (outcome !== 'wrong-words') {
      throw new Corrupt(`unlock: ${outcome} ${JSON.stringify(details)}`);
    }
  }
  if (opened[0] !== undefined) return { door, words: opened[0] };
  // New words were written and the process died before it could tell them: the passphrase remains.
  for (const text of [PASSPHRASE, SECOND_PASSPHRASE]) {
    await door.unlock(secretOf(text)).catch(asCorrupt);
    if (door.isOpen) return { door, words: 'second' };
  }
  throw new Corrupt('neither words nor passphrase open the vault');
}

function asCorrupt(error: unknown): never {
  throw new Corrupt(`unlock threw ${String(error)}`);
}

function contentOf({ journal }: VaultDoor): JournalState {
  const entries: Record<string, { text: string; discarded: boolean }> = {};
  for (const discarded of [false, true]) {
    const { entries: listed } = journal.entries.list(listQuery({ discarded, limit: 200 }));
    for (const { id } of listed) {
      const text = journal
        .readEntry(id)
        .answers.map((answer) => answer.text)
        .join('\n');
      entries[id] = { text, discarded };
    }
  }
  return {
    ...NO_JOURNAL,
    exists: true,
    entries,
    cast: Object.fromEntries(journal.listCast().map(({ id, replacement }) => [id, replacement])),
    sessions: journal.listSessions().map(({ date }) => date),
    isConfirmed: journal.readProfile().recoveryConfirmedAt !== null,
  };
}

/** A renewal of the keys that was cut short goes on by itself, to its end. */
async function untilRenewed(door: VaultDoor): Promise<void> {
  for (let turn = 0; door.renewing > 0; turn += 1) {
    if (turn > 1000) throw new Corrupt('a renewal of the keys does not come to its end');
    await new Promise((resolve) => setImmediate(resolve));
  }
  // Then it takes its turn at the key file.
  await new Promise((resolve) => setImmediate(resolve));
  await door.turns.alone(null, () => Promise.resolve());
}

function checkDatabase(root: string): void {
  const database = new Database(filesAt(root).database, { readonly: true });
  try {
    const said: unknown = database.pragma('integrity_check', { simple: true });
    if (said !== 'ok') throw new Corrupt(`integrity_check: ${String(said)}`);
  } finally {
    database.close();
    // Of this look, not of the product.
    rmSync(`${filesAt(root).database}-shm`, { force: true });
  }
}

/** What the first opening repaired must stay repaired. */
async function checkSecondOpening(root: string, words: string | null): Promise<void> {
  if (words === null || words === '') return;
  const door = watched(root);
  const outcome = await door.unlockWithWords(secretOf(words)).catch(asCorrupt);
  if (!door.isOpen) throw new Corrupt(`second unlock: ${JSON.stringify(outcome)}`);
  await untilRenewed(door);
  await door.close();
}

/**
 * Half-written files that the next unlock should have cleared away. The lock of a creation is no part of
 * a vault; its journal is empty, and SQLite clears it away at the next creation. An index of a WAL, made for
 * looking after a kill, holds no content and is heeded by nobody.
 */
function refuseLitter(root: string): void {
  const litter = filesUnder(root).filter((path) =>
    /\.unfinished$|\.db-(?:wal|journal)$/.test(path),
  );
  if (litter.length > 0) throw new Corrupt(`left behind: ${litter.join(', ')}`);
}

/** Every file of a state, relative to its root. */
export function filesUnder(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(root.length + 1));
}

/** @returns the files in which one of these bytes stands. */
export function filesWith(root: string, marks: readonly string[]): string[] {
  return filesUnder(root).filter((name) => {
    const content = readFileSync(join(root, name));
    return marks.some((mark) => content.includes(Buffer.from(mark, 'hex')));
  });
}

export function keyFileOf(root: string): Buffer | null {
  const path = filesAt(root).keys;
  return existsSync(path) ? readFileSync(path) : null;
}
