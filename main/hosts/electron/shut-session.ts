/**
 * A browser session as each one is born: without network, permissions, spelling, devices, downloads.
 * Electron makes a default session of its own, which Verso never uses; it is shut like any other.
 */
import type { Session } from 'electron';

import { mayDownload, mayUse } from '../../host/window-policy.ts';

/** Chromium's own answer for a certificate that is not to be trusted. */
const NOT_TRUSTED = -2;

export function shutSession(session: Session): void {
  silenceSpelling(session);
  denyPermissions(session);
  session.webRequest.onBeforeRequest((_details, answer) => {
    answer({ cancel: true });
  });
  // Nothing of ours comes over TLS.
  session.setCertificateVerifyProc((_request, answer) => {
    answer(NOT_TRUSTED);
  });
  session.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL())) event.preventDefault();
  });
}

/** Words go to no spelling service, and no dictionary is fetched. A session begins that at its birth. */
function silenceSpelling(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL('verso://nowhere/');
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}

function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(mayUse(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => mayUse(permission));
  session.setDevicePermissionHandler(({ deviceType }) => mayUse(deviceType));
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer(null);
  });
  session.setBluetoothPairingHandler((_details, answer) => {
    answer({ confirmed: false });
  });
}
