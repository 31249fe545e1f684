/**
 * Looks for secrets in the memory of running processes (Linux: /proc/PID/mem). Run as a program of its
 * own, so that the looking cannot put the secrets where it looks: the job comes on standard input with
 * each needle in parts, and a vault key is derived here and never leaves this process.
 *
 *   node memory-scan.ts < job.json   prints, for each process, how often each needle was found
 */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

import { z } from 'zod';

import { argon2id } from '../../main/vault/crypto/argon2id.ts';
import type { KeyFile } from '../../main/vault/crypto/key-file.ts';
import { ownerOf, parseKeyFile, slotOf } from '../../main/vault/crypto/key-file.ts';
import { openSlot } from '../../main/vault/crypto/key-slot.ts';
import { normalisePassphrase } from '../../main/vault/crypto/passphrase-key.ts';
import { deriveRecoveryKey, parseWords } from '../../main/vault/crypto/recovery-words.ts';
import { SecretBytes } from '../../main/vault/crypto/secret-bytes.ts';
import { readySodium } from '../../main/vault/crypto/sodium.ts';
import { deriveVaultKeys } from '../../main/vault/crypto/vault-keys.ts';

const jobSchema = z.strictObject({
  pids: z.array(z.int().positive()),
  /** Put together here: `parts` joined stand nowhere else. */
  phrases: z.array(z.strictObject({ name: z.string(), parts: z.array(z.string()).min(1) })),
  /** Also look for the raw bytes of the vault key and of its working keys. */
  vaultKey: z
    .strictObject({ keyFile: z.string(), passphraseParts: z.array(z.string()) })
    .nullable(),
  /** Also look for the bytes that these words stand for, and for the key that they make. */
  recoveryWords: z.array(z.string()).optional(),
});
export type ScanJob = z.infer<typeof jobSchema>;

/**
 * For each process that was read: how often each needle stands in its memory. Only what was found is
 * named. A process that ended before it could be read is not in it: what must be there, a test asks for.
 */
export const scanSchema = z.array(
  z.strictObject({
    pid: z.int().positive(),
    bytes: z.int().nonnegative(),
    found: z.record(z.string(), z.int().positive()),
  }),
);
export type Scan = z.infer<typeof scanSchema>;

interface NamedBytes {
  readonly name: string;
  readonly bytes: Buffer;
}

const LARGEST_PIECE = 16 * 1024 * 1024;
const OVERLAP = 1024;
const PAGE = 4096;

async function needles(job: ScanJob): Promise<NamedBytes[]> {
  const phrases = job.phrases.flatMap(({ name, parts }) => {
    const phrase = parts.join('');
    if (phrase.length < 8) throw new RangeError(`Too short to mean anything: ${name}.`);
    // As engines keep text: one byte a letter where that is enough, else two.
    return [Buffer.from(phrase, 'utf8'), Buffer.from(phrase, 'utf16le')].map((bytes) => ({
      name,
      bytes,
    }));
  });
  if (job.vaultKey === null) return phrases;
  await readySodium();
  const parsed = parseKeyFile(readFileSync(job.vaultKey.keyFile));
  if (!parsed.ok) throw new Error(`The key file is ${parsed.why}.`);
  const ofVault = keys(parsed.file, job.vaultKey.passphraseParts);
  return [...phrases, ...ofVault, ...ofWords(parsed.file, job.recoveryWords ?? [])];
}

/** What stands between recovery words and the vault key. */
function ofWords(keyFile: KeyFile, words: readonly string[]): NamedBytes[] {
  if (words.length === 0) return [];
  const parsed = parseWords(Buffer.from(words.join(' ')));
  const state = slotOf(keyFile, 'recovery');
  if (!parsed.ok || state?.state !== 'whole') throw new Error('The words are of no slot here.');
  const kek = deriveRecoveryKey(parsed.entropy, state.slot.salt, ownerOf(keyFile).vaultId);
  return [bytesOf('recovery entropy', parsed.entropy), bytesOf('recovery kek', kek)];
}

function bytesOf(name: string, key: SecretBytes): NamedBytes {
  return { name, bytes: key.borrow((bytes) => Buffer.from(bytes)) };
}

/** The vault key and what is made of it: none of them may be left. */
function keys(keyFile: KeyFile, passphraseParts: readonly string[]): NamedBytes[] {
  const state = slotOf(keyFile, 'passphrase');
  if (state?.state !== 'whole') throw new Error('The key file has no whole passphrase slot.');
  const { salt, memoryKiB, passes } = state.slot;
  const passphrase = normalisePassphrase(Buffer.from(passphraseParts.join(''), 'utf8'));
  const password = passphrase.borrow((bytes) => Uint8Array.from(bytes));
  const derived = argon2id({ password, salt, memoryKiB, passes });
  if (derived === null) throw new Error('There is not enough memory to derive the vault key.');
  const kek = SecretBytes.take(derived);
  const opened = openSlot(state.slot, kek, ownerOf(keyFile));
  if (!opened.ok) throw new Error(`The vault key could not be had: ${opened.why}.`);
  const { wipe: _, ...working } = deriveVaultKeys(opened.vaultKey);
  return [
    bytesOf('kek', kek),
    bytesOf('vault key', opened.vaultKey),
    // All that there are, so that a new one is sought from its first day.
    ...Object.entries(working).map(([purpose, key]) => bytesOf(`${purpose} key`, key)),
  ];
}

interface Region {
  readonly start: number;
  readonly end: number;
}

/**
 * The pages that are there, of all that can hold something of ours: not of reserved room that nobody
 * touched, nor of unchanged pages of programs and libraries. What lies in swap counts as there.
 */
