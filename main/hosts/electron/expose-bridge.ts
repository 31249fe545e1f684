/** What the preload does: puts `verso` into the page and keeps its two lines. Dumb on purpose. */
import type { ContextBridge, IpcRenderer } from 'electron';

import { PAGE_LINE, PAGE_READY, SESSION_LINE, VAULT_ENDED } from './line-names.ts';
import { PageBridge } from './page-bridge.ts';
import type { VaultPort } from './page-bridge.ts';

/** The page's kind of port; this file is compiled without a DOM, because it is bundled with processes. */
interface PagePort extends VaultPort {
  addEventListener(name: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(name: 'close', listener: () => void): void;
  start(): void;
}

export interface PreloadApi {
  readonly contextBridge: Pick<ContextBridge, 'exposeInMainWorld'>;
  readonly ipcRenderer: Pick<IpcRenderer, 'on' | 'send'>;
}

export function exposeBridge({ contextBridge, ipcRenderer }: PreloadApi): void {
  const bridge = new PageBridge((message) => {
    ipcRenderer.send(SESSION_LINE, message);
  });
  ipcRenderer.on(SESSION_LINE, (_event, message: unknown) => {
    bridge.deliver(message);
  });
  ipcRenderer.on(VAULT_ENDED, () => {
    bridge.leave();
  });
  ipcRenderer.on(PAGE_LINE, ({ ports: [port] }: { readonly ports: readonly PagePort[] }) => {
    if (port === undefined) return;
    port.addEventListener('message', ({ data }) => {
      bridge.deliver(data);
    });
    // Electron's own event: the other end, a process, is gone.
    port.addEventListener('close', () => {
      bridge.leave(port);
    });
    port.start();
    bridge.join(port);
  });
  contextBridge.exposeInMainWorld('verso', {
    send: bridge.send.bind(bridge),
    onMessage: bridge.onMessage.bind(bridge),
  });
  ipcRenderer.send(PAGE_READY);
}
