/** What can be said of a vault from outside and at its door. Expected outcomes are values, not errors. */
import { z } from 'zod';

/** Why a vault cannot be used as it lies there. */
export const VAULT_FAULTS = [
  /** The key file cannot be read as one. */
  'key-file-damaged',
  /** The key file is there and the database is not, or the other way round. */
  'half-missing',
  /** The database is cut short or is not ours. */
  'database-damaged',
  /** Database and key file belong to different vaults. */
  'swapped',
  /** Records or the manifest fail their seal. */
  'records-damaged',
  /** The database is older than this device has last seen it. */
  'older-copy',
  /** Same age, other content. */
  'tampered',
  'unreadable',
] as const;
export type VaultFault = (typeof VAULT_FAULTS)[number];

export const vaultStatusSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('locked') }),
  z.strictObject({ state: z.literal('unlocked') }),
  z.strictObject({ state: z.literal('from-newer-version') }),
  z.strictObject({ state: z.literal('faulty'), fault: z.enum(VAULT_FAULTS) }),
]);
export type VaultStatus = z.infer<typeof vaultStatusSchema>;

export const unlockOutcomeSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('unlocked') }),
  /** Words opened it: a new passphrase is due. */
  z.strictObject({ outcome: z.literal('unlocked-by-words') }),
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
