/** The part of the contract that the host's session answers: no secret, no decision about the journal. */
import { z } from 'zod';

import { preferencesSchema } from '../model/preferences.ts';
import { SAVE_FORMATS } from '../model/save-format.ts';
import { call, DISK_PROBLEMS, fileToken, nothing } from './call.ts';

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

export const sessionContract = {
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
  /**
   * Ends the process that is opening the journal, so that nothing of what it has opened is left anywhere, and
   * shows the door anew. A journal that has just been opened is locked.
   */
  'session.stopUnlocking': call({
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
  /** The window has put something of the journal on the clipboard. */
  'session.copied': call({
    home: 'session',
    available: 'unlocked',
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
  /** For backups, to look for one, or for what is saved as several files. `place` is the folder's whole path. */
  'session.chooseFolder': call({
    home: 'session',
    available: 'always',
    input: z.strictObject({ purpose: z.enum(['backups', 'restore', 'save']) }),
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
} as const;
