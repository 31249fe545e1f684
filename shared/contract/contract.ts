/**
 * The one contract between the window and what answers it. The client, both servers and the tests'
 * fake are derived from this object. Calls name an intent, never a mechanism; inputs are bounded;
 * a path never crosses: a file choice is a token.
 */
import { z } from 'zod';

import { preferencesSchema } from '../model/preferences.ts';
import { codeContract } from './code-calls.ts';
import { countsContract } from './counts-calls.ts';
import { deskContract } from './desk-calls.ts';
import { entryContract } from './entry-calls.ts';
import { guideContract } from './guide-calls.ts';
import { releaseContract } from './release-calls.ts';
import { LOCK_REASONS, sessionContract } from './session-calls.ts';
import { vaultContract } from './vault-calls.ts';
import { workContract } from './work-calls.ts';

export const contract = {
  ...sessionContract,
  ...vaultContract,
  ...guideContract,
  ...entryContract,
  ...releaseContract,
  ...countsContract,
  ...codeContract,
  ...deskContract,
  ...workContract,
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
