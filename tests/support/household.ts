/** The parts of a vault process in this process, put together as main/vault/vault-process.ts does. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { Backups } from '../../main/vault/backup/backups.ts';
import { Restore } from '../../main/vault/backup/restore.ts';
import { KeyCare } from '../../main/vault/door/key-care.ts';
import { finishReplacement } from '../../main/vault/door/replace-vault.ts';
import { VaultDoor } from '../../main/vault/door/vault-door.ts';
import { AnnouncedTargets } from '../../main/vault/file-targets.ts';
import type { VaultFiles } from '../../main/vault/store/vault-files.ts';
import { vaultFiles } from '../../main/vault/store/vault-files.ts';
import { Jobs } from '../../main/vault/long-work/jobs.ts';

export interface Household {
  readonly door: VaultDoor;
  readonly keyCare: KeyCare;
  readonly backups: Backups;
  readonly restore: Restore;
  readonly targets: AnnouncedTargets;
  readonly files: VaultFiles;
  /** What would stand in the local log. */
  readonly bugs: unknown[];
}

export interface HouseholdOptions {
  readonly now: () => Date;
  readonly onBroken?: () => void;
}

export function householdAt(
  root: string,
  { now, onBroken = () => undefined }: HouseholdOptions,
): Household {
  const files = vaultFiles(join(root, 'vault'));
  finishReplacement(files);
  mkdirSync(files.folder, { recursive: true });
  mkdirSync(files.deviceFolder, { recursive: true });
  const bugs: unknown[] = [];
  const targets = new AnnouncedTargets();
  const door: VaultDoor = new VaultDoor({
    files,
    now,
    onBug: (_, error) => void bugs.push(error),
    kdf: 'floor',
    version: 'test',
    onOpened: (vault) => {
      if (vault.mode === 'open') backups.watch(vault);
    },
    onBroken,
    onRenewed: (vault) => backups.plan(vault),
    beforeClose: (vault) => backups.beforeClose(vault),
  });
  const backups: Backups = new Backups(door, targets, new Jobs());
  const restore = new Restore(door, targets);
  return { door, keyCare: new KeyCare(door), backups, restore, targets, files, bugs };
}
