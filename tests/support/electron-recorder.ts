/**
 * Stands where the electron module would: every call is written down in order, events can be raised,
 * handlers that were given can be asked. Electron's binary is never loaded.
 */
import { EventEmitter } from 'node:events';

import type { ElectronApi } from '../../main/hosts/electron/electron-api.ts';

export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** An object whose unknown methods are recorded and return nothing; events work. */
export class Recorded extends EventEmitter {
  readonly calls: Call[];
  readonly label: string;

  constructor(label: string, calls: Call[], members: Readonly<Record<string, unknown>> = {}) {
    super();
    this.label = label;
    this.calls = calls;
    const record = (name: string, args: readonly unknown[]): void => {
      calls.push({ name: `${label}.${name}`, args });
    };
    return new Proxy(this, {
      get(target, key, receiver): unknown {
        if (typeof key === 'symbol' || key === 'emit' || key === 'then') {
          return Reflect.get(target, key, receiver);
        }
        const isGiven = Object.hasOwn(members, key);
        const own: unknown = isGiven ? members[key] : Reflect.get(target, key, receiver);
        if (typeof own !== 'function' && (isGiven || own !== undefined)) return own;
        return (...args: unknown[]): unknown => {
          record(key, args);
          return typeof own === 'function'
            ? (Reflect.apply(own, target, args) as unknown)
            : undefined;
        };
      },
      set(target, key, value): boolean {
        return Reflect.set(target, key, value);
      },
    });
  }
}

export interface ElectronRecorder {
  readonly api: ElectronApi;
  readonly calls: Call[];
  readonly app: Recorded;
  readonly page: Recorded;
  readonly ipc: Recorded;
  readonly window: Recorded;
  readonly session: Recorded;
  readonly powerMonitor: Recorded;
  readonly child: Recorded;
  /** What the page's main frame is; a message from another is a stranger's. */
  readonly mainFrame: { url: string };
  readonly windowOptions: () => Readonly<Record<string, unknown>>;
  /** Arguments of the last call of this name; fails the test where there was none. */
  readonly lastArgs: (name: string) => readonly unknown[];
  readonly names: () => readonly string[];
}

export interface RecorderOptions {
  readonly isPackaged?: boolean;
  readonly isPersistent?: boolean;
  readonly childPid?: number;
  /** What the person does in a dialog that opens something; they close it where this is absent. */
  readonly opened?: { readonly canceled: boolean; readonly filePaths: readonly string[] };
  readonly pageNeverEnds?: boolean;
  /** Answers of the system about its screen, one after the other. */
  readonly idleStates?: string[];
}

export function recordElectron(options: RecorderOptions = {}): ElectronRecorder {
  const calls: Call[] = [];
  const make = (label: string, members: Readonly<Record<string, unknown>> = {}): Recorded =>
    new Recorded(label, calls, members);
  const mainFrame = { url: 'verso://app/' };
  const ipc = make('ipc');
  const state = { crashed: false };
  const page: Recorded = make('page', {
    ipc,
    mainFrame,
    navigationHistory: make('history'),
    isCrashed: () => state.crashed,
    printToPDF: () => Promise.resolve(Buffer.from('%PDF-1.4 recorded')),
    forcefullyCrashRenderer() {
      if (options.pageNeverEnds === true) return;
      state.crashed = true;
      queueMicrotask(() => page.emit('render-process-gone', {}, { reason: 'killed' }));
    },
  });
  const window: Recorded = make('window', {
    webContents: page,
    isDestroyed: () => false,
    isMinimized: () => false,
    isMaximized: () => false,
    getNormalBounds: () => ({ x: 10, y: 20, width: 900, height: 700 }),
    loadURL() {
      state.crashed = false;
      return Promise.resolve();
    },
  });
  const session = make('session', {
    isPersistent: () => options.isPersistent ?? false,
    setProxy: () => Promise.resolve(),
    webRequest: make('webRequest'),
    protocol: make('sessionProtocol'),
  });
  const app = make('app', {
    isPackaged: options.isPackaged ?? true,
    commandLine: make('commandLine'),
    whenReady: () => Promise.resolve(),
    requestSingleInstanceLock: () => true,
    getPath: () => '/home/ada/Documents',
    getLocale: () => 'en-GB',
  });
  const powerMonitor = make('powerMonitor', {
    getSystemIdleState: () => options.idleStates?.shift() ?? 'active',
  });
  const child = make('child', { pid: options.childPid });
  const area = { x: 0, y: 0, width: 1920, height: 1080 };
  const windows: Record<string, unknown>[] = [];
  const api = {
    app,
    powerMonitor,
    protocol: make('protocol'),
    session: make('sessions', { fromPartition: () => session }),
    screen: make('screen', {
      getPrimaryDisplay: () => ({ workArea: area }),
      getAllDisplays: () => [{ workArea: area }],
    }),
    dialog: make('dialog', {
      showSaveDialog: () => Promise.resolve({ canceled: false, filePath: '/tmp/copy.md' }),
      showOpenDialog: () => Promise.resolve(options.opened ?? { canceled: true, filePaths: [] }),
    }),
    Menu: make('Menu', {
      buildFromTemplate: (template: unknown) => ({ template, popup: () => undefined }),
    }),
    utilityProcess: make('utilityProcess', { fork: () => child }),
    MessageChannelMain: class {
      readonly port1 = { name: 'port1' };
      readonly port2 = { name: 'port2' };
    },
    // A function and not a class: `new` then gives the recorded window itself.
    BrowserWindow: function (given: Record<string, unknown>): object {
      calls.push({ name: 'BrowserWindow', args: [given] });
      windows.push(given);
      return window;
    },
  } as unknown as ElectronApi;
  return {
    api,
    calls,
    app,
    page,
    ipc,
    window,
    session,
    powerMonitor,
    child,
    mainFrame,
    windowOptions: () => windows.at(-1) ?? {},
    lastArgs(name) {
      const call = calls.findLast((one) => one.name === name);
      if (call === undefined) throw new Error(`${name} was never called.`);
      return call.args;
    },
    names: () => calls.map((call) => call.name),
  };
}
