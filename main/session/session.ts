/**
 * Carries out what the lock machine decides: starts and ends vault processes, talks to the page, keeps
 * the idle clock. It holds no key and sees no entry.
 */
import { join } from 'node:path';

import type { EventData, EventName } from '../../shared/contract/contract.ts';
import type { LockReason } from '../../shared/contract/session-calls.ts';
import type { KdfChoice, Report } from '../../shared/contract/control.ts';
import type { Host, HostWindow, VaultProcess } from '../host/host.ts';
import type { Clock } from './clock.ts';
import { INITIAL, step } from './lock-machine.ts';
import type { Effect, Event, State } from './lock-machine.ts';
import { OwnCopy } from './own-copy.ts';

/** How often the idle clock is looked at. */
const IDLE_CHECK_MS = 2000;

export interface SessionOptions {
  readonly host: Host;
  readonly window: HostWindow;
  /** Started while the window was: each takes about as long, and a person waits for both. */
  readonly firstVault: Promise<VaultProcess>;
  readonly clock: Clock;
  readonly version: string;
  readonly kdf: KdfChoice;
  /** Read at each check, so that a change of the preference holds at once. */
  readonly idleMinutes: () => number;
  readonly onBug: (place: string, error: unknown) => string;
}

/**
 * A choice of the person, for the vault process that stood behind the window when the dialog was shown.
 * @returns false where that process no longer stands so: the choice then belongs to nobody.
 */
export type Choice = (token: string, path: string) => boolean;

export interface Session {
  readonly isUnlocked: () => boolean;
  readonly lastLock: () => LockReason | null;
  readonly phase: () => State['phase'];
  raise(event: Event): void;
  /** The page has put something of the journal on the clipboard. */
  copied(): void;
  /** Tells the page something unasked. */
  tell<E extends EventName>(event: E, data: EventData<E>): void;
  /** Asked before a dialog is shown: a dialog can stay open across a lock. */
  beginChoice(when: 'unlocked' | 'joined'): Choice | null;
  /** Resolved when everything has ended. */
  readonly over: Promise<void>;
}

export function startSession(options: SessionOptions): Session {
  const { host, window, clock } = options;
  const copy = new OwnCopy({ clipboard: window.clipboard, clock, onBug: options.onBug });
  let state = INITIAL.state;
  let vault: VaultProcess | null = null;
  let firstVault: Promise<VaultProcess> | null = options.firstVault;
  let lastLock: LockReason | null = null;
  let stopWaiting = (): void => undefined;
  let stopStarting = (): void => undefined;
  let finish = (): void => undefined;
  const over = new Promise<void>((resolve) => (finish = resolve));

  const raise = (event: Event): void => {
    const next = step(state, event);
    state = next.state;
    next.effects.forEach(perform);
  };

  const tell: Session['tell'] = (event, data) => {
    window.session.send({ kind: 'event', event, data });
  };

  const startVault = async (): Promise<void> => {
    const starting = firstVault ?? host.startVaultProcess();
    firstVault = null;
    const started = await starting;
    if (state.phase === 'over') return started.kill();
    vault = started;
    // A late word from an earlier process must not move the state of this one.
    started.onReport((report) => {
      if (vault === started) take(report);
    });
    void started.ended.then(() => {
      if (vault !== started) return;
      vault = null;
      raise({ event: 'vault-gone' });
    });
    started.order({
      order: 'begin',
      vaultFolder: join(host.dataFolder, 'vault'),
      logFolder: join(host.dataFolder, 'logs'),
      kdf: options.kdf,
      version: options.version,
    });
  };

  const take = (report: Report): void => {
    if (report.report === 'ready') raise({ event: 'vault-ready' });
    if (report.report === 'opened') raise({ event: 'vault-opened', now: clock.now() });
    if (report.report === 'print') void print(report.id, report.html);
    // `closed` says that the end is near; the machine waits for the end itself.
  };

  /** For the process that asked: by the time it is printed another may stand there. */
  const print = async (id: number, html: string): Promise<void> => {
    const asking = vault;
    const pdf = await host.printToPdf(html).catch((error: unknown) => {
      options.onBug('session.print', error);
      return null;
    });
    if (asking !== null && vault === asking) asking.order({ order: 'printed', id, pdf });
  };

  /** A step of the host that fails is a bug of ours; the window must still end up locked. */
  const attempt = (place: string, work: Promise<void>, otherwise: Event): void => {
    work.catch((error: unknown) => {
      options.onBug(place, error);
      raise(otherwise);
    });
  };

  const perform = (effect: Effect): void => {
    switch (effect.effect) {
      case 'remember-reason':
        lastLock = effect.reason;
        return;
      case 'tell-page':
        return tell('locking', { reason: effect.reason });
      case 'wait':
        stopWaiting();
        stopWaiting = clock.after(effect.ms, () => raise({ event: 'time-up' }));
        return;
      case 'stop-waiting':
        return stopWaiting();
      case 'order-close':
        return vault?.order({ order: 'close' });
      case 'kill':
        return vault?.kill();
      case 'replace-page':
        return attempt(
          'session.replace-page',
          replacePage().then(() => raise({ event: 'page-replaced' })),
          { event: 'page-not-replaced' },
        );
      case 'start-vault':
        stopStarting();
        stopStarting = clock.after(effect.afterMs, () => {
          attempt('session.start-vault', startVault(), { event: 'vault-gone' });
        });
        return;
      case 'join':
        if (vault === null) return;
        return attempt('session.join', window.joinVault(vault), { event: 'vault-gone' });
      case 'quit':
        stopStarting();
        stopWaiting();
        offs.forEach((off) => off());
        void endHost();
        return;
    }
  };

  /** The clipboard is the last thing that a lock takes: nothing that could put words there is left. */
  const replacePage = async (): Promise<void> => {
    await window.replacePage();
    await copy.forget();
  };

  const endHost = async (): Promise<void> => {
    const ended = vault?.ended;
    vault?.kill();
    await ended;
    await copy.forget();
    await window.close().catch((error: unknown) => options.onBug('session.close', error));
    await host.quit().catch((error: unknown) => options.onBug('session.quit', error));
    finish();
  };

  const check = (): void => {
    const idleMs = options.idleMinutes() * 60_000;
    raise({ event: 'tick', now: clock.now(), idleMs });
  };
  const offs = [
    clock.every(IDLE_CHECK_MS, check),
    host.onAway((reason) => {
      raise({ event: 'lock', reason });
    }),
    window.onCloseRequested(() => raise({ event: 'quit', reason: 'window-closed' })),
    window.onPageLost(() => raise({ event: 'page-lost' })),
  ];
  INITIAL.effects.forEach(perform);

  return {
    isUnlocked: () => state.phase === 'unlocked',
    lastLock: () => lastLock,
    phase: () => state.phase,
    raise,
    copied: () => copy.noted(),
    tell,
    beginChoice(when) {
      const chooser = vault;
      const stands = (): boolean =>
        state.phase === 'unlocked' || (when === 'joined' && state.phase === 'unlocking');
      if (chooser === null || !stands()) return null;
      return (token, path) => {
        if (vault !== chooser || !stands()) return false;
        chooser.order({ order: 'target', token, path });
        return true;
      };
    },
    over,
  };
}