function regionsOf(pid: number): Region[] {
  const maps = readFileSync(`/proc/${String(pid)}/maps`, 'utf8').split('\n');
  const pagemap = openSync(`/proc/${String(pid)}/pagemap`, 'r');
  try {
    return maps.flatMap((line) => {
      const match = /^([0-9a-f]+)-([0-9a-f]+) r(.)..\s\S+\s\S+\s(\d+)\s*(.*)$/.exec(line);
      if (match === null) return [];
      const [, start = '', end = '', writable = '', inode = '', path = ''] = match;
      const isShared = /\(deleted\)$|^\/(dev\/shm|memfd)/.test(path);
      if (writable !== 'w' && inode !== '0' && !isShared) return [];
      if (/^\[v(var|dso|syscall)/.test(path)) return [];
      return presentIn(pagemap, Number.parseInt(start, 16), Number.parseInt(end, 16));
    });
  } finally {
    closeSync(pagemap);
  }
}

class PagesAway extends Error {
  constructor() {
    super('The map of pages could not be read.');
  }
}

/** Runs of pages in memory or in swap: bits 63 and 62 of each page's eight bytes in pagemap. */
function presentIn(pagemap: number, start: number, end: number): Region[] {
  const runs: Region[] = [];
  const entries = Buffer.alloc((Math.min(end - start, LARGEST_PIECE) / PAGE) * 8);
  let from: number | null = null;
  for (let at = start; at < end;) {
    const wanted = Math.min(entries.length, ((end - at) / PAGE) * 8);
    const got = readSync(pagemap, entries, 0, wanted, (at / PAGE) * 8);
    // Nothing where pages were: the process has ended since its map was read, or this is a fault.
    if (got === 0) throw new PagesAway();
    for (let entry = 0; entry < got; entry += 8, at += PAGE) {
      const isThere = (entries.readUInt8(entry + 7) & 0b1100_0000) !== 0;
      if (isThere) from ??= at;
      else if (from !== null) {
        runs.push({ start: from, end: at });
        from = null;
      }
    }
  }
  if (from !== null) runs.push({ start: from, end });
  return runs;
}

/** @returns null for a process that has ended: its memory has gone back to the system. */
function scanUnlessEnded(pid: number, wanted: readonly NamedBytes[]): Scan[number] | null {
  try {
    const scanned = scan(pid, wanted);
    return scanned.bytes === 0 && hasEnded(pid) ? null : scanned;
  } catch (error) {
    const mayBeTheEnd = error instanceof PagesAway || saysNoSuchProcess(error);
    if (mayBeTheEnd && hasEnded(pid)) return null;
    throw error;
  }
}

function saysNoSuchProcess(error: unknown): boolean {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return code === 'ENOENT' || code === 'ESRCH';
}

/** No longer listed, or listed only until its parent asks how it ended. */
function hasEnded(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // The program's name stands in brackets and may hold anything.
    return /^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch (error) {
    if (saysNoSuchProcess(error)) return true;
    throw error;
  }
}

function scan(pid: number, wanted: readonly NamedBytes[]): Scan[number] {
  const counts = new Map<string, number>();
  let scanned = 0;
  const memory = openSync(`/proc/${String(pid)}/mem`, 'r');
  const piece = Buffer.allocUnsafe(LARGEST_PIECE);
  try {
    for (const { start, end } of joined(regionsOf(pid))) {
      // Pieces overlap, so that nothing is missed at a seam; what begins in the overlap counts once.
      for (let at = start; at < end; at += LARGEST_PIECE - OVERLAP) {
        const here = piece.subarray(0, Math.min(LARGEST_PIECE, end - at));
        readAll(memory, here, at);
        const isLast = at + here.length === end;
        const seam = isLast ? here.length : here.length - OVERLAP;
        scanned += seam;
        for (const { name, bytes } of wanted) {
          const found = count(here, bytes, seam);
          if (found > 0) counts.set(name, (counts.get(name) ?? 0) + found);
        }
        if (isLast) break;
      }
    }
  } finally {
    closeSync(memory);
  }
  return { pid, bytes: scanned, found: Object.fromEntries(counts) };
}

/** Mappings that touch hold one thing as often as not. */
function joined(regions: readonly Region[]): Region[] {
  const all: Region[] = [];
  for (const region of regions) {
    const last = all.at(-1);
    if (last?.end === region.start) all[all.length - 1] = { start: last.start, end: region.end };
    else all.push(region);
  }
  return all;
}

/** A page that cannot be read, because it has just been given back, reads as zeros. */
function readAll(memory: number, piece: Buffer, at: number): void {
  for (let filled = 0; filled < piece.length;) {
    const got = tryRead(memory, piece.subarray(filled), at + filled);
    if (got === 0) piece.fill(0, filled, filled + PAGE);
    filled += got === 0 ? PAGE : got;
  }
}

function tryRead(memory: number, into: Buffer, at: number): number {
  try {
    return readSync(memory, into, 0, into.length, at);
  } catch {
    return 0;
  }
}

/** Occurrences that begin before `limit`. */
function count(memory: Buffer, bytes: Buffer, limit: number): number {
  let found = 0;
  for (let at = memory.indexOf(bytes); at >= 0 && at < limit; at = memory.indexOf(bytes, at + 1)) {
    found += 1;
  }
  return found;
}

async function run(): Promise<void> {
  const job = jobSchema.parse(JSON.parse(await text(process.stdin)));
  const wanted = await needles(job);
  const scanned = job.pids.flatMap((pid) => scanUnlessEnded(pid, wanted) ?? []);
  process.stdout.write(JSON.stringify(scanned));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run();
