/** What can be said of a vault from outside and at its door. Expected outcomes are values, not errors. */
import { z } from 'zod';

import { instant } from './journal.ts';
import { ROLES } from './scheme.ts';

/** Why a vault cannot be opened at all as it lies there. */
export const VAULT_FAULTS = [
  /** The key file cannot be read as one. */
  'key-file-damaged',
  /** The key file is there and the database is not, or the other way round. */
  'half-missing',
  /** The database is cut short or is not ours. */
  'database-damaged',
  /** Database and key file belong to different vaults. */
  'swapped',
  'unreadable',
] as const;
export type VaultFault = (typeof VAULT_FAULTS)[number];

/** Why a vault opens to be read only. */
export const READ_ONLY_REASONS = [
  /** Records fail their seal, are missing, or are there without belonging. */
  'damaged',
  /** Whole, but older than this device has last seen it. */
  'older-copy',
  /** Whole and as old as this device has last seen it, but not the same. */
  'tampered',
  /** Whole, and what this device has last seen of it cannot be read: it may have been newer. */
  'age-unknown',
  /** Whole; the disk takes no writing. */
  'disk-read-only',
] as const;
export type ReadOnlyReason = (typeof READ_ONLY_REASONS)[number];

/** A record that cannot be read, by what the person knows of it. */
export const lostRecordSchema = z.strictObject({
  state: z.enum(['unreadable', 'missing']),
  /** `unknown` where its label is lost, too. */
  kind: z.enum([
    'entry',
    'history',
    'session',
    'step',
    'ratings',
    'idea',
    'load',
    'agreement',
    'choices',
    'scheme',
    'cast-member',
    'profile',
    'release',
    'other',
    'unknown',
  ]),
  /** An entry's title, a cast member's replacement, a step; empty where there is none. */
  title: z.string(),
  /** When it was begun, held or released. */
  at: instant.nullable(),
});
export type LostRecord = z.infer<typeof lostRecordSchema>;

export const readOnlySchema = z.strictObject({
  why: z.enum(READ_ONLY_REASONS),
  /** Entries that can be read. */
  wholeEntries: z.int().nonnegative(),
  /** The first hundred. */
  lost: z.array(lostRecordSchema).max(100),
  lostCount: z.int().nonnegative(),
  /** The database says that there should be so many records more, and nobody knows which. */
  unnamedMissing: z.int().nonnegative(),
});
export type ReadOnly = z.infer<typeof readOnlySchema>;

export const vaultStatusSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('locked') }),
  z.strictObject({ state: z.literal('unlocked'), readOnly: readOnlySchema.nullable() }),
  z.strictObject({ state: z.literal('from-newer-version') }),
  z.strictObject({ state: z.literal('faulty'), fault: z.enum(VAULT_FAULTS) }),
]);
export type VaultStatus = z.infer<typeof vaultStatusSchema>;

export const unlockOutcomeSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('unlocked') }),
  /** Words opened it: a new passphrase is due. */
  z.strictObject({ outcome: z.literal('unlocked-by-words') }),
  /** Open, with every change refused; what is whole can be read and taken along. */
  z.strictObject({ outcome: z.literal('unlocked-to-read'), readOnly: readOnlySchema }),
  z.strictObject({ outcome: z.literal('wrong-passphrase') }),
  z.strictObject({ outcome: z.literal('wrong-words') }),
  /** Not twenty-four words, unknown ones (1-based places), or a checksum that does not fit. */
  z.strictObject({
    outcome: z.literal('words-mistyped'),
    unknown: z.array(z.int().positive()),
    count: z.int().nonnegative(),
  }),
  /** After wrong tries, a growing pause. */
  z.strictObject({ outcome: z.literal('wait'), seconds: z.int().positive() }),
  z.strictObject({ outcome: z.literal('damaged-slot') }),
  /** The recovery words were revoked. */
  z.strictObject({ outcome: z.literal('no-words') }),
  z.strictObject({ outcome: z.literal('from-newer-version') }),
  z.strictObject({ outcome: z.literal('in-use') }),
  z.strictObject({ outcome: z.literal('not-enough-memory') }),
  z.strictObject({ outcome: z.literal('faulty'), fault: z.enum(VAULT_FAULTS) }),
]);
export type UnlockOutcome = z.infer<typeof unlockOutcomeSchema>;

