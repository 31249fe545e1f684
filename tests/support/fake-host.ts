/** A host made of notes: what was asked of it, and levers for what a real one would report. */
import type { Away, Host, HostWindow, VaultProcess } from '../../main/host/host.ts';
import type { Order, Report } from '../../shared/contract/control.ts';

export interface FakeVault extends VaultProcess {
  readonly orders: Order[];
  readonly wasKilled: () => boolean;
  report(report: Report): void;
  /** The process goes. */
  end(): void;
}

export interface FakeHost {
  readonly host: Host;
  /** What was asked, in order, in one word each. */
  readonly log: string[];
  readonly vaults: FakeVault[];
  /** What the page was told. */
  readonly toPage: unknown[];
  fromPage(message: unknown): void;
  away(why: Away): void;
  closeWindow(): void;
  losePage(): void;
  /** What lies on the clipboard; null where it cannot be read. */
  clipboard: string | null;
  /** What the next dialogs answer. */
  chosen: string | null | Error;
  startFails: boolean;
}

export function fakeHost(dataFolder: string): FakeHost {
  const log: string[] = [];
  const vaults: FakeVault[] = [];
  const toPage: unknown[] = [];
  const pageListeners = new Set<(message: unknown) => void>();
  const awayListeners = new Set<(why: Away) => void>();
  const closeListeners = new Set<() => void>();
  const lostListeners = new Set<() => void>();
  const on =
    <T>(listeners: Set<T>) =>
    (listener: T) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    };
  const window: HostWindow = {
    session: { send: (message) => toPage.push(message), onMessage: on(pageListeners) },
    joinVault: (vault) => {
      log.push(`join ${String(vault.pid)}`);
      return Promise.resolve();
    },
    replacePage: () => {
      log.push('replace');
      return Promise.resolve();
    },
    clipboard: {
      digest: () => Promise.resolve(fake.clipboard === null ? null : `digest of ${fake.clipboard}`),
      clear: () => {
        fake.clipboard = '';
        log.push('clear clipboard');
        return Promise.resolve();
      },
    },
    focus: () => log.push('focus'),
    onCloseRequested: on(closeListeners),
    onPageLost: on(lostListeners),
    close: () => {
      log.push('close window');
      return Promise.resolve();
    },
  };
  const fake: FakeHost = {
    log,
    vaults,
    toPage,
    clipboard: '',
    chosen: null,
    startFails: false,
    fromPage: (message) => pageListeners.forEach((listener) => listener(message)),
    away: (why) => awayListeners.forEach((listener) => listener(why)),
    closeWindow: () => closeListeners.forEach((listener) => listener()),
    losePage: () => lostListeners.forEach((listener) => listener()),
    host: {
      name: 'chromium',
      can: {
        reportsSuspend: true,
        reportsScreenLock: false,
        showsFileDialogs: true,
        protectsContent: false,
        directVaultLine: false,
      },
      dataFolder,
      claimSingleInstance: () => Promise.resolve(true),
      openWindow: () => Promise.resolve(window),
      startVaultProcess() {
        if (fake.startFails) return Promise.reject(new Error('no process'));
        const vault = fakeVault(vaults.length + 1, log);
        vaults.push(vault);
        return Promise.resolve(vault);
      },
      chooseSaveFile() {
        return fake.chosen instanceof Error
          ? Promise.reject(fake.chosen)
          : Promise.resolve(fake.chosen);
      },
      chooseFolder(purpose) {
        log.push(`ask for a folder: ${purpose}`);
        return fake.chosen instanceof Error
          ? Promise.reject(fake.chosen)
          : Promise.resolve(fake.chosen);
      },
      printToPdf: () => Promise.resolve(new TextEncoder().encode('%PDF-1.4')),
      onAway: on(awayListeners),
      quit: () => {
        log.push('quit');
        return Promise.resolve();
      },
    },
  };
  return fake;
}

function fakeVault(pid: number, log: string[]): FakeVault {
  const orders: Order[] = [];
  const listeners = new Set<(report: Report) => void>();
  let killed = false;
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return {
    pid,
    orders,
    wasKilled: () => killed,
    order(order) {
      orders.push(order);
      log.push(`${order.order} ${String(pid)}`);
    },
    onReport(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    ended,
    kill() {
      killed = true;
      log.push(`kill ${String(pid)}`);
      end();
    },
    report: (report) => listeners.forEach((listener) => listener(report)),
    end: () => end(),
  };
}
