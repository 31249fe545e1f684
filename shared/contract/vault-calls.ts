/** The part of the contract about the vault itself: the ways in, its care, its backups, its self-test. */
import { z } from 'zod';

import { instant, recordId } from '../model/journal.ts';
import { ROLES } from '../model/scheme.ts';
import {
  backupFileSchema,
  backupName,
  backupsSchema,
  openedBackupSchema,
  passphraseEstimateSchema,
  rehearsalSchema,
  unlockOutcomeSchema,
  vaultHealthSchema,
  vaultStatusSchema,
} from '../model/vault.ts';
import { call, CHANGE_PROBLEMS, DISK_PROBLEMS, fileToken, jobId, nothing, secret } from './call.ts';

/** Null where it was called off: all is then as it was before. */
function orCalledOff<T extends z.ZodType>(answer: T): z.ZodNullable<T> {
  return answer.nullable();
}
/** Work that nobody asks after needs no number. */
const job = jobId.optional();

export const vaultContract = {
  'vault.status': call({
    home: 'vault',
    available: 'always',
    input: nothing,
    output: vaultStatusSchema,
    problems: [],
  }),
  'vault.estimatePassphrase': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({ passphrase: secret }),
    output: passphraseEstimateSchema,
    problems: [],
  }),
  /** Makes the vault and opens it. The words are shown once and kept nowhere. */
  'vault.create': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({ passphrase: secret, role: z.enum(ROLES) }),
    output: z.strictObject({ recoveryWords: z.array(z.string()).length(24) }),
    problems: ['vault-exists', 'passphrase-too-weak', 'not-enough-memory', ...DISK_PROBLEMS],
  }),
  'vault.unlock': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({ passphrase: secret, job }),
    output: orCalledOff(unlockOutcomeSchema),
    problems: DISK_PROBLEMS,
  }),
  'vault.unlockWithWords': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({ words: secret, job }),
    output: orCalledOff(unlockOutcomeSchema),
    problems: DISK_PROBLEMS,
  }),
  /** Writes the passphrase slot anew. */
  'vault.changePassphrase': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ passphrase: secret }),
    output: nothing,
    problems: ['passphrase-too-weak', 'not-enough-memory', ...CHANGE_PROBLEMS],
  }),
  /** New recovery words; the old ones stop working. */
  'vault.renewRecoveryWords': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.strictObject({ recoveryWords: z.array(z.string()).length(24) }),
    problems: CHANGE_PROBLEMS,
  }),
  'vault.confirmRecoveryWords': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: nothing,
    problems: CHANGE_PROBLEMS,
  }),
  /** The recovery words stop working; none take their place. */
  'vault.revokeRecoveryWords': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: nothing,
    problems: CHANGE_PROBLEMS,
  }),
  /**
   * A new vault key, with this passphrase and new recovery words as its ways in. Every record is sealed
   * anew, in the background and across restarts; `vault.health` tells how many are left.
   */
  'vault.renewKeys': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ passphrase: secret, job }),
    output: orCalledOff(z.strictObject({ recoveryWords: z.array(z.string()).length(24) })),
    problems: ['passphrase-too-weak', 'not-enough-memory', ...CHANGE_PROBLEMS],
  }),
  'vault.health': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: vaultHealthSchema,
    problems: [],
  }),
  /** Would this passphrase open the journal? Wrong ones count as they do at the door. */
  'vault.rehearsePassphrase': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ passphrase: secret }),
    output: rehearsalSchema,
    problems: ['not-enough-memory', ...CHANGE_PROBLEMS],
  }),
  'vault.rehearseWords': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ words: secret }),
    output: rehearsalSchema,
    problems: CHANGE_PROBLEMS,
  }),
  /**
   * Ends reading only: this copy counts from now on, as it is. What could not be read stays beside the
   * journal in a copy of its file, whose name is the answer; null where all could be read.
   */
  'vault.goOn': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ job }),
    output: orCalledOff(z.strictObject({ setAside: z.string().nullable() })),
    problems: DISK_PROBLEMS,
  }),
  /** The end: keys first, then files. `left` names what could not be removed. */
  'vault.destroy': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ passphrase: secret, backupsToo: z.boolean() }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('destroyed'),
        files: z.int().nonnegative(),
        left: z.array(z.string()),
      }),
      z.strictObject({ outcome: z.literal('wrong-passphrase') }),
      z.strictObject({ outcome: z.literal('wait'), seconds: z.int().positive() }),
    ]),
    problems: ['not-enough-memory', ...DISK_PROBLEMS],
  }),
  'backups.read': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: backupsSchema,
    problems: [],
  }),
  /** From now on into this folder, by themselves; the first one is made now. */
  'backups.useFolder': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ token: fileToken, job }),
    output: orCalledOff(backupsSchema),
    problems: ['choice-expired', 'folder-missing', 'backup-not-proved', ...CHANGE_PROBLEMS],
  }),
  /** No more backups; those that are there stay. */
  'backups.stop': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: backupsSchema,
    problems: DISK_PROBLEMS,
  }),
  /** Answers when the backup has been opened again and found whole. */
  'backups.make': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ job }),
    output: orCalledOff(backupsSchema),
    problems: ['no-backup-folder', 'folder-missing', 'backup-not-proved', ...CHANGE_PROBLEMS],
  }),
  /** Keeps the newest good one only: what was deleted from the journal goes from the backups, too. */
  'backups.removeOlder': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ job }),
    output: orCalledOff(backupsSchema),
    problems: ['no-backup-folder', 'folder-missing', 'backup-not-proved', ...CHANGE_PROBLEMS],
  }),
  /**
   * What lies in a folder, newest first, before any journal is open. Without a token: in the folder
   * that this device last used, or null where there is none or it is not there.
   */
  'backups.lookIn': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({ token: fileToken.nullable() }),
    output: z
      .strictObject({ place: z.string(), files: z.array(backupFileSchema).max(500) })
      .nullable(),
    problems: ['choice-expired', 'folder-missing', ...DISK_PROBLEMS],
  }),
  /** Opens one of the files that `backups.lookIn` last named and checks all of it. Changes nothing. */
  'backups.open': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({
      name: backupName,
      way: z.enum(['passphrase', 'words']),
      secret,
      job,
    }),
    output: orCalledOff(openedBackupSchema),
    problems: ['not-found', ...DISK_PROBLEMS],
  }),
  /**
   * Puts the backup that was opened last in the journal's place and opens it. A journal that is there is
   * set aside whole, never deleted; `setAside` is the name of its folder.
   */
  'backups.restore': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({ job }),
    output: orCalledOff(
      z.strictObject({
        outcome: z.enum(['unlocked', 'unlocked-by-words']),
        setAside: z.string().nullable(),
      }),
    ),
    problems: ['not-found', 'backup-not-proved', ...DISK_PROBLEMS],
  }),
  /** Remembers, sealed, what the window planted through ordinary calls. */
  'leakTest.plant': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({
      entryId: recordId,
      castId: recordId,
      phrases: z.array(z.string().min(12).max(100)).min(1).max(10),
    }),
    output: nothing,
    problems: CHANGE_PROBLEMS,
  }),
  'leakTest.state': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.strictObject({ plantedAt: instant.nullable() }),
    problems: [],
  }),
  /** Looks for the planted phrases in every file that Verso writes, then deletes what was planted. */
  'leakTest.search': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ job }),
    output: orCalledOff(
      z.strictObject({
        files: z.int().nonnegative(),
        bytes: z.int().nonnegative(),
        archives: z.int().nonnegative(),
        /** Files that could not be read. */
        unread: z.array(z.string()),
        hits: z.array(
          z.strictObject({
            place: z.string(),
            encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be']),
          }),
        ),
      }),
    ),
    problems: ['not-found', ...CHANGE_PROBLEMS],
  }),
} as const;
