/** The window: one page in its cage, two lines to it, and a place that it remembers. */
import type { BrowserWindow, WebContents } from 'electron';

import type { Clipboard, HostWindow, VaultProcess } from '../../host/host.ts';
import { ELECTRON_ORIGIN, pageUrl } from '../../host/page-origin.ts';
import type { ElectronApi } from './electron-api.ts';
import { endRenderer } from './end-renderer.ts';
import { listen } from './listen.ts';
import { PAGE_LINE, PAGE_READY, VAULT_ENDED } from './line-names.ts';
import { SessionLine } from './session-line.ts';
import { VaultChild } from './vault-child.ts';

export interface PageWindowOptions {
  readonly window: BrowserWindow;
  readonly clipboard: Clipboard;
  readonly MessageChannelMain: ElectronApi['MessageChannelMain'];
  readonly onProcess: (pid: number) => void;
}

export class PageWindow implements HostWindow {
  readonly session: SessionLine;
  readonly clipboard: Clipboard;
  readonly #window: BrowserWindow;
  readonly #makeChannel: () => InstanceType<ElectronApi['MessageChannelMain']>;
  readonly #closeListeners = new Set<() => void>();
  readonly #lostListeners = new Set<() => void>();
  #vault: VaultChild | null = null;
  #pageListens = false;
  #isReplacing = false;
  #isClosing = false;

  constructor({ window, clipboard, MessageChannelMain, onProcess }: PageWindowOptions) {
    this.clipboard = clipboard;
    this.#window = window;
    this.#makeChannel = () => new MessageChannelMain();
    this.session = new SessionLine(window);
    this.#watchPage(onProcess);
    window.on('close', (event) => {
      // The listener locks first; the window is kept for it until `close` below.
      if (this.#isClosing) return;
      event.preventDefault();
      this.#closeListeners.forEach((tell) => tell());
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
      await endRenderer(this.#page);
      this.session.forget();
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

  onCloseRequested = (listener: () => void) => listen(this.#closeListeners, listener);
  onPageLost = (listener: () => void) => listen(this.#lostListeners, listener);

  close(): Promise<void> {
    this.#isClosing = true;
    if (!this.#window.isDestroyed()) this.#window.destroy();
    return Promise.resolve();
  }

  get #page(): WebContents {
    return this.#window.webContents;
  }

  #watchPage(onProcess: (pid: number) => void): void {
    const page = this.#page;
    page.on('render-process-gone', () => {
      this.#pageListens = false;
      if (this.#isReplacing || this.#isClosing) return;
      this.#lostListeners.forEach((tell) => tell());
    });
    page.ipc.on(PAGE_READY, (event) => {
      if (!this.session.isHeard(event)) return;
      onProcess(page.getOSProcessId());
      this.#pageListens = true;
      this.#layLine();
    });
  }

  /** A port for each end. Neither passes through this process again. */
  #layLine(): void {
    const vault = this.#vault;
    if (vault === null || vault.hasEnded) return;
    const { port1, port2 } = this.#makeChannel();
    vault.takeLine(port2);
    this.#page.postMessage(PAGE_LINE, null, [port1]);
  }
}
