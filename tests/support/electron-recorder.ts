/**
 * Stands where the electron module would: every call is written down in order, events can be raised,
 * handlers that were given can be asked. Electron's binary is never loaded.
 */
import { EventEmitter } from 'node:events';

import type * as Electron from 'electron';

import type { ElectronApi } from '../../main/hosts/electron/electron-api.ts';

export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** An object whose unknown methods are recorded and return nothing; events work. */
export class Recorded extends EventEmitter {
  readonly calls: Call[];
  readonly label: string;

  constructor(label: string, calls: Call[], members: object = {}) {
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
        const own: unknown = isGiven
          ? Reflect.get(members, key)
          : Reflect.get(target, key, receiver);
        if (typeof own !== 'function' && (isGiven || own !== undefined)) return own;
        return (...args: unknown[]): unknown => {
          record(key, args);
          return typeof own === 'function'
            ? (Reflect.apply(own, target, args) as unknown)
            : undefined;
        };
      },
      set(target, key, value): boolean {
        return Reflect.set(Object.hasOwn(members, key) ? members : target, key, value);
      },
    });
  }
}

/** A part of Electron, recorded. What it is given of its own is held to Electron's own types. */
type Part<T> = Recorded & T;

export interface ElectronRecorder {
  readonly api: ElectronApi;
  readonly calls: Call[];
  readonly app: Part<Electron.App>;
  readonly page: Part<Electron.WebContents>;
  readonly ipc: Part<Electron.IpcMain>;
  readonly window: Part<Electron.BrowserWindow>;
  readonly session: Part<Electron.Session>;
  readonly defaultSession: Part<Electron.Session>;
  readonly powerMonitor: Part<Electron.PowerMonitor>;
  readonly child: Part<Electron.UtilityProcess>;
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
  readonly opened?: { readonly canceled: boolean; readonly filePaths: string[] };
  readonly pageNeverEnds?: boolean;
  /** What lies on the system's clipboard. */
  readonly clipboard?: () => string;
  /** Answers of the system about its screen, one after the other. */
  readonly idleStates?: ('active' | 'idle' | 'locked' | 'unknown')[];
}

type Make = <T extends object>(label: string, members?: Partial<T>) => Part<T>;

export function recordElectron(options: RecorderOptions = {}): ElectronRecorder {
  const calls: Call[] = [];
  const make: Make = <T extends object>(label: string, members: Partial<T> = {}) =>
    new Recorded(label, calls, members) as Part<T>;
  const mainFrame = make<Electron.WebFrameMain>('frame', { url: 'verso://app/' });
  const ipc = make<Electron.IpcMain>('ipc');
  const state: PageState = { crashed: false };
  const page = makePage(make, { ipc, mainFrame, neverEnds: options.pageNeverEnds === true, state });
  const window = makeWindow(make, page, state);
  const newSession = (label: string): Part<Electron.Session> =>
    make<Electron.Session>(label, {
      isPersistent: () => options.isPersistent ?? false,
      setProxy: () => Promise.resolve(),
      webRequest: make<Electron.WebRequest>(
        label === 'session' ? 'webRequest' : `${label}.webRequest`,
      ),
      protocol: make<Electron.Protocol>(
        label === 'session' ? 'sessionProtocol' : `${label}.protocol`,
      ),
    });
  const session = newSession('session');
  const defaultSession = newSession('defaultSession');
  const app: Part<Electron.App> = make<Electron.App>('app', {
    isPackaged: options.isPackaged ?? true,
    commandLine: make<Electron.CommandLine>('commandLine'),
    whenReady() {
      // As Electron does: the default session is there when it is ready, whoever uses it.
      app.emit('session-created', defaultSession);
      return Promise.resolve();
    },
    requestSingleInstanceLock: () => true,
    getPath: () => '/home/ada/Documents',
    getLocale: () => 'en-GB',
  });
  const powerMonitor = make<Electron.PowerMonitor>('powerMonitor', {
    getSystemIdleState: () => options.idleStates?.shift() ?? 'active',
  });
  const child = make<Electron.UtilityProcess>('child', { pid: options.childPid });
  const display = { workArea: { x: 0, y: 0, width: 1920, height: 1080 } } as Electron.Display;
  const windows: Record<string, unknown>[] = [];
  const api = {
    app,
    powerMonitor,
    protocol: make<Electron.Protocol>('protocol'),
    clipboard: make<Electron.Clipboard>('clipboard', {
      readText: () => Promise.resolve(options.clipboard?.() ?? ''),
      selection: make<Electron.Clipboard>('selection'),
    }),
    session: make<typeof Electron.session>('sessions', {
      fromPartition() {
        app.emit('session-created', session);
        return session;
      },
      defaultSession,
    }),
    screen: make<Electron.Screen>('screen', {
      getPrimaryDisplay: () => display,
      getAllDisplays: () => [display],
    }),
    dialog: make<Electron.Dialog>('dialog', {
      showSaveDialog: () => Promise.resolve({ canceled: false, filePath: '/tmp/copy.md' }),
      showOpenDialog: () => Promise.resolve(options.opened ?? { canceled: true, filePaths: [] }),
    }),
    Menu: make<typeof Electron.Menu>('Menu', {
      buildFromTemplate: () => make<Electron.Menu>('menu'),
    }),
    utilityProcess: make<typeof Electron.utilityProcess>('utilityProcess', { fork: () => child }),
    MessageChannelMain: class {
      readonly port1 = make<Electron.MessagePortMain>('port1');
      readonly port2 = make<Electron.MessagePortMain>('port2');
    } satisfies typeof Electron.MessageChannelMain,
    // A function and not a class: `new` then gives the recorded window itself.
    BrowserWindow: function (given: Record<string, unknown>): object {
      calls.push({ name: 'BrowserWindow', args: [given] });
      windows.push(given);
      app.emit('web-contents-created', {}, page);
      return window;
    } as unknown as typeof Electron.BrowserWindow,
  } satisfies Pick<typeof Electron, keyof ElectronApi>;
  return {
    api,
    calls,
    app,
    page,
    ipc,
    window,
    session,
    defaultSession,
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

interface PageParts {
  readonly ipc: Part<Electron.IpcMain>;
  readonly mainFrame: Electron.WebFrameMain;
  readonly neverEnds: boolean;
  readonly state: PageState;
}

/** What page and window know together: a crashed page is whole again when it is loaded. */
interface PageState {
  crashed: boolean;
}

function makePage(
  make: Make,
  { ipc, mainFrame, neverEnds, state }: PageParts,
): Part<Electron.WebContents> {
  const page: Part<Electron.WebContents> = make<Electron.WebContents>('page', {
    ipc,
    mainFrame,
    navigationHistory: make<Electron.NavigationHistory>('history'),
    getOSProcessId: () => 4242,
    isCrashed: () => state.crashed,
    printToPDF: () => Promise.resolve(Buffer.from('%PDF-1.4 recorded')),
    forcefullyCrashRenderer() {
      if (neverEnds) return;
      state.crashed = true;
      queueMicrotask(() => page.emit('render-process-gone', {}, { reason: 'killed' }));
    },
  });
  return page;
}

function makeWindow(
  make: Make,
  page: Part<Electron.WebContents>,
  state: PageState,
): Part<Electron.BrowserWindow> {
  return make<Electron.BrowserWindow>('window', {
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
}
