/** The shape of one declared call. */
import { z } from 'zod';

import type { ProblemCode } from '../errors/problems.ts';

/** vault: answered by the vault process. session: answered by the host's session, which holds no secret. */
export type Home = 'vault' | 'session';
export type Availability = 'always' | 'unlocked';

export interface Call<
  H extends Home = Home,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly home: H;
  readonly available: Availability;
  readonly input: I;
  readonly output: O;
  /** Beyond these, any call may fail with the common ones below. */
  readonly problems: readonly ProblemCode[];
}

export const nothing = z.null();
/** What a file choice in the host stands for; good for one use. */
export const fileToken = z.string().regex(/^[0-9a-f]{32}$/);

/** Of long work, chosen by the window: by it the work is asked after and called off (work-calls.ts). */
export const jobId = z.string().regex(/^[0-9a-f]{32}$/);

/** A passphrase or recovery words: UTF-8 bytes, wiped by each hop after use. */
export const secret = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 4096);

/** Problems that any call may meet. */
export const COMMON_PROBLEMS: readonly ProblemCode[] = [
  'locked',
  'vault-ended',
  'unknown-call',
  'invalid-input',
  'bug',
];

/** Problems of calls that write to the disk. */
export const DISK_PROBLEMS: readonly ProblemCode[] = ['disk-full', 'not-writable', 'disk-failed'];

/** Problems of calls that change the journal. */
export const CHANGE_PROBLEMS: readonly ProblemCode[] = ['read-only', ...DISK_PROBLEMS];

export function call<const H extends Home, I extends z.ZodType, O extends z.ZodType>(
  declared: Call<H, I, O>,
): Call<H, I, O> {
  return declared;
}
