/** The cage of the page, said in full: a default that Electron changes one day changes nothing here. */
import type { Session, WebPreferences } from 'electron';

export interface PagePlace {
  readonly session: Session;
  /** Absolute path of the bundled preload. */
  readonly preload: string;
  readonly isPackaged: boolean;
}

export function webPreferences({ session, preload, isPackaged }: PagePlace): WebPreferences {
  return {
    session,
    preload,
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    plugins: false,
    webgl: false,
    // A file dropped on the window must not replace the page.
    navigateOnDragDrop: false,
    // Spelling is checked by services and dictionaries that are not ours.
    spellcheck: false,
    // alert() and its kin would show text in a window that a lock does not cover.
    disableDialogs: true,
    autoplayPolicy: 'document-user-activation-required',
    devTools: !isPackaged,
  };
}
