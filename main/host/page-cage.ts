/**
 * The cage of the page in a browser engine that takes it as a literal. Said in full: a default that changes
 * one day changes nothing here. Pure; the names are Electron's web preferences.
 */
export const PAGE_CAGE = {
  // The page's process has the rights of a renderer in Chromium, and none of Node's.
  sandbox: true,
  // The preload's world is another than the page's: no prototype of the page's reaches it.
  contextIsolation: true,
  // One origin stays one origin.
  webSecurity: true,
  allowRunningInsecureContent: false,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  // A guest page would have preferences of its own.
  webviewTag: false,
  // What is not finished has not been looked at by many.
  experimentalFeatures: false,
  plugins: false,
  // Verso draws nothing that needs them; a graphics driver is a large surface.
  webgl: false,
  enableWebSQL: false,
  // A file dropped on the window must not replace the page.
  navigateOnDragDrop: false,
  // Spelling is checked by services and dictionaries that are not ours.
  spellcheck: false,
  // alert() and its kin would show text in a window that a lock does not cover.
  disableDialogs: true,
  // `execCommand('paste')` would read the clipboard without a key.
  enableDeprecatedPaste: false,
  // A page must not keep the screen from locking.
  disableWakeLocks: true,
  autoplayPolicy: 'document-user-activation-required',
} as const;
