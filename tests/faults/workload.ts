/** A piece of the vault's work, in steps of which each is acknowledged by itself. */
import type { RecordId } from '../../shared/model/journal.ts';
import type { Effect } from './journal-state.ts';
import type { Household } from './places.ts';

export type SeedName =
  | 'nothing'
  | 'lived-in'
  /** A renewal of the keys was cut short, with records under the old key and under the new one. */
  | 'half-renewed'
  | 'killed'
  | 'first-format'
  /** Has a backup, and has changed since. */
  | 'backed-up'
  /** Nothing but the backup of that one. */
  | 'backup-alone';

/** What a step works with. */
export interface Desk extends Household {
  /** The seed's recovery words, as typed. */
  readonly words: string;
  /** Tells the judge what only the person would know: new recovery words. */
  tell(words: readonly string[]): void;
}

export interface Step {
  readonly name: string;
  /** @throws Problem where the step was refused. */
  run(desk: Desk): Promise<void> | void;
  /** What it makes of the journal, one after the other; a step cut short may have done the first few. */
  readonly effects: readonly Effect[];
  /** After it, what the seed sealed of these records is in no file. */
  readonly erases?: readonly RecordId[];
  /** After it, there is no journal any more: nothing of it is in any file, and nothing opens it. */
  readonly destroys?: boolean;
  /** After it, the newest backup holds the journal as it then is. */
  readonly backsUp?: boolean;
}

export interface Workload {
  readonly name: string;
  readonly seed: SeedName;
  /** The door is opened by the words before anything is counted. */
  readonly startsOpen: boolean;
  readonly steps: readonly Step[];
  /** The key file must be the seed's, byte by byte. */
  readonly keepsKeys: boolean;
  /** Both passphrases are tried afterwards. */
  readonly changesPassphrase: boolean;
  /** The proofs of the vault name it: it is tried at every operation, and not at some. */
  readonly isProof?: boolean;
  /** A key is derived from a passphrase in each state. */
  readonly isSlow?: boolean;
}
