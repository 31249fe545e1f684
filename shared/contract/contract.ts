/**
 * The one contract between the window and what answers it. The client, both servers and the tests'
 * fake are derived from this object. Calls name an intent, never a mechanism; inputs are bounded;
 * a path never crosses: a file choice is a token.
 */
import { z } from 'zod';

import { agreementSchema } from '../model/agreement.ts';
import { choicesSchema } from '../model/choices.ts';
import { entryStateSchema } from '../model/entry-history.ts';
import { ideaSchema } from '../model/ideas.ts';
import {
  answerSchema,
  castMemberSchema,
  day,
  entryDraftSchema,
  entrySchema,
  instant,
  profileSchema,
  recordId,
  sessionSchema,
} from '../model/journal.ts';
import { journeyStepSchema, reminderSchema } from '../model/journey.ts';
import { loadEntrySchema } from '../model/load.ts';
import { preferencesSchema } from '../model/preferences.ts';
import { RATING_WAVES, ratingSheetSchema } from '../model/ratings.ts';
import { SAVE_FORMATS } from '../model/save-format.ts';
import { SCHEME_ERRORS, schemeSchema } from '../model/scheme-file.ts';
import { LANGUAGES, ROLES, TIME_POINTS } from '../model/scheme.ts';
import { stepSchema } from '../model/steps.ts';
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
import { call, CHANGE_PROBLEMS, DISK_PROBLEMS, fileToken, nothing } from './call.ts';
import { deskContract } from './desk-calls.ts';
import { releaseContract } from './release-calls.ts';

/** A passphrase or recovery words: UTF-8 bytes, wiped by each hop after use. */
const secret = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 4096);
/** In UTF-16 units; no more than a line to the vault is made for. */
const LARGEST_TEXT = 64_000_000;

export const LOCK_REASONS = [
  'user',
  'idle',
  'suspend',
  'screen-lock',
  'session-end',
  'window-closed',
  'vault-ended',
] as const;
export type LockReason = (typeof LOCK_REASONS)[number];

const excerpt = z.strictObject({ before: z.string(), hit: z.string(), after: z.string() });

export const entrySummarySchema = z.strictObject({
  id: recordId,
  /** Own title or first words; empty where nothing is written yet, and for a closed story. */
  title: z.string(),
  tags: z.array(z.string()),
  /** Holds the first story, which stays closed until the second is written. */
  isClosed: z.boolean(),
  packId: z.string(),
  timePoint: z.enum(TIME_POINTS),
  sessionNumber: z.int().nullable(),
  status: z.enum(['draft', 'finished']),
  createdAt: instant,
  changedAt: instant,
  discardedAt: instant.nullable(),
  /** The first hit in its sentence, when a search is on. */
  excerpt: excerpt.nullable(),
});
export type EntrySummary = z.infer<typeof entrySummarySchema>;

export const entryQuerySchema = z.strictObject({
  /** Words that must all occur, each as the beginning of a word; empty for all entries. */
  words: z.string().max(500),
  packId: z.string().max(20).nullable(),
  sessionId: recordId.nullable(),
  timePoint: z.enum(TIME_POINTS).nullable(),
  tag: z.string().max(40).nullable(),
  /** True for the wastebasket. */
  discarded: z.boolean(),
  order: z.enum(['newest', 'oldest']),
  limit: z.int().min(1).max(500),
  offset: z.int().nonnegative(),
});
export type EntryQuery = z.infer<typeof entryQuerySchema>;

/** An answer of an earlier entry, for the writer who asks what they said before. */
const earlierAnswer = z.strictObject({
  entryId: recordId,
  promptId: z.string(),
  question: z.string(),
  questionLanguage: z.enum(LANGUAGES),
  text: z.string(),
  createdAt: instant,
  sessionNumber: z.int().nullable(),
});
export type EarlierAnswer = z.infer<typeof earlierAnswer>;

/** A little more than a scheme file may have, so that a larger one is called by its name. */
const schemeText = z.string().max(64_000_000);
const schemeErrors = z.array(
  z.strictObject({ code: z.enum(SCHEME_ERRORS), place: z.string().max(500) }),
);
const schemeReading = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    scheme: schemeSchema,
    warnings: schemeErrors,
    /** Open drafts of packs that this scheme no longer has; they stay, with their questions. */
    draftsLeft: z.int().nonnegative(),
  }),
  z.strictObject({ ok: z.literal(false), errors: schemeErrors }),
]);
export type SchemeCheck = z.infer<typeof schemeReading>;

/** A question as it was asked, in the language in which it was asked. */
const asked = answerSchema.pick({ question: true, questionLanguage: true });
const story = z.strictObject({
  entryId: recordId,
  writtenAt: instant,
  ...asked.shape,
  text: z.string(),
});

