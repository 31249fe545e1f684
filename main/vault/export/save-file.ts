/**
 * Puts a copy where the person chose. They see either the whole new file or what was there before: the
 * words go to a new file beside it, which takes the name only when it is whole and on the disk.
 */
import type { FileHandle } from 'node:fs/promises';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

import { Problem } from '../../../shared/errors/problems.ts';
import { removeLeftOver, unnamedBeside } from './unfinished.ts';

/** What is to be known of a copy, by the time that it has its name and not otherwise. */
export interface NamingRecord {
  /** Runs when the words lie whole on the disk under another name; if it throws, no file is left. */
  write(): void;
  /** Runs where the file could not be given its name after all. Its own failure is passed over. */
  takeBack(): void;
}

/**
 * Replaces an existing file: the dialog asked the person about it.
 * @param record is written before the naming, so that a kill in between leaves a record without a copy
 * rather than a copy without a record.
 * @returns the size in bytes, after the file has been read back and compared.
 * @throws Problem `disk-full`, `not-writable` or `disk-failed`; no new file is left then.
 */
export async function saveFile(
  path: string,
  content: string | Uint8Array,
  record: NamingRecord,
): Promise<number> {
  const bytes = Buffer.from(content);
  const unnamed = unnamedBeside(path);
  await removeLeftOver(dirname(path), Date.now());
  try {
    await onDisk(() => writeWhole(unnamed, bytes));
    record.write();
    await onDisk(() => rename(unnamed, path)).catch((error: unknown) => {
      takeBack(record);
      throw error;
    });
  } catch (error) {
    await rm(unnamed, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
  await onDisk(() => compare(path, bytes));
  return bytes.length;
}

/** The first failure is the one to be told. */
export function takeBack(record: NamingRecord): void {
  try {
    record.takeBack();
  } catch {
    // A record too many is the lesser harm.
  }
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await compare(path, bytes);
}

async function compare(path: string, bytes: Buffer): Promise<void> {
  if (!bytes.equals(await readFile(path))) throw Problem.of('disk-failed', { code: 'READBACK' });
}

/** So that the new name outlives a power cut. Some systems cannot open a folder; the file is whole anyway. */
export async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    return;
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS', 'EISDIR']);

export async function onDisk<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw diskProblem(error);
  }
}

function diskProblem(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === null) return error;
  if (FULL.has(code)) return Problem.of('disk-full', {});
  if (FORBIDDEN.has(code)) return Problem.of('not-writable', {});
  return Problem.of('disk-failed', { code: code.slice(0, 20) });
}
