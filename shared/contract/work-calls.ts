/**
 * The part of the contract about work that takes long, whichever call began it: by the number that the
 * window gave it, the work is asked after and called off. Whatever was called off has left things as they
 * were, and answers null or says so.
 */
import { z } from 'zod';

import { call, jobId, nothing } from './call.ts';

export const workContract = {
  /** How far it is; null where no such work is under way. A total of 0: nobody knows yet how long it takes. */
  'work.progress': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({ job: jobId }),
    output: z
      .strictObject({ done: z.int().nonnegative(), total: z.int().nonnegative() })
      .nullable(),
    problems: [],
  }),
  /** Does nothing where the work is over, or has come so far that it can only be brought to its end. */
  'work.callOff': call({
    home: 'vault',
    available: 'always',
    input: z.strictObject({ job: jobId }),
    output: nothing,
    problems: [],
  }),
} as const;
