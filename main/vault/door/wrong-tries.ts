/**
 * A growing pause after wrong passphrases, for the person who guesses at the window. It is kept in a
 * small file of this device so that a restart does not reset it. It is no defence against a copy of
 * the folder: there, Argon2id is what makes each guess dear (docs/decisions/0006-wrong-tries.md).
 */
import { readFile, rm } from 'node:fs/promises';

import { z } from 'zod';

import { instant } from '../../../shared/model/journal.ts';
import { writeFileAtomically } from '../store/atomic-file.ts';

const FREE_TRIES = 3;
const LONGEST_PAUSE_SECONDS = 300;

const recordSchema = z.strictObject({ wrong: z.int().min(0), lastAt: instant });
type TriesRecord = z.infer<typeof recordSchema>;

/** The pause after so many wrong tries: none after two, then 2, 4, 8… seconds, at most five minutes. */
export function pauseAfter(wrong: number): number {
  if (wrong < FREE_TRIES) return 0;
  return Math.min(LONGEST_PAUSE_SECONDS, 2 ** (wrong - FREE_TRIES + 1));
}

export class WrongTries {
  readonly #path: string;
  readonly #now: () => Date;
  #record: TriesRecord | null = null;

  constructor(path: string, now: () => Date) {
    this.#path = path;
    this.#now = now;
  }

  /** Seconds until the next try may be made; 0 for now. */
  async remaining(): Promise<number> {
    const { wrong, lastAt } = await this.#read();
    const now = this.#now();
    let passed = (now.getTime() - Date.parse(lastAt)) / 1000;
    if (passed < 0) {
      // The clock was put back, perhaps by a year: the pause begins again now, and then runs down.
      await this.#write({ wrong, lastAt: now.toISOString() });
      passed = 0;
    }
    return Math.max(0, Math.ceil(pauseAfter(wrong) - passed));
  }

  /** Counted before the try is judged, so that ending the process in the middle gains nothing. */
  async begin(): Promise<void> {
    const { wrong } = await this.#read();
    await this.#write({ wrong: wrong + 1, lastAt: this.#now().toISOString() });
  }

  /** The try was right, or was not judged for another reason. */
  async forget(): Promise<void> {
    this.#record = null;
    await rm(this.#path, { force: true }).catch(() => undefined);
  }

  /** Undoes `begin` for a try that could not be judged. */
  async takeBack(): Promise<void> {
    const { wrong, lastAt } = await this.#read();
    await this.#write({ wrong: Math.max(0, wrong - 1), lastAt });
  }

  async #read(): Promise<TriesRecord> {
    this.#record ??= await readRecord(this.#path);
    return this.#record ?? { wrong: 0, lastAt: this.#now().toISOString() };
  }

  async #write(record: TriesRecord): Promise<void> {
    this.#record = record;
    const bytes = new TextEncoder().encode(JSON.stringify(record));
    // A full disk must not keep the right passphrase out; the count stands in memory at least.
    await writeFileAtomically(this.#path, bytes).catch(() => undefined);
  }
}

async function readRecord(path: string): Promise<TriesRecord | null> {
  try {
    const parsed = recordSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
