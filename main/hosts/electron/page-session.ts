/** The one browser session: in memory, without network, without permissions, serving the page's files. */
import type { Session } from 'electron';

import { answerPageRequest } from '../../host/page-answer.ts';
import type { PageFiles } from '../../host/page-files.ts';
import { ELECTRON_ORIGIN } from '../../host/page-origin.ts';
import { mayDownload, mayRequest, mayUse } from '../../host/window-policy.ts';
import type { ElectronApi } from './electron-api.ts';

/** No `persist:` before it, so nothing of it is ever written. */
const PARTITION = 'verso';

/** @throws if Electron would keep this session on the disk. */
export async function openPageSession(
  { app, session }: Pick<ElectronApi, 'app' | 'session'>,
  files: PageFiles,
): Promise<Session> {
  const own = session.fromPartition(PARTITION, { cache: false });
  if (own.isPersistent()) throw new Error('The page must live in memory only.');
  silenceSpelling(own);
  denyPermissions(own);
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' });
  await own.setProxy({ proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' });
  // The developer's tools are a page of their own, and only an unpackaged Verso has them.
  const isTool = (url: string): boolean => !app.isPackaged && url.startsWith('devtools://');
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !mayRequest(url, ELECTRON_ORIGIN) && !isTool(url) });
  });
  own.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL())) event.preventDefault();
  });
  own.protocol.handle(ELECTRON_ORIGIN.protocol.slice(0, -1), ({ url, method }) => {
    const answer = answerPageRequest(files, ELECTRON_ORIGIN, { url, method });
    if (answer === null) return Response.error();
    // A copy in a plain ArrayBuffer, which is what a response takes.
    return new Response(new Uint8Array(answer.body), answer);
  });
  return own;
}

/** Words go to no spelling service, and no dictionary is fetched. A session begins that at its birth. */
function silenceSpelling(own: Session): void {
  own.setSpellCheckerDictionaryDownloadURL('verso://nowhere/');
  own.setSpellCheckerLanguages([]);
  own.setSpellCheckerEnabled(false);
}

/** All of them, whatever the page. */
export function denyPermissions(own: Session): void {
  own.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(mayUse(permission));
  });
  own.setPermissionCheckHandler((_contents, permission) => mayUse(permission));
  own.setDevicePermissionHandler(({ deviceType }) => mayUse(deviceType));
  own.setDisplayMediaRequestHandler((_request, answer) => {
    answer(null);
  });
  own.setBluetoothPairingHandler((_details, answer) => {
    answer({ confirmed: false });
  });
}
