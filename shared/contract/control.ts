/**
 * What the host's session and a vault process say to each other besides the contract. The session
 * never sees a key, a passphrase or an entry as it was written; the vault process never sees a window.
 */
import { z } from 'zod';

/** How Argon2id's cost is chosen for a new slot. `floor` is for tests and demonstrations only. */
export const kdfChoice = z.enum(['calibrate', 'floor']);
export type KdfChoice = z.infer<typeof kdfChoice>;

/** Session to vault process. */
export const orderSchema = z.discriminatedUnion('order', [
  /** First message of a process's life. Folders are absolute; they are made if missing. */
  z.strictObject({
    order: z.literal('begin'),
    vaultFolder: z.string(),
    logFolder: z.string(),
    kdf: kdfChoice,
    version: z.string(),
  }),
  /** The person chose this file; the token stands for it, once. */
  z.strictObject({ order: z.literal('target'), token: z.string(), path: z.string() }),
  /** What came of a page that was to be printed; null where the host could not. */
  z.strictObject({
    order: z.literal('printed'),
    id: z.int().nonnegative(),
    pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array).nullable(),
  }),
  /** Checkpoint, close, wipe, report `closed`, exit. */
  z.strictObject({ order: z.literal('close') }),
]);
export type Order = z.infer<typeof orderSchema>;

/** Vault process to session. */
export const reportSchema = z.discriminatedUnion('report', [
  z.strictObject({ report: z.literal('ready') }),
  /** Created or unlocked: the idle clock may start. */
  z.strictObject({ report: z.literal('opened') }),
  /** The page engine is the host's: a copy that is to be a PDF. Its words may leave, and are about to. */
  z.strictObject({ report: z.literal('print'), id: z.int().nonnegative(), html: z.string() }),
  z.strictObject({ report: z.literal('closed') }),
]);
export type Report = z.infer<typeof reportSchema>;
