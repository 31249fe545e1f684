/** The window: one page in its cage, two lines to it, and a place that it remembers. */
import type { BrowserWindow, IpcMainEvent, WebContents } from 'electron';

import type { Channel } from '../../../shared/contract/wire.ts';
import type { HostWindow, VaultProcess } from '../../host/host.ts';
import { ELECTRON_ORIGIN, pageUrl } from '../../host/page-origin.ts';
import { mayBeHeard } from '../../host/window-policy.ts';
import type { ElectronApi } from './electron-api.ts';
import { PAGE_LINE, PAGE_READY, SESSION_LINE, VAULT_ENDED } from './line-names.ts';
import { VaultChild } from './vault-child.ts';

export interface PageWindowOptions {
  readonly window: BrowserWindow;
  readonly MessageChannelMain: ElectronApi['MessageChannelMain'];
}

export class PageWindow implements HostWindow {
  readonly session: Channel;
  readonly #window: BrowserWindow;
  readonly #makeChannel: () => InstanceType<ElectronApi['MessageChannelMain']>;
  readonly #closeListeners = new Set<() => void>();
  readonly #lostListeners = new Set<() => void>();
  readonly #sessionListeners = new Set<(message: unknown) => void>();
  /** What the page said before anybody listened. */
  readonly #early: unknown[] = [];
  #vault: VaultChild | null = null;
  #pageListens = false;
  #isReplacing = false;
  #isClosing = false;

  constructor({ window, MessageChannelMain }: PageWindowOptions) {
    this.#window = window;
    this.#makeChannel = () => new MessageChannelMain();
    this.session = {
      send: (message) => {
        if (!window.isDestroyed()) this.#page.send(SESSION_LINE, message);
      },
      onMessage: (listener) => this.#listenToSession(listener),
    };
    this.#watchPage();
    window.on('close', (event) => {
      // The listener locks first; the window is kept for it until `close` below.
      if (this.#isClosing) return;
      event.preventDefault();
      this.#closeListeners.forEach((listener) => {
        listener();
      });
    });
    window.on('page-title-updated', (event) => {
      // The title shows in task lists and on a shared screen: it is "Verso" and nothing else, always.
      event.preventDefault();
    });
  }

  joinVault(vault: VaultProcess): Promise<void> {
    if (!(vault instanceof VaultChild)) throw new TypeError('This vault process is not our own.');
    this.#vault = vault;
    void vault.ended.then(() => {
      if (this.#vault !== vault) return;
      this.#vault = null;
      if (!this.#window.isDestroyed()) this.#page.send(VAULT_ENDED);
    });
    if (this.#pageListens) this.#layLine();
    return Promise.resolve();
  }

  async replacePage(): Promise<void> {
    this.#isReplacing = true;
    try {
      await this.#endRenderer();
      this.#early.length = 0;
      await this.load();
      // No way back to what the earlier page was.
      this.#page.navigationHistory.clear();
    } finally {
      this.#isReplacing = false;
    }
  }

  async load(): Promise<void> {
    this.#pageListens = false;
    await this.#window.loadURL(pageUrl(ELECTRON_ORIGIN));
  }

  focus(): void {
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.show();
    this.#window.focus();
  }

  onCloseRequested(listener: () => void): () => void {
    return listen(this.#closeListeners, listener);
  }

  onPageLost(listener: () => void): () => void {
    return listen(this.#lostListeners, listener);
  }

  close(): Promise<void> {
    this.#isClosing = true;
    if (!this.#window.isDestroyed()) this.#window.destroy();
    return Promise.resolve();
  }

  get #page(): WebContents {
    return this.#window.webContents;
  }

  #watchPage(): void {
    const page = this.#page;
    page.on('render-process-gone', () => {
      this.#pageListens = false;
      if (!this.#isReplacing && !this.#isClosing)
        this.#lostListeners.forEach((tell) => {
          tell();
        });
    });
    page.ipc.on(PAGE_READY, (event) => {
      if (!this.#isHeard(event)) return;
      this.#pageListens = true;
      this.#layLine();
    });
    page.ipc.on(SESSION_LINE, (event, message: unknown) => {
      if (!this.#isHeard(event)) return;
      if (this.#sessionListeners.size === 0) this.#early.push(message);
      else
        this.#sessionListeners.forEach((listener) => {
          listener(message);
        });
    });
  }

  #isHeard({ senderFrame }: IpcMainEvent): boolean {
    if (senderFrame === null) return false;
    const isMainFrame = senderFrame === this.#page.mainFrame;
    return mayBeHeard({ url: senderFrame.url, isMainFrame }, ELECTRON_ORIGIN);
  }

  #listenToSession(listener: (message: unknown) => void): () => void {
    const off = listen(this.#sessionListeners, listener);
    for (const message of this.#early.splice(0)) listener(message);
    return off;
  }

  /** A port for each end. Neither passes through this process again. */
  #layLine(): void {
    const vault = this.#vault;
    if (vault === null || vault.hasEnded) return;
    const { port1, port2 } = this.#makeChannel();
    vault.takeLine(port2);
    this.#page.postMessage(PAGE_LINE, null, [port1]);
  }

  /** A new page in the old process could find what the old one left in its memory. */
  async #endRenderer(): Promise<void> {
    const page = this.#page;
    if (page.isCrashed()) return;
    const gone = new Promise<void>((resolve) => {
      page.once('render-process-gone', () => {
        resolve();
      });
    });
    page.forcefullyCrashRenderer();
    await gone;
  }
}

function listen<L>(listeners: Set<L>, listener: L): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
