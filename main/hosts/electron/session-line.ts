/** The line between the page and main/session. Only our own page, in the main frame, is heard on it. */
import type { BrowserWindow, IpcMainEvent } from 'electron';

import type { Channel } from '../../../shared/contract/wire.ts';
import { ELECTRON_ORIGIN } from '../../host/page-origin.ts';
import { mayBeHeard } from '../../host/window-policy.ts';
import { SESSION_LINE } from './line-names.ts';

export class SessionLine implements Channel {
  readonly #window: BrowserWindow;
  readonly #listeners = new Set<(message: unknown) => void>();
  /** What the page said before anybody listened. */
  readonly #early: unknown[] = [];

  constructor(window: BrowserWindow) {
    this.#window = window;
    window.webContents.ipc.on(SESSION_LINE, (event, message: unknown) => {
      if (!this.isHeard(event)) return;
      if (this.#listeners.size === 0) this.#early.push(message);
      else this.#listeners.forEach((listener) => listener(message));
    });
  }

  send(message: unknown): void {
    if (!this.#window.isDestroyed()) this.#window.webContents.send(SESSION_LINE, message);
  }

  onMessage(listener: (message: unknown) => void): () => void {
    this.#listeners.add(listener);
    for (const message of this.#early.splice(0)) listener(message);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** The page that said it is gone. */
  forget(): void {
    this.#early.length = 0;
  }

  isHeard({ senderFrame }: IpcMainEvent): boolean {
    if (senderFrame === null) return false;
    const isMainFrame = senderFrame === this.#window.webContents.mainFrame;
    return mayBeHeard({ url: senderFrame.url, isMainFrame }, ELECTRON_ORIGIN);
  }
}
