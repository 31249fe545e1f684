/** What the tests ask of a lane, and what it answers. Both cross a process boundary as JSON. */
import { z } from 'zod';

const faultSchema = z.object({
  kind: z.enum(['kill', 'torn', 'eio', 'enospc', 'short']),
  isSticky: z.boolean(),
  withReads: z.boolean(),
});

const base = { workload: z.string() };
export const jobSchema = z.discriminatedUnion('job', [
  z.object({ job: z.literal('make-seeds'), golden: z.string() }),
  /** How many operations the work has; keeps the log for `power-loss`. */
  z.object({ job: z.literal('count'), ...base, withReads: z.boolean() }),
  z.object({ job: z.literal('fault'), ...base, fault: faultSchema, ats: z.array(z.int()) }),
  /** For each prefix of the log: `none` and `all` of the unsynced, then so many random ones. */
  z.object({
    job: z.literal('power-loss'),
    ...base,
    prefixes: z.array(z.int()),
    random: z.int(),
    /** A disk that promises and does not keep: the judges must see the losses. */
    ignoresSyncs: z.boolean(),
  }),
  /** Kills a busy writer so many times at random moments, each time where the last one left off. */
  z.object({ job: z.literal('kill-loop'), rounds: z.int(), seed: z.int() }),
  /** A busy writer who may not write beyond so many bytes of any file. */
  z.object({ job: z.literal('file-limit'), limits: z.array(z.int()) }),
]);
export type Job = z.infer<typeof jobSchema>;

const badSchema = z.object({
  /** Which state: the operation's number and what it was. */
  state: z.string(),
  is: z.enum(['corrupt', 'lost', 'unreported']),
  why: z.string(),
});

export const answerSchema = z.object({
  /** States that were made and judged. */
  tried: z.int(),
  /** Operations that the fault did not meet, because this run had fewer. */
  missed: z.int(),
  bad: z.array(badSchema),
  /** Of `count`: of the work. */
  operations: z.int(),
  /** Of `count`: what each was, a letter each. */
  kinds: z.string(),
  /** Of `count`: entries of the log. */
  logged: z.int(),
});
export type Answer = z.infer<typeof answerSchema>;

export const NOTHING_TRIED: Answer = {
  tried: 0,
  missed: 0,
  bad: [],
  operations: 0,
  kinds: '',
  logged: 0,
};