export const contract = {
  /* ---- the host's session: no secret, no decision about the journal ---- */
  'session.facts': call({
    home: 'session',
    available: 'always',
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      host: z.enum(['electron', 'chromium']),
      /** Shown to the person so that they know where their data lie. */
      dataFolder: z.string(),
      /** What this host cannot do, each worded in renderer/text. */
      lacks: z.array(z.enum(['screen-lock', 'suspend', 'file-dialogs', 'content-protection'])),
      lastLock: z.enum(LOCK_REASONS).nullable(),
    }),
    problems: [],
  }),
  'session.lock': call({
    home: 'session',
    available: 'always',
    input: nothing,
    output: nothing,
    problems: [],
  }),
  /** A key or a click: the idle clock starts again. */
  'session.active': call({
    home: 'session',
    available: 'always',
    input: nothing,
    output: nothing,
    problems: [],
  }),
  /** The window's answer to the `locking` event: the open draft has been sent. */
  'session.sealed': call({
    home: 'session',
    available: 'always',
    input: nothing,
    output: nothing,
    problems: [],
  }),
  'session.chooseSaveFile': call({
    home: 'session',
    /** While the journal is locked only what needs none may be saved; the session sees to it. */
    available: 'always',
    input: z.strictObject({
      suggestedName: z.string().regex(/^[\p{L}\p{N} ._-]{1,80}$/u),
      format: z.enum(SAVE_FORMATS),
    }),
    /** Null when the person closed the dialog. `place` is how to show it to them. */
    output: z.strictObject({ token: fileToken, place: z.string() }).nullable(),
    problems: DISK_PROBLEMS,
  }),
  /** For backups, or to look for one. `place` is the folder's whole path. */
  'session.chooseFolder': call({
    home: 'session',
    available: 'always',
    input: z.strictObject({ purpose: z.enum(['backups', 'restore']) }),
    output: z.strictObject({ token: fileToken, place: z.string() }).nullable(),
    problems: DISK_PROBLEMS,
  }),
  'preferences.read': call({
    home: 'session',
    available: 'always',
    input: nothing,
    output: preferencesSchema,
    problems: [],
  }),
  'preferences.change': call({
    home: 'session',
    available: 'always',
    input: preferencesSchema.partial(),
    output: preferencesSchema,
    problems: DISK_PROBLEMS,
  }),

  /* ---- the vault: its door ---- */
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
    input: z.strictObject({ passphrase: secret }),
    output: unlockOutcomeSchema,
    problems: DISK_PROBLEMS,
  }),
  'vault.unlockWithWords': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({ words: secret }),
    output: unlockOutcomeSchema,
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
    input: z.strictObject({ passphrase: secret }),
    output: z.strictObject({ recoveryWords: z.array(z.string()).length(24) }),
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
    input: nothing,
    output: z.strictObject({ setAside: z.string().nullable() }),
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

  /* ---- backups ---- */
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
    input: z.strictObject({ token: fileToken }),
    output: backupsSchema,
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
    input: nothing,
    output: backupsSchema,
    problems: ['no-backup-folder', 'folder-missing', 'backup-not-proved', ...CHANGE_PROBLEMS],
  }),
  /** Keeps the newest good one only: what was deleted from the journal goes from the backups, too. */
  'backups.removeOlder': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: backupsSchema,
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
    }),
    output: openedBackupSchema,
    problems: ['not-found', ...DISK_PROBLEMS],
  }),
  /**
   * Puts the backup that was opened last in the journal's place and opens it. A journal that is there is
   * set aside whole, never deleted; `setAside` is the name of its folder.
   */
  'backups.restore': call({
    home: 'vault',
    available: 'always',
    input: nothing,
    output: z.strictObject({
      outcome: z.enum(['unlocked', 'unlocked-by-words']),
      setAside: z.string().nullable(),
    }),
    problems: ['not-found', 'backup-not-proved', ...DISK_PROBLEMS],
  }),

  /* ---- the leak self-test ---- */
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
    input: nothing,
    output: z.strictObject({
      files: z.int().nonnegative(),
      bytes: z.int().nonnegative(),
      archives: z.int().nonnegative(),
      /** Files that could not be read. */
      unread: z.array(z.string()),
      hits: z.array(
        z.strictObject({ place: z.string(), encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be']) }),
      ),
    }),
    problems: ['not-found', ...CHANGE_PROBLEMS],
  }),

  /* ---- the journal ---- */
  /** Everything that can be read, in the clear, for the person's own use. Not de-identified. */
  'journal.saveCopy': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ token: fileToken }),
    output: z.strictObject({ entries: z.int().nonnegative(), bytes: z.int().positive() }),
    problems: ['choice-expired', ...DISK_PROBLEMS],
  }),
  'profile.read': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: profileSchema,
    problems: [],
  }),
  'journey.read': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ today: day }),
    output: z.strictObject({
      role: z.enum(ROLES),
      /** Where the person is between T0 and T5 (main/vault/journal/journey.ts). */
      current: z.enum(TIME_POINTS),
      sessions: z.array(sessionSchema),
      /** Newest first. */
      drafts: z.array(entrySummarySchema),
      /** Packs of this role that have a finished entry, by id. */
      finishedPackIds: z.array(z.string()),
      /** What the scheme asks of this role, T0 to T5. */
      steps: z.array(journeyStepSchema),
      /** Gentle ones, most pressing first; none while the person has paused or stopped. */
      reminders: z.array(reminderSchema),
    }),
    problems: [],
  }),
  /** The scheme in use: of a scheme file, or the one that holds without any. */
  'scheme.read': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.strictObject({ scheme: schemeSchema, takenOverAt: instant.nullable() }),
    problems: [],
  }),
  /** Reads a scheme file's text and changes nothing. */
  'scheme.check': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ text: schemeText }),
    output: schemeReading,
    problems: [],
  }),
  /** From now on this scheme, if it can be read; else as `scheme.check`. */
  'scheme.use': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ text: schemeText }),
    output: schemeReading,
    problems: CHANGE_PROBLEMS,
  }),
  /** Back to what holds without a scheme file. */
  'scheme.leave': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: nothing,
    problems: CHANGE_PROBLEMS,
  }),
  /** Writes a scheme file for others; needs no journal. */
  'scheme.saveFile': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({ token: fileToken, scheme: schemeSchema }),
    output: z.strictObject({ bytes: z.int().positive() }),
    problems: ['choice-expired', ...DISK_PROBLEMS],
  }),
  'profile.changeRole': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ role: z.enum(ROLES) }),
    output: profileSchema,
    problems: CHANGE_PROBLEMS,
  }),
  'choices.read': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: choicesSchema,
    problems: [],
  }),
  /** What is given takes the place of what was chosen; the rest stays. */
  'choices.change': call({
    home: 'vault',
    available: 'unlocked',
    input: choicesSchema.partial(),
    output: choicesSchema,
    problems: CHANGE_PROBLEMS,
  }),
  'agreement.read': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    /** Null before the pair has one. */
    output: z.strictObject({ agreement: agreementSchema.nullable() }),
    problems: [],
  }),
  'agreement.save': call({
    home: 'vault',
    available: 'unlocked',
    input: agreementSchema.omit({ id: true, changedAt: true }),
    output: agreementSchema,
    problems: CHANGE_PROBLEMS,
  }),
  'sessions.add': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ date: day }),
    output: sessionSchema,
    problems: CHANGE_PROBLEMS,
  }),
  'sessions.list': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.array(sessionSchema),
    problems: [],
  }),
  /** All but its number, by which entries know it. */
  'sessions.change': call({
    home: 'vault',
    available: 'unlocked',
    input: sessionSchema.omit({ number: true }),
    output: sessionSchema,
    problems: ['not-found', ...CHANGE_PROBLEMS],
  }),
  /** Its entries and steps stay. */
  'sessions.remove': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId }),
    output: nothing,
    problems: ['not-found', ...CHANGE_PROBLEMS],
  }),
  /** Open ones first. */
  'steps.list': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.array(stepSchema),
    problems: [],
  }),
  'steps.save': call({
    home: 'vault',
    available: 'unlocked',
    input: stepSchema,
    output: nothing,
    problems: CHANGE_PROBLEMS,
  }),
  'steps.remove': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId }),
    output: nothing,
    problems: ['not-found', ...CHANGE_PROBLEMS],
  }),
  /** The person's own sheets, in the order of the waves. */
  'ratings.list': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.array(ratingSheetSchema),
    problems: [],
  }),
  /** Takes the place of the sheet of this wave. */
  'ratings.save': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({
      wave: z.enum(RATING_WAVES),
      answers: ratingSheetSchema.shape.answers,
    }),
    output: ratingSheetSchema,
    problems: CHANGE_PROBLEMS,
  }),
  /** Oldest first. */
  'ideas.list': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.array(ideaSchema),
    problems: [],
  }),
  'ideas.save': call({
    home: 'vault',
    available: 'unlocked',
    input: ideaSchema.omit({ createdAt: true, changedAt: true }),
    output: ideaSchema,
    problems: CHANGE_PROBLEMS,
  }),
  'ideas.remove': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId }),
    output: nothing,
    problems: ['not-found', ...CHANGE_PROBLEMS],
  }),
  /** The mentor's own log, newest first. */
  'load.list': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.array(loadEntrySchema),
    problems: ['not-your-role'],
  }),
  'load.save': call({
    home: 'vault',
    available: 'unlocked',
    input: loadEntrySchema,
    output: nothing,
    problems: ['not-your-role', ...CHANGE_PROBLEMS],
  }),
  'load.remove': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId }),
    output: nothing,
    problems: ['not-your-role', 'not-found', ...CHANGE_PROBLEMS],
  }),
  /** Closes an entry's half of the paired story to changes; with the second one, both lie open. */
  'stories.close': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ entryId: recordId }),
    output: nothing,
    problems: ['not-found', 'story-empty', ...CHANGE_PROBLEMS],
  }),
  /** Both stories, once both are closed; null for one that is not written, or that must not be seen yet. */
  'stories.read': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.strictObject({
      first: story.nullable(),
      second: story.nullable(),
      /** There is a first story, and it waits for the second. */
      isFirstWaiting: z.boolean(),
      /** In what words the first was asked for, though it be closed: the second is asked for in the same. */
      firstAsked: asked.nullable(),
    }),
    problems: [],
  }),
  'entries.list': call({
    home: 'vault',
    available: 'unlocked',
    input: entryQuerySchema,
    output: z.strictObject({
      entries: z.array(entrySummarySchema),
      /** Of the whole answer, not of this page. */
      total: z.int().nonnegative(),
    }),
    problems: [],
  }),
  'entries.read': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId }),
    output: entrySchema,
    problems: ['not-found', 'story-closed'],
  }),
  /** Its earlier finished states, newest first. */
  'entries.history': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId }),
    output: z.array(entryStateSchema),
    problems: ['not-found', 'story-closed'],
  }),
  /** The entry says again what it said then; what it says now is kept as the newest earlier state. */
  'entries.bringBack': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId, finishedAt: instant }),
    output: nothing,
    problems: ['not-found', 'story-closed', ...CHANGE_PROBLEMS],
  }),
  /** What was answered to these questions in other entries, newest first. */
  'entries.earlier': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({
      promptIds: z.array(z.string().max(20)).min(1).max(20),
      except: recordId.nullable(),
    }),
    output: z.array(earlierAnswer).max(20),
    problems: [],
  }),
  /** Every tag in use, in alphabetical order. */
  'entries.tags': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.array(z.string()),
    problems: [],
  }),
  /** Seals the whole entry under its id, new or known. Safe to repeat. */
  'entries.save': call({
    home: 'vault',
    available: 'unlocked',
    /** Far more comes in than can be kept, so that an answer beyond the limit is called by its name. */
    input: entryDraftSchema.extend({
      answers: z.array(answerSchema.extend({ text: z.string().max(LARGEST_TEXT) })).max(100),
    }),
    output: z.strictObject({ sealedAt: instant }),
    problems: ['too-long', 'story-closed', ...CHANGE_PROBLEMS],
  }),
  'entries.discard': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId }),
    output: nothing,
    problems: ['not-found', ...CHANGE_PROBLEMS],
  }),
  'entries.restore': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId }),
    output: nothing,
    problems: ['not-found', ...CHANGE_PROBLEMS],
  }),
  /** Deletes for good; afterwards nothing of it is on the disk. */
  'wastebasket.empty': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.strictObject({ deleted: z.int().nonnegative() }),
    problems: CHANGE_PROBLEMS,
  }),

  /* ---- a de-identified copy ---- */
  'cast.list': call({
    home: 'vault',
    available: 'unlocked',
    input: nothing,
    output: z.array(castMemberSchema),
    problems: [],
  }),
  'cast.save': call({
    home: 'vault',
    available: 'unlocked',
    input: castMemberSchema,
    output: nothing,
    problems: CHANGE_PROBLEMS,
  }),
  'cast.remove': call({
    home: 'vault',
    available: 'unlocked',
    input: z.strictObject({ id: recordId }),
    output: nothing,
    problems: ['not-found', ...CHANGE_PROBLEMS],
  }),
  ...releaseContract,

  /* ---- a researcher's desk: no journal ---- */
  ...deskContract,
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>;
export type CallsOf<H extends 'vault' | 'session'> = {
  [N in CallName]: Contract[N]['home'] extends H ? N : never;
}[CallName];

/** What the host's session tells the window unasked. */
export const events = {
  /** Cover the window, send the open draft, then call `session.sealed`. */
  locking: z.strictObject({ reason: z.enum(LOCK_REASONS) }),
  preferences: preferencesSchema,
} as const;
export type EventName = keyof typeof events;
export type EventData<E extends EventName> = z.infer<(typeof events)[E]>;
