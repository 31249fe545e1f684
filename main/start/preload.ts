/** Runs in the page's process before the page, sandboxed and in a world of its own. */
import { contextBridge, ipcRenderer } from 'electron';

import { exposeBridge } from '../hosts/electron/expose-bridge.ts';

exposeBridge({ contextBridge, ipcRenderer });
