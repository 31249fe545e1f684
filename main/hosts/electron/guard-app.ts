/** What must be said before Electron is ready, and what holds for every page that could ever exist. */
import type { WebContents } from 'electron';

import { ELECTRON_ORIGIN } from '../../host/page-origin.ts';
import { mayNavigate, mayOpenWindow } from '../../host/window-policy.ts';
import type { ElectronApi } from './electron-api.ts';
import { shutSession } from './shut-session.ts';
import { ELECTRON_SWITCHES } from './switches.ts';

interface PlannedNavigation {
  readonly url: string;
  readonly isMainFrame: boolean;
  preventDefault(): void;
}

/** Synchronous, and called before anything awaits: after `ready` most of this has no effect. */
export function guardApp({ app, protocol }: Pick<ElectronApi, 'app' | 'protocol'>): void {
  app.enableSandbox();
  for (const [name, value] of ELECTRON_SWITCHES) app.commandLine.appendSwitch(name, value);
  protocol.registerSchemesAsPrivileged([
    {
      scheme: ELECTRON_ORIGIN.protocol.slice(0, -1),
      // Standard and secure: the page has an origin, and 'self' in its policy means that origin.
      privileges: { standard: true, secure: true, supportFetchAPI: true },
    },
  ]);
  // Each session, the default one too, before any page can use it.
  app.on('session-created', shutSession);
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents);
  });
  // Addresses and files that the system hands over mean nothing to Verso.
  app.on('open-url', (event) => {
    event.preventDefault();
  });
  app.on('open-file', (event) => {
    event.preventDefault();
  });
  // Closing is main/session's to order; without this, Electron would quit before the vault is closed.
  app.on('window-all-closed', () => undefined);
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  // No password is asked for a network, and no certificate of the person's is shown to one.
  app.on('login', (event) => {
    event.preventDefault();
  });
  app.on('select-client-certificate', (event) => {
    event.preventDefault();
  });
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => ({
    action: mayOpenWindow(url) ? 'allow' : 'deny',
  }));
  const guard = (navigation: PlannedNavigation): void => {
    if (!mayNavigate(navigation, ELECTRON_ORIGIN)) navigation.preventDefault();
  };
  contents.on('will-navigate', guard);
  contents.on('will-frame-navigate', guard);
  contents.on('will-redirect', guard);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  // A page that asks "leave?" would stop the window from closing.
  contents.on('will-prevent-unload', (event) => {
    event.preventDefault();
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
