/**
 * Puts a bundle on the disk, as one zip or as a folder: whole or not at all. Everything is written under a
 * name of our own beside the place that was chosen, synced, read back from the disk and compared with the
 * manifest; only then does it take its name. Cancelled or failed, nothing is left.
 */
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { link, lstat, mkdir, open, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { Problem } from '../../../shared/errors/problems.ts';
import { ofFile } from '../leak-test/byte-source.ts';
import { readDirectory, unpack } from '../leak-test/zip-archive.ts';
import { checkManifest, MANIFEST_FILE } from './bundle.ts';
import type { Pace } from '../long-work/pace.ts';
import type { NamedBytes } from './files/write-zip.ts';
import { ZipWriter } from './files/write-zip.ts';
import type { NamingRecord } from './save-file.ts';
import { onDisk, syncFolder, takeBack } from './save-file.ts';
import { removeLeftOver, unnamedBeside } from './unfinished.ts';

export interface BundleToSave {
  readonly files: AsyncIterable<NamedBytes>;
  /** Absolute. */
  readonly path: string;
  /** True where the person was asked about what stands there; only a file is ever replaced. */
  readonly mayReplace: boolean;
  readonly record: NamingRecord;
  readonly pace: Pace;
}

/**
 * @returns the size in bytes.
 * @throws CalledOff; Problem `name-taken`, `folder-missing`, `disk-full`, `not-writable`, `disk-failed`.
 */
export async function saveBundleZip(bundle: BundleToSave): Promise<number> {
  return named(bundle, bundle.mayReplace ? rename : claimFile, async (unnamed) => {
    await onDisk(() => writeZip(unnamed, bundle));
    return onDisk(() => proveZip(unnamed, bundle.pace));
  });
}

/** As `saveBundleZip`; the path is that of the folder to be made. */
export async function saveBundleFolder(bundle: BundleToSave): Promise<number> {
  return named({ ...bundle, mayReplace: false }, claimFolder, async (unnamed) => {
    const written = await onDisk(() => writeFolder(unnamed, bundle));
    return onDisk(() => proveFolder(unnamed, written, bundle.pace));
  });
}

type Claim = (unnamed: string, path: string) => Promise<void>;

async function named(
  { path, mayReplace, record, pace }: BundleToSave,
  claim: Claim,
  make: (unnamed: string) => Promise<number>,
): Promise<number> {
  const unnamed = unnamedBeside(path);
  try {
    await refuseTaken(path, mayReplace);
    await removeLeftOver(dirname(path), Date.now());
    const size = await make(unnamed);
    await pace.finish();
    record.write();
    await onDisk(() => claim(unnamed, path)).catch((error: unknown) => {
      takeBack(record);
      throw error;
    });
    await syncFolder(dirname(path));
    return size;
  } catch (error) {
    await rm(unnamed, { recursive: true, force: true }).catch(() => undefined);
    throw asBundleProblem(error);
  }
}

/**
 * A name is taken by making it: to look first and to rename then would leave a moment in which somebody
 * else takes it, and a rename would replace theirs.
 */
async function claimFile(unnamed: string, path: string): Promise<void> {
  try {
    await link(unnamed, path);
    await rm(unnamed, { force: true });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // A disk without second names, such as a memory stick's.
    await (await open(path, 'wx', 0o600)).close();
    await renameOver(unnamed, path, () => rm(path, { force: true }));
  }
}

async function claimFolder(unnamed: string, path: string): Promise<void> {
  await mkdir(path, { mode: 0o700 });
  await renameOver(unnamed, path, () => rmdir(path));
}

/** Over the empty thing that holds the name; where a system will not, that goes first. */
async function renameOver(
  unnamed: string,
  path: string,
  removeOwn: () => Promise<void>,
): Promise<void> {
  try {
    await rename(unnamed, path);
  } catch {
    // Ours and empty: a folder that somebody put something into is not removed.
    await removeOwn();
    await rename(unnamed, path);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

async function refuseTaken(path: string, mayReplace: boolean): Promise<void> {
  const folder = await lstat(dirname(path)).catch(() => null);
  if (folder === null) throw Problem.of('folder-missing', {});
  const there = await lstat(path).catch(() => null);
  if (there !== null && !(mayReplace && there.isFile())) throw Problem.of('name-taken', {});
}

/** The folder went while we wrote, or somebody took the name in the last moment. */
function asBundleProblem(error: unknown): unknown {
  if (!(error instanceof Problem) || error.data.code !== 'disk-failed') return error;
  const { code } = error.data.details;
  if (code === 'ENOENT') return Problem.of('folder-missing', {});
  const isTaken = ['ENOTEMPTY', 'EEXIST', 'EISDIR', 'ENOTDIR'].includes(code);
  return isTaken ? Problem.of('name-taken', {}) : error;
}

async function writeZip(path: string, { files, pace }: BundleToSave): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    const zip = new ZipWriter((bytes) => writeAll(handle, bytes), pace);
    for await (const file of files) await zip.add(file);
    await zip.finish();
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** With the reader of the leak test, which knows nothing of the writer. */
async function proveZip(path: string, pace: Pace): Promise<number> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const source = ofFile(handle, size);
    const entries = await readDirectory(source);
    if (entries === null) throw readBackFailed();
    const hashes = new Map<string, string>();
    let manifest = '';
    for (const entry of entries) {
      const hash = createHash('sha256');
      const decoder = new TextDecoder();
      try {
        for await (const piece of unpack(source, entry)) {
          hash.update(piece);
          if (entry.name === MANIFEST_FILE) manifest += decoder.decode(piece, { stream: true });
        }
      } catch {
        throw readBackFailed();
      }
      hashes.set(entry.name, hash.digest('hex'));
      await pace.step(1);
    }
    provedBy(hashes, manifest);
    return size;
  } finally {
    await handle.close();
  }
}

/** @returns the names that were written. */
async function writeFolder(
  folder: string,
  { files, pace }: BundleToSave,
): Promise<readonly string[]> {
  await mkdir(folder, { mode: 0o700 });
  const names: string[] = [];
  const made = new Set<string>([folder]);
  for await (const { name, bytes } of files) {
    const path = join(folder, ...name.split('/'));
    if (!made.has(dirname(path))) await mkdir(dirname(path), { mode: 0o700 });
    made.add(dirname(path));
    const handle = await open(path, 'wx', 0o600);
    try {
      await writeAll(handle, bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    names.push(name);
    await pace.step(0);
  }
  for (const one of made) await syncFolder(one);
  return names;
}

async function proveFolder(folder: string, names: readonly string[], pace: Pace): Promise<number> {
  const hashes = new Map<string, string>();
  let size = 0;
  let manifest = '';
  for (const name of names) {
    const bytes = await readFile(join(folder, ...name.split('/')));
    size += bytes.length;
    hashes.set(name, createHash('sha256').update(bytes).digest('hex'));
    if (name === MANIFEST_FILE) manifest = bytes.toString('utf8');
    await pace.step(1);
  }
  provedBy(hashes, manifest);
  return size;
}

function provedBy(hashes: ReadonlyMap<string, string>, manifest: string): void {
  try {
    checkManifest(hashes, manifest);
  } catch {
    throw readBackFailed();
  }
}

function readBackFailed(): Problem {
  return Problem.of('disk-failed', { code: 'READBACK' });
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at);
    at += bytesWritten;
  }
}
