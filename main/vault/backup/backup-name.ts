/** What backups are called: a date that sorts, and the beginning of the vault's id. */
import { backupName } from '../../../shared/model/vault.ts';

const VAULT_DIGITS = 8;

/** `Verso-2026-11-23T14-43-21Z-1a2b3c4d.verso` */
export function nameBackup(vaultId: string, madeAt: Date): string {
  const time = madeAt.toISOString().slice(0, 19).replaceAll(':', '-');
  return `Verso-${time}Z-${vaultId.slice(0, VAULT_DIGITS)}.verso`;
}

export interface NamedBackup {
  readonly madeAt: Date;
  /** The first eight digits of the vault's id. */
  readonly vault: string;
}

/** @returns null for a name that is none of ours, or names no moment in time. */
export function readBackupName(name: string): NamedBackup | null {
  if (!backupName.safeParse(name).success) return null;
  const time = name.slice('Verso-'.length, 'Verso-2026-11-23T14-43-21'.length);
  const [day = '', clock = ''] = time.split('T');
  const madeAt = new Date(`${day}T${clock.replaceAll('-', ':')}.000Z`);
  if (Number.isNaN(madeAt.getTime())) return null;
  return { madeAt, vault: name.slice(-'1a2b3c4d.verso'.length, -'.verso'.length) };
}

export function isBackupOf(name: string, vaultId: string): boolean {
  return readBackupName(name)?.vault === vaultId.slice(0, VAULT_DIGITS);
}
