/**
 * Failures that may cross the contract: a closed list with declared details and no free text, so that
 * no secret can ride in a message. Every code has words and a next step in renderer/text, in both
 * languages; a missing one fails the type check.
 */
import { z } from 'zod';

const nothing = z.strictObject({});

/** Code to the schema of its details. */
export const problemDetails = {
  /** The journal is locked. */
  locked: nothing,
  /** The vault process ended while the call was under way. */
  'vault-ended': nothing,
  /** No such call, or a message that is not one of ours. */
  'unknown-call': nothing,
  /** An argument does not fit its schema. `field` is a path of our own names, never a value. */
  'invalid-input': z.strictObject({ field: z.string().max(100) }),
  'not-found': nothing,
  /** An answer is longer than Verso can keep. */
  'too-long': z.strictObject({ limit: z.int() }),
  /** A study desk has more files on it than it can hold at once. */
  'lot-too-large': nothing,
  'disk-full': nothing,
  /** No right to write there, or a read-only disk. */
  'not-writable': nothing,
  /** Any other failure of the disk. `code` is the system's: EIO, ENOENT. */
  'disk-failed': z.strictObject({ code: z.string().max(20) }),
  /** The journal is open to be read only. */
  'read-only': nothing,
  /** Something of this name is there already and is not to be replaced. */
  'name-taken': nothing,
  /** The folder is not there or is no folder. */
  'folder-missing': nothing,
  /** A backup did not open again as it should; it was thrown away and the older ones stand. */
  'backup-not-proved': nothing,
  /** No folder for backups has been chosen. */
  'no-backup-folder': nothing,
  /** A journal exists here already. */
  'vault-exists': nothing,
  'passphrase-too-weak': nothing,
  'not-enough-memory': nothing,
  /** The first story stays closed until the second is written; a closed story takes no changes. */
  'story-closed': nothing,
  /** There are no words yet that could be closed. */
  'story-empty': nothing,
  /** Kept for the other role alone. */
  'not-your-role': nothing,
  /** The words to release are not the words that were shown. */
  'text-changed': nothing,
  /** Certain proposals that have no decision yet. */
  undecided: z.strictObject({ count: z.int().positive() }),
  /** Something is still open: a decision, a question, a consent. Nothing has left. */
  'held-back': nothing,
  /** This passage may never leave. */
  'never-released': nothing,
  /** The file choice was used before or has expired. */
  'choice-expired': nothing,
  /** A bug. The incident number stands in the local log. */
  bug: z.strictObject({ incident: z.string().max(20) }),
} as const;

export type ProblemCode = keyof typeof problemDetails;
export type ProblemDetails<C extends ProblemCode> = z.infer<(typeof problemDetails)[C]>;
export const PROBLEM_CODES = Object.keys(problemDetails) as readonly ProblemCode[];

export type ProblemData = {
  readonly [C in ProblemCode]: { readonly code: C; readonly details: ProblemDetails<C> };
}[ProblemCode];

/** An expected failure on its way to the person. Its message is its code and nothing else. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly data: ProblemData;

  private constructor(data: ProblemData) {
    super(data.code);
    this.data = data;
  }

  static of<C extends ProblemCode>(code: C, details: ProblemDetails<C>): Problem {
    return new Problem({ code, details } as ProblemData);
  }

  /** From the wire. Anything that is not declared becomes a bug without words. */
  static parse(raw: unknown): Problem {
    const shape = z.strictObject({ code: z.string(), details: z.unknown() }).safeParse(raw);
    if (shape.success && Object.hasOwn(problemDetails, shape.data.code)) {
      const code = shape.data.code as ProblemCode;
      const details = problemDetails[code].safeParse(shape.data.details);
      if (details.success) return new Problem({ code, details: details.data } as ProblemData);
    }
    return Problem.of('bug', { incident: 'unreadable' });
  }
}
