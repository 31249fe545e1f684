/**
 * How the window looks and when it locks. Kept outside the vault in plain JSON, because the unlock
 * page must already speak the person's language in a size that they can read
 * (docs/decisions/0003-preferences-outside-the-vault.md). Nothing of the journal may ever go here.
 */
import { z } from 'zod';

import { LANGUAGES } from './scheme.ts';

export const preferencesSchema = z.strictObject({
  /** Null until the person has chosen; the window then follows the system's language. */
  language: z.enum(LANGUAGES).nullable(),
  theme: z.enum(['system', 'paper', 'lamp']),
  /** Per cent. */
  textSize: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(200)]),
  /** Minutes without a key or a click before Verso locks itself. */
  idleMinutes: z.union([z.literal(1), z.literal(5), z.literal(10), z.literal(30)]),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const DEFAULT_PREFERENCES: Preferences = {
  language: null,
  theme: 'system',
  textSize: 100,
  idleMinutes: 5,
};
