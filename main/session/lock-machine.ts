/**
 * When Verso locks, and in which order. Pure: a state and an event give the next state and what is to
 * be done; main/session/session.ts does it.
 *
 *   locked ──ready──▶ unlocking ──opened──▶ unlocked ──lock──▶ locking ──page replaced──▶ locked
 *
 * The order inside `locking` is the promise of the lock: the page covers itself and sends its draft, the
 * vault process checkpoints, wipes and ends (or is ended), then the page is thrown away. Nothing starts
 * anew before both are gone.
 */
import type { LockReason } from '../../shared/contract/session-calls.ts';

/** How long the page may take to send its draft; after that the last sealed draft stands. */
export const SEAL_LIMIT_MS = 1000;
/** How long the vault process may take to close before it is killed. */
export const CLOSE_LIMIT_MS = 500;
/** Pauses before a vault process is started again after it died unopened; the last one repeats. */
export const RESTART_PAUSES_MS: readonly number[] = [0, 500, 2000, 10_000];

export type State =
  /** No vault process stands ready; one is being started. */
  | { readonly phase: 'locked'; readonly deaths: number }
  /** A fresh vault process is joined to the page and waits for a passphrase. */
  | { readonly phase: 'unlocking'; readonly deaths: number }
  | { readonly phase: 'unlocked'; readonly lastActive: number }
  | {
      readonly phase: 'locking';
      readonly step: 'sealing' | 'closing' | 'replacing';
      readonly deaths: number;
      readonly quitting: boolean;
    }
  | { readonly phase: 'over' };

export type Event =
  | { readonly event: 'vault-ready' }
  | { readonly event: 'vault-opened'; readonly now: number }
  /** The vault process is gone, ordered or not. */
  | { readonly event: 'vault-gone' }
  | { readonly event: 'lock'; readonly reason: LockReason }
  /** The person would rather not wait for the journal to open. */
  | { readonly event: 'stop-unlocking' }
  /** Lock and end the program. */
  | { readonly event: 'quit'; readonly reason: LockReason }
  | { readonly event: 'active'; readonly now: number }
  | { readonly event: 'tick'; readonly now: number; readonly idleMs: number }
  /** The page says that its draft has been sent. */
  | { readonly event: 'sealed' }
  | { readonly event: 'time-up' }
  | { readonly event: 'page-lost' }
  | { readonly event: 'page-replaced' }
  | { readonly event: 'page-not-replaced' };

export type Effect =
  | { readonly effect: 'remember-reason'; readonly reason: LockReason }
  /** Send the `locking` event to the page. */
  | { readonly effect: 'tell-page'; readonly reason: LockReason }
  /** Raise `time-up` after this long, unless another wait or none follows. */
  | { readonly effect: 'wait'; readonly ms: number }
  | { readonly effect: 'stop-waiting' }
  | { readonly effect: 'order-close' }
  | { readonly effect: 'kill' }
  | { readonly effect: 'replace-page' }
  | { readonly effect: 'start-vault'; readonly afterMs: number }
  | { readonly effect: 'join' }
  | { readonly effect: 'quit' };

export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

export const INITIAL: Step = {
  state: { phase: 'locked', deaths: 0 },
  effects: [{ effect: 'start-vault', afterMs: 0 }],
};

export function step(state: State, event: Event): Step {
  switch (state.phase) {
    case 'locked':
      return whileLocked(state, event);
    case 'unlocking':
      return whileUnlocking(state, event);
    case 'unlocked':
      return whileUnlocked(state, event);
    case 'locking':
      return whileLocking(state, event);
    case 'over':
      return { state, effects: [] };
  }
}

type In<P extends State['phase']> = Extract<State, { readonly phase: P }>;

function whileLocked(state: In<'locked'>, event: Event): Step {
  switch (event.event) {
    case 'vault-ready':
      return {
        state: { phase: 'unlocking', deaths: state.deaths },
        effects: [{ effect: 'join' }],
      };
    case 'vault-gone': {
      const deaths = state.deaths + 1;
      return { state: { phase: 'locked', deaths }, effects: [startVault(deaths)] };
    }
    case 'quit':
      // Nothing was opened: there is no draft, and a start may be under way, so end it without asking.
      return { state: { phase: 'over' }, effects: [{ effect: 'kill' }, { effect: 'quit' }] };
    case 'page-lost':
      // There may be no process to end here: only the page is made anew.
      return { state, effects: [{ effect: 'replace-page' }] };
    default:
      return { state, effects: [] };
  }
}

