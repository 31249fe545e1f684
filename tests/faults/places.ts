/** Where one state of the disk lies, and the vault process's parts over it. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { Backups } from '../../main/vault/backup/backups.ts';
import { Restore } from '../../main/vault/backup/restore.ts';
import { KeyCare } from '../../main/vault/door/key-care.ts';
import { finishReplacement } from '../../main/vault/door/replace-vault.ts';
import { VaultDoor } from '../../main/vault/door/vault-door.ts';
import type { VaultFiles } from '../../main/vault/store/vault-files.ts';
import { ownFolder, vaultFiles } from '../../main/vault/store/vault-files.ts';
import { Jobs } from '../../main/vault/long-work/jobs.ts';
import type { RecordId } from '../../shared/model/journal.ts';
import { recordId } from '../../shared/model/journal.ts';

export const PASSPHRASE = 'seven quiet herons over the estuary';
export const SECOND_PASSPHRASE = 'eleven copper kettles beside a window';

const BEGIN = Date.parse('2026-05-04T09:30:00.000Z');
const DAY_MS = 86_400_000;
const TICK_MS = 61_000;
let ticks = 0;

/** Seeds are made on the first day, work is done on the second, judged on the third. */
export type Day = 1 | 2 | 3;

/** The parts that a vault process holds (main/vault/vault-process.ts), over the state at a root. */
export interface Household {
  readonly root: string;
  readonly door: VaultDoor;
  readonly keyCare: KeyCare;
  readonly backups: Backups;
  readonly restore: Restore;
}

/** The vault of a state: its root is what the shim watches. */
export function filesAt(root: string): VaultFiles {
  return vaultFiles(join(root, 'vault'));
}

export function backupFolderOf(root: string): string {
  return join(root, 'backups');
}

/** @param onBug what the product would write in its local log. */
export function householdAt(
  root: string,
  day: Day,
  onBug: (where: string, error: unknown) => void,
): Household {
  const files = filesAt(root);
  const note = (where: string, error: unknown): string => {
    onBug(where, error);
    return '';
  };
  try {
    finishReplacement(files);
  } catch (error) {
    onBug('replacement', error);
  }
  for (const folder of [files.folder, files.deviceFolder]) tryToOwn(folder);
  const door: VaultDoor = new VaultDoor({
    files,
    // Each reading is later than the last one, and the n-th of one run is that of the next.
    now: () => new Date(BEGIN + (day - 1) * DAY_MS + (ticks += 1) * TICK_MS),
    onBug: note,
    kdf: 'floor',
    version: 'test',
    onOpened: (vault) => {
      if (vault.mode === 'open') backups.watch(vault);
    },
    onBroken: () => undefined,
    onRenewed: (vault) => backups.watch(vault),
    beforeClose: (vault) => backups.beforeClose(vault),
  });
  // Every choice of a folder is the one of this state.
  const targets = { take: () => backupFolderOf(root) };
  const backups: Backups = new Backups(door, targets, new Jobs());
  const restore = new Restore(door, targets);
  return { root, door, keyCare: new KeyCare(door), backups, restore };
}

/**
 * The device's note of where the backups are names a folder by its whole path; in a copied state that is
 * the copied one's.
 */
export function pointToOwnBackups(root: string): void {
  const { deviceFolder, backupStateEnding } = filesAt(root);
  if (!existsSync(deviceFolder)) return;
  for (const name of readdirSync(deviceFolder)) {
    if (!name.endsWith(backupStateEnding)) continue;
    const path = join(deviceFolder, name);
    const state = noteSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    if (state.folder === null) continue;
    writeFileSync(path, JSON.stringify({ ...state, folder: backupFolderOf(root) }));
  }
}

const noteSchema = z.looseObject({ folder: z.string().nullable() });

function tryToOwn(folder: string): void {
  try {
    ownFolder(folder);
  } catch {
    // Said by the call that needs it.
  }
}

/** For the next piece of work of this process. */
export function resetClock(): void {
  ticks = 0;
}

export function secretOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** The same small id in every run. */
export function fixedId(number: number): RecordId {
  return recordId.parse(number.toString(16).padStart(32, '0'));
}
