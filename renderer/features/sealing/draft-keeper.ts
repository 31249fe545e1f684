/**
 * Keeps what is being written sealed. A keystroke only says "changed"; the words are read and sent
 * after a pause of 400 ms, or once a second while the writing goes on. Saves never overlap, and each
 * takes the words as they stand when it starts, so a newer draft replaces a waiting one by itself.
 * A save that fails is tried again, more and more rarely; the words stay in the window meanwhile.
 */
import type { ProblemData } from '../../../shared/errors/problems.ts';

export const PAUSE_MS = 400;
export const LONGEST_WAIT_MS = 1000;
/** A save faster than this is not worth a word: the line in the folio would only flicker. */
export const SHOW_SEALING_AFTER_MS = 500;
export const FIRST_RETRY_MS = 1000;
export const LAST_RETRY_MS = 30_000;
/** Of saving what was written during the last save: nobody types faster for longer. */
const MOST_ROUNDS = 50;

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs `action` once, later. @returns its own off. */
  after(milliseconds: number, action: () => void): () => void;
}

export type SealState =
  /** Nothing has been written since the page was opened, and nothing before it either. */
  | { readonly kind: 'untouched' }
  | { readonly kind: 'sealing' }
  /** `at` is when the last save was confirmed, by this window's clock. */
  | { readonly kind: 'sealed'; readonly at: number }
  | { readonly kind: 'unsealed'; readonly trouble: ProblemData };

export interface DraftKeeperOptions {
  readonly clock: Clock;
  /** Takes the words as they stand and seals them. Rejects with anything. */
  readonly save: () => Promise<void>;
  /** Turns what `save` rejected with into something that has words. */
  readonly toTrouble: (error: unknown) => ProblemData;
  /** When the draft was sealed before this page was opened. */
  readonly sealedAt: number | null;
}

export interface DraftKeeper {
  /** The words are not what was last sent. Cheap: called at each keystroke. */
  changed(): void;
  /**
   * Seals whatever is not sealed yet, now, and what is written meanwhile too. Never rejects.
   * @returns whether all is sealed.
   */
  sealNow(): Promise<boolean>;
  readonly state: () => SealState;
  /** @returns its own off. */
  readonly onState: (listener: () => void) => () => void;
}

/** Trying again helps against a full disk; against these only other words help. */
const LASTING: ReadonlySet<ProblemData['code']> = new Set(['too-long', 'invalid-input']);

export function createDraftKeeper(options: DraftKeeperOptions): DraftKeeper {
  const { clock, save, toTrouble } = options;
  const listeners = new Set<() => void>();
  let state: SealState =
    options.sealedAt === null ? { kind: 'untouched' } : { kind: 'sealed', at: options.sealedAt };
  /** Counts changes; `sealed` is the count that the vault has confirmed. */
  let written = 0;
  let sealed = 0;
  let firstUnsentChange: number | null = null;
  let retryMs = FIRST_RETRY_MS;
  let underWay: Promise<boolean> | null = null;
  let cancelTimer: () => void = () => undefined;

  const show = (next: SealState): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  const wait = (milliseconds: number): void => {
    cancelTimer();
    cancelTimer = clock.after(milliseconds, () => void send());
  };

  const planNext = (): void => {
    const waited = firstUnsentChange === null ? 0 : clock.now() - firstUnsentChange;
    wait(Math.max(0, Math.min(PAUSE_MS, LONGEST_WAIT_MS - waited)));
  };

  const failed = (error: unknown, sent: number): boolean => {
    const trouble = toTrouble(error);
    show({ kind: 'unsealed', trouble });
    if (LASTING.has(trouble.code)) {
      if (written !== sent) planNext();
      return false;
    }
    wait(retryMs);
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
    return false;
  };

  const succeeded = (sent: number): boolean => {
    sealed = sent;
    retryMs = FIRST_RETRY_MS;
    show({ kind: 'sealed', at: clock.now() });
    if (written !== sealed) planNext();
    return written === sealed;
  };

  const send = (): Promise<boolean> => {
    cancelTimer();
    if (underWay !== null) return underWay;
    const sent = written;
    firstUnsentChange = null;
    const cancelSlow = clock.after(SHOW_SEALING_AFTER_MS, () => show({ kind: 'sealing' }));
    underWay = attempt(save)
      .then(
        () => ({ ok: true as const }),
        (error: unknown) => ({ ok: false as const, error }),
      )
      .then((outcome) => {
        cancelSlow();
        underWay = null;
        return outcome.ok ? succeeded(sent) : failed(outcome.error, sent);
      });
    return underWay;
  };

  return {
    changed() {
      written += 1;
      firstUnsentChange ??= clock.now();
      if (underWay !== null) return;
      if (state.kind === 'unsealed' && !LASTING.has(state.trouble.code)) return;
      planNext();
    },
    async sealNow() {
      if (underWay !== null) await underWay;
      for (let round = 0; written !== sealed && round < MOST_ROUNDS; round += 1) {
        await send();
        if (state.kind === 'unsealed') return false;
      }
      return written === sealed && state.kind !== 'unsealed';
    },
    state: () => state,
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A save that throws before its first await is a failed save like any other. */
async function attempt(save: () => Promise<void>): Promise<void> {
  await save();
}

export const windowClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};
