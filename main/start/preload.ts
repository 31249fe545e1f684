/** Runs in the page's process before the page, sandboxed and in a world of its own. */
import { exposeBridge } from '../hosts/electron/expose-bridge.ts';
import { contextBridge, ipcRenderer } from '../hosts/electron/loaded-preload-electron.ts';

exposeBridge({ contextBridge, ipcRenderer });