export const passphraseEstimateSchema = z.strictObject({
  /** 0 to 4; 3 and 4 are accepted. */
  score: z.int().min(0).max(4),
  accepted: z.boolean(),
  /** Why it is weak, and what would help; closed list, worded in renderer/text. */
  reasons: z.array(
    z.enum(['short', 'common', 'names', 'keyboard', 'repeats', 'sequence', 'dates', 'few-words']),
  ),
});
export type PassphraseEstimate = z.infer<typeof passphraseEstimateSchema>;

/** Whether a passphrase or words would open the journal, tried without opening it. */
export const rehearsalSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('opens') }),
  z.strictObject({ outcome: z.literal('wrong') }),
  z.strictObject({
    outcome: z.literal('words-mistyped'),
    unknown: z.array(z.int().positive()),
    count: z.int().nonnegative(),
  }),
  z.strictObject({ outcome: z.literal('no-words') }),
  z.strictObject({ outcome: z.literal('wait'), seconds: z.int().positive() }),
  z.strictObject({ outcome: z.literal('damaged-slot') }),
]);
export type Rehearsal = z.infer<typeof rehearsalSchema>;

/** What the person should know of their ways in and of the place where the journal lies. */
export const vaultHealthSchema = z.strictObject({
  words: z.enum(['confirmed', 'unconfirmed', 'none']),
  /** When the passphrase was last tried by somebody who was in. */
  rehearsedAt: instant.nullable(),
  /** When the recovery words of today were. */
  wordsRehearsedAt: instant.nullable(),
  /** A year has passed since one of them was, or since it was made. */
  rehearsalDue: z.boolean(),
  /** What one guess at the passphrase costs. */
  kdf: z.strictObject({ memoryMiB: z.int(), passes: z.int() }).nullable(),
  /** Records that still await the new key; 0 where no renewal is under way. */
  renewing: z.int().nonnegative(),
  /** All records, for the share of them that awaits it. */
  records: z.int().nonnegative(),
  place: z.strictObject({
    /** Name of the service whose folder it lies in. */
    synced: z.string().nullable(),
    network: z.boolean(),
  }),
});
export type VaultHealth = z.infer<typeof vaultHealthSchema>;

/** `Verso-2026-11-23T14-43-21Z-1a2b3c4d.verso`: UTC, and the beginning of the vault's id. */
export const backupName = z
  .string()
  .regex(/^Verso-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-[0-9a-f]{8}\.verso$/);

export const backupFileSchema = z.strictObject({
  name: backupName,
  madeAt: instant,
  bytes: z.int().nonnegative(),
});
export type BackupFile = z.infer<typeof backupFileSchema>;

export const BACKUP_TROUBLES = [
  /** The folder is not there: a drive that is not plugged in. */
  'folder-missing',
  'disk-full',
  'not-writable',
  'disk-failed',
  /** What was written did not open again as it should; it was thrown away. */
  'not-proved',
] as const;

export const backupsSchema = z.strictObject({
  /** Null where the person has chosen none: there are no backups. */
  folder: z.string().nullable(),
  /** When a backup was last opened again and found whole. */
  provedAt: instant.nullable(),
  /** Changes since then are not in any backup. */
  isDue: z.boolean(),
  /** Why the last attempt failed; null where it did not. */
  trouble: z.enum(BACKUP_TROUBLES).nullable(),
  /** Of this journal, newest first. */
  files: z.array(backupFileSchema),
});
export type Backups = z.infer<typeof backupsSchema>;

/** What is in a backup; known only once it is open. */
export const backupPreviewSchema = z.strictObject({
  role: z.enum(ROLES),
  madeAt: instant,
  entries: z.int().nonnegative(),
  sessions: z.int().nonnegative(),
  firstAt: instant.nullable(),
  lastAt: instant.nullable(),
});
export type BackupPreview = z.infer<typeof backupPreviewSchema>;

export const openedBackupSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('opened'), preview: backupPreviewSchema }),
  z.strictObject({ outcome: z.literal('wrong-passphrase') }),
  z.strictObject({ outcome: z.literal('wrong-words') }),
  z.strictObject({
    outcome: z.literal('words-mistyped'),
    unknown: z.array(z.int().positive()),
    count: z.int().nonnegative(),
  }),
  z.strictObject({ outcome: z.literal('no-words') }),
  z.strictObject({ outcome: z.literal('damaged-slot') }),
  /** Not whole: another one should be taken. */
  z.strictObject({ outcome: z.literal('damaged') }),
  z.strictObject({ outcome: z.literal('from-newer-version') }),
  z.strictObject({ outcome: z.literal('not-enough-memory') }),
]);
export type OpenedBackup = z.infer<typeof openedBackupSchema>;