function whileUnlocking(state: In<'unlocking'>, event: Event): Step {
  const locking = (quitting: boolean): State => ({
    phase: 'locking',
    step: 'closing',
    deaths: state.deaths,
    quitting,
  });
  switch (event.event) {
    case 'vault-opened':
      return { state: { phase: 'unlocked', lastActive: event.now }, effects: [] };
    case 'vault-gone':
      return {
        state: {
          phase: 'locking',
          step: 'replacing',
          deaths: state.deaths + 1,
          quitting: false,
        },
        effects: [{ effect: 'remember-reason', reason: 'vault-ended' }, { effect: 'replace-page' }],
      };
    case 'lock':
      // Already locked for the person who presses the button. For one who has gone away, an unlock that
      // is under way must not open an empty room: process and half-typed passphrase go.
      if (event.reason === 'user' || event.reason === 'idle') return { state, effects: [] };
      return { state: locking(false), effects: closing() };
    case 'stop-unlocking':
      // Part of the journal may lie open in the process already, and only its end makes it forget.
      return {
        state: locking(false),
        effects: [{ effect: 'remember-reason', reason: 'user' }, ...closing()],
      };
    case 'quit':
      return { state: locking(true), effects: closing() };
    case 'page-lost':
      return { state: locking(false), effects: closing() };
    default:
      return { state, effects: [] };
  }
}

function whileUnlocked(state: In<'unlocked'>, event: Event): Step {
  switch (event.event) {
    case 'lock':
      return beginLock(event.reason, false);
    case 'stop-unlocking':
      // It was quicker.
      return beginLock('user', false);
    case 'quit':
      return beginLock(event.reason, true);
    case 'active':
      return { state: { phase: 'unlocked', lastActive: event.now }, effects: [] };
    case 'tick':
      // A wall clock that was set back must not lengthen the wait.
      if (event.now < state.lastActive) {
        return { state: { phase: 'unlocked', lastActive: event.now }, effects: [] };
      }
      if (event.now - state.lastActive < event.idleMs) return { state, effects: [] };
      return beginLock('idle', false);
    case 'vault-gone':
      return {
        state: { phase: 'locking', step: 'replacing', deaths: 0, quitting: false },
        effects: [{ effect: 'remember-reason', reason: 'vault-ended' }, { effect: 'replace-page' }],
      };
    case 'page-lost':
      return {
        state: { phase: 'locking', step: 'closing', deaths: 0, quitting: false },
        effects: [{ effect: 'remember-reason', reason: 'window-closed' }, ...closing()],
      };
    default:
      return { state, effects: [] };
  }
}

function whileLocking(state: In<'locking'>, event: Event): Step {
  if (event.event === 'quit' && !state.quitting) {
    return { state: { ...state, quitting: true }, effects: [] };
  }
  switch (state.step) {
    case 'sealing':
      if (event.event === 'vault-gone') return whenVaultGone(state);
      // The page's word, its silence or its end: the last sealed draft stands.
      if (['sealed', 'time-up', 'page-lost'].includes(event.event)) {
        return { state: { ...state, step: 'closing' }, effects: closing() };
      }
      return { state, effects: [] };
    case 'closing':
      if (event.event === 'vault-gone') return whenVaultGone(state);
      if (event.event === 'time-up') return { state, effects: [{ effect: 'kill' }] };
      return { state, effects: [] };
    case 'replacing':
      // A window that cannot be emptied must not stay.
      if (event.event === 'page-not-replaced') {
        return { state: { phase: 'over' }, effects: [{ effect: 'quit' }] };
      }
      if (event.event !== 'page-replaced') return { state, effects: [] };
      if (state.quitting) return { state: { phase: 'over' }, effects: [{ effect: 'quit' }] };
      return {
        state: { phase: 'locked', deaths: state.deaths },
        effects: [startVault(state.deaths)],
      };
  }
}

function beginLock(reason: LockReason, quitting: boolean): Step {
  return {
    state: { phase: 'locking', step: 'sealing', deaths: 0, quitting },
    effects: [
      { effect: 'remember-reason', reason },
      { effect: 'tell-page', reason },
      { effect: 'wait', ms: SEAL_LIMIT_MS },
    ],
  };
}

function closing(): readonly Effect[] {
  return [{ effect: 'order-close' }, { effect: 'wait', ms: CLOSE_LIMIT_MS }];
}

function whenVaultGone(state: In<'locking'>): Step {
  if (state.quitting) {
    return {
      state: { phase: 'over' },
      effects: [{ effect: 'stop-waiting' }, { effect: 'quit' }],
    };
  }
  return {
    state: { ...state, step: 'replacing' },
    effects: [{ effect: 'stop-waiting' }, { effect: 'replace-page' }],
  };
}

function startVault(deaths: number): Effect {
  const place = Math.min(deaths, RESTART_PAUSES_MS.length - 1);
  return { effect: 'start-vault', afterMs: RESTART_PAUSES_MS[place] ?? 0 };
}
