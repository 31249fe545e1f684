/** The two parts of Electron that a sandboxed preload may have; taken by main/start/preload.ts alone. */
export { contextBridge, ipcRenderer } from 'electron';
