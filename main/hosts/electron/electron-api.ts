/**
 * The part of Electron that Verso uses, as a type. The module itself comes in as a value from
 * main/start/electron.ts: nothing but loaded-electron.ts loads it, so that all of this runs without the binary.
 */
import type * as Electron from 'electron';

export type ElectronApi = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'clipboard'
  | 'dialog'
  | 'Menu'
  | 'MessageChannelMain'
  | 'powerMonitor'
  | 'protocol'
  | 'screen'
  | 'session'
  | 'utilityProcess'
>;
